import type { CivilDate } from '../calendar/civil-date';

/** What an official's message asks the system to write down. */
export type ReplyIntent =
  'acknowledge' | 'progress' | 'complete' | 'extend' | 'obstacle' | 'decline' | 'question' | 'help' | 'unknown';

/**
 * One act understood in a message.
 *
 * `sure: false` means that the bot reads the act back and waits for a tap or a digit. Acts that bind (complete,
 * extend) are sure only when the words are plain and the task is known; the others are sure by their words alone, and
 * the bot takes the task from the conversation.
 */
export interface ReplyAct {
  readonly intent: ReplyIntent;
  readonly task: number | null;
  /** progress: 0–100, as stated ("hai phần ba" is 67). */
  readonly percent: number | null;
  /** extend: the day asked for. Days on which something was or will be done are not written down. */
  readonly date: CivilDate | null;
  /** extend, obstacle, decline: the sender's own words (NFC) for why. */
  readonly reason: string | null;
  readonly sure: boolean;
  /** Index of the act in the message: part of its command id. */
  readonly place: number;
}

/** What the bot knows when the message arrives. */
export interface ReplyContext {
  readonly today: CivilDate;
  /** Open tasks of the sender. One alone answers for a message without a number; a number not among them is doubtful. */
  readonly knownTasks?: readonly number[];
  /** The task of the reminder that the message answers. */
  readonly replyTo?: number;
}

/** Written down only of a task that is named. */
export const isBinding = (intent: ReplyIntent): boolean => intent === 'complete' || intent === 'extend';

/** What sends a request on its way, or closes a task: nothing that another's words or a question should do. */
export const isCommitting = (intent: ReplyIntent): boolean => isBinding(intent) || intent === 'decline';
