import type { AppendixTask } from '../../../domain/plan/draft';
import type { ListingRow } from '../../../domain/plan/listing';
import { SYSTEM } from '../../../domain/task/actor';
import { authorText } from '../../../messages/words/author';
import type { ConfirmImport, PlanImport } from '../../../ports/plan-imports';
import type { Tx } from '../client';
import { json } from '../json';
import { givePlan } from './give-plan';
import { giveTasks } from './give-tasks';
import { lockNumbering } from '../tasks/insert-tasks';
import { fundingRow } from './plan-funding';
import { noteTasks } from './plan-import-rows';
import { replaceItems } from './plan-items';

const taskOf = ({ task }: ListingRow): readonly AppendixTask[] => (task === null ? [] : [task]);

interface Given {
  readonly rows: readonly ListingRow[];
  readonly ids: readonly string[];
}

/** What the file says that the plan costs is the first entry about its money. */
const noteFunding = async (tx: Tx, { id, planId, head }: PlanImport, ask: ConfirmImport): Promise<void> => {
  if (head.funding == null) return;
  const { byOfficialId, nowMs: atMs } = ask;
  const by = await tx.official.findUnique({ where: { id: byOfficialId } });
  const byName = authorText(by ?? SYSTEM);
  const one = { id, planId, funding: head.funding, document: null, byOfficialId, byName, atMs };
  await tx.planFunding.create({ data: fundingRow(one) });
};

/** A plan that is new: all its rows. Null when a plan of this name runs already. */
const asNew = async (
  tx: Tx,
  draft: PlanImport,
  rows: readonly ListingRow[],
  ask: ConfirmImport,
): Promise<Given | null> => {
  const { head, targets, duties } = draft;
  const giving = { ...ask, commandId: `confirm:${draft.planId}` };
  const plan = { id: draft.planId, ...head, targets, duties, tasks: rows.flatMap(taskOf) };
  const ids = await givePlan(tx, plan, giving);
  if (ids === null) return null;
  await noteFunding(tx, draft, ask);
  return { rows, ids };
};

/** A change of a plan that runs: the rows that are new tasks, under areas that may be new too. */
const asChange = async (tx: Tx, draft: PlanImport, rows: readonly ListingRow[], ask: ConfirmImport): Promise<Given> => {
  const { planId, head } = draft;
  await lockNumbering(tx);
  const added = rows.filter((row) => ask.places?.add.includes(row.place));
  await tx.planArea.createMany({
    data: head.areas.map((one, place) => ({ planId, ...one, place })),
    skipDuplicates: true,
  });
  await replaceItems(tx, draft);
  const giving = { ...ask, commandId: `amend:${draft.id}` };
  return { rows: added, ids: await giveTasks(tx, { id: planId, ...head }, added.flatMap(taskOf), giving) };
};

const RENUMBER = `
UPDATE "Task" t SET stt = r.cells->>'stt', "groupTitle" = r."group", area = t.state->>'area'
  FROM "PlanImportRow" r WHERE r."importId" = $1 AND r."taskId" = t.id`;

/** Within the caller's transaction, on a locked draft; `rows` are those that become tasks. Null: nothing was written. */
export const confirmImport = async (
  tx: Tx,
  draft: PlanImport,
  rows: readonly ListingRow[],
  ask: ConfirmImport,
): Promise<{ readonly tasks: number } | null> => {
  const given = draft.amends ? await asChange(tx, draft, rows, ask) : await asNew(tx, draft, rows, ask);
  if (given === null) return null;
  const pairs = given.rows.flatMap((row, at) => {
    const taskId = given.ids[at];
    return taskId === undefined ? [] : [{ place: row.place, taskId }];
  });
  await noteTasks(tx, draft.id, [...pairs, ...(ask.places?.same ?? [])]);
  // Its own number and heading are the row's, not the log's; its area the log's, which a move has changed.
  await tx.$executeRawUnsafe(RENUMBER, draft.id);
  const by = await tx.official.findUnique({ where: { id: ask.byOfficialId } });
  await tx.planImport.update({
    where: { id: draft.id },
    data: {
      state: 'confirmed',
      confirmedAt: new Date(ask.nowMs),
      confirmedByName: by?.name ?? SYSTEM.name,
      refused: json(ask.refused),
      ...(ask.decision === null ? {} : { decision: json(ask.decision) }),
    },
  });
  return { tasks: given.ids.length };
};
