import { civilDateAt, yearOf } from '../../calendar/civil-date';
import { evolveFamily } from '../../family/evolve-family';
import { assertNever } from '../../result';
import { overtake } from './settling';
import type { RecordedEvent, TaskEvent } from '../events';
import { documentIssued, questionExplained, ruled, submissionDecided, submissionWaiting } from './evolve-decision';
import { answered, endWaits, letGo, withAssignment } from './evolve-part';
import { evolvePeople } from './evolve-people';
import { assignmentAdded, reopened, resumed, suspended, taskAmended, withdrawn } from './evolve-plan';
import { newPart } from './new-part';
import type { AssignmentState, TaskState } from '../state';
import { acknowledged, changedRole, climbed, movedDeadline } from './evolve-ladder';
import { obstacleAnswered, obstaclePassedUp, obstacleRaised } from './evolve-obstacle';
import { obstacleOf } from '../obstacle';

const fire =
  (step: string) =>
  (one: AssignmentState): Partial<AssignmentState> => ({ fired: [...one.fired, step] });

/** News from the agency ends a silence, and what was asked about that silence. */
const news = (one: AssignmentState, atMs: number): Partial<AssignmentState> => ({
  ...answered(one, atMs),
  lastUpdateMs: atMs,
  fired: one.fired.filter((step) => !step.startsWith('update-')),
});

const begin = (taskId: string, event: Extract<TaskEvent, { kind: 'task-given' }>, atMs: number): TaskState => ({
  taskId,
  number: event.number,
  planId: event.planId,
  area: event.area,
  title: event.title,
  product: event.product,
  standing: 'open',
  deadline: event.deadline,
  monitor: event.monitor,
  standingAgency: event.standingAgency,
  office: event.office,
  assignments: event.assignments.map(({ taken, ...one }) => ({
    ...newPart(one, atMs),
    person: one.person ?? null,
    ...(taken ? { work: 'accepted' as const, acceptedAtMs: atMs } : {}),
  })),
  submissions: [],
  decided: [],
  year: event.year ?? yearOf(civilDateAt(atMs)),
  parent: event.parent ?? null,
  period: event.period ?? null,
  children: [],
  source: event.source ?? null,
  funding: event.funding ?? null,
  ...(event.openGroups === undefined ? {} : { openGroups: event.openGroups }),
  condition: event.deadline.kind === 'conditional' ? { wording: event.deadline.wording, metAtMs: null } : null,
  documents: [],
  suspensions: [],
  end: null,
  obstaclesRaised: 0,
  mergedFrom: [],
  seq: 0,
  completedAtMs: null,
});

/** The state after one more event. Total: an event that does not fit leaves all but `seq` as it was. */
export const evolve = (state: TaskState | null, recorded: RecordedEvent): TaskState => {
  const { event, atMs, seq } = recorded;
  if (event.kind === 'task-given') return { ...begin(recorded.taskId, event, atMs), seq };
  if (state === null) throw new Error(`The log of ${recorded.taskId} does not begin with task-given`);
  return { ...apply(state, event, recorded), seq };
};

export const fold = (events: readonly RecordedEvent[], from: TaskState | null = null): TaskState | null =>
  events.reduce<TaskState | null>(evolve, from);

