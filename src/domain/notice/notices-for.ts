import { assertNever } from '../result';
import type { RecordedEvent } from '../task/events';
import type { AssignmentState, TaskState } from '../task/state';
import { draft, standingOf, telling, toOwn, type Telling } from './draft';
import {
  acceptanceNotices,
  checkers,
  checkOverdueNotices,
  escalatedNotices,
  obstacleAnsweredNotices,
  obstacleRaisedNotices,
  obstacleWaitingNotices,
} from './ladder-notices';
import type { NoticeDraft, NoticeFacts, NoticeKind } from './notice';
import { peopleNotices } from './people-notices';
import { amendedNotices, documentNotices, ruledNotices, standingNotices } from './plan-notices';
import {
  decidedNotices,
  explainedNotices,
  proposedNotices,
  submittedNotices,
  waitingNotices,
} from './submission-notices';

const toCheckers = (one: Telling, kind: NoticeKind, more: Partial<NoticeFacts> = {}): NoticeDraft[] =>
  checkers(one).flatMap((to) => draft(one, kind, to, more));

/** What a lead may do besides: call in whom it needs. */
const calling = ({ openGroups, period }: TaskState, { role }: AssignmentState): Partial<NoticeFacts> =>
  role === 'lead' && period === null && openGroups !== undefined ? { openGroups } : {};

/** The notices that one event calls for, told to posts; `state` is the state after the event. Pure. */
export const noticesFor = (state: TaskState, recorded: RecordedEvent): readonly NoticeDraft[] => {
  const { event } = recorded;
  const one = telling(state, recorded);
  const by = recorded.by.name;
  switch (event.kind) {
    case 'task-given': {
      const kind = state.period === null ? 'task-given' : 'period-opened';
      return state.assignments.flatMap((part) => toOwn({ ...one, part }, 'focal', kind, calling(state, part)));
    }
    case 'condition-met':
      return state.assignments.flatMap((part) =>
        toOwn({ ...one, part }, 'focal', 'condition-met', { note: event.note }),
      );
    case 'reminded': {
      const late = event.daysLeft < 0 || one.part?.overdueSinceMs != null;
      return toOwn(one, 'focal', late ? 'late-reminder' : 'reminder', { daysLeft: event.daysLeft });
    }
    case 'acceptance-overdue':
      return acceptanceNotices(one, event);
    case 'update-asked':
      return toOwn(one, 'focal', 'update-asked');
    case 'fell-overdue':
      return toOwn(one, 'focal', 'overdue');
    case 'escalated':
      return escalatedNotices(one, event);
    case 'submission-proposed':
      return proposedNotices(one, event);
    case 'submission-confirmed':
      return submittedNotices(one, event);
    case 'submission-waiting':
      return waitingNotices(one, event);
    case 'explained':
      return explainedNotices(one, event);
    case 'submission-decided':
      return decidedNotices(one, event);
    case 'completion-asked':
      return toCheckers(one, 'check-asked', { by });
    case 'check-overdue':
      return checkOverdueNotices(one, event);
    case 'completion-confirmed':
      return toOwn(one, 'focal', 'confirmed', { by });
    case 'completion-returned':
      return toOwn(one, 'focal', 'returned', { reason: event.reason, by });
    case 'released':
      return toOwn(one, 'focal', 'released', { reason: event.reason });
    case 'nudged':
      return toOwn(one, 'focal', 'nudge', { by });
    case 'obstacle-raised':
      return obstacleRaisedNotices(one, event);
    case 'obstacle-waiting':
      return obstacleWaitingNotices(one, event);
    case 'obstacle-answered':
      return obstacleAnsweredNotices(one, event);
    case 'delay-excused':
      return toOwn(one, 'focal', 'excused', { reason: event.reason, by });
    case 'schedule-moved':
      return toOwn(one, 'focal', 'schedule-moved', { moved: event.moved });
    case 'nobody-reachable':
      return draft(one, 'nobody-reachable', standingOf(state), { agency: event.agency, post: event.post });
    case 'ruled':
      return ruledNotices(one, event);
    case 'document-waiting':
    case 'document-issued':
      return documentNotices(one, event);
    case 'suspended':
    case 'resumed':
    case 'withdrawn':
      return standingNotices(one, event);
    case 'task-amended':
    case 'funding-set':
    case 'assignment-added':
    case 'assignment-removed':
    case 'merged-in':
    case 'role-changed':
      return amendedNotices(one, event);
    case 'reopened':
      return toOwn(one, 'focal', 'reopened', { reason: event.reason, by });
    case 'person-assigned':
    case 'person-change-asked':
    case 'waiting-began':
    case 'reassigned':
    case 'agency-replaced':
      return peopleNotices(one, event);
    case 'waiting-ended':
    case 'child-opened':
    case 'child-moved':
    case 'child-closed':
    case 'periods-completed':
    case 'part-absorbed':
    case 'accepted':
    case 'progressed':
    case 'deadline-moved':
    case 'explanation-asked':
    case 'step-acknowledged':
    case 'evidence-added':
    case 'step-skipped':
    case 'task-completed':
      return [];
    default:
      return assertNever(event);
  }
};
