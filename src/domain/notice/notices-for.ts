import type { Post } from '../directory/official';
import { assertNever } from '../result';
import type { RecordedEvent } from '../task/events';
import { checkerOf } from '../task/rights';
import type { AssignmentState, TaskState } from '../task/state';
import type { NoticeDraft, NoticeFacts, NoticeKind, Recipient } from './notice';

const factsOf = (state: TaskState, part: AssignmentState): NoticeFacts => ({
  number: state.number,
  title: state.title,
  agency: part.agency,
  role: part.role,
  due: part.due,
  wording: state.deadline.wording,
  assignment: part.id,
});

const checkerPost = (state: TaskState, agency: string): Post =>
  agency === state.standingAgency ? 'standing' : agency === state.office ? 'office' : 'monitor';

/** Who looks at a finished part: the checker for a lead's, the leads for a coordinating one. */
const checkersOf = (state: TaskState, part: AssignmentState): readonly Recipient[] => {
  if (part.role === 'lead') return [{ agency: checkerOf(state), post: checkerPost(state, checkerOf(state)) }];
  return state.assignments.filter((one) => one.role === 'lead').map((one) => ({ agency: one.agency, post: 'focal' }));
};

/** The notices that one event calls for, told to posts; `state` is the state after the event. Pure. */
export const noticesFor = (state: TaskState, recorded: RecordedEvent): readonly NoticeDraft[] => {
  const { event } = recorded;
  const standing: Recipient = { agency: state.standingAgency, post: 'standing' };
  const part = 'assignment' in event ? (state.assignments.find((one) => one.id === event.assignment) ?? null) : null;
  const make = (
    kind: NoticeKind,
    to: Recipient,
    more: Partial<NoticeFacts> = {},
    options: { urgent?: boolean; about?: AssignmentState } = {},
  ): NoticeDraft[] => {
    const about = options.about ?? part ?? state.assignments[0];
    return about ? [{ kind, to, urgent: options.urgent ?? false, facts: { ...factsOf(state, about), ...more } }] : [];
  };
  const focal: Recipient | null = part && { agency: part.agency, post: 'focal' };
  const own = (post: Post): Recipient => ({ agency: part?.agency ?? state.standingAgency, post });
  const toFocal = (kind: NoticeKind, more: Partial<NoticeFacts> = {}) => (focal ? make(kind, focal, more) : []);

  switch (event.kind) {
    case 'task-given':
      return state.assignments.flatMap((one) =>
        make('task-given', { agency: one.agency, post: 'focal' }, {}, { about: one }),
      );
    case 'reminded':
      return toFocal(event.daysLeft < 0 || part?.overdueSinceMs ? 'late-reminder' : 'reminder', {
        daysLeft: event.daysLeft,
      });
    case 'acceptance-overdue':
      return event.step === 'accept-1' ? toFocal('accept-asked') : make('accept-overdue', own('leader'));
    case 'update-asked':
      return toFocal('update-asked');
    case 'fell-overdue':
      return toFocal('overdue');
    case 'escalated':
      if (event.to === 'standing') return [];
      return make('escalation', own(event.to), {
        rung: event.rung,
        explanation: part?.explanation?.cause ?? null,
        reminders: part?.fired.filter((step) => /^(remind|late)-/.test(step)).length ?? 0,
      });
    case 'submission-proposed':
      return make('submission-to-confirm', standing, {
        submission: recorded.seq,
        about: event.about,
        askedDate: event.askedDate,
        reason: event.reason,
      });
    case 'submission-confirmed':
      return make(
        'submission-to-decide',
        { agency: state.office, post: 'office-chief' },
        submissionFacts(state, event.submission),
      );
    case 'submission-waiting': {
      const agency = event.to === 'standing' ? state.standingAgency : state.office;
      return make(
        event.to === 'standing' ? 'submission-waiting' : 'submission-to-decide',
        event.to === 'vice-chair' ? { agency, post: event.to, area: state.area } : { agency, post: event.to },
        submissionFacts(state, event.submission),
      );
    }
    case 'submission-decided': {
      const more = {
        decision: event.decision,
        reason: event.reason,
        submission: event.submission,
        by: recorded.by.name,
      };
      return [own('focal'), own('leader'), standing].flatMap((to) => make('submission-decided', to, more));
    }
    case 'completion-asked':
      return part ? checkersOf(state, part).flatMap((to) => make('check-asked', to, { by: recorded.by.name })) : [];
    case 'check-overdue':
      return part ? checkersOf(state, part).flatMap((to) => make('check-overdue', to)) : [];
    case 'completion-confirmed':
      return toFocal('confirmed', { by: recorded.by.name });
    case 'completion-returned':
      return toFocal('returned', { reason: event.reason, by: recorded.by.name });
    case 'released':
      return toFocal('released', { reason: event.reason });
    case 'nudged':
      return focal ? make('nudge', focal, { by: recorded.by.name }, { urgent: false }) : [];
    case 'obstacle-raised':
      return make('obstacle', standing, { reason: event.text, by: recorded.by.name });
    case 'nobody-reachable':
      return make('nobody-reachable', standing, { agency: event.agency, post: event.post });
    case 'accepted':
    case 'progressed':
    case 'deadline-moved':
    case 'explanation-asked':
    case 'explained':
    case 'evidence-added':
    case 'step-skipped':
    case 'task-completed':
      return [];
    default:
      return assertNever(event);
  }
};

const submissionFacts = (state: TaskState, id: number): Partial<NoticeFacts> => {
  const submission = state.submissions.find((one) => one.id === id);
  if (!submission) return { submission: id };
  const part = state.assignments.find((one) => one.id === submission.assignment);
  return {
    submission: id,
    about: submission.kind,
    askedDate: submission.askedDate,
    reason: submission.reason,
    explanation: part?.explanation?.cause ?? null,
    reminders: part?.fired.filter((step) => /^(remind|late)-/.test(step)).length ?? 0,
  };
};
