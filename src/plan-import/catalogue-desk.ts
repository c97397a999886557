import { createHash, randomUUID } from 'node:crypto';
import type { CatalogueKind } from '../domain/catalogue/catalogue';
import type { SetFacts } from '../domain/catalogue/set-facts';
import { isNoChange } from '../domain/catalogue/difference';
import { endingsIn, movingOf } from '../domain/catalogue/endings';
import { columnsOf } from '../domain/catalogue/fields';
import { nextYear } from '../domain/catalogue/next-year';
import type { CatalogueSheet } from '../domain/catalogue/read-sheet';
import { settle, type Settled } from '../domain/catalogue/settle';
import { changeFault } from '../domain/directory/change-fault';
import { mayManage } from '../domain/directory/may-manage';
import { fail, ok, type Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { DocumentRef } from '../domain/task/state';
import { catalogueDeskText as words } from '../messages/plans/catalogue';
import { directoryFault } from '../messages/web/organisation';
import type { CatalogueDesk, CataloguePreview, EditedRow } from '../ports/catalogue-desk';
import type { CatalogueImport, CatalogueImports, InForce } from '../ports/catalogue-imports';
import type { Clock } from '../ports/clock';
import type { DirectoryChanges } from '../ports/directory-changes';
import type { FileToTake } from '../ports/import-desk';
import type { TextSheet } from '../ports/plan-workbooks';
import { catalogueChange, linesOf, policyOf } from './catalogue-change';
import { catalogueSheets, readCatalogueWorkbook, readingOf, type WorkbookRead } from './catalogue-workbook';
import { lunarHolidays } from './lunar-holidays';

export interface CatalogueDeskParts {
  readonly imports: CatalogueImports;
  readonly clock: Pick<Clock, 'now'>;
  readonly write: (sheets: readonly TextSheet[]) => Promise<Uint8Array>;
  /** The directory has changed: whoever remembers it should ask again. */
  readonly forgetDirectory: () => void;
  /** Open tasks follow an agency that ends to the one that takes over. */
  readonly changes: Pick<DirectoryChanges, 'begin'>;
  /** Running tasks are to be told of new rules, or to be moved. */
  readonly poke: () => void;
}

const factsOf = ({ inUse }: InForce): SetFacts => ({ inUse, isPolicy: (entries) => policyOf(entries) !== null });

const settleIn = (inForce: InForce, sheets: readonly CatalogueSheet[]): Settled =>
  settle(inForce.set, readingOf(sheets), factsOf(inForce));

/** The same as long as neither what is in force nor the draft changes. */
const markOf = (inForce: InForce, sheets: readonly CatalogueSheet[]): string =>
  createHash('sha256').update(inForce.mark).update(JSON.stringify(sheets)).digest('hex').slice(0, 32);

/** What a confirmed import changed then is what it changed. */
const previewOf = (info: CatalogueImport, inForce: InForce): CataloguePreview => {
  const mark = markOf(inForce, info.sheets);
  const reading = readingOf(info.sheets);
  const rows = new Map(
    reading.flatMap(({ kind, entries }) => entries.map(({ key, row }) => [`${kind} ${key}`, row] as const)),
  );
  const rowOf = (kind: CatalogueKind, key: string): number | null => rows.get(`${kind} ${key}`) ?? null;
  if (info.difference !== null) {
    const faults = reading.flatMap((sheet) => sheet.faults);
    return { info, mark, rowOf, difference: info.difference, faults, endings: [] };
  }
  const { difference, faults } = settle(inForce.set, reading, factsOf(inForce));
  return { info, mark, rowOf, difference, faults, endings: endingsIn(difference, inForce.openTasks) };
};

const movesOf = ({ difference }: Settled, { openTasks }: InForce, decision: DocumentRef) =>
  endingsIn(difference, openTasks).flatMap((one) => movingOf(one, decision) ?? []);

const edited = (sheets: readonly CatalogueSheet[], { kind, row, cells }: EditedRow): readonly CatalogueSheet[] => {
  const columns = columnsOf(kind).map(({ name }) => name);
  const named = Object.fromEntries(Object.entries(cells).filter(([name]) => columns.includes(name)));
  return sheets.map((sheet) =>
    sheet.kind !== kind
      ? sheet
      : { kind, rows: sheet.rows.map((one) => (one.row === row ? { row, said: { ...one.said, ...named } } : one)) },
  );
};

/** A draft of an earlier release, which kept no rows: whoever opens it is told to bring the file again. */
const toldOld = (info: CatalogueImport): CatalogueImport =>
  info.state === 'draft' && info.sheets.length === 0 ? { ...info, notes: [...info.notes, words.oldDraft] } : info;

export const createCatalogueDesk = (parts: CatalogueDeskParts): CatalogueDesk => {
  const { imports, clock, write } = parts;

  const read = async (file: FileToTake): Promise<Result<WorkbookRead & { readonly inForce: InForce }, string>> => {
    const inForce = await imports.inForce();
    if (inForce === null) return fail(words.noRules);
    const done = await readCatalogueWorkbook(file, inForce.set);
    return done.ok ? ok({ ...done.value, inForce }) : done;
  };

  const keep = async (
    actor: Actor,
    fileName: string,
    { sheets, notes }: WorkbookRead,
  ): Promise<Result<{ readonly id: string }, string>> => {
    const id = `danh-muc-${randomUUID()}`;
    await imports.open({ id, fileName, sheets, notes, atMs: clock.now(), byName: actor.name });
    return ok({ id });
  };

  /** The draft, when the actor may change it. */
  const draftFor = async (actor: Actor, id: string): Promise<Result<CatalogueImport, string>> => {
    if (!mayManage(actor)) return fail(words.notAllowed);
    const info = await imports.info(id);
    if (info === null) return fail(words.noSuchImport);
    return info.state === 'draft' ? ok(info) : fail(words.notDraft);
  };

  return {
    latest: (limit) => imports.latest(limit),

    workbook: async (year) => {
      const inForce = await imports.inForce();
      if (inForce === null) return null;
      const { set } = inForce;
      const after = year === null ? set : settleIn(inForce, nextYear(set, year, lunarHolidays(year))).after;
      return { name: words.fileName(year), bytes: await write(catalogueSheets(after)) };
    },

    take: async (actor, file) => {
      if (!mayManage(actor)) return fail(words.notAllowed);
      const done = await read(file);
      return done.ok ? keep(actor, file.name, done.value) : done;
    },

    propose: async (actor, year) => {
      if (!mayManage(actor)) return fail(words.notAllowed);
      const inForce = await imports.inForce();
      if (inForce === null) return fail(words.noRules);
      const sheets = nextYear(inForce.set, year, lunarHolidays(year));
      return keep(actor, words.proposalName(year), { sheets, notes: [] });
    },

    check: async (file) => {
      const done = await read(file);
      if (!done.ok) return done;
      const { inForce, sheets } = done.value;
      const { difference, faults } = settleIn(inForce, sheets);
      return ok({ difference, faults, endings: endingsIn(difference, inForce.openTasks) });
    },

    edit: async (actor, id, row) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      const { sheets } = draft.value;
      if (!sheets.some(({ kind, rows }) => kind === row.kind && rows.some((one) => one.row === row.row)))
        return fail(words.noSuchRow);
      return (await imports.saveSheets(id, edited(sheets, row))) ? ok(null) : fail(words.notDraft);
    },

    preview: async (id) => {
      const [info, inForce] = await Promise.all([imports.info(id), imports.inForce()]);
      return info === null || inForce === null ? null : previewOf(toldOld(info), inForce);
    },

    confirm: async (actor, id, mark, decision) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      const { fileName, sheets } = draft.value;
      const inForce = await imports.inForce();
      if (inForce === null || markOf(inForce, sheets) !== mark) return fail(words.changedMeanwhile);
      const settled = settleIn(inForce, sheets);
      if (isNoChange(settled.difference)) return fail(words.nothingChanged);
      const moves = decision === null ? [] : movesOf(settled, inForce, decision);
      const fault = moves.map((move) => changeFault(move, clock.now())).find((one) => one !== null);
      if (fault !== undefined) return fail(directoryFault(fault));
      const change = catalogueChange(inForce, settled);
      const ask = { mark: inForce.mark, change, byName: actor.name, note: words.note(fileName), nowMs: clock.now() };
      const done = await imports.confirm(id, ask);
      if (done !== 'done') return fail(done === 'moved-on' ? words.changedMeanwhile : words.notDraft);
      for (const move of moves)
        await parts.changes.begin(`agency:${move.from}:${move.to}:${move.decision.number}`, move, actor, clock.now());
      parts.forgetDirectory();
      if (change.rules !== null || moves.length > 0) parts.poke();
      const moving = moves.reduce((sum, { from }) => sum + (inForce.openTasks.get(from) ?? 0), 0);
      return ok({ lines: linesOf(settled.difference), newRules: change.rules !== null, moving });
    },

    discard: async (actor, id) => {
      const draft = await draftFor(actor, id);
      if (!draft.ok) return draft;
      await imports.discard(id);
      return ok(null);
    },
  };
};
