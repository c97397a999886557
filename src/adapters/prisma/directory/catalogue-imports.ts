import type { ImportState } from '../../../domain/plan/import-state';
import type { CatalogueImport, CatalogueImports } from '../../../ports/catalogue-imports';
import { inForceIn } from './catalogue-in-force';
import { NAMES_LOCK } from './catalogues';
import { LONG_TRANSACTION, type Db } from '../client';
import { fromJson, json } from '../json';
import type { CatalogueImport as Row } from '../generated/client';
import { writeCatalogue } from './write-catalogue';

const toImport = (row: Row): CatalogueImport => ({
  ...{ id: row.id, fileName: row.fileName, notes: row.notes, byName: row.byName },
  sheets: fromJson<CatalogueImport['sheets']>(row.sheets),
  difference: fromJson<CatalogueImport['difference']>(row.difference),
  state: row.state as ImportState,
  atMs: row.at.getTime(),
  confirmedAtMs: row.confirmedAt?.getTime() ?? null,
  confirmedByName: row.confirmedByName,
});

export const createCatalogueImports = (db: Db): CatalogueImports => ({
  // Of one moment: an agency must not go between the reading of agencies and of posts.
  inForce: () => db.$transaction((tx) => inForceIn(tx), { ...LONG_TRANSACTION, isolationLevel: 'RepeatableRead' }),

  open: async ({ id, fileName, sheets, notes, atMs, byName }) => {
    const data = { id, fileName, sheets: json(sheets), notes: [...notes], at: new Date(atMs), byName };
    await db.catalogueImport.create({ data });
  },

  info: async (id) => {
    const row = await db.catalogueImport.findUnique({ where: { id } });
    return row ? toImport(row) : null;
  },

  latest: async (limit) =>
    (await db.catalogueImport.findMany({ orderBy: [{ at: 'desc' }, { id: 'asc' }], take: limit })).map(toImport),

  saveSheets: async (id, sheets) => {
    const where = { id, state: 'draft' };
    return (await db.catalogueImport.updateMany({ where, data: { sheets: json(sheets) } })).count > 0;
  },

  discard: async (id) => {
    await db.catalogueImport.updateMany({ where: { id, state: 'draft' }, data: { state: 'discarded' } });
  },

  confirm: (id, { mark, change, byName, note, nowMs }) =>
    db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${NAMES_LOCK})`);
      if ((await inForceIn(tx))?.mark !== mark) return 'moved-on';
      const confirmed = { state: 'confirmed', confirmedAt: new Date(nowMs), confirmedByName: byName };
      const { count } = await tx.catalogueImport.updateMany({
        where: { id, state: 'draft' },
        data: { ...confirmed, difference: json(change.difference) },
      });
      if (count === 0) return 'not-draft';
      await writeCatalogue(tx, change, note, nowMs);
      return 'done';
    }, LONG_TRANSACTION),
});
