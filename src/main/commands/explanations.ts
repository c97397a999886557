import type { DeadlineKind, Period } from '../../domain/deadline/reading';
import { understandDeadline } from '../../domain/deadline/understand-deadline';
import { isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import type { AgencyCatalogue } from '../../domain/directory/agency';
import { recogniseAgencies } from '../../domain/directory/recognise-agencies';
import type { ReplyAct } from '../../domain/reply/reply-act';
import { understandReply } from '../../domain/reply/understand-reply';
import type { Vocabulary } from '../../domain/reply/vocabulary';

/** What `dondoc explain deadline --json` prints for one text. */
export interface ExplainedDeadline {
  readonly kind: DeadlineKind;
  readonly due: CivilDate | null;
  readonly every: Period | null;
}

/** What `dondoc explain agencies --json` prints for one text. */
export interface ExplainedAgencies {
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly { readonly code: string; readonly name: string; readonly members: number }[];
  readonly unknown: readonly string[];
}

/** A written deadline as a plan of `year` means it. */
export const explainDeadline = (text: string, year: number): ExplainedDeadline => {
  const { kind, due, every } = understandDeadline(text, { year });
  return { kind, due, every };
};

/** The agencies and groups that a text names, and the names that the catalogue does not know, as written. */
export const explainAgencies = (text: string, catalogue: AgencyCatalogue): ExplainedAgencies => {
  const { agencies, groups, unknown } = recogniseAgencies(text, catalogue);
  return {
    agencies: agencies.map(({ code, name }) => ({ code, name })),
    groups: groups.map(({ code, name, members }) => ({ code, name, members })),
    unknown: unknown.map((one) => one.text),
  };
};

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
