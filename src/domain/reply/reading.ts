import type { CivilDate } from '../calendar/civil-date';
import type { ReplyIntent } from './reply-act';

/** One act as its words give it, before tasks are attached. */
export interface Reading {
  readonly intent: ReplyIntent;
  readonly percent: number | null;
  readonly date: CivilDate | null;
  readonly reason: string | null;
  readonly sure: boolean;
}

export const reading = (intent: ReplyIntent, sure: boolean, more: Partial<Reading> = {}): Reading => ({
  intent,
  percent: null,
  date: null,
  reason: null,
  sure,
  ...more,
});
