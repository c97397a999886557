import {
  becomesTask,
  ROW_STANDINGS,
  rowStanding,
  type ListingRow,
  type RowStanding,
} from '../../../src/domain/plan/listing';
import { layoutsInForce, type SheetKind } from '../../../src/domain/plan/sheet-layout';
import type { ImportHead, ImportInfo, PlanImport, PlanImports, PlanTask } from '../../../src/ports/plan-imports';

export interface MemoryImports extends PlanImports {
  /** Plans that run, by id. */
  readonly plans: Map<string, ImportHead>;
  /** Tasks of plans, as a test puts them there. */
  readonly tasks: Map<string, readonly PlanTask[]>;
}

/** PlanImports in memory: the same promises, without a database. */
export const memoryImports = (): MemoryImports => {
  const kept: { info: PlanImport; rows: ListingRow[] }[] = [];
  const plans = new Map<string, ImportHead>();
  const tasks = new Map<string, readonly PlanTask[]>();
  const find = (id: string) => kept.find((one) => one.info.id === id);
  const draft = (id: string) => {
    const found = find(id);
    return found?.info.state === 'draft' ? found : undefined;
  };
  const counted = ({ info, rows }: { info: PlanImport; rows: ListingRow[] }): ImportInfo => ({
    ...info,
    counts: Object.fromEntries(
      ROW_STANDINGS.map((standing) => [standing, rows.filter((row) => rowStanding(row) === standing).length]),
    ) as Record<RowStanding, number>,
  });
  const confirmedOf = (planId: string) =>
    kept.filter(({ info }) => info.planId === planId && info.state === 'confirmed');
  return {
    plans,
    tasks,
    tasksOf: async (planId) => tasks.get(planId) ?? [],
    open: async (info, rows) => {
      const known = kept.find(
        (one) => one.info.planId === info.planId && one.info.hash === info.hash && one.info.state !== 'discarded',
      );
      if (known) return { id: known.info.id, state: known.info.state, isNew: false };
      const started = {
        state: 'draft',
        decision: null,
        confirmedAtMs: null,
        confirmedByName: null,
        refused: [],
      } as const;
      kept.unshift({ info: { ...info, ...started }, rows: [...rows] });
      return { id: info.id, state: 'draft', isNew: true };
    },
    info: async (id) => {
      const found = find(id);
      return found ? counted(found) : null;
    },
    latest: async (limit) => kept.slice(0, limit).map(counted),
    rows: async (id, { standings, offset, limit }) => {
      const rows = (find(id)?.rows ?? []).filter(
        (row) => standings === undefined || standings.includes(rowStanding(row)),
      );
      return { items: rows.slice(offset, offset + limit), total: rows.length };
    },
    row: async (id, place) => find(id)?.rows[place] ?? null,
    saveRows: async (id, rows) => {
      const found = draft(id);
      for (const row of found ? rows : []) found?.rows.splice(row.place, 1, row);
      return found !== undefined;
    },
    saveHead: async (id, head) => {
      const found = draft(id);
      if (found) found.info = { ...found.info, head };
      return found !== undefined;
    },
    discard: async (id) => {
      const found = draft(id);
      if (found) found.info = { ...found.info, state: 'discarded' };
    },
    saveRefused: async (id, refused) => {
      const found = find(id);
      if (found) found.info = { ...found.info, refused };
    },
    confirm: async (id, { nowMs, byOfficialId, decision, places, refused }) => {
      const found = draft(id);
      if (!found || (!found.info.amends && plans.has(found.info.planId))) return null;
      const rows = found.rows.filter(becomesTask).filter((row) => places === null || places.add.includes(row.place));
      found.rows = found.rows.map((row) =>
        rows.includes(row) ? { ...row, taskId: `${found.info.planId}-${row.place + 1}` } : row,
      );
      found.info = {
        ...found.info,
        state: 'confirmed',
        decision,
        refused,
        confirmedAtMs: nowMs,
        confirmedByName: byOfficialId,
      };
      plans.set(found.info.planId, found.info.head);
      return { tasks: rows.length };
    },
    planHead: async (planId) => plans.get(planId) ?? null,
    planHeads: async () => [...plans.values()],
    itemsOf: async (planId) => {
      const last = (kind: SheetKind) =>
        confirmedOf(planId).find(({ info }) => info.layouts.some((layout) => layout.kind === kind))?.info;
      const { targets = [] } = last('targets') ?? {};
      const { duties = [] } = last('duties') ?? {};
      return { targets, duties: duties.map((one) => ({ ...one, task: null })) };
    },
    layoutsOf: async (planId) => layoutsInForce(confirmedOf(planId).map(({ info }) => info.layouts)),
    baseOf: async (planId) => confirmedOf(planId).find(({ rows }) => rows.length > 0) ?? null,
  };
};
