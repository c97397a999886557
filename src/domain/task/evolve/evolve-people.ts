import { assertNever } from '../../result';
import { inLine } from '../agency-line';
import type { RecordedEvent, TaskEvent } from '../events';
import { letGo, withAssignment } from './evolve-part';
import { overtake } from './settling';
import type { AssignmentState, TaskState } from '../state';

export type PeopleEvent = Extract<
  TaskEvent,
  {
    kind:
      | 'person-assigned'
      | 'person-change-asked'
      | 'waiting-began'
      | 'waiting-ended'
      | 'reassigned'
      | 'part-absorbed'
      | 'agency-replaced';
  }
>;

/** Who does a part, and who waits for whom. */
export const evolvePeople = (state: TaskState, event: PeopleEvent, { atMs, by }: RecordedEvent): TaskState => {
  switch (event.kind) {
    case 'person-assigned':
      return withAssignment(state, event.assignment, () => ({ person: event.person, personChange: null }));
    case 'person-change-asked':
      return withAssignment(state, event.assignment, () => ({
        personChange: { reason: event.reason, byName: by.name, atMs },
      }));
    case 'waiting-began':
      return withAssignment(state, event.assignment, (one) => ({
        waitsFor: [...one.waitsFor, { assignment: event.on, note: event.note, sinceMs: atMs }],
      }));
    case 'waiting-ended':
      return withAssignment(state, event.assignment, (one) => ({
        waitsFor: one.waitsFor.filter((wait) => wait.assignment !== event.on),
      }));
    case 'reassigned':
      return withAssignment(
        overtake(state, event.assignment, 'released', { name: by.name, atMs }),
        event.assignment,
        () => ({ ...fresh(event.to, atMs), ...inLine(event) }),
      );
    case 'part-absorbed':
      return letGo(state, event.assignment, { name: by.name, atMs });
    case 'agency-replaced':
      return replaced(state, event);
    default:
      return assertNever(event);
  }
};

/** Given to another agency: the deadline stands, what the one before said and did is not that one's. */
const fresh = (agency: string, atMs: number): Partial<AssignmentState> => ({
  agency,
  work: 'given',
  givenAtMs: atMs,
  dueSinceMs: atMs,
  acceptedAtMs: null,
  percent: 0,
  lastUpdateMs: null,
  overdueSinceMs: null,
  explanation: null,
  obstacles: [],
  evidence: [],
  rung: 0,
  reminders: 0,
  fired: [],
  person: null,
  personChange: null,
  waitsFor: [],
  checked: null,
  explainsToProvince: false,
});

/** The successor goes on where its predecessor stood, also as monitor, standing agency or office of UBND tỉnh. */
const replaced = (state: TaskState, event: Extract<PeopleEvent, { kind: 'agency-replaced' }>): TaskState => {
  const { from, to, parts } = event;
  const after = (code: string): string => (code === from ? to : code);
  const moved = (one: AssignmentState): AssignmentState => {
    const upper = one.upper === null ? null : after(one.upper);
    // An older log does not say: the successor is then taken to stand where its predecessor stood.
    return parts.includes(one.id)
      ? {
          ...one,
          agency: after(one.agency),
          line: event.line ?? one.line,
          upper: event.line ? (event.upper ?? null) : upper,
        }
      : { ...one, upper };
  };
  return {
    ...state,
    monitor: after(state.monitor),
    standingAgency: after(state.standingAgency),
    office: after(state.office),
    assignments: state.assignments.map(moved),
  };
};
