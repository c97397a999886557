import type { Post } from '../directory/official';
import { isPlansOwn } from '../family/family';
import type { RecordedEvent, TaskEvent } from '../task/events';
import { registrarOf, submitterOf } from '../task/who-answers';
import type { AssignmentState, TaskState } from '../task/state';
import type { NoticeDraft, NoticeFacts, NoticeKind, Recipient } from './notice';

/** What the notices of one event are made from. */
export interface Telling {
  readonly state: TaskState;
  readonly recorded: RecordedEvent;
  /** The part that the event is about; null when it is about the task. */
  readonly part: AssignmentState | null;
}

/** The part that an event speaks of. */
const partIn = (state: TaskState, event: TaskEvent): AssignmentState | null => {
  if ('assignment' in event) return state.assignments.find((one) => one.id === event.assignment) ?? null;
  if (event.kind !== 'nobody-reachable') return null;
  return state.assignments.find((one) => one.agency === event.agency) ?? null;
};

export const telling = (state: TaskState, recorded: RecordedEvent): Telling => ({
  state,
  recorded,
  part: partIn(state, recorded.event),
});

/** What every notice about a part says of it. */
export const factsOf = (state: TaskState, part: AssignmentState): NoticeFacts => ({
  number: state.number,
  title: state.title,
  agency: part.agency,
  role: part.role,
  due: part.due,
  wording: state.deadline.wording,
  assignment: part.id,
  ...(state.parent === null || isPlansOwn(state) ? {} : { parent: state.parent.number }),
});

/** One notice about a part of the task, the one of the event unless told otherwise. */
export const draft = (
  { state, part }: Telling,
  kind: NoticeKind,
  to: Recipient,
  more: Partial<NoticeFacts> = {},
): NoticeDraft[] => {
  const about = part ?? state.assignments[0];
  return about ? [{ kind, to, urgent: false, facts: { ...factsOf(state, about), ...more } }] : [];
};

/** To the agency whose part it is; to nobody when the event has no part. */
export const toOwn = (one: Telling, post: Post, kind: NoticeKind, more: Partial<NoticeFacts> = {}): NoticeDraft[] =>
  one.part ? draft(one, kind, ownOf(one.part, post), more) : [];

/** A post of the agency whose part it is; the focal official's news goes to whom the part was assigned. */
export const ownOf = ({ agency, person }: AssignmentState, post: Post = 'focal'): Recipient =>
  post === 'focal' && person !== null ? { agency, post, person: person.officialId } : { agency, post };

/** Of an agency's own sub-task its leader. */
export const standingOf = (state: TaskState): Recipient => ({
  agency: state.standingAgency,
  post: state.parent?.why === 'cascade' ? 'leader' : 'standing',
});

/** Who puts the part before UBND tỉnh. */
export const submitter = ({ state, part }: Telling): Recipient => (part ? submitterOf(state, part) : standingOf(state));

/** Who is asked for the document of a decision about the part. */
export const registrar = ({ state, part }: Telling): Recipient => (part ? registrarOf(state, part) : standingOf(state));

/** What was tried with a part before somebody higher is asked. */
export const tried = (part: AssignmentState | null): Partial<NoticeFacts> => ({
  explanation: part?.explanation?.cause ?? null,
  reminders: part?.reminders ?? 0,
  nudges: part?.nudges ?? 0,
  told: part?.told ?? [],
});
