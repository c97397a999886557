import { isCivilDate } from '../../calendar/civil-date';
import { fail, ok } from '../../result';
import { closing } from './closing';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import { readText } from './inputs';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';

/**
 * An agency was merged into another, or renamed: the successor goes on with its open parts, ids and all. Where it has an
 * open part of its own, the two become one: the lead's, or else its own. What is closed keeps the name it was done under.
 */
export const decideReplacing = (state: TaskState, act: Extract<Act, { kind: 'replace-agency' }>): Decided => {
  const { from, to } = act;
  if (from === to) return fail({ code: 'same-agency' });
  const number = readText(act.decision.number);
  if (!number.ok) return number;
  if (!isCivilDate(act.decision.date)) return fail({ code: 'date-out-of-range', date: act.decision.date });
  const moving = state.assignments.filter((one) => one.agency === from && !isClosed(one));
  const named = [state.monitor, state.standingAgency, state.office].includes(from);
  if (moving.length === 0 && !named) return fail({ code: 'agency-not-in-task' });
  const own = state.assignments.filter((one) => one.agency === to && !isClosed(one));
  const absorbed = absorbing(moving, own);
  const decision = { number: number.value, date: act.decision.date };
  const replaced: TaskEvent = { kind: 'agency-replaced', from, to, decision, parts: moving.map((one) => one.id) };
  return ok([replaced, ...closing(state, absorbed)]);
};

const byRole = (one: AssignmentState): number => (one.role === 'lead' ? 0 : 1);

type Absorbed = Extract<TaskEvent, { kind: 'part-absorbed' }>;

/** Of all parts that are one agency's now, a lead's stays, the successor's own before the other's; the rest go into it. */
const absorbing = (moving: readonly AssignmentState[], own: readonly AssignmentState[]): readonly Absorbed[] => {
  const [stays, ...rest] = [...own, ...moving].sort((a, b) => byRole(a) - byRole(b));
  if (!stays) return [];
  return rest.map((one) => ({ kind: 'part-absorbed', assignment: one.id, into: stays.id }));
};
