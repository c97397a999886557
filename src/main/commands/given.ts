import { mayManage } from '../../domain/directory/may-manage';
import type { Result } from '../../domain/result';
import type { Actor } from '../../domain/task/actor';
import { deskText } from '../../messages/plans/import-desk';
import { fileProblemText } from '../../messages/plans/import';
import type { PlanFile } from '../../plan-import/plan-file';
import { StartFault } from '../../ports/faults';
import type { Database } from '../instance/open-instance';
import { readPlanFile } from './read-plan-file';

/** What was done; throws `StartFault` with the refusal. */
export const orFault = <T>(result: Result<T, string>): T => {
  if (result.ok) return result.value;
  throw new StartFault(result.error);
};

/** A file of the machine; throws `StartFault` when it cannot be read. */
export const fileAt = async (path: string): Promise<PlanFile> => {
  const file = await readPlanFile(path);
  if (file.ok) return file.value;
  throw new StartFault(fileProblemText(file.error));
};

/** A year of this century, null when none is given; throws `StartFault`. */
export const yearOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^20\d{2}$/.test(text)) throw new StartFault(deskText.badYear(text));
  return Number(text);
};

/** Who confirms: the official named, else the first who may. Throws `StartFault`. */
export const actorFor = async ({ stores }: Database, id: string | undefined): Promise<Actor> => {
  const first = async (): Promise<string | undefined> =>
    (await stores.directory.officials()).find((one) => mayManage({ ...one, officialId: one.id }))?.id;
  const officialId = id ?? (await first());
  const actor = officialId === undefined ? null : await stores.directory.actorOfOfficial(officialId);
  if (actor === null) throw new StartFault(deskText.noSuchOfficial(id ?? ''));
  return actor;
};
