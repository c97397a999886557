import { civilDateAt } from '../calendar/civil-date';
import { workingDaysBetween } from '../calendar/working-days';
import { openPeriod } from '../family/open-period';
import { assertNever, fail, ok } from '../result';
import type { Decided } from './decided';
import type { TaskEvent } from './events';
import type { Rules } from './policy';
import type { TaskState } from './state';
import { allSteps, pendingSteps, type Step } from './steps';

/**
 * Everything that is due by now, in order. Of several reminders missed together (a machine was off, the rules were
 * changed) only the latest is said; the others are marked as done by it.
 */
export const decideTimer = (state: TaskState, nowMs: number, rules: Rules): Decided => {
  const due = pendingSteps(state, rules).filter((step) => step.atMs <= nowMs);
  if (due.length === 0) return fail({ code: 'nothing-due' });
  const passed = allSteps(state, rules).filter((step) => step.atMs <= nowMs);
  return ok(due.flatMap((step) => eventsOf(state, step, nowMs, rules, isOvertaken(passed, step))));
};

/** What the same people have been told in other words: only the latest of these is worth saying. */
const topic = (step: Step): string =>
  `${step.assignment}/${step.kind}${step.kind === 'submission' ? `/${step.submission}/${step.to}` : step.kind === 'document' ? `/${step.document}` : ''}`;

const isOvertaken = (passed: readonly Step[], step: Step): boolean => {
  const place = passed.findIndex((other) => other.id === step.id && other.assignment === step.assignment);
  return passed.slice(place + 1).some((other) => topic(other) === topic(step));
};

const eventsOf = (
  state: TaskState,
  step: Step,
  nowMs: number,
  rules: Rules,
  overtaken: boolean,
): readonly TaskEvent[] => {
  const { assignment, id } = step;
  // No rung is ever skipped, nor the deadline itself: those missed together all happen, in order.
  if (overtaken && step.kind !== 'climb' && step.kind !== 'due' && step.kind !== 'open')
    return [{ kind: 'step-skipped', assignment, step: id }];
  switch (step.kind) {
    case 'remind': {
      const due = state.assignments.find((one) => one.id === assignment)?.due ?? civilDateAt(nowMs);
      const daysLeft = workingDaysBetween(rules.calendar, civilDateAt(nowMs), due);
      return [{ kind: 'reminded', assignment, step: id, daysLeft }];
    }
    case 'accept':
      return [{ kind: 'acceptance-overdue', assignment, step: id }];
    case 'update':
      return [{ kind: 'update-asked', assignment, step: id }];
    case 'check':
      return [{ kind: 'check-overdue', assignment, step: id }];
    case 'due':
      return [
        { kind: 'fell-overdue', assignment, step: id },
        { kind: 'explanation-asked', assignment },
      ];
    case 'open':
      return [openPeriod(state, step.period, rules)];
    case 'climb':
      return climb(state, step);
    case 'submission':
      return [{ kind: 'submission-waiting', assignment, step: id, submission: step.submission, to: step.to }];
    case 'document': {
      const { document, decision } = step;
      return [{ kind: 'document-waiting', assignment, document, decision, step: id }];
    }
    default:
      return assertNever(step);
  }
};

/**
 * The last rung proposes to put the delay before UBND tỉnh. A wish for more time that waits there does not stop it:
 * else asking would be a way round the ladder.
 */
const climb = (state: TaskState, step: Extract<Step, { kind: 'climb' }>): readonly TaskEvent[] => {
  const { assignment, id, rung } = step;
  if (step.to !== 'submission') return [{ kind: 'escalated', assignment, step: id, rung, to: step.to }];
  const escalated: TaskEvent = { kind: 'escalated', assignment, step: id, rung, to: 'standing' };
  if (state.submissions.some((one) => one.assignment === assignment && one.kind === 'overdue')) return [escalated];
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
