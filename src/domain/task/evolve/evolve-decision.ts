import type { Post } from '../../directory/official';
import { obstacleAfter } from './evolve-obstacle';
import { withAssignment } from './evolve-part';
import { remember } from './settling';
import type { RecordedEvent, TaskEvent } from '../events';
import type { AwaitingDocument, Decision, DocumentRef, ProvinceDecision, TaskState } from '../state';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

const isRuling = (decision: Decision): decision is ProvinceDecision =>
  decision.kind !== 'drop' && decision.kind !== 'overtaken';

/** The decision joins those that wait for their documents; what it asks of the agency is noted. */
const owe = (
  state: TaskState,
  event: EventOf<'submission-decided' | 'ruled'>,
  id: number,
  { by, atMs }: RecordedEvent,
): TaskState => {
  const { assignment, decision, reason, document } = event;
  const asked =
    decision.kind === 'ask-explanation'
      ? withAssignment(state, assignment, () => ({ explanation: null, explainsToProvince: true }))
      : state;
  if (document === undefined || !isRuling(decision)) return asked;
  const said = { byName: by.name, byTitle: by.title, atMs };
  const owed: AwaitingDocument = { id, assignment, decision, reason, ...said, effect: document };
  return { ...asked, documents: [...asked.documents, owed] };
};

/** What an agency says only once its delay lies with Sở Nội vụ or UBND tỉnh goes along with that question. */
export const questionExplained = (
  state: TaskState,
  { assignment, cause, newDate }: EventOf<'explained'>,
): TaskState => ({
  ...state,
  submissions: state.submissions.map((one) =>
    one.kind === 'overdue' && one.assignment === assignment
      ? { ...one, reason: cause, askedDate: newDate ?? one.askedDate }
      : one,
  ),
});

const PROVINCE: ReadonlySet<string> = new Set<Post>(['office-chief', 'vice-chair', 'chair']);

/** Asked of one more of UBND tỉnh: whoever has the question hears what becomes of it. */
export const submissionWaiting = (state: TaskState, { submission, to }: EventOf<'submission-waiting'>): TaskState => ({
  ...state,
  submissions: state.submissions.map((one) =>
    one.id === submission && PROVINCE.has(to) ? { ...one, askedToo: [...(one.askedToo ?? []), to as Post] } : one,
  ),
});

export const submissionDecided = (
  state: TaskState,
  event: EventOf<'submission-decided'>,
  recorded: RecordedEvent,
): TaskState => {
  const { submission, assignment, decision } = event;
  const settled = {
    id: submission,
    about: event.about ?? 'overdue',
    assignment,
    decision,
    byName: recorded.by.name,
    atMs: recorded.atMs,
  };
  const obstacle = state.submissions.find((one) => one.id === submission)?.obstacle ?? null;
  const rested = withAssignment(state, assignment, (one) => ({
    fired: one.fired.filter((step) => !step.startsWith(`submission-${submission}-`)),
    ...obstacleAfter(one, obstacle, event, recorded),
  }));
  const open = { ...rested, submissions: rested.submissions.filter((one) => one.id !== submission) };
  return owe(remember(open, [settled]), event, submission, recorded);
};

export const ruled = (state: TaskState, event: EventOf<'ruled'>, recorded: RecordedEvent): TaskState => {
  const settled = { id: recorded.seq, about: 'overdue' as const, byName: recorded.by.name, atMs: recorded.atMs };
  const kept = remember(state, [{ ...settled, assignment: event.assignment, decision: event.decision }]);
  return owe(kept, event, recorded.seq, recorded);
};

/** The document is there: nothing waits for it any more, and what it ordered names it. */
export const documentIssued = (
  state: TaskState,
  { document, assignment, ref }: EventOf<'document-issued'>,
): TaskState => ({
  ...withAssignment(state, assignment, (one) => ({
    fired: one.fired.filter((step) => !step.startsWith(`document-${document}-`)),
  })),
  documents: state.documents.filter((one) => one.id !== document),
  decided: state.decided.map((one) => (one.id === document ? { ...one, document: ref } : one)),
  suspensions: named(state, document, ref),
});

/** A rest that was ordered at once is named by its document when that comes. */
const named = ({ documents, suspensions }: TaskState, id: number, ref: DocumentRef): TaskState['suspensions'] => {
  const owed = documents.find((one) => one.id === id);
  if (owed?.decision.kind !== 'suspend') return suspensions;
  return suspensions.map((one) => (one.fromMs === owed.atMs ? { ...one, document: ref } : one));
};
