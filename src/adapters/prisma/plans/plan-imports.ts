import type { ImportState } from '../../../domain/plan/import-state';
import { becomesTask, ROW_STANDINGS, type RowStanding } from '../../../domain/plan/listing';
import { layoutsInForce, type SheetLayout } from '../../../domain/plan/sheet-layout';
import type { TaskState } from '../../../domain/task/state';
import type { ImportHead, ImportInfo, PlanImport, PlanImports } from '../../../ports/plan-imports';
import { LONG_TRANSACTION, type Db, type Tx } from '../client';
import { fromJson, json } from '../json';
import { confirmImport } from './confirm-import';
import type { PlanImport as Row, Prisma } from '../generated/client';
import { toListingRow, writeRows } from './plan-import-rows';
import { itemsOf } from './plan-items';

const toImport = (row: Row): PlanImport => ({
  ...{ id: row.id, planId: row.planId, amends: row.amends, fileName: row.fileName, hash: row.hash },
  head: fromJson<PlanImport['head']>(row.head),
  layouts: fromJson<PlanImport['layouts']>(row.layouts),
  targets: fromJson<PlanImport['targets']>(row.targets),
  duties: fromJson<PlanImport['duties']>(row.duties),
  faults: fromJson<PlanImport['faults']>(row.faults),
  notes: row.notes,
  state: row.state as ImportState,
  decision: fromJson<PlanImport['decision']>(row.decision),
  atMs: row.at.getTime(),
  byName: row.byName,
  confirmedAtMs: row.confirmedAt?.getTime() ?? null,
  confirmedByName: row.confirmedByName,
  refused: fromJson<PlanImport['refused']>(row.refused),
});

const AREAS = { areas: { orderBy: { place: 'asc' } } } as const;

const toHead = (row: Prisma.PlanGetPayload<{ include: typeof AREAS }>): ImportHead => {
  const { title, year, number, date, issuer, standing, office } = row;
  const areas = row.areas.map(({ code, name, monitor }) => ({ code, name, monitor }));
  return { title, year, number, date, issuer, standing, office, areas };
};

/** The files that told the plan, the latest first. */
const confirmedOf = (planId: string) => ({
  where: { planId, state: 'confirmed' },
  orderBy: [{ confirmedAt: 'desc' as const }, { at: 'desc' as const }],
});

