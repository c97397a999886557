import { randomUUID } from 'node:crypto';
import type { CatalogueReading } from '../domain/catalogue/catalogue';
import type { SetFacts } from '../domain/catalogue/check-set';
import { isNoChange } from '../domain/catalogue/difference';
import { nextYear } from '../domain/catalogue/next-year';
import { settle, type Settled } from '../domain/catalogue/settle';
import { mayManage } from '../domain/directory/may-manage';
import { fail, ok, type Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import { catalogueDeskText as words } from '../messages/catalogue';
import type { CatalogueDesk, CataloguePreview } from '../ports/catalogue-desk';
import type { CatalogueImport, CatalogueImports, InForce } from '../ports/catalogue-imports';
import type { Clock } from '../ports/clock';
import type { FileToTake } from '../ports/import-desk';
import type { TextSheet } from '../ports/plan-workbooks';
import { catalogueChange, linesOf, policyOf } from './catalogue-change';
import { catalogueSheets, readCatalogueWorkbook, type WorkbookRead } from './catalogue-workbook';
import { lunarHolidays } from './lunar-holidays';

export interface CatalogueDeskParts {
  readonly imports: CatalogueImports;
  readonly clock: Pick<Clock, 'now'>;
  readonly write: (sheets: readonly TextSheet[]) => Promise<Uint8Array>;
  /** The directory has changed: whoever remembers it should ask again. */
  readonly forgetDirectory: () => void;
  /** There is a new version of the rules: running tasks are to be told. */
  readonly rulesChanged: () => void;
}

const factsOf = ({ inUse, rules }: InForce): SetFacts => ({
  inUse,
  isPolicy: (settings, products) => policyOf(rules.policy, settings, products) !== null,
});

const settleIn = (inForce: InForce, reading: CatalogueReading): Settled =>
  settle(inForce.set, reading, factsOf(inForce));

/** What was read of the sheet stays with a confirmed import; what it changed then is what it changed. */
const previewOf = (info: CatalogueImport, inForce: InForce): CataloguePreview => {
  const { difference, faults } = settleIn(inForce, info.reading);
  if (info.difference === null) return { info, difference, faults, mark: inForce.mark };
  const told = info.reading.flatMap((sheet) => sheet.faults);
  return { info, difference: info.difference, faults: told, mark: inForce.mark };
};

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
    { reading, notes }: WorkbookRead,
  ): Promise<Result<{ readonly id: string }, string>> => {
    const id = `danh-muc-${randomUUID()}`;
    await imports.open({ id, fileName, reading, notes, atMs: clock.now(), byName: actor.name });
    return ok({ id });
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
      const reading = nextYear(inForce.set, year, lunarHolidays(year));
      return keep(actor, words.proposalName(year), { reading, notes: [] });
    },

    check: async (file) => {
      const done = await read(file);
      return done.ok ? ok(settleIn(done.value.inForce, done.value.reading)) : done;
    },

    preview: async (id) => {
      const [info, inForce] = await Promise.all([imports.info(id), imports.inForce()]);
      return info === null || inForce === null ? null : previewOf(info, inForce);
    },

    confirm: async (actor, id, mark) => {
      if (!mayManage(actor)) return fail(words.notAllowed);
      const [info, inForce] = await Promise.all([imports.info(id), imports.inForce()]);
      if (info === null) return fail(words.noSuchImport);
      if (info.state !== 'draft') return fail(words.notDraft);
      if (inForce?.mark !== mark) return fail(words.changedMeanwhile);
      const settled = settleIn(inForce, info.reading);
      if (isNoChange(settled.difference)) return fail(words.nothingChanged);
      const change = catalogueChange(inForce, settled);
      const ask = { mark, change, byName: actor.name, note: words.note(info.fileName), nowMs: clock.now() };
      const done = await imports.confirm(id, ask);
      if (done !== 'done') return fail(done === 'moved-on' ? words.changedMeanwhile : words.notDraft);
      parts.forgetDirectory();
      if (change.rules !== null) parts.rulesChanged();
      return ok({ lines: linesOf(settled.difference), newRules: change.rules !== null });
    },

    discard: async (actor, id) => {
      if (!mayManage(actor)) return fail(words.notAllowed);
      const info = await imports.info(id);
      if (info === null) return fail(words.noSuchImport);
      if (info.state !== 'draft') return fail(words.notDraft);
      await imports.discard(id);
      return ok(null);
    },
  };
};
