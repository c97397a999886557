import type { Config } from '../../config';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { mayManage } from '../../domain/directory/may-manage';
import type { Actor } from '../../domain/task/actor';
import { fileProblemText } from '../../messages/plans/import';
import { deskText } from '../../messages/plans/import-desk';
import { createImportDesk } from '../../plan-import/import-desk';
import type { PlanFile } from '../../plan-import/plan-file';
import { readInThread, understandInThread } from '../../plan-import/read-in-thread';
import { StartFault } from '../../ports/faults';
import type { Taken } from '../../ports/import-desk';
import type { DocumentRef } from '../../domain/task/state';
import { say, withDatabase } from './command';
import type { Database } from '../instance/open-instance';
import { jsonListing, textListing } from './check-listing';
import { readPlanFile } from './read-plan-file';
import { seedCatalogue } from '../instance/seed-files';

export interface PlanCheckOptions {
  readonly json?: boolean;
  readonly year?: string;
}

export interface PlanImportOptions extends PlanCheckOptions {
  readonly yes?: boolean;
  /** Id of the official who confirms; the first of the standing agency by default. */
  readonly as?: string;
  readonly title?: string;
  /** The plan whose changed appendix this is. */
  readonly plan?: string;
  readonly decision?: string;
  readonly date?: string;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const outcomeText = ({ id, state }: Taken, tasks: number | null): string => {
  if (tasks !== null) return deskText.confirmed(tasks);
  return state === 'draft' ? deskText.waits(id) : deskText.sameFile;
};

/** A file of the machine; throws `StartFault` when it cannot be read. */
export const fileAt = async (path: string): Promise<PlanFile> => {
  const file = await readPlanFile(path);
  if (file.ok) return file.value;
  throw new StartFault(fileProblemText(file.error));
};

const yearOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^20\d{2}$/.test(text)) throw new StartFault(deskText.badYear(text));
  return Number(text);
};

/** `dondoc plan check FILE`: needs no running system. Nothing is kept. */
export const planCheckCommand = async (path: string, { json, year }: PlanCheckOptions): Promise<void> => {
  const [file, catalogue] = [await fileAt(path), seedCatalogue()];
  const thisYear = new Date().getFullYear();
  const listing = json ? jsonListing(file.name, catalogue) : textListing();
  const write = (text: string): void => void process.stdout.write(text);
  const read = await readInThread(
    { file, catalogue, areas: [], year: yearOf(year), thisYear },
    { head: (head) => write(listing.head(head)), rows: (rows) => rows.forEach((row) => write(listing.row(row))) },
  );
  if (!read.ok) throw new StartFault(fileProblemText(read.error));
  write(listing.end());
};

/** What was done; throws `StartFault` with the refusal. */
export const need = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (result.ok) return result.value;
  throw new StartFault(result.error);
};

/** Who confirms: the official named, else the first who may. */
export const actorFor = async ({ stores }: Database, id: string | undefined): Promise<Actor> => {
  const first = async (): Promise<string | undefined> =>
    (await stores.directory.officials()).find((one) => mayManage({ ...one, officialId: one.id }))?.id;
  const officialId = id ?? (await first());
  const actor = officialId === undefined ? null : await stores.directory.actorOfOfficial(officialId);
  if (actor === null) throw new StartFault(deskText.noSuchOfficial(id ?? ''));
  return actor;
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
    const taken = need(await desk.take(actor, ask));
    const info = await desk.info(taken.id);
    if (!taken.isNew && taken.state === 'draft') say(deskText.sameFile);
    const given = options.yes && taken.state === 'draft' ? need(await desk.confirm(actor, taken.id, decision)) : null;
    const tasks = given?.tasks ?? null;
    const told = { id: taken.id, plan: info?.planId, isNew: taken.isNew, counts: info?.counts, tasks };
    print(options.json ? JSON.stringify(told) : outcomeText(taken, tasks));
  });
};
