import { changesFor, isNoChange } from '../domain/plan/changes-for';
import { contentOf, differenceOf, type Difference, type FileRow, type TaskVersions } from '../domain/plan/difference';
import { becomesTask } from '../domain/plan/listing';
import { contentNow } from '../domain/plan/row-now';
import { fail, ok, type Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { TaskCommand } from '../domain/task/commands';
import { faultText } from '../messages/faults';
import { deskText } from '../messages/import-desk';
import type { DocumentRef } from '../domain/task/state';
import type { PlanImport, PlanImports, PlanTask } from '../ports/plan-imports';
import type { TaskCommands } from '../ports/task-commands';

/** More than any plan has. */
const ALL_ROWS = 100_000;

export interface Amendment {
  readonly difference: Difference;
  readonly tasks: ReadonlyMap<string, PlanTask>;
}

/** What a changed appendix changes of its running plan: against the file it was last imported from, and what holds now. */
export const amendmentOf = async (imports: PlanImports, { id, planId }: PlanImport): Promise<Amendment> => {
  const tasks = await imports.tasksOf(planId);
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
  return { difference: differenceOf(versions, rows), tasks: new Map(tasks.map((task) => [task.taskId, task])) };
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
    const changes = task === undefined ? {} : changesFor(one, task.state, monitor).changes;
    const act: Act = { kind: 'amend-task', changes, ref, reason: null, ofPlan: true };
    return isNoChange(changes) ? [] : [{ taskId: one.task.taskId, act }];
  });
  const withdrawn = difference.removed.map(({ taskId }) => ({
    taskId,
    act: { kind: 'withdraw', ref, reason: deskText.withdrawn(ref.number), newDue: null, ofPlan: true } as const,
  }));
  return [...amended, ...withdrawn];
};

/**
 * Carries the changes to the running tasks, each act once for ever (its name is the import's): broken off, it is
 * confirmed again and goes on where it stopped. Tells what tasks refused, in sentences.
 */
export const carryOut = async (
  commands: TaskCommands | null,
  amendment: Amendment,
  draft: PlanImport,
  actor: Actor,
  ref: DocumentRef,
): Promise<Result<readonly string[], string>> => {
  const acts = actsOf(amendment, draft.head, ref);
  if (acts.length > 0 && commands === null) return fail(deskText.amendOnPage);
  const refused: string[] = [];
  for (const { taskId, act } of acts) {
    const result = await commands?.act(taskId, { commandId: `amend:${draft.id}`, actor, act });
    const number = amendment.tasks.get(taskId)?.state.number ?? 0;
    if (result?.kind === 'unavailable') return fail(deskText.brokenOff(number));
    if (result?.kind === 'refused') refused.push(faultText(result.fault, number));
  }
  return ok(refused);
};

/** Which rows are new tasks, and which tasks the others are. */
export const placesOf = ({ added, matched }: Difference) => ({
  add: added.map((one) => one.place),
  same: matched.map((one) => ({ place: one.place, taskId: one.task.taskId })),
});
