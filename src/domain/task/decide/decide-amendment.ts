import type { CivilDate } from '../../calendar/civil-date';
import { fail, ok, type Result } from '../../result';
import type { Actor } from '../actor';
import { closing } from './closing';
import type { Act } from '../commands';
import { readChange, wordingOf } from './decide-plan';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';
import { readNewDate, readOptionalText } from './inputs';
import type { PlanChanges } from '../plan-change';
import type { Rules } from '../policy';
import { movedDeadlines, partDue } from './resuming';
import { isOwnWork } from '../rights';
import type { AssignmentRole, AssignmentState, Deadline, DocumentRef, TaskState } from '../state';
import { isClosed, leadsOf } from '../status';

interface Head {
  readonly title?: string;
  readonly product?: string | null;
  readonly deadline?: Deadline;
  readonly area?: NonNullable<PlanChanges['area']>;
  readonly openGroups?: NonNullable<PlanChanges['openGroups']>;
}

const texts = ({ title, product }: PlanChanges): Result<Head, TaskFault> => {
  const read = { title: readOptionalText(title ?? null), product: readOptionalText(product ?? null) };
  if (!read.title.ok) return read.title;
  if (!read.product.ok) return read.product;
  return ok({
    ...(read.title.value === null ? {} : { title: read.title.value }),
    ...(product === null ? { product } : read.product.value === null ? {} : { product: read.product.value }),
  });
};

/** Parts that come in; an agency has one part in a task. */
const added = (
  state: TaskState,
  add: NonNullable<PlanChanges['add']>,
  document: DocumentRef,
  due: CivilDate | null,
  nowMs: number,
  rules: Rules,
): Decided => {
  const taken = add.find(
    ({ agency }, index) =>
      state.assignments.some((one) => one.agency === agency && one.work !== 'released') ||
      add.findIndex((one) => one.agency === agency) !== index,
  );
  if (taken) return fail({ code: 'agency-has-part' });
  return ok(
    add.map(({ agency, role }) => ({
      kind: 'assignment-added',
      assignment: agency,
      agency,
      role,
      due: due === null ? null : partDue({ role }, due, nowMs, rules),
      document,
    })),
  );
};

/** Parts that go out: open ones, never the last lead, and not the agency of who records it. */
const removed = (
  state: TaskState,
  ids: readonly string[],
  leadsComing: number,
  document: DocumentRef,
  mayTouch: (part: AssignmentState) => boolean,
): Result<readonly Extract<TaskEvent, { kind: 'assignment-removed' }>[], TaskFault> => {
  const parts = [...new Set(ids)].map((id) => state.assignments.find((one) => one.id === id));
  if (parts.some((one) => one === undefined)) return fail({ code: 'unknown-assignment' });
  const open = parts.filter((one): one is AssignmentState => one !== undefined);
  if (!open.every(mayTouch)) return fail({ code: 'own-work' });
  if (open.some(isClosed)) return fail({ code: 'part-closed' });
  const left = leadsOf(state).filter((one) => !open.includes(one)).length + leadsComing;
  if (left <= 0) return fail({ code: 'last-lead' });
  return ok(open.map((one) => ({ kind: 'assignment-removed', assignment: one.id, document })));
};

type RoleChanged = Extract<TaskEvent, { kind: 'role-changed' }>;

/** Parts that change between leading and coordinating: open ones, and not the agency of who records it. */
const roled = (
  state: TaskState,
  roles: NonNullable<PlanChanges['roles']>,
  document: DocumentRef,
  mayTouch: (part: AssignmentState) => boolean,
): Result<readonly RoleChanged[], TaskFault> => {
  const events: RoleChanged[] = [];
  for (const { assignment, role } of roles) {
    const part = state.assignments.find((one) => one.id === assignment);
    if (part === undefined) return fail({ code: 'unknown-assignment' });
    if (!mayTouch(part)) return fail({ code: 'own-work' });
    if (isClosed(part)) return fail({ code: 'part-closed' });
    if (part.role !== role) events.push({ kind: 'role-changed', assignment, role, document });
  }
  return ok(events);
};

