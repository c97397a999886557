import type { ChildOpened } from '../domain/family/events';
import type { RecordedEvent, TaskEvent } from '../domain/task/events';
import type { RecordAnswer, RecordEntry, RecordRequest } from '../domain/task/recording';
import type { LogHead, NewTask, TaskLog } from '../ports/task-log';
import { compose } from './compose';

const isOpening = (event: TaskEvent): event is ChildOpened => event.kind === 'child-opened';

export const opensChildren = ({ entries }: RecordRequest): boolean =>
  entries.some((entry) => entry.events.some(isOpening));

/** The entries with the short numbers of the children they open. */
const numberedEntries = (entries: readonly RecordEntry[], numbers: readonly number[]): readonly RecordEntry[] => {
  let next = 0;
  const number = (event: TaskEvent): TaskEvent => {
    if (!isOpening(event)) return event;
    next += 1;
    return { ...event, number: numbers[next - 1] ?? 0 };
  };
  return entries.map((entry) => ({ ...entry, events: entry.events.map(number) }));
};

const byCommand = (events: readonly RecordedEvent[]): Readonly<Record<string, readonly RecordedEvent[]>> => {
  const known: Record<string, RecordedEvent[]> = {};
  for (const one of events) (known[one.commandId] ??= []).push(one);
  return known;
};

/**
 * Writes entries that open children: parent and children in one transaction, under the lock by which short numbers are
 * given. What is recorded differs from what was decided (by the numbers), so the workflow is told as if its log had been
 * ahead: it takes the events as the log has them. Null when the log had moved on.
 */
export const recordOpening = async (
  log: TaskLog,
  request: RecordRequest,
  { state, rules }: LogHead,
): Promise<RecordAnswer | null> => {
  const count = request.entries.flatMap((entry) => entry.events.filter(isOpening)).length;
  let told: readonly RecordedEvent[] = [];
  const done = await log.appendOpening(count, async (numbers, holders) => {
    const entries = numberedEntries(request.entries, numbers);
    const { after, events, notices } = await compose({ holders }, rules, request.taskId, state, entries);
    const children: NewTask[] = [];
    for (const { event, atMs, by } of events) {
      if (!isOpening(event)) continue;
      const given: TaskEvent = { kind: 'task-given', number: event.number, ...event.given };
      const entry = { commandId: `opened:${request.taskId}`, by, atMs, events: [given], tellSender: false };
      children.push(await compose({ holders }, rules, event.child, null, [entry]));
    }
    told = events;
    return { before: state, after, events, notices, rules, children };
  });
  return done ? { written: false, tail: told, known: byCommand(told), rules: null, state: null } : null;
};