const apply = (
  state: TaskState,
  event: Exclude<TaskEvent, { kind: 'task-given' }>,
  recorded: RecordedEvent,
): TaskState => {
  const { atMs, seq, by } = recorded;
  const at = { name: by.name, atMs };
  switch (event.kind) {
    case 'accepted':
      return withAssignment(state, event.assignment, (one) => answered(one, atMs));
    case 'progressed':
      return withAssignment(state, event.assignment, (one) => ({
        ...news(one, atMs),
        work: 'in-progress',
        percent: event.percent ?? one.percent,
      }));
    case 'obstacle-raised':
      return obstacleRaised(
        withAssignment(state, event.assignment, (one) => news(one, atMs)),
        event,
        atMs,
      );
    case 'obstacle-answered':
      return obstacleAnswered(state, event, recorded);
    case 'explained':
      return withAssignment(questionExplained(state, event), event.assignment, (one) => ({
        ...news(one, atMs),
        explanation: { cause: event.cause, objective: event.objective, newDate: event.newDate, atMs },
        explainsToProvince: false,
      }));
    case 'evidence-added':
      return withAssignment(state, event.assignment, (one) => ({
        ...news(one, atMs),
        evidence: [...one.evidence, ...event.evidence],
      }));
    case 'completion-asked':
      return withAssignment(endWaits(state, event.assignment), event.assignment, (one) => ({
        ...news(one, atMs),
        work: 'awaiting',
        askedAtMs: atMs,
        percent: 100,
      }));
    case 'completion-confirmed':
      return overtake(
        withAssignment(endWaits(state, event.assignment), event.assignment, () => ({
          work: 'confirmed',
          confirmedAtMs: atMs,
          obstacles: [],
          waitsFor: [],
          checked: { result: 'confirmed', byName: by.name, atMs },
        })),
        event.assignment,
        'completed',
        at,
      );
    case 'completion-returned':
      return withAssignment(state, event.assignment, (one) => ({
        work: 'returned',
        askedAtMs: null,
        dueSinceMs: atMs,
        returns: one.returns + 1,
        checked: { result: 'returned', byName: by.name, atMs },
        fired: one.fired.filter((step) => !step.startsWith('check')),
      }));
    case 'released':
    case 'assignment-removed':
      return letGo(state, event.assignment, at);
    case 'nudged':
      return withAssignment(state, event.assignment, (one) => ({ nudges: one.nudges + 1, lastNudgeMs: atMs }));
    case 'deadline-moved':
      // A question about the old deadline is settled by the new one.
      return withAssignment(
        overtake(state, event.assignment, 'deadline', at, ['overdue', 'extension', 'reassignment']),
        event.assignment,
        (one) => movedDeadline(one, event, recorded),
      );
    case 'submission-proposed':
      return {
        ...(event.about === 'obstacle'
          ? obstaclePassedUp(state, event)
          : event.about === 'reassignment'
            ? withAssignment(state, event.assignment, (one) => answered(one, atMs))
            : state),
        submissions: [
          ...state.submissions,
          {
            id: seq,
            kind: event.about,
            assignment: event.assignment,
            state: event.at ?? 'proposed',
            askedDate: event.askedDate,
            reason: event.reason,
            late: event.late,
            proposedAtMs: atMs,
            submittedAtMs: event.at === 'submitted' ? atMs : null,
            proposed: event.proposed ?? null,
            note: event.note ?? null,
            obstacle: obstacleAsked(state, event),
          },
        ],
      };
    case 'submission-confirmed':
      return {
        ...state,
        submissions: state.submissions.map((one) =>
          one.id === event.submission ? { ...one, state: 'submitted', submittedAtMs: atMs, note: event.note } : one,
        ),
      };
    case 'submission-decided':
      return submissionDecided(state, event, recorded);
    case 'ruled':
      return ruled(state, event, recorded);
    case 'document-issued':
      return documentIssued(state, event);
    case 'suspended':
      return suspended(state, event, recorded);
    case 'resumed':
      return resumed(state, recorded);
    case 'withdrawn':
      return withdrawn(state, event, recorded);
    case 'reopened':
      return reopened(state, event, recorded);
    case 'role-changed':
      return withAssignment(endWaits(state, event.assignment), event.assignment, (one) =>
        changedRole(one, event, recorded),
      );
    case 'task-amended':
      return taskAmended(state, event, recorded);
    case 'funding-set':
      return { ...state, funding: event.funding };
    case 'assignment-added':
      return assignmentAdded(state, event, recorded);
    case 'fell-overdue':
      return withAssignment(state, event.assignment, (one) => ({ ...fire(event.step)(one), overdueSinceMs: atMs }));
    case 'escalated':
      return withAssignment(state, event.assignment, (one) => climbed(one, event, atMs));
    case 'step-acknowledged':
      return withAssignment(state, event.assignment, (one) => acknowledged(one, event));
    case 'delay-excused':
      return withAssignment(state, event.assignment, () => ({
        excused: { reason: event.reason, atMs, byName: by.name },
      }));
    case 'reminded':
      return withAssignment(state, event.assignment, (one) => ({
        ...fire(event.step)(one),
        reminders: one.reminders + 1,
      }));
    case 'step-skipped':
    case 'update-asked':
    case 'acceptance-overdue':
    case 'check-overdue':
    case 'document-waiting':
    case 'obstacle-waiting':
      return withAssignment(state, event.assignment, fire(event.step));
    case 'submission-waiting':
      return withAssignment(submissionWaiting(state, event), event.assignment, fire(event.step));
    case 'task-completed':
      return { ...state, standing: 'completed', completedAtMs: atMs, submissions: [] };
    case 'child-opened':
    case 'child-moved':
    case 'child-closed':
    case 'periods-completed':
    case 'condition-met':
    case 'merged-in':
      return evolveFamily(state, event, recorded);
    case 'person-assigned':
    case 'person-change-asked':
    case 'waiting-began':
    case 'waiting-ended':
    case 'reassigned':
    case 'part-absorbed':
    case 'agency-replaced':
      return evolvePeople(state, event, recorded);
    case 'explanation-asked':
    case 'schedule-moved':
    case 'nobody-reachable':
      return state;
    default:
      return assertNever(event);
  }
};

/** An older log does not say which: there was only one. */
const obstacleAsked = (
  { assignments }: TaskState,
  { about, assignment, obstacle }: Extract<TaskEvent, { kind: 'submission-proposed' }>,
): number | null => {
  const part = assignments.find((one) => one.id === assignment);
  return about === 'obstacle' && part ? (obstacleOf(part, obstacle)?.no ?? null) : null;
};
