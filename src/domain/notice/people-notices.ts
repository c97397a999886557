import { assertNever } from '../result';
import type { TaskEvent } from '../task/events';
import type { AssignmentState } from '../task/state';
import { isClosed } from '../task/status';
import { draft, ownOf, toOwn, type Telling } from './draft';
import type { NoticeDraft, NoticeFacts } from './notice';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** What is told when a part changes hands, inside its agency or between agencies, and when a lead waits. */
export const peopleNotices = (
  one: Telling,
  event: EventOf<'person-assigned' | 'person-change-asked' | 'waiting-began' | 'reassigned' | 'agency-replaced'>,
): NoticeDraft[] => {
  switch (event.kind) {
    case 'person-assigned':
      return assigned(one, event);
    case 'person-change-asked':
      return toOwn(one, 'leader', 'person-change-asked', { reason: event.reason, by: one.recorded.by.name });
    case 'waiting-began':
      return waitedFor(one, event);
    case 'reassigned':
      return [...toOwn(one, 'focal', 'task-given'), ...tellOthers(one, event.from, {})];
    case 'agency-replaced':
      return replaced(one, event);
    default:
      return assertNever(event);
  }
};

/** The new person, the one before, and of a handing-over the leader, who did not do it himself. */
const assigned = (one: Telling, event: EventOf<'person-assigned'>): NoticeDraft[] => {
  const { reason, person, from, why } = event;
  const more = { reason, by: one.recorded.by.name, person: person?.name ?? null };
  const before = from !== null && why !== 'left' && why !== 'kept' ? from : null;
  return [
    ...toOwn(one, 'focal', 'part-assigned', more),
    ...(before === null ? [] : draft(one, 'part-passed-on', { officialId: before.officialId }, more)),
    ...(why === 'handed-over' ? toOwn(one, 'leader', 'part-passed-on', more) : []),
  ];
};

const waitedFor = (one: Telling, event: EventOf<'waiting-began'>): NoticeDraft[] => {
  const on = one.state.assignments.find((part) => part.id === event.on) ?? null;
  return toOwn({ ...one, part: on }, 'focal', 'waited-for', {
    reason: event.note,
    by: one.recorded.by.name,
    waiting: one.part?.agency ?? '',
  });
};

/** Those who work with a part hear who goes on with it: of a lead's the coordinating agencies, of another's the leads. */
const tellOthers = (one: Telling, from: string, more: Partial<NoticeFacts>): NoticeDraft[] => {
  const { part, state } = one;
  if (part === null) return [];
  const works = (other: AssignmentState): boolean =>
    !isClosed(other) && other.agency !== part.agency && (part.role === 'lead' || other.role === 'lead');
  return state.assignments
    .filter(works)
    .flatMap((other) => draft(one, 'agency-changed', ownOf(other), { from, ...more }));
};

const replaced = (one: Telling, event: EventOf<'agency-replaced'>): NoticeDraft[] => {
  const more = { from: event.from, document: event.decision };
  return one.state.assignments
    .filter((part) => event.parts.includes(part.id))
    .flatMap((part) => [
      ...toOwn({ ...one, part }, 'focal', 'agency-changed', more),
      ...tellOthers({ ...one, part }, event.from, { document: event.decision }),
    ]);
};
