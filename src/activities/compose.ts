import { nextWorkingInstant } from '../domain/calendar/working-days';
import { factsOf } from '../domain/notice/draft';
import type { NoticeDraft } from '../domain/notice/notice';
import { noticesFor } from '../domain/notice/notices-for';
import { SYSTEM } from '../domain/task/actor';
import type { RecordedEvent } from '../domain/task/events';
import { evolve } from '../domain/task/evolve/evolve';
import type { Rules } from '../domain/task/policy';
import { authorOf, type RecordEntry } from '../domain/task/recording';
import type { TaskState } from '../domain/task/state';
import type { OutgoingNotice, TaskLog } from '../ports/task-log';

/** What entries make of a log: the events with their numbers, the state after them, the notices they call for. */
export interface Composed {
  readonly after: TaskState;
  readonly events: readonly RecordedEvent[];
  readonly notices: readonly OutgoingNotice[];
  /** How many of the events are the entries' own; recording itself added the rest. */
  readonly decidedCount: number;
}

interface Drafted {
  readonly draft: NoticeDraft;
  readonly cause: RecordedEvent;
  readonly place: number;
}

/** `before` is null for a task that begins with these entries. */
export const compose = async (
  log: Pick<TaskLog, 'holders'>,
  rules: Rules,
  taskId: string,
  before: TaskState | null,
  entries: readonly RecordEntry[],
): Promise<Composed> => {
  let state = before;
  const events: RecordedEvent[] = [];
  const drafts: Drafted[] = [];
  const add = (one: Omit<RecordedEvent, 'taskId' | 'seq'>): TaskState => {
    const recorded = { taskId, seq: (state?.seq ?? 0) + 1, ...one };
    const now = evolve(state, recorded);
    state = now;
    events.push(recorded);
    noticesFor(now, recorded).forEach((draft, place) => drafts.push({ draft, cause: recorded, place }));
    return now;
  };
  for (const { commandId, atMs, by, events: decided, tellSender } of entries) {
    decided.forEach((event, part) => add({ commandId, part, atMs, by, event }));
    if (tellSender && state !== null) drafts.push(...receipt(state, by.officialId, events, commandId));
  }
  const decidedCount = events.length;
  const atMs = events.at(-1)?.atMs ?? 0;
  let holders = await log.holders(
    drafts.map((one) => one.draft.to),
    atMs,
  );
  const orphaned = drafts.filter((_, index) => holders[index]?.length === 0);
  if (orphaned.length > 0) {
    for (const one of orphaned) if ('post' in one.draft.to) add(nobodyReachable(one));
    holders = await log.holders(
      drafts.map((one) => one.draft.to),
      atMs,
    );
  }
  if (state === null) throw new Error(`Nothing was decided about ${taskId}`);
  const notices = drafts.flatMap((one, index) =>
    (holders[index] ?? []).map((officialId) => outgoing(one, officialId, rules)),
  );
  return { after: state, events, notices, decidedCount };
};

/** Nobody holds the post: an event of its own, so that it is seen and Sở Nội vụ hears of it. */
const nobodyReachable = ({ draft, cause, place }: Drafted): Omit<RecordedEvent, 'taskId' | 'seq'> => ({
  commandId: `nobody:${cause.seq}:${place}`,
  part: 0,
  atMs: cause.atMs,
  by: authorOf(SYSTEM),
  event: {
    kind: 'nobody-reachable',
    agency: 'agency' in draft.to ? draft.to.agency : '',
    post: 'post' in draft.to ? draft.to.post : 'focal',
    about: draft.kind,
  },
});

export const outgoing = ({ draft, cause, place }: Drafted, officialId: string, rules: Rules): OutgoingNotice => ({
  id: `${cause.taskId}:${cause.seq}:${place}:${officialId}`,
  kind: draft.kind,
  taskId: cause.taskId,
  seq: cause.seq,
  officialId,
  urgent: draft.urgent,
  facts: draft.facts,
  atMs: cause.atMs,
  notBeforeMs: draft.urgent ? cause.atMs : nextWorkingInstant(rules.calendar, cause.atMs),
});

const RECEIPT_PLACE = 1000;

/** Tells a sender who stopped waiting what became of the act. */
export const receipt = (
  state: TaskState,
  officialId: string,
  events: readonly RecordedEvent[],
  commandId: string,
): readonly Drafted[] => {
  const own = events.filter((one) => one.commandId === commandId);
  const last = own.at(-1);
  const id = own.map((one) => ('assignment' in one.event ? one.event.assignment : null)).find((one) => one !== null);
  const part = state.assignments.find((one) => one.id === id) ?? state.assignments[0];
  if (!last || !part || officialId === SYSTEM.officialId) return [];
  const draft: NoticeDraft = {
    kind: 'receipt',
    to: { officialId },
    urgent: true,
    facts: { ...factsOf(state, part), outcome: own.map((one) => one.event.kind) },
  };
  return [{ draft, cause: last, place: RECEIPT_PLACE }];
};
