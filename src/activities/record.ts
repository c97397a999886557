import { SYSTEM } from '../domain/task/actor';
import type { RecordAnswer, RecordRequest } from '../domain/task/recording';
import type { LogHead, TaskLog } from '../ports/task-log';
import { compose, outgoing, receipt } from './compose';
import { opensChildren, recordOpening } from './record-opening';

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
    const answer = opensChildren(request) ? await recordOpening(log, request, head) : await append(log, request, head);
    if (answer !== null) return answer;
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

/** Null when the log had moved on. */
const append = async (log: TaskLog, request: RecordRequest, head: LogHead): Promise<RecordAnswer | null> => {
  const { after, events, notices, decidedCount } = await compose(
    ...([log, head.rules, request.taskId, head.state, request.entries] as const),
  );
  const done = await log.append({ before: head.state, after, events, notices, rules: head.rules });
  return done ? { written: true, tail: events.slice(decidedCount), known: {}, rules: null, state: null } : null;
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
