import type { Notice, NoticeDraft } from '../domain/notice/notice';
import { noticesFor } from '../domain/notice/notices-for';
import { nextWorkingInstant } from '../domain/calendar/working-days';
import { SYSTEM } from '../domain/task/actor';
import { evolve } from '../domain/task/evolve';
import type { RecordedEvent } from '../domain/task/events';
import type { Rules } from '../domain/task/policy';
import { authorOf, type RecordAnswer, type RecordRequest } from '../domain/task/recording';
import type { TaskState } from '../domain/task/state';
import type { LogHead, TaskLog } from '../ports/task-log';

type Outgoing = Notice & { readonly seq: number; readonly notBeforeMs: number };

/**
 * Writes decided commands into the log with the rows and the notices they call for, in one transaction. Safe to
 * repeat: a known command id or a log that is ahead writes nothing and returns what the caller does not know.
 */
export const record =
  (log: TaskLog) =>
  async (request: RecordRequest): Promise<RecordAnswer> => {
    const commandIds = request.entries.map((entry) => entry.commandId);
    const ask = { taskId: request.taskId, afterSeq: request.expectedSeq, commandIds };
    const head = await log.head({ ...ask, trusting: request.entries.length > 0 });
    if (head === null) throw new Error(`There is no task ${request.taskId} in the log`);
    if (request.entries.length === 0 || isOutOfDate(request, head)) return tell(log, request, head);
    const written = await append(log, request, head);
    if (written !== null) return { written: true, tail: written, known: {}, rules: null, state: null };
    // Somebody wrote between reading and writing: say what is there now.
    const now = await log.head(ask);
    return tell(log, request, now ?? head);
  };

/** What was decided from another state, by other rules, or is in the log already, is not written. */
const isOutOfDate = (request: RecordRequest, head: LogHead): boolean =>
  head.state.seq !== request.expectedSeq ||
  head.rules.version > request.rulesVersion ||
  Object.keys(head.known).length > 0;

/** Nothing is written; the caller learns what it does not know. */
const tell = async (log: TaskLog, request: RecordRequest, head: LogHead): Promise<RecordAnswer> => {
  await tellKnown(log, request, head);
  return {
    written: false,
    tail: head.tail,
    known: head.known,
    rules: head.rules.version > request.rulesVersion ? head.rules : null,
    state: head.state.seq < request.expectedSeq ? head.state : null,
  };
};

/** Returns the events that recording itself added, or null when the log had moved on. */
const append = async (
  log: TaskLog,
  request: RecordRequest,
  head: LogHead,
): Promise<readonly RecordedEvent[] | null> => {
  let state = head.state;
  const events: RecordedEvent[] = [];
  const drafts: { readonly draft: NoticeDraft; readonly cause: RecordedEvent; readonly place: number }[] = [];
  const add = (recorded: RecordedEvent): void => {
    state = evolve(state, recorded);
    events.push(recorded);
    noticesFor(state, recorded).forEach((draft, place) => drafts.push({ draft, cause: recorded, place }));
  };
  for (const entry of request.entries) {
    entry.events.forEach((event, part) => {
      const { commandId, atMs, by } = entry;
      add({ taskId: request.taskId, seq: state.seq + 1, commandId, part, atMs, by, event });
    });
    if (entry.tellSender) drafts.push(...receipt(state, entry.by.officialId, events, entry.commandId));
  }
  const decidedCount = events.length;
  let holders = await log.holders(drafts.map((one) => one.draft.to));
  const orphaned = drafts.filter((_, index) => holders[index]?.length === 0);
  if (orphaned.length > 0) {
    for (const one of orphaned)
      if ('post' in one.draft.to) add(nobodyReachable(state, one.draft, one.cause, one.place));
    holders = await log.holders(drafts.map((one) => one.draft.to));
  }
  const notices = drafts.flatMap((one, index) =>
    (holders[index] ?? []).map((officialId) => outgoing(one, officialId, head.rules)),
  );
  const done = await log.append({ before: head.state, after: state, events, notices, rules: head.rules });
  return done ? events.slice(decidedCount) : null;
};

/** Nobody holds the post: an event of its own, so that it is seen and Sở Nội vụ hears of it. */
const nobodyReachable = (state: TaskState, draft: NoticeDraft, cause: RecordedEvent, place: number): RecordedEvent => ({
  taskId: state.taskId,
  seq: state.seq + 1,
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

const outgoing = (
  { draft, cause, place }: { draft: NoticeDraft; cause: RecordedEvent; place: number },
  officialId: string,
  rules: Rules,
): Outgoing => ({
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
const receipt = (state: TaskState, officialId: string, events: readonly RecordedEvent[], commandId: string) => {
  const own = events.filter((one) => one.commandId === commandId);
  const last = own.at(-1);
  const id = own.map((one) => ('assignment' in one.event ? one.event.assignment : null)).find((one) => one !== null);
  const part = state.assignments.find((one) => one.id === id) ?? state.assignments[0];
  if (!last || !part || officialId === SYSTEM.officialId) return [];
  const draft: NoticeDraft = {
    kind: 'receipt',
    to: { officialId },
    urgent: true,
    facts: {
      number: state.number,
      title: state.title,
      agency: part.agency,
      role: part.role,
      due: part.due,
      wording: state.deadline.wording,
      assignment: part.id,
      outcome: own.map((one) => one.event.kind),
    },
  };
  return [{ draft, cause: last, place: RECEIPT_PLACE }];
};

/** The write went through but its answer was lost: the receipts may still be missing. Same ids, so never twice. */
const tellKnown = async (log: TaskLog, { entries }: RecordRequest, head: LogHead): Promise<void> => {
  const waiting = new Set(entries.filter((entry) => entry.tellSender).map((entry) => entry.commandId));
  const known = Object.entries(head.known).filter(([commandId]) => waiting.has(commandId));
  const notices = known.flatMap(([commandId, events]) =>
    receipt(head.state, events[0]?.by.officialId ?? SYSTEM.officialId, events, commandId).map((one) =>
      outgoing(one, events[0]?.by.officialId ?? '', head.rules),
    ),
  );
  if (notices.length > 0) await log.addNotices(notices);
};