/** What is said of the task as a whole: its texts, and the deadline in the words of the amendment. */
const headOf = (changes: PlanChanges, nowMs: number): Result<Head, TaskFault> => {
  const said = texts(changes);
  if (!said.ok) return said;
  const area = {
    ...(changes.area === undefined ? {} : { area: changes.area }),
    ...(changes.openGroups === undefined ? {} : { openGroups: changes.openGroups }),
  };
  if (changes.deadline?.due === null) return ok({ ...said.value, ...area, deadline: changes.deadline });
  const day = changes.deadline?.due ?? changes.due;
  if (day === undefined) return ok({ ...said.value, ...area });
  const due = readNewDate(day, nowMs);
  if (!due.ok) return due;
  const deadline = changes.deadline ?? { kind: 'exact', due: due.value, every: null, wording: wordingOf(due.value) };
  return ok({ ...said.value, ...area, deadline });
};

/** How many leads a part that comes in or changes its role makes more: 1, 0 or -1. */
const leadsBy = (one: { readonly role: AssignmentRole; readonly assignment?: string }, state: TaskState): number => {
  if (one.role === 'lead') return 1;
  return leadsOf(state).some((part) => part.id === one.assignment) ? -1 : 0;
};

/** The deadline of leads that comes: a day, none any more (null), or the one that holds (undefined). */
type NewDay = CivilDate | null | undefined;

/** Parts that lose their day with the task's. */
const undated = (state: TaskState, gone: ReadonlySet<string>): readonly TaskEvent[] =>
  state.assignments
    .filter((part) => !isClosed(part) && part.due !== null && !gone.has(part.id))
    .map(({ id, due }) => ({ kind: 'deadline-moved', assignment: id, from: due, to: null, why: 'amended' }));

/** Parts that come in, go out and change their roles, and the deadlines of those that stay. */
const agencies = (
  state: TaskState,
  changes: PlanChanges,
  due: NewDay,
  document: DocumentRef,
  mayTouch: (part: AssignmentState) => boolean,
  nowMs: number,
  rules: Rules,
): Decided => {
  const add = changes.add ?? [];
  const coming = added(state, add, document, due === undefined ? state.deadline.due : due, nowMs, rules);
  if (!coming.ok) return coming;
  const turned = roled(state, changes.roles ?? [], document, mayTouch);
  if (!turned.ok) return turned;
  const leads = [...add, ...turned.value].reduce((sum, one) => sum + leadsBy(one, state), 0);
  const going = removed(state, changes.remove ?? [], leads, document, mayTouch);
  if (!going.ok) return going;
  const gone = new Set(going.value.map((one) => one.assignment));
  const roles = new Map(turned.value.map((one) => [one.assignment, one.role]));
  const to = (part: AssignmentState): CivilDate | null => {
    const role = roles.get(part.id);
    const day = due ?? (role === undefined ? null : state.deadline.due);
    return day === null || gone.has(part.id) ? null : partDue({ role: role ?? part.role }, day, nowMs, rules);
  };
  // Taking out the last part that was still open completes the task.
  const out =
    add.length === 0 && turned.value.length === 0 && going.value.length > 0 ? closing(state, going.value) : going.value;
  const moved = due === null ? undated(state, gone) : movedDeadlines(state, to, 'amended');
  return ok([...coming.value, ...turned.value, ...moved, ...out]);
};

/** Title, product, area, deadline, agencies and their roles changed by a document of UBND tỉnh. */
export const decideAmendment = (
  state: TaskState,
  { changes, ref, reason: why, ofPlan }: Extract<Act, { kind: 'amend-task' }>,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  const document = readChange(state, ref, actor, nowMs, ofPlan);
  if (!document.ok) return document;
  const [head, reason] = [headOf(changes, nowMs), readOptionalText(why)];
  if (!head.ok) return head;
  if (!reason.ok) return reason;
  const mayTouch = (part: AssignmentState): boolean => ofPlan === true || !isOwnWork(actor, part);
  const parts = agencies(state, changes, head.value.deadline?.due, document.value, mayTouch, nowMs, rules);
  if (!parts.ok) return parts;
  const end = parts.value.filter((one) => one.kind === 'task-completed');
  const amended: TaskEvent[] =
    Object.keys(head.value).length > 0
      ? [{ kind: 'task-amended', ...head.value, document: document.value, reason: reason.value }]
      : [];
  // What everybody is told comes after the new day and the agencies as they are then.
  const events = [...parts.value.filter((one) => one.kind !== 'task-completed'), ...amended, ...end];
  return events.length === 0 ? fail({ code: 'nothing-changed' }) : ok(events);
};
