import { assertNever, fail, ok, type Result } from '../result';
import type { Actor } from '../task/actor';
import { readChange, wordingOf } from '../task/decide/decide-plan';
import type { Decided } from '../task/decide/decided';
import type { TaskFault } from '../task/faults';
import type { GivenPart } from '../task/given';
import { readNewDate, readOptionalText, readText } from '../task/decide/inputs';
import type { Rules } from '../task/policy';
import { partDue } from '../task/decide/resuming';
import type { AssignmentState, TaskState } from '../task/state';
import { isClosed, leadsOf, taskDue } from '../task/status';
import { isMarkedSecret } from '../text/secrecy';
import type { ChildOpened } from './events';
import { childId, inherited } from './open-period';
import type { SplitPart, SuccessionAct } from './succession';

/** So many tasks at most are made of one: more is another plan. */
const MOST_PARTS = 20;

/** The task ends, its successors named: new ones that are made of it, or another that takes it in. */
export const decideSuccession = (
  state: TaskState,
  act: SuccessionAct,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  const document = readChange(state, act.ref, actor, nowMs);
  if (!document.ok) return document;
  const said = readOptionalText(act.reason);
  if (!said.ok) return said;
  const end = { kind: 'withdrawn', reason: said.value ?? '', document: document.value } as const;
  switch (act.kind) {
    case 'split-task': {
      const opened = split(state, act.into, nowMs, rules);
      if (!opened.ok) return opened;
      return ok([...opened.value, { ...end, splitInto: opened.value.map((one) => one.child) }]);
    }
    case 'merge-task':
      return act.into === state.number ? fail({ code: 'same-task' }) : ok([{ ...end, ...mergedInto(act) }]);
    default:
      return assertNever(act);
  }
};

const mergedInto = ({ into, successor }: Extract<SuccessionAct, { kind: 'merge-task' }>) => ({
  mergedInto: into,
  ...(successor === undefined ? {} : { successor }),
});

const split = (
  state: TaskState,
  into: readonly SplitPart[],
  nowMs: number,
  rules: Rules,
): Result<readonly ChildOpened[], TaskFault> => {
  if (into.length < 2 || into.length > MOST_PARTS) return fail({ code: 'split-count', most: MOST_PARTS });
  const opened: ChildOpened[] = [];
  for (const [index, part] of into.entries()) {
    const one = openedPart(state, part, `t${state.children.length + index + 1}`, nowMs, rules);
    if (!one.ok) return one;
    opened.push(one.value);
  }
  return ok(opened);
};

/** An agency goes on in the line that it stood in. */
const lineOf = (known: AssignmentState | undefined): Pick<GivenPart, 'line' | 'upper'> =>
  known === undefined ? {} : { line: known.line, upper: known.upper };

const openedPart = (
  state: TaskState,
  part: SplitPart,
  key: string,
  nowMs: number,
  rules: Rules,
): Result<ChildOpened, TaskFault> => {
  const title = readText(part.title);
  if (!title.ok) return title;
  if (isMarkedSecret(title.value)) return fail({ code: 'secret' });
  const own = part.due === null ? ok(null) : readNewDate(part.due, nowMs);
  if (!own.ok) return own;
  const open = state.assignments.filter((one) => !isClosed(one));
  const known = (agency: string): AssignmentState | undefined => open.find((one) => one.agency === agency);
  const leads = [...new Set(part.leads.length > 0 ? part.leads : leadsOf(state).map((one) => one.agency))];
  const due = own.value ?? taskDue(state);
  const helpers = open.filter((one) => one.role === 'coordinating' && !leads.includes(one.agency));
  return ok({
    kind: 'child-opened',
    key,
    child: childId(state, key),
    number: 0,
    why: 'split',
    within: null,
    given: {
      ...inherited(state),
      title: title.value,
      product: state.product,
      deadline:
        own.value === null
          ? state.deadline
          : { kind: 'exact', due: own.value, every: null, wording: wordingOf(own.value) },
      assignments: [
        ...leads.map((agency) => ({ id: agency, agency, role: 'lead' as const, due, ...lineOf(known(agency)) })),
        ...helpers.map((one) => ({
          ...{ id: one.agency, agency: one.agency, role: one.role, ...lineOf(one) },
          due: due === null ? null : partDue(one, due, nowMs, rules),
        })),
      ],
      parent: { taskId: state.taskId, number: state.number, assignment: null, why: 'split' },
    },
  });
};
