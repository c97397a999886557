import { changesFor, isNoChange } from '../domain/plan/changes-for';
import { contentOf, differenceOf, type Difference, type FileRow, type TaskVersions } from '../domain/plan/difference';
import { itemDifference, type ItemDifference } from '../domain/plan/item-difference';
import { becomesTask } from '../domain/plan/listing';
import { contentNow } from '../domain/plan/row-now';
import { fail, ok, type Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { TaskCommand } from '../domain/task/commands';
import { faultText } from '../messages/acts/faults';
import { deskText } from '../messages/plans/import-desk';
import type { DocumentRef } from '../domain/task/state';
import type { PlanImport, PlanImports, PlanTask, RefusedChange } from '../ports/plan-imports';
import type { TaskCommands } from '../ports/task-commands';

/** More than any plan has. */
const ALL_ROWS = 100_000;

export interface Amendment {
  readonly difference: Difference;
  readonly items: ItemDifference;
  readonly tasks: ReadonlyMap<string, PlanTask>;
}

/** What a changed appendix changes of its running plan: against the file it was last imported from, and what holds now. */
export const amendmentOf = async (imports: PlanImports, draft: PlanImport): Promise<Amendment> => {
  const { id, planId, layouts } = draft;
  // A file without a table of tasks takes none away.
  const tasks = layouts.some(({ kind }) => kind === 'tasks') ? await imports.tasksOf(planId) : [];
  const base = await imports.baseOf(planId);
  const filed = new Map((base?.rows ?? []).map((row) => [row.taskId, row.task]));
  const versions = tasks.map((task): TaskVersions => {
    const now = contentNow(task.state, task);
    const row = filed.get(task.taskId);
    const { standing } = task.state;
    return {
      ...{ taskId: task.taskId, number: task.state.number, now },
      base: row ? contentOf(row) : now,
      closed: standing === 'completed' || standing === 'withdrawn',
    };
  });
  const { items } = await imports.rows(id, { offset: 0, limit: ALL_ROWS });
  const rows = items.flatMap((row): FileRow[] =>
    row.task === null || !becomesTask(row) ? [] : [{ place: row.place, content: contentOf(row.task) }],
  );
  return {
    difference: differenceOf(versions, rows),
    items: itemDifference(await imports.itemsOf(planId), draft),
    tasks: new Map(tasks.map((task) => [task.taskId, task])),
  };
};

type Act = TaskCommand['act'];

/** The acts on running tasks, in the order of the file. */
const actsOf = (
  { difference, tasks }: Amendment,
  { areas }: PlanImport['head'],
  ref: DocumentRef,
): readonly { taskId: string; act: Act }[] => {
  const amended = difference.matched.flatMap((one) => {
    const task = tasks.get(one.task.taskId);
    const monitor = areas.find((area) => area.code === one.content.area)?.monitor ?? null;
    const changes = task === undefined ? {} : changesFor(one, task.state, monitor);
    const act: Act = { kind: 'amend-task', changes, ref, reason: null, ofPlan: true };
    return isNoChange(changes) ? [] : [{ taskId: one.task.taskId, act }];
  });
  const withdrawn = difference.removed.map(({ taskId }) => ({
    taskId,
    act: { kind: 'withdraw', ref, reason: deskText.withdrawn(ref.number), newDue: null, ofPlan: true } as const,
  }));
  return [...amended, ...withdrawn];
};

/** What was carried to running tasks. */
export interface Carried {
  readonly changed: number;
  /** Of those, to another area. */
  readonly moved: number;
  readonly withdrawn: number;
  readonly refused: readonly RefusedChange[];
}

const isMove = (act: Act): boolean => act.kind === 'amend-task' && act.changes.area !== undefined;

type Sent = Pick<RefusedChange, 'taskId' | 'number' | 'act' | 'tries'>;

/** Sends acts one by one. A task that refuses keeps none of the others; a service that is away ends it. */
const send = async (
  commands: TaskCommands,
  acts: readonly Sent[],
  nameOf: (sent: Sent) => string,
  actor: Actor,
): Promise<{
  readonly done: readonly Act[];
  readonly refused: readonly RefusedChange[];
  readonly stoppedAt: Sent | null;
}> => {
  const done: Act[] = [];
  const refused: RefusedChange[] = [];
  for (const one of acts) {
    const result = await commands.act(one.taskId, { commandId: nameOf(one), actor, act: one.act });
    if (result.kind === 'unavailable') return { done, refused, stoppedAt: one };
    if (result.kind === 'refused')
      refused.push({ ...one, tries: one.tries + 1, said: faultText(result.fault, one.number) });
    else done.push(one.act);
  }
  return { done, refused, stoppedAt: null };
};

/**
 * Carries the changes to the running tasks, each act once for ever (its name is the import's): broken off, it is
 * confirmed again and goes on where it stopped. What tasks refuse is told, each with what was asked of it.
 */
export const carryOut = async (
  commands: TaskCommands | null,
  amendment: Amendment,
  draft: PlanImport,
  actor: Actor,
  ref: DocumentRef,
): Promise<Result<Carried, string>> => {
  const acts = actsOf(amendment, draft.head, ref);
  if (commands === null)
    return acts.length > 0 ? fail(deskText.amendOnPage) : ok({ changed: 0, moved: 0, withdrawn: 0, refused: [] });
  const numbered = acts.map((one): Sent => {
    const number = amendment.tasks.get(one.taskId)?.state.number ?? 0;
    return { ...one, number, tries: 0 };
  });
  const { done, refused, stoppedAt } = await send(commands, numbered, () => `amend:${draft.id}`, actor);
  if (stoppedAt !== null) return fail(deskText.brokenOff(stoppedAt.number));
  const changed = done.filter((act) => act.kind === 'amend-task');
  const [moved, withdrawn] = [changed.filter(isMove).length, done.length - changed.length];
  return ok({ changed: changed.length, moved, withdrawn, refused });
};

/** Asks again what tasks did not take, under a new name each time; tells what is left, and where it broke off. */
export const retryRefused = async (
  commands: TaskCommands,
  { id, refused: before }: Pick<PlanImport, 'id' | 'refused'>,
  actor: Actor,
): Promise<{ readonly left: readonly RefusedChange[]; readonly stoppedAt: number | null }> => {
  const { refused, stoppedAt } = await send(commands, before, ({ tries }) => `amend:${id}:${tries}`, actor);
  const rest = before.slice(before.findIndex((one) => one.taskId === stoppedAt?.taskId));
  return stoppedAt === null
    ? { left: refused, stoppedAt: null }
    : { left: [...refused, ...rest], stoppedAt: stoppedAt.number };
};

/** Which rows are new tasks, and which tasks the others are. */
export const placesOf = ({ added, matched }: Difference) => ({
  add: added.map((one) => one.place),
  same: matched.map((one) => ({ place: one.place, taskId: one.task.taskId })),
});
