import { isCivilDate } from '../domain/calendar/civil-date';
import type { ReplyAct } from '../domain/reply/reply-act';
import type { Vocabulary } from '../domain/reply/vocabulary';
import { understandReply } from '../domain/reply/understand-reply';

/** What `dondoc explain reply TEXT --today YYYY-MM-DD --json` prints. */
export interface ReplyExplanation {
  readonly acts: readonly Omit<ReplyAct, 'place'>[];
}

/**
 * How a reply is read when nothing is known of the conversation: a blank text has no acts.
 * `today` is YYYY-MM-DD; throws a RangeError when it is not a date that exists (the command line checks it first).
 */
export const explainReply = (text: string, today: string, vocabulary?: Vocabulary): ReplyExplanation => {
  if (!isCivilDate(today)) throw new RangeError(`Not a date: ${today}`);
  const acts = understandReply(text, { today }, vocabulary).map(({ intent, task, percent, date, reason, sure }) => ({
    intent,
    task,
    percent,
    date,
    reason,
    sure,
  }));
  return { acts };
};
