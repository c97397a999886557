import { z } from 'zod';
import type { Post } from '../domain/directory/official';
import type { Result } from '../domain/result';
import type { Policy } from '../domain/task/policy';
import { DECISION_KINDS } from '../domain/task/who-decides';
import { parseJson, type DataFault } from './parse-json';

/** Working days; a step of no days would come at the very instant of what it waits for. */
const days = z.int().min(1).max(250);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens only');

const differ = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;
const rising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));

const remindBefore = z.array(z.int().min(0).max(250)).max(20).refine(differ, 'a day stands twice');

const ladder = z
  .array(z.strictObject({ id, afterWorkingDays: days, to: z.enum(['unit-head', 'leader', 'submission']) }))
  .max(10)
  .refine((rungs) => differ(rungs.map((rung) => rung.id)), 'an id stands twice')
  .refine((rungs) => rising(rungs.map((rung) => rung.afterWorkingDays)), 'a rung is not later than the one before')
  .refine((rungs) => rungs.filter((rung) => rung.to === 'submission').length <= 1, 'submits twice');

const deciders = ['standing', 'office', 'office-chief', 'vice-chair', 'chair'] as const satisfies readonly Post[];

const schema = z.strictObject({
  remindAtMinute: z.int().min(0).max(1439),
  remindBefore: z.strictObject({ lead: remindBefore, coordinating: remindBefore }),
  overdueEvery: days,
  overdueTimes: z.int().min(0).max(100),
  acceptWithin: days,
  updateAfter: days,
  ladder: z.strictObject({ lead: ladder, coordinating: ladder }),
  coordinatingDaysBefore: z.int().min(0).max(250),
  checkWithin: days,
  submissionWaits: z
    .array(z.strictObject({ id, afterWorkingDays: days, to: z.enum(deciders) }))
    .max(20)
    .refine((waits) => differ(waits.map((wait) => wait.id)), 'an id stands twice'),
  nudgeEveryHours: z.number().min(0).max(1000),
  periods: z.strictObject({ openDaysBefore: z.int().min(0).max(60), parts: z.enum(['lead', 'all']) }).optional(),
  documents: z.partialRecord(z.enum(DECISION_KINDS), z.enum(['none', 'at-once', 'on-document'])).optional(),
  documentWithin: days.optional(),
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
});

/** Reads seeds/policies/*.json, or a policy that an administrator saves. */
export const parsePolicy = (json: string): Result<Policy, readonly DataFault[]> => parseJson(schema, json);
