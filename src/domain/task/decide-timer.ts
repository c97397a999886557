import { civilDateAt } from '../calendar/civil-date';
import { workingDaysBetween } from '../calendar/working-days';
import { assertNever, fail, ok } from '../result';
import type { Decided } from './decided';
import type { TaskEvent } from './events';
import type { Rules } from './policy';
import type { TaskState } from './state';
import { pendingSteps, type Step } from './steps';

/**
 * Everything that is due by now, in order. Of several reminders missed together (a machine was off, a part came back
 * from checking) only the latest is said; the others are marked as done by it.
 */
export const decideTimer = (state: TaskState, nowMs: number, rules: Rules): Decided => {
  const due = pendingSteps(state, rules).filter((step) => step.atMs <= nowMs);
  if (due.length === 0) return fail({ code: 'nothing-due' });
  return ok(due.flatMap((step) => eventsOf(state, step, nowMs, rules, isLastOfItsKind(due, step))));
};

const isLastOfItsKind = (due: readonly Step[], step: Step): boolean =>
  !due.some((other) => other.assignment === step.assignment && other.kind === step.kind && other.atMs > step.atMs);

const eventsOf = (state: TaskState, step: Step, nowMs: number, rules: Rules, last: boolean): readonly TaskEvent[] => {
  const { assignment, id } = step;
  switch (step.kind) {
    case 'remind': {
      const due = state.assignments.find((one) => one.id === assignment)?.due ?? civilDateAt(nowMs);
      const daysLeft = workingDaysBetween(rules.calendar, civilDateAt(nowMs), due);
      return last
        ? [{ kind: 'reminded', assignment, step: id, daysLeft }]
        : [{ kind: 'step-skipped', assignment, step: id }];
    }
    case 'accept':
      return last
        ? [{ kind: 'acceptance-overdue', assignment, step: id }]
        : [{ kind: 'step-skipped', assignment, step: id }];
    case 'update':
      return last ? [{ kind: 'update-asked', assignment, step: id }] : [{ kind: 'step-skipped', assignment, step: id }];
    case 'check':
      return last
        ? [{ kind: 'check-overdue', assignment, step: id }]
        : [{ kind: 'step-skipped', assignment, step: id }];
    case 'due':
      return [
        { kind: 'fell-overdue', assignment, step: id },
        { kind: 'explanation-asked', assignment },
      ];
    case 'climb':
      return climb(state, step);
    case 'submission':
      return [{ kind: 'submission-waiting', assignment, step: id, submission: step.submission, to: step.to }];
    default:
      return assertNever(step);
  }
};

/** No rung is ever skipped: steps missed together are all climbed, in order. */
const climb = (state: TaskState, step: Extract<Step, { kind: 'climb' }>): readonly TaskEvent[] => {
  const { assignment, id, rung } = step;
  if (step.to !== 'submission') return [{ kind: 'escalated', assignment, step: id, rung, to: step.to }];
  const escalated: TaskEvent = { kind: 'escalated', assignment, step: id, rung, to: 'standing' };
  if (state.submissions.some((one) => one.assignment === assignment)) return [escalated];
  const explanation = state.assignments.find((one) => one.id === assignment)?.explanation ?? null;
  const proposed: TaskEvent = {
    kind: 'submission-proposed',
    assignment,
    about: 'overdue',
    askedDate: explanation?.newDate ?? null,
    reason: explanation?.cause ?? null,
    late: true,
  };
  return [escalated, proposed];
};
