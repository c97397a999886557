import type { z } from 'zod';
import { fail, ok, type Result } from '../domain/result';

/** Where in a seed or settings file something is wrong, and what: for an administrator, so in zod's own words. */
export interface DataFault {
  readonly path: string;
  readonly problem: string;
}

/** Reads JSON text by a schema; every fault at once. Never throws. */
export const parseJson = <T>(schema: z.ZodType<T>, json: string): Result<T, readonly DataFault[]> => {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return fail([{ path: '', problem: error instanceof Error ? error.message : String(error) }]);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message })));
};
