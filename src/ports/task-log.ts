import type { Notice, Recipient } from '../domain/notice/notice';
import type { RecordedEvent } from '../domain/task/events';
import type { Rules } from '../domain/task/policy';
import type { TaskState } from '../domain/task/state';

export interface LogHead {
  /** Folded from the whole log. */
  readonly state: TaskState;
  /** Events after the asked sequence number. */
  readonly tail: readonly RecordedEvent[];
  /** Events of those of the asked commands that are in the log. */
  readonly known: Readonly<Record<string, readonly RecordedEvent[]>>;
  /** The rules in force. */
  readonly rules: Rules;
}

export type OutgoingNotice = Notice & { readonly seq: number; readonly notBeforeMs: number };

export interface LogBatch {
  readonly before: TaskState;
  readonly after: TaskState;
  readonly events: readonly RecordedEvent[];
  readonly notices: readonly OutgoingNotice[];
  readonly rules: Rules;
}

export interface HeadQuestion {
  readonly taskId: string;
  readonly afterSeq: number;
  readonly commandIds: readonly string[];
  /** The answer may be what this process wrote last, unread: `append` finds out whether the log has moved on. */
  readonly trusting?: boolean;
}

/** A task that begins: its first events with the rows folded from them. */
export interface NewTask {
  readonly after: TaskState;
  readonly events: readonly RecordedEvent[];
  readonly notices: readonly OutgoingNotice[];
}

export interface OpeningBatch extends LogBatch {
  /** Tasks that begin with this batch, at "starting". */
  readonly children: readonly NewTask[];
}

/** The append-only event log with the rows folded from it and the outbox: written together or not at all. */
export interface TaskLog {
  head(ask: HeadQuestion): Promise<LogHead | null>;
  /**
   * Ids of the officials to tell at that instant (plan clock): who holds each post, or stands in for him, or is next in
   * line; an empty list where nobody can be reached.
   */
  holders(recipients: readonly Recipient[], atMs: number): Promise<readonly (readonly string[])[]>;
  /**
   * One transaction. False, with nothing written, when the log has moved on since `before`, holds one of these commands
   * already, or newer rules are in force.
   */
  append(batch: LogBatch): Promise<boolean>;
  /**
   * The same with new tasks: `make` is told so many short numbers that nobody else is given, and asks who holds a post
   * within the transaction. The lock of numbering is held while it works.
   */
  appendOpening(
    count: number,
    make: (numbers: readonly number[], holders: TaskLog['holders']) => Promise<OpeningBatch>,
  ): Promise<boolean>;
  /** Puts notices that are not there yet into the outbox (same id: nothing happens). */
  addNotices(notices: readonly OutgoingNotice[]): Promise<void>;
}
