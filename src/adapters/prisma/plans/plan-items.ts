import type { DraftDuty, DraftTarget } from '../../../domain/plan/draft';
import { matchRows } from '../../../domain/plan/match-rows';
import type { Placed, RowOrigin } from '../../../domain/plan/sheet-layout';
import type { TaskState } from '../../../domain/task/state';
import type { PlanImport, PlanItems } from '../../../ports/plan-imports';
import type { Db, Tx } from '../client';
import type { Prisma, Target } from '../generated/client';
import { fromJson, json } from '../json';
import { dutiesOf } from './single-tasks';

/** Where an item stands in the office's table; nothing for what came without one. */
const originOf = (origin: Prisma.JsonValue): { readonly origin?: RowOrigin } =>
  origin === null ? {} : { origin: fromJson<RowOrigin>(origin) };

const originColumn = (origin: RowOrigin | undefined): { readonly origin?: Prisma.InputJsonValue } =>
  origin === undefined ? {} : { origin: json(origin) };

const toTarget = (row: Target): Placed<DraftTarget> => ({
  ...{ area: row.area, text: row.text, part: row.part, figure: row.figure, figureTo: row.figureTo, unit: row.unit },
  comparator: row.comparator as DraftTarget['comparator'],
  level: row.level as DraftTarget['level'],
  ...originOf(row.origin),
});

/** A plan's targets and duties in their order, each duty with the task that follows it. */
export const itemsOf = async (db: Db, planId: string): Promise<PlanItems> => {
  const duties = await dutiesOf(db, planId);
  const numbers = duties.flatMap(({ task }) => (task === null ? [] : [task]));
  const [targets, rows, tasks] = await Promise.all([
    db.target.findMany({ where: { planId }, orderBy: { place: 'asc' } }),
    db.duty.findMany({ where: { planId }, select: { id: true, origin: true } }),
    db.task.findMany({ where: { number: { in: numbers } }, select: { number: true, state: true } }),
  ]);
  const states = new Map(tasks.map(({ number, state }) => [number, fromJson<TaskState>(state)]));
  const origins = new Map(rows.map(({ id, origin }) => [id, originOf(origin)]));
  return {
    targets: targets.map(toTarget),
    duties: duties.map(({ id, holder, agencies, text, task }) => ({
      ...{ holder, agencies, text, ...origins.get(id) },
      task: states.get(task ?? 0) ?? null,
    })),
  };
};

/** The targets of a plan that has none (any more). */
export const saveTargets = async (tx: Tx, planId: string, targets: readonly Placed<DraftTarget>[]): Promise<void> => {
  await tx.target.createMany({
    data: targets.map(({ area, text, part, comparator, figure, figureTo, unit, level, origin }, place) => ({
      ...{ area, text, part, comparator, figure, figureTo, unit, level, place, ...originColumn(origin) },
      ...{ id: `${planId}-ct-${place + 1}`, planId },
    })),
  });
};

/** The duties of a plan that has none (any more). A duty's id names the task that follows it, for ever. */
export const saveDuties = async (
  tx: Tx,
  planId: string,
  duties: readonly Placed<DraftDuty>[],
  idOf: (place: number) => string = (place) => `${planId}-nv-${place + 1}`,
): Promise<void> => {
  await tx.duty.createMany({
    data: duties.map(({ holder, agencies, text, origin }, place) => ({
      ...{ id: idOf(place), planId, holder, agencies: [...agencies], text, place, ...originColumn(origin) },
    })),
  });
};

/** What a changed file says of targets and duties holds from now on; what it has no table of stays. */
export const replaceItems = async (tx: Tx, { id, planId, layouts, targets, duties }: PlanImport): Promise<void> => {
  const kinds = new Set(layouts.map(({ kind }) => kind));
  if (kinds.has('targets')) {
    await tx.target.deleteMany({ where: { planId } });
    await saveTargets(tx, planId, targets);
  }
  if (!kinds.has('duties')) return;
  const before = await tx.duty.findMany({ where: { planId }, orderBy: { place: 'asc' } });
  const asRow = ({ holder, text }: Pick<DraftDuty, 'holder' | 'text'>) => ({ text, stt: '', area: holder });
  const same = matchRows(before.map(asRow), duties.map(asRow));
  await tx.duty.deleteMany({ where: { planId } });
  await saveDuties(tx, planId, duties, (place) => before[same.get(place) ?? -1]?.id ?? `${id}-nv-${place + 1}`);
};
