import { successorsOf } from '../family/succession';
import type { TaskEvent } from '../task/events';
import { isGivers } from '../task/rights';
import type { TaskState } from '../task/state';
import { isClosed, leadsOf } from '../task/status';
import { draft, registrar, standingOf, submitter, toOwn, type Telling } from './draft';
import type { NoticeDraft, NoticeFacts, NoticeKind, Recipient } from './notice';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** To everybody who still has something to do in the task. */
const toAll = (one: Telling, kind: NoticeKind, more: Partial<NoticeFacts>): NoticeDraft[] =>
  one.state.assignments
    .filter((part) => !isClosed(part))
    .flatMap((part) => toOwn({ ...one, part }, 'focal', kind, more));

const toLeads = (one: Telling, kind: NoticeKind, more: Partial<NoticeFacts>): NoticeDraft[] =>
  leadsOf(one.state)
    .filter((part) => !isClosed(part))
    .flatMap((part) => toOwn({ ...one, part }, 'focal', kind, more));

/** The task rests, goes on or ends; its agencies and, of the last, their leaders are told. */
export const standingNotices = (
  one: Telling,
  event: EventOf<'suspended' | 'resumed' | 'withdrawn'>,
): readonly NoticeDraft[] => {
  const kinds = { suspended: 'task-suspended', resumed: 'task-resumed', withdrawn: 'task-withdrawn' } as const;
  const { reason, document } = event;
  const successors = event.kind === 'withdrawn' ? successorsOf(one.state) : [];
  const ended = event.kind === 'withdrawn' && event.ended !== undefined ? { ended: event.ended } : {};
  return toAll(one, kinds[event.kind], {
    ...{ reason, document, by: one.recorded.by.name },
    ...(successors.length === 0 ? {} : { successors }),
    ...ended,
    ...(isGivers(one.state) ? { within: true as const } : {}),
  });
};

const amendments = (event: EventOf<'task-amended'>): NonNullable<NoticeFacts['changes']> => [
  ...(event.title === undefined ? [] : (['title'] as const)),
  ...(event.product === undefined ? [] : (['product'] as const)),
  ...(event.deadline === undefined ? [] : (['deadline'] as const)),
  ...(event.area === undefined ? [] : (['area'] as const)),
  ...(event.openGroups === undefined ? [] : (['open-groups'] as const)),
];

export const amendedNotices = (
  one: Telling,
  event: EventOf<
    'task-amended' | 'assignment-added' | 'assignment-removed' | 'merged-in' | 'role-changed' | 'funding-set'
  >,
): readonly NoticeDraft[] => {
  const { document } = event;
  switch (event.kind) {
    case 'task-amended':
      return toAll(one, 'task-amended', { document, reason: event.reason, changes: amendments(event) });
    case 'merged-in': {
      const { number, title } = event;
      return toAll(one, 'task-amended', { document, changes: ['merged-in'], merged: { number, title } });
    }
    case 'funding-set':
      return toLeads(one, 'task-amended', { document, changes: ['funding'], funding: event.funding });
    case 'assignment-added': {
      const { calledInBy, agency: other } = event;
      if (calledInBy === undefined)
        return [
          ...toOwn(one, 'focal', 'task-given', { document }),
          ...toLeads(othersThan(one), 'task-amended', { document, changes: ['agency-in'], other }),
        ];
      const caller = one.state.assignments.find(({ id }) => id === calledInBy);
      return [
        ...toOwn(one, 'focal', 'task-given', { from: caller?.agency ?? calledInBy }),
        ...toLeads(othersThan(one, calledInBy), 'task-amended', { changes: ['called-in'], other }),
      ];
    }
    case 'role-changed': {
      const change = {
        ...{ document, changes: [event.role === 'lead' ? ('leads-now' as const) : ('coordinates-now' as const)] },
        other: one.part?.agency ?? '',
      };
      return [...toOwn(one, 'focal', 'task-amended', change), ...toLeads(othersThan(one), 'task-amended', change)];
    }
    case 'assignment-removed': {
      const change = { document, changes: ['agency-out' as const], other: one.part?.agency ?? '' };
      return [...toOwn(one, 'focal', 'task-amended', change), ...toLeads(othersThan(one), 'task-amended', change)];
    }
  }
};

/** Without the agency that the event is about, and the one that did it: they hear of it otherwise. */
const othersThan = (one: Telling, doer?: string): Telling => {
  const others = one.state.assignments.filter((part) => part !== one.part && part.id !== doer);
  const state: TaskState = { ...one.state, assignments: others };
  return { ...one, state };
};

/** A leader's own decision: to the agency, its leader, and who would have submitted it; the task's end is told apart. */
export const ruledNotices = (one: Telling, event: EventOf<'ruled'>): readonly NoticeDraft[] => {
  const { decision, reason, document } = event;
  const more = { decision, reason, effect: document, by: one.recorded.by.name };
  // Within an agency's own plan there is nobody beside to tell.
  if (isGivers(one.state)) return toOwn(one, 'focal', 'ruled', { ...more, within: true });
  return [
    ...toOwn(one, 'focal', 'ruled', more),
    ...toOwn(one, 'leader', 'ruled', more),
    ...draft(one, 'ruled', submitter(one), more),
    ...awaitedNotices(one, { ...event, submission: one.recorded.seq }),
  ];
};

/** To whoever issues it, as soon as a decision is owed a document. */
export const awaitedNotices = (
  one: Telling,
  { decision, document, submission }: Pick<EventOf<'submission-decided'>, 'decision' | 'document' | 'submission'>,
): NoticeDraft[] =>
  document === undefined
    ? []
    : draft(one, 'document-awaited', registrar(one), { decision, submission, effect: document });

/** Sở Nội vụ, unless it is asked already or the decision is about its own part. */
const alsoAsked = (one: Telling): readonly Recipient[] => {
  const { standingAgency, office } = one.state;
  const agency = one.part?.agency;
  return agency === standingAgency || agency === office ? [] : [standingOf(one.state)];
};

/** Still not there: whoever issues it is asked again, the last time Sở Nội vụ too. */
export const documentNotices = (
  one: Telling,
  event: EventOf<'document-waiting' | 'document-issued'>,
): readonly NoticeDraft[] => {
  const { decision, document: submission } = event;
  if (event.kind === 'document-waiting') {
    const asked = [registrar(one), ...(event.last === true ? alsoAsked(one) : [])];
    return asked.flatMap((to) => draft(one, 'document-awaited', to, { decision, submission }));
  }
  const more = { decision, document: event.ref };
  return [...toOwn(one, 'focal', 'document-issued', more), ...draft(one, 'document-issued', submitter(one), more)];
};
