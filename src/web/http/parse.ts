import type { Request } from 'express';
import { z } from 'zod';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { fieldFault, type FieldLabels, type FieldWish } from '../../messages/web/form-fields';
import { HttpFault } from './faults';

/** What a field would have to be, told from the first fault of its shape. */
const wishOf = (issue: z.core.$ZodIssue): FieldWish => {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { kind: 'too-long', most: Number(issue.maximum) }
        : { kind: 'number', least: null, most: Number(issue.maximum) };
    case 'too_small':
      return issue.origin === 'string'
        ? { kind: 'missing' }
        : { kind: 'number', least: Number(issue.minimum), most: null };
    case 'invalid_type':
      if (issue.expected === 'int') return { kind: 'whole-number' };
      return issue.expected === 'number' ? { kind: 'number', least: null, most: null } : { kind: 'missing' };
    case 'invalid_format':
      if (issue.format === 'url') return { kind: 'address' };
      return { kind: issue.format === 'date' ? 'date' : 'other' };
    case 'invalid_value':
      return { kind: 'choice' };
    case 'custom':
      return { kind: issue.message === NO_DATE ? 'date' : 'other' };
    default:
      return { kind: 'other' };
  }
};

const NO_DATE = 'not a date';

/** A day of the calendar, as date fields send it. */
export const Day = z.string().refine(isCivilDate, NO_DATE);

const check = <T>(schema: z.ZodType<T>, value: unknown, labels?: FieldLabels): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path.join('.') ?? '';
  throw new HttpFault('badRequest', name || null, issue ? fieldFault(name, wishOf(issue), labels) : null);
};

/** An empty value of a form or address counts as not given. */
const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

const first = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? (value as unknown[])[0] : value]),
  );

/** Of what an address repeats the first counts. */
export const queryOf = <T>(schema: z.ZodType<T>, req: Request): T => check(schema, given(first(req.query)));
export const paramsOf = <T>(schema: z.ZodType<T>, req: Request): T => check(schema, req.params);
/** Boxes that were ticked come as several values of one name. `labels`: what this form calls a field of its own. */
export const bodyOf = <T>(schema: z.ZodType<T>, req: Request, labels?: FieldLabels): T =>
  check(schema, given((req.body ?? {}) as Record<string, unknown>), labels);

/** A task's short number in an address. */
export const TaskNumber = z.object({
  number: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});
/** An official's id, as the directory makes them. */
export const OfficialId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);
/** A plan's id in an address. */
export const PlanId = z.object({ plan: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/) });
/** Codes of areas and agencies. */
export const Code = z.string().min(1).max(60);
/** Boxes that were ticked: several values of one name, or one. */
export const Ticked = z.union([z.array(Code).max(500), Code.transform((one) => [one])]).default([]);
