import type { Actor } from './actor';
import type { TaskCommand } from './commands';
import type { RecordedEvent, TaskEvent } from './events';
import type { Rules } from './policy';
import type { TaskState } from './state';

/** What the sender of a command learns: the events it made, as recorded, and where the task stands. */
export interface ActOutcome {
  readonly taskId: string;
  readonly seq: number;
  readonly events: readonly RecordedEvent[];
}

/** One decided command on its way into the log. */
export interface RecordEntry {
  readonly commandId: string;
  readonly by: RecordedEvent['by'];
  readonly atMs: number;
  readonly events: readonly TaskEvent[];
  /** The sender has stopped waiting (or is about to), so the outcome is to be sent as a notice. */
  readonly tellSender: boolean;
}

export interface RecordRequest {
  readonly taskId: string;
  /** The last sequence number the workflow knows of. */
  readonly expectedSeq: number;
  readonly rulesVersion: number;
  /** None: only look whether the log holds something new. */
  readonly entries: readonly RecordEntry[];
}

/** When `written` is false nothing of the request was: its commands are to be decided again on what is told here. */
export interface RecordAnswer {
  readonly written: boolean;
  /** Events after `expectedSeq` that the workflow does not know: what others wrote, or what recording itself added. */
  readonly tail: readonly RecordedEvent[];
  /** Commands of the request that the log has already: their events, as they were recorded. */
  readonly known: Readonly<Record<string, readonly RecordedEvent[]>>;
  /** The rules in force, when the workflow's are older. */
  readonly rules: Rules | null;
  /** Set when the log ends before `expectedSeq` (restored from a backup): it is the authority, start again from it. */
  readonly state: TaskState | null;
}

export const authorOf = (actor: Actor): RecordedEvent['by'] => ({
  officialId: actor.officialId,
  name: actor.name,
  title: actor.title,
  ...(actor.onBehalfOf ? { form: actor.onBehalfOf.form, forTitle: actor.onBehalfOf.title } : {}),
});

/** Numbers the events of a command after the last one of the state. */
export const numbered = (
  state: Pick<TaskState, 'taskId' | 'seq'>,
  command: Pick<TaskCommand, 'commandId' | 'actor'>,
  events: readonly TaskEvent[],
  atMs: number,
): readonly RecordedEvent[] =>
  events.map((event, part) => ({
    taskId: state.taskId,
    seq: state.seq + part + 1,
    commandId: command.commandId,
    part,
    atMs,
    by: authorOf(command.actor),
    event,
  }));
