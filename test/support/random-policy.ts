import { fc } from './properties';
import { RUNG_TABLES, type RungTable } from '../../src/domain/catalogue/rungs';
import { OBSTACLE_KINDS } from '../../src/domain/task/obstacle';
import type { Policy, PolicyOverride, Rung, Scope } from '../../src/domain/task/policy';
import { DECISION_KINDS } from '../../src/domain/task/who-decides';

const days = fc.integer({ min: 1, max: 250 });
const times = fc.integer({ min: 0, max: 100 });
const minute = fc.integer({ min: 0, max: 1439 });
const resolver = fc.constantFrom('STC', 'STP', 'SNV', 'concerned', 'standing');
const after = fc.record({ every: days, times });
const falling = fc
  .uniqueArray(fc.integer({ min: 0, max: 250 }), { maxLength: 6 })
  .map((values) => values.sort((a, b) => b - a));

/** Rungs that climb: each later than the one before, in days or in quarters of an hour; an empty row tells nobody. */
const rungsTo = (table: RungTable): fc.Arbitrary<readonly Rung<string>[]> =>
  fc
    .array(
      fc.record({
        step: fc.integer({ min: 1, max: 20 }),
        inHours: fc.boolean(),
        to: fc.constantFrom(...RUNG_TABLES[table].filter((to) => to !== 'submission')),
        repeat: fc.option(fc.record({ everyWorkingDays: days, times: fc.integer({ min: 1, max: 100 }) }), {
          nil: undefined,
        }),
      }),
      { maxLength: 5 },
    )
    .map((steps) => {
      let [workingDays, hours] = [0, 0];
      return steps.map(({ step, inHours, to, repeat }, at) => {
        if (inHours) hours += step / 4;
        else workingDays += step;
        const rung = { id: `bac-${at + 1}`, after: inHours ? { hours } : { workingDays }, to };
        return repeat === undefined ? rung : { ...rung, repeat };
      });
    });

const perRole = <T>(of: fc.Arbitrary<T>) => ({ lead: of, coordinating: of });
const obstacles = Object.fromEntries(OBSTACLE_KINDS.map((kind) => [kind, resolver]));

const plain = {
  remindAtMinute: minute,
  acceptWithin: days,
  acceptance: rungsTo('acceptance'),
  updateAfter: days,
  updateTimes: times,
  ackPauses: days,
  submits: fc.constantFrom('by-standing', 'by-itself'),
  coordinatingDaysBefore: fc.integer({ min: 0, max: 250 }),
  checking: rungsTo('checking'),
  submissionWaits: rungsTo('submissions'),
  extensionWaits: rungsTo('extensions'),
  obstacleWaits: rungsTo('obstacles'),
  nudgeEveryHours: fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4),
};
const byRole = {
  remindBefore: perRole(falling),
  remindAfter: perRole(after),
  ladder: { lead: rungsTo('late-lead'), coordinating: rungsTo('late-coordinating') },
};

export const someScope: fc.Arbitrary<Scope> = fc
  .record(
    {
      plan: fc.constantFrom('hai-duong-2024', 'kh-2025-1'),
      area: fc.constantFrom('II.1', 'II.2', 'Khác'),
      agency: fc.constantFrom('STC', 'STP', 'SNV'),
      task: fc.integer({ min: 1, max: 99 }),
    },
    { requiredKeys: [] },
  )
  .filter((scope) => Object.keys(scope).length > 0);

const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.option(
    fc.record(fields, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0),
    { nil: undefined },
  );

const defined = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

export const someOverride: fc.Arbitrary<PolicyOverride> = fc
  .record({
    for: someScope,
    habits: fc.record(plain, { requiredKeys: [] }),
    tables: fc.record({
      remindBefore: some(byRole.remindBefore),
      remindAfter: some(byRole.remindAfter),
      ladder: some(byRole.ladder),
      obstacles: some(obstacles),
    }),
  })
  .map((one) => ({ for: one.for, ...one.habits, ...defined(one.tables) }) as PolicyOverride)
  .filter((override) => Object.keys(override).length > 1);

const optional = fc
  .record({
    periods: fc.option(fc.record({ openDaysBefore: fc.nat(60), parts: fc.constantFrom('lead', 'all') }), {
      nil: undefined,
    }),
    documents: some(
      Object.fromEntries(DECISION_KINDS.map((kind) => [kind, fc.constantFrom('none', 'at-once', 'on-document')])),
    ),
    documentWithin: fc.option(days, { nil: undefined }),
    evidence: fc.option(
      fc
        .uniqueArray(fc.constantFrom('kế hoạch', 'báo cáo', 'quyết định', 'tờ trình'), { minLength: 1 })
        .map((products) => [{ id: 'van-ban', products, needs: 'document' }]),
      { nil: undefined },
    ),
  })
  .map(defined);

/** Any policy that rules can go by. */
export const somePolicy = (overrides: fc.Arbitrary<readonly PolicyOverride[]>): fc.Arbitrary<Policy> =>
  fc
    .record({
      habits: fc.record({
        ...plain,
        remindBefore: fc.record(byRole.remindBefore),
        remindAfter: fc.record(byRole.remindAfter),
        ladder: fc.record(byRole.ladder),
        obstacles: fc.record(obstacles),
      }),
      optional,
      overrides,
    })
    .map((one) => ({ ...one.habits, ...one.optional, overrides: one.overrides }) as unknown as Policy);