/** Locks a draft for the rest of the transaction; false when it is none (any more). */
export const lockDraft = async (tx: Tx, id: string): Promise<boolean> => {
  const found = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "PlanImport" WHERE id = $1 AND state = 'draft' FOR UPDATE`,
    id,
  );
  return found.length > 0;
};

export const createPlanImports = (db: Db): PlanImports => {
  const countsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, ImportInfo['counts']>> => {
    const groups = await db.planImportRow.groupBy({
      by: ['importId', 'standing'],
      where: { importId: { in: [...ids] } },
      _count: true,
    });
    return new Map(
      ids.map((id) => [
        id,
        Object.fromEntries(
          ROW_STANDINGS.map((standing) => [
            standing,
            groups.find((one) => one.importId === id && one.standing === standing)?._count ?? 0,
          ]),
        ) as Record<RowStanding, number>,
      ]),
    );
  };
  const infos = async (rows: readonly Row[]): Promise<ImportInfo[]> => {
    const counts = await countsOf(rows.map((row) => row.id));
    return rows.flatMap((row) => {
      const counted = counts.get(row.id);
      return counted ? [{ ...toImport(row), counts: counted }] : [];
    });
  };
  const whileDraft = (id: string, write: (tx: Tx) => Promise<unknown>): Promise<boolean> =>
    db.$transaction(async (tx) => {
      if (!(await lockDraft(tx, id))) return false;
      await write(tx);
      return true;
    }, LONG_TRANSACTION);
  const rowsOf = async (importId: string) =>
    (await db.planImportRow.findMany({ where: { importId }, orderBy: { place: 'asc' } })).map(toListingRow);

  return {
    open: (draft, rows) =>
      db.$transaction(async (tx) => {
        const { id, planId, amends, fileName, hash, head, layouts, targets, duties, faults, notes, atMs, byName } =
          draft;
        await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(hashtext($1))`, `${planId}:${hash}`);
        const known = await tx.planImport.findFirst({
          where: { planId, hash, state: { not: 'discarded' } },
          orderBy: { at: 'desc' },
        });
        if (known) return { id: known.id, state: known.state as ImportState, isNew: false };
        await tx.planImport.create({
          data: {
            ...{ id, planId, amends, fileName, hash, byName, notes: [...notes], at: new Date(atMs) },
            ...{ head: json(head), layouts: json(layouts), targets: json(targets) },
            ...{ duties: json(duties), faults: json(faults) },
          },
        });
        await writeRows(tx, id, rows);
        return { id, state: 'draft', isNew: true };
      }, LONG_TRANSACTION),

    info: async (id) => {
      const row = await db.planImport.findUnique({ where: { id } });
      return row ? ((await infos([row]))[0] ?? null) : null;
    },

    latest: async (limit) =>
      infos(await db.planImport.findMany({ orderBy: [{ at: 'desc' }, { id: 'asc' }], take: limit })),

    rows: async (importId, { standings, offset, limit }) => {
      const where = { importId, ...(standings === undefined ? {} : { standing: { in: [...standings] } }) };
      const [items, total] = await Promise.all([
        db.planImportRow.findMany({ where, orderBy: { place: 'asc' }, skip: offset, take: limit }),
        db.planImportRow.count({ where }),
      ]);
      return { items: items.map(toListingRow), total };
    },

    row: async (importId, place) => {
      const row = await db.planImportRow.findUnique({ where: { importId_place: { importId, place } } });
      return row ? toListingRow(row) : null;
    },

    saveRows: (id, rows) => whileDraft(id, (tx) => writeRows(tx, id, rows)),
    saveHead: (id, head) => whileDraft(id, (tx) => tx.planImport.update({ where: { id }, data: { head: json(head) } })),
    discard: async (id) => {
      await db.planImport.updateMany({ where: { id, state: 'draft' }, data: { state: 'discarded' } });
    },

    saveRefused: async (id, refused) => {
      await db.planImport.update({ where: { id }, data: { refused: json(refused) } });
    },

    confirm: (id, ask) =>
      db.$transaction(async (tx) => {
        if (!(await lockDraft(tx, id))) return null;
        const draft = toImport(await tx.planImport.findUniqueOrThrow({ where: { id } }));
        const rows = await tx.planImportRow.findMany({ where: { importId: id }, orderBy: { place: 'asc' } });
        return confirmImport(tx, draft, rows.map(toListingRow).filter(becomesTask), ask);
      }, LONG_TRANSACTION),

    planHead: async (id) => {
      const row = await db.plan.findUnique({ where: { id }, include: AREAS });
      return row ? toHead(row) : null;
    },

    planHeads: async () =>
      (await db.plan.findMany({ include: AREAS, orderBy: [{ year: 'desc' }, { id: 'asc' }] })).map(toHead),

    tasksOf: async (planId) =>
      (await db.task.findMany({ where: { planId, parentId: null }, orderBy: { number: 'asc' } })).map((row) => ({
        ...{ taskId: row.id, stt: row.stt, group: row.groupTitle, note: row.note, proposed: row.proposed },
        state: fromJson<TaskState>(row.state),
      })),

    itemsOf: (planId) => itemsOf(db, planId),

    layoutsOf: async (planId) => {
      const files = await db.planImport.findMany({ ...confirmedOf(planId), select: { layouts: true } });
      return layoutsInForce(files.map(({ layouts }) => fromJson<readonly SheetLayout[]>(layouts)));
    },

    baseOf: async (planId) => {
      const { where, orderBy } = confirmedOf(planId);
      const row = await db.planImport.findFirst({ where: { ...where, rows: { some: {} } }, orderBy });
      return row ? { info: toImport(row), rows: await rowsOf(row.id) } : null;
    },
  };
};
