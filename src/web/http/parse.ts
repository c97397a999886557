import type { Request } from 'express';
import { z } from 'zod';
import { HttpFault } from './faults';

const check = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new HttpFault('badRequest', parsed.error.issues[0]?.path.join('.') || null);
};

/** An empty value of a form or address counts as not given; of repeated ones the first counts. */
const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, Array.isArray(value) ? (value as unknown[])[0] : value])
      .filter(([, value]) => value !== ''),
  ) as Record<string, unknown>;

export const queryOf = <T>(schema: z.ZodType<T>, req: Request): T => check(schema, given(req.query));
export const paramsOf = <T>(schema: z.ZodType<T>, req: Request): T => check(schema, req.params);
export const bodyOf = <T>(schema: z.ZodType<T>, req: Request): T =>
  check(schema, given((req.body ?? {}) as Record<string, unknown>));

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
