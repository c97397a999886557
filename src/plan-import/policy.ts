import { z } from 'zod';
import type { Post } from '../domain/directory/official';
import type { Result } from '../domain/result';
import { DECISION_KINDS } from '../domain/task/who-decides';
import type {
  AcceptanceTo,
  CheckingTo,
  Delay,
  ExtensionTo,
  ObstacleTo,
  Policy,
  Rung,
  RungTo,
} from '../domain/task/policy';
import { parseJson, type DataFault } from './parse-json';

/** Working days; a step of no days would come at the very instant of what it waits for. */
const days = z.int().min(1).max(250);
const times = z.int().min(0).max(100);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens only');
const code = z.string().trim().min(1).max(60);

const differ = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;
const each = (holds: (before: number, value: number) => boolean) => (values: readonly number[]) =>
  values.every((value, index) => index === 0 || holds(values[index - 1] ?? 0, value));

const daysBefore = z
  .array(z.int().min(0).max(250))
  .max(20)
  .refine(differ, 'a day stands twice')
  .refine(
    each((before, value) => value < before),
    'a reminder is not later than the one before',
  );

const delay = z.union([
  z.strictObject({ workingDays: days }),
  z.strictObject({ hours: z.number().positive().max(1000) }),
]);

/** Days and hours are not compared: whatever they say, a rung never comes before the one before it (step-row.ts). */
const inUnit = (rungs: readonly { after: Delay }[], unit: 'workingDays' | 'hours'): readonly number[] =>
  rungs.flatMap(({ after }) => (unit in after ? Object.values<number>(after) : []));

const row = <To extends string>(to: readonly [To, ...To[]]): z.ZodType<readonly Rung<To>[]> =>
  z
    .array(
      z.strictObject({
        id,
        after: delay,
        to: z.enum(to),
        repeat: z.strictObject({ everyWorkingDays: days, times: times.min(1) }).optional(),
      }),
    )
    .max(20)
    .refine((rungs) => differ(rungs.map((rung) => rung.id)), 'an id stands twice');

/** A row in which each rung comes after the one before. */
const rising = <To extends string>(to: readonly [To, ...To[]]) =>
  row(to).refine(
    (rungs) =>
      (['workingDays', 'hours'] as const).every((unit) => each((before, value) => value > before)(inUnit(rungs, unit))),
    'a rung is not later than the one before',
  );

const ladder = rising<RungTo>(['unit-head', 'leader', 'monitor', 'standing', 'submission'])
  .refine((rungs) => rungs.slice(0, -1).every((rung) => rung.to !== 'submission'), 'goes on after the submission')
  .refine((rungs) => rungs.at(-1)?.repeat === undefined || rungs.at(-1)?.to !== 'submission', 'submits again');

const deciders = ['standing', 'office', 'office-chief', 'vice-chair', 'chair'] as const satisfies readonly Post[];
const after = z.strictObject({ every: days, times });

const obstacles = {
  funding: code,
  institution: code,
  staff: code,
  technology: code,
  coordination: code,
  other: code,
};

const perRole = {
  remindBefore: { lead: daysBefore, coordinating: daysBefore },
  remindAfter: { lead: after, coordinating: after },
  ladder: { lead: ladder, coordinating: ladder },
};

const plain = {
  remindAtMinute: z.int().min(0).max(1439),
  acceptWithin: days,
  acceptance: rising<AcceptanceTo>(['focal', 'unit-head', 'leader', 'standing']),
  updateAfter: days,
  updateTimes: times,
  ackPauses: days,
  submits: z.enum(['by-standing', 'by-itself']),
  coordinatingDaysBefore: z.int().min(0).max(250),
  checking: rising<CheckingTo>(['checker', 'leader', 'standing']),
  submissionWaits: row<(typeof deciders)[number]>(deciders),
  extensionWaits: rising<ExtensionTo>(['setter', 'standing']),
  obstacleWaits: rising<ObstacleTo>(['resolver', 'standing']),
  nudgeEveryHours: z.number().min(0).max(1000),
};

const scope = z
  .strictObject({
    plan: code.optional(),
    area: code.optional(),
    task: z.int().min(1).optional(),
    agency: code.optional(),
  })
  .refine((one) => Object.keys(one).length > 0, 'names no plan, area, task or agency');

const override = z
  .strictObject({
    for: scope,
    ...z.object(plain).partial().shape,
    remindBefore: z.strictObject(perRole.remindBefore).partial().optional(),
    remindAfter: z.strictObject(perRole.remindAfter).partial().optional(),
    ladder: z.strictObject(perRole.ladder).partial().optional(),
    obstacles: z.strictObject(obstacles).partial().optional(),
  })
  .refine((one) => Object.keys(one).length > 1, 'changes nothing');

const schema = z.strictObject({
  ...plain,
  remindBefore: z.strictObject(perRole.remindBefore),
  remindAfter: z.strictObject(perRole.remindAfter),
  ladder: z.strictObject(perRole.ladder),
  obstacles: z.strictObject(obstacles),
  periods: z.strictObject({ openDaysBefore: z.int().min(0).max(60), parts: z.enum(['lead', 'all']) }).optional(),
  documents: z.partialRecord(z.enum(DECISION_KINDS), z.enum(['none', 'at-once', 'on-document'])).optional(),
  documentWithin: days.optional(),
  documentTimes: z.int().min(0).max(20).optional(),
  evidence: z
    .array(
      z.strictObject({
        id,
        products: z.array(z.string().trim().min(2).max(60)).min(1).max(60),
        needs: z.enum(['document', 'any']),
      }),
    )
    .max(50)
    .refine((rules) => differ(rules.map((rule) => rule.id)), 'an id stands twice')
    .optional(),
  overrides: z.array(override).max(1000),
});

/** Reads seeds/policies/*.json, or a policy that an administrator saves. */
export const parsePolicy = (json: string): Result<Policy, readonly DataFault[]> => parseJson(schema, json);
