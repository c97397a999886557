import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../domain/result';
import type { FileProblem } from '../../messages/plans/import';
import { MAX_FILE_BYTES, type PlanFile } from '../../plan-import/plan-file';

/** A plan's or appendix's file from the disk. One that is too large is not read to know it. */
export const readPlanFile = async (path: string): Promise<Result<PlanFile, FileProblem>> => {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_FILE_BYTES) return fail('too-large');
      return ok({ name: basename(path), bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch {
    return fail('cannot-open');
  }
};
