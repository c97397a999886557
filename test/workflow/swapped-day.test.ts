import { createTaskStarter } from '../../src/adapters/temporal/task-starter';
import type { Rules } from '../../src/domain/task/policy';
import { createKeeper } from '../../src/main/services/keeper';
import type { Clock } from '../../src/ports/clock';
import type { PlanStore } from '../../src/ports/plan-store';
import type { Stage } from '../support/task-stage';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { ACTS, aTask, LEAD, PEOPLE, SEED_RULES } from '../support/task-world';
import { useStage } from '../support/use-stage';

const { off, ...year } = SEED_RULES.calendar;
/** As the year's calendar stood before the State gave 29/4 for Saturday 4/5. */
const BEFORE: Rules = {
  ...SEED_RULES,
  calendar: { ...year, off: off.filter((day) => day !== '2024-04-29'), work: [] },
};
const SWAPPED: Rules = { ...SEED_RULES, version: 2 };

const stage = useStage(useEnvironment(timeSkipping));
const concerned = () =>
  aTask({ number: 1, due: '2024-04-29', coordinating: [], given: '2024-04-01 08:00', rules: BEFORE });

/** The product's keeper over what the stage has in its log. */
const keeperOf = (s: Stage, ids: readonly string[]) => {
  const settings = new Map<string, unknown>();
  const store = {
    rules: () => Promise.resolve(s.log.rules),
    open: () => Promise.resolve(ids.map((taskId) => ({ taskId, updatedAtMs: 0 }))),
    setting: (key: string) => Promise.resolve(settings.get(key) ?? null),
    saveSetting: (key: string, value: unknown) => Promise.resolve(void settings.set(key, value)),
  } as unknown as PlanStore;
  const starter = createTaskStarter(s.client, { clockOffsetMs: 0, searchAttributes: false });
  return createKeeper(store, starter, {} as Clock, (error) => {
    throw error;
  });
};

describe('a swap of days announced on 12/4', () => {
  it('is handed to the running tasks, re-arms them, and is told to whom it moves something, once', async () => {
    const s = stage();
    s.log.rules = BEFORE;
    const id = await s.start(concerned());
    const other = await s.start(
      aTask({ number: 2, due: '2024-12-20', coordinating: [], given: '2024-04-01 08:00', rules: BEFORE }),
    );
    const keeper = keeperOf(s, [id, other, 'one-that-does-not-run']);
    expect(await keeper.spreadRules()).toBe(0);
    await s.act(id, PEOPLE.focal, ACTS.accept(LEAD));
    await s.act(other, PEOPLE.focal, ACTS.accept(LEAD));
    await s.forward(id, '2024-04-12 10:00');
    await s.quiet(other);

    s.log.rules = SWAPPED;
    expect(await keeper.spreadRules()).toBe(3);
    expect(await keeper.spreadRules()).toBe(0);
    await s.quiet(id);
    expect(s.said(id, 'schedule-moved')).toEqual(['2024-04-12 10:00 stc-focal schedule-moved']);
    expect(s.said(other, 'schedule-moved')).toEqual([]);

    await s.forward(id, '2024-04-29 07:00');
    expect(s.said(id, 'reminder').map((one) => one.slice(0, 16))).toEqual([
      '2024-04-05 08:00',
      '2024-04-16 08:00',
      '2024-04-23 08:00',
      '2024-04-25 08:00',
      '2024-04-26 08:00',
    ]);
  });

  it('met by an act before anybody handed it out is told all the same, and only once', async () => {
    const s = stage();
    s.log.rules = BEFORE;
    const id = await s.start(concerned());
    const keeper = keeperOf(s, [id]);
    await keeper.spreadRules();
    await s.forward(id, '2024-04-12 10:00');
    s.log.rules = SWAPPED;
    await s.act(id, PEOPLE.focal, ACTS.accept(LEAD));
    await keeper.spreadRules();
    await s.quiet(id);
    expect(s.said(id, 'schedule-moved')).toHaveLength(1);
    expect(s.log.eventsOf(id).map((one) => one.commandId)).toContain('rules:2');
  });
});
