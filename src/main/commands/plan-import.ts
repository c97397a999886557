import type { Config } from '../../config';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { deskText } from '../../messages/plans/import-desk';
import { createImportDesk } from '../../plan-import/import-desk';
import { understandInThread } from '../../plan-import/read-in-thread';
import { StartFault } from '../../ports/faults';
import type { Taken } from '../../ports/import-desk';
import type { DocumentRef } from '../../domain/task/state';
import { actorFor, fileAt, orFault, yearOf } from './given';
import { withDatabase } from './with-database';
import { print, say } from '../output';

export interface PlanImportOptions {
  readonly json?: boolean;
  readonly year?: string;
  readonly yes?: boolean;
  /** Id of the official who confirms; the first of the standing agency by default. */
  readonly as?: string;
  readonly title?: string;
  /** The plan whose changed appendix this is. */
  readonly plan?: string;
  readonly decision?: string;
  readonly date?: string;
}

const outcomeText = ({ id, state }: Taken, tasks: number | null): string => {
  if (tasks !== null) return deskText.confirmed(tasks);
  return state === 'draft' ? deskText.waits(id) : deskText.sameFile;
};

const decisionOf = ({ decision, date }: PlanImportOptions): DocumentRef | null => {
  if (decision === undefined && date === undefined) return null;
  if (decision === undefined || date === undefined || !isCivilDate(date)) throw new StartFault(deskText.decisionNeeded);
  return { number: decision, date };
};

/**
 * `dondoc plan import FILE`: keeps the draft, tells what was understood, and with `--yes` confirms it. Works beside a
 * running instance, whose keeper starts the tasks within a minute, or on its own database.
 */
export const planImportCommand = async (config: Config, path: string, options: PlanImportOptions): Promise<void> => {
  const file = await fileAt(path);
  const [year, decision] = [yearOf(options.year), decisionOf(options)];
  await withDatabase(config, async (database) => {
    const { stores, clock } = database;
    const desk = createImportDesk({
      ...{ imports: stores.imports, plans: stores.plans, directory: stores.directory, catalogues: stores.catalogues },
      commands: null,
      ...{ clock, understand: understandInThread, forgetDirectory: () => undefined, startDue: () => undefined },
    });
    const actor = await actorFor(database, options.as);
    const ask = { file, planId: options.plan ?? null, title: options.title, year: year ?? undefined };
    const taken = orFault(await desk.take(actor, ask));
    const info = await desk.info(taken.id);
    if (!taken.isNew && taken.state === 'draft') say(deskText.sameFile);
    const given =
      options.yes && taken.state === 'draft' ? orFault(await desk.confirm(actor, taken.id, decision)) : null;
    const tasks = given?.tasks ?? null;
    const told = { id: taken.id, plan: info?.planId, isNew: taken.isNew, counts: info?.counts, tasks };
    print(options.json ? JSON.stringify(told) : outcomeText(taken, tasks));
  });
};
