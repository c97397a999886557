import { civilDateAt } from '../../calendar/civil-date';
import { workingDaysBetween } from '../../calendar/working-days';
import { openPeriod } from '../../family/open-period';
import type { OpenStep } from '../../family/open-steps';
import { assertNever, fail, ok } from '../../result';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import { acceptanceAddress, rungAddress } from '../steps/line';
import type { Rules } from '../policy';
import { habitsOf } from '../policy-for';
import type { AssignmentState, TaskState } from '../state';
import type { Step } from '../steps/step';
import { passedSteps } from '../steps/steps';

/**
 * Everything that is due by now, in order. Of several reminders missed together (a machine was off, the rules were
 * changed) only the latest is said; the others are marked as done by it.
 */
export const decideTimer = (state: TaskState, nowMs: number, rules: Rules): Decided => {
  const passed = passedSteps(state, rules, nowMs);
  const parts = new Map(state.assignments.map((one) => [one.id, { part: one, done: new Set(one.fired) }]));
  const latest = new Map(passed.map((step) => [topic(step), step]));
  const events = passed.flatMap((step) => {
    if (step.kind === 'open') return [openPeriod(state, step.period, rules)];
    const found = parts.get(step.assignment);
    if (!found || found.done.has(step.id)) return [];
    // No rung is ever skipped, nor the deadline itself: those missed together all happen, in order.
    const overtaken = latest.get(topic(step)) !== step;
    if (overtaken) return [{ kind: 'step-skipped', assignment: step.assignment, step: step.id } as const];
    return eventsOf(state, found.part, step, nowMs, rules);
  });
  return events.length === 0 ? fail({ code: 'nothing-due' }) : ok(events);
};

/** What the same people have been told in other words: only the latest of these is worth saying. */
const topic = (step: Step): string => {
  const { assignment, kind, id } = step;
  switch (kind) {
    case 'open':
    case 'due':
      return `${assignment}/${id}`;
    case 'climb':
      return step.again ? `${assignment}/again/${step.rung}` : `${assignment}/${id}`;
    case 'submission':
      return `${assignment}/${kind}/${step.submission}/${step.to}`;
    case 'accept':
    case 'check':
      return `${assignment}/${kind}/${step.to}`;
    case 'obstacle':
      return `${assignment}/${kind}/${step.no}/${step.to}`;
    case 'document':
      return `${assignment}/${kind}/${step.document}`;
    case 'remind':
    case 'update':
      return `${assignment}/${kind}`;
    default:
      return assertNever(step);
  }
};

const eventsOf = (
  state: TaskState,
  part: AssignmentState,
  step: Exclude<Step, OpenStep>,
  nowMs: number,
  rules: Rules,
): readonly TaskEvent[] => {
  const { assignment, id } = step;
  switch (step.kind) {
    case 'remind': {
      const daysLeft = workingDaysBetween(rules.calendar, civilDateAt(nowMs), part.due ?? civilDateAt(nowMs));
      return [{ kind: 'reminded', assignment, step: id, daysLeft }];
    }
    case 'accept': {
      const { agency, post } = acceptanceAddress(state, part, step.to);
      return [{ kind: 'acceptance-overdue', assignment, step: id, to: post, agency }];
    }
    case 'update':
      return [{ kind: 'update-asked', assignment, step: id }];
    case 'check':
      return [{ kind: 'check-overdue', assignment, step: id, to: step.to }];
    case 'due':
      return [
        { kind: 'fell-overdue', assignment, step: id },
        { kind: 'explanation-asked', assignment },
      ];
    case 'climb':
      return climb(state, part, step, rules);
    case 'submission':
      return [{ kind: 'submission-waiting', assignment, step: id, submission: step.submission, to: step.to }];
    case 'document': {
      const { document, decision, last } = step;
      return [{ kind: 'document-waiting', assignment, document, decision, step: id, ...(last ? { last } : {}) }];
    }
    case 'obstacle':
      return [{ kind: 'obstacle-waiting', assignment, no: step.no, step: id, to: step.to }];
    default:
      return assertNever(step);
  }
};

/**
 * The last rung proposes to put the delay before UBND tỉnh, or where the policy says so puts it there. A wish for more
 * time that waits there does not stop it: else asking would be a way round the ladder.
 */
const climb = (
  state: TaskState,
  part: AssignmentState,
  step: Extract<Step, { kind: 'climb' }>,
  rules: Rules,
): readonly TaskEvent[] => {
  const { assignment, id, rung, again } = step;
  const { agency, post: to, sideways } = rungAddress(state, part, step.to);
  const escalated: TaskEvent = {
    ...{ kind: 'escalated', assignment, step: id, rung, to, agency, sideways },
    ...(again ? { again } : {}),
  };
  if (step.to !== 'submission') return [escalated];
  if (state.submissions.some((one) => one.assignment === assignment && one.kind === 'overdue')) return [escalated];
  const proposed: TaskEvent = {
    kind: 'submission-proposed',
    assignment,
    about: 'overdue',
    askedDate: part.explanation?.newDate ?? null,
    reason: part.explanation?.cause ?? null,
    late: true,
    ...(habitsOf(rules.policy, state, part).submits === 'by-itself' ? { at: 'submitted' } : {}),
  };
  return [escalated, proposed];
};
