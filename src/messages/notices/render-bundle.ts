import type { Notice, NoticeKind } from '../../domain/notice/notice';
import type { Button, Rendered } from '../../domain/notice/rendered';
import { comrade, registerOf, type Addressee } from './address';
import { cutAtWord } from '../words/cut';
import { shortDate } from '../words/dates';
import { fit, type Limits } from '../words/fit';
import { inOneLine, oneLine } from '../words/plain-text';
import { answerElsewhere, NOTICE_FORMS, registerFor, renderNotice } from './render-notice';
import { PLACE_OF_NUMBER } from '../words/short-forms';
import { button, menuButtons } from '../chat/task-buttons';

export interface BundleOptions {
  readonly agencyName: (code: string) => string;
  /** Null when the directory does not know the person. */
  readonly addressee: Addressee | null;
  /** An earlier sending of these notices may have arrived. */
  readonly maybeRepeated: boolean;
  /** The day's digest: it says so. */
  readonly morning?: boolean;
  readonly powers: Limits;
}

const TITLE_LENGTH = 90;
const BRIEF_LENGTH = 120;
const MAYBE_REPEATED = '(có thể trùng)';

/** The same thing about the same part is said once: the latest. */
const withoutRepeats = (notices: readonly Notice[]): readonly Notice[] => {
  const key = ({ kind, facts }: Notice) => `${kind}:${facts.number}:${facts.assignment}:${facts.submission ?? ''}`;
  const latest = new Map<string, Notice>();
  for (const one of notices) {
    const known = latest.get(key(one));
    if (known === undefined || known.atMs <= one.atMs) latest.set(key(one), one);
  }
  return [...latest.values()];
};

const line = (notice: Notice, { agencyName }: BundleOptions): string => {
  const { facts, kind } = notice;
  const form = NOTICE_FORMS[kind];
  const brief = form.brief?.(notice) ?? null;
  const parts = [
    ...(form.foreign === true ? [agencyName(facts.agency)] : []),
    ...(facts.due === null ? [] : [`hạn ${shortDate(facts.due)}`]),
    ...(brief === null ? [] : [cutAtWord(brief, BRIEF_LENGTH)]),
  ];
  return `• ${facts.number}. ${cutAtWord(facts.title, TITLE_LENGTH)} – ${parts.length === 0 ? 'không hạn' : parts.join(', ')}`;
};

const group = (kind: NoticeKind, notices: readonly Notice[], options: BundleOptions): readonly string[] => {
  const form = NOTICE_FORMS[kind];
  const first = notices[0];
  if (!first) return [];
  const heading = `${form.heading(registerFor(form, options.addressee))} (${notices.length})`;
  const sorted = [...notices].sort((a, b) => a.facts.number - b.facts.number);
  const answers =
    notices.length === 1
      ? form.answers(String(first.facts.number), first.facts)
      : form.answers(PLACE_OF_NUMBER, { ...first.facts, role: 'lead', askedDate: null });
  const answer = options.powers.oneWay ? [] : [`Trả lời: ${answers.join('; ')}`];
  return ['', heading, ...sorted.map((one) => line(one, options)), ...answer];
};

/** Every task by its number and nothing more, for a channel whose every message costs. */
const numbersOf = (kind: NoticeKind, notices: readonly Notice[], { addressee }: BundleOptions): string => {
  const numbers = [...new Set(notices.map((one) => one.facts.number))].sort((a, b) => a - b);
  const form = NOTICE_FORMS[kind];
  return `${form.heading(registerFor(form, addressee))} (${notices.length}): nhiệm vụ ${numbers.join(', ')}`;
};

/** "Xem 3" for the first few, so that a decision is two taps away even in a digest. */
const digestButtons = (notices: readonly Notice[]): readonly Button[] => {
  const numbers = [...new Set(notices.map((one) => one.facts.number))];
  return numbers.length <= 4
    ? numbers.flatMap((number) => button(`Xem ${number}`, { kind: 'show', number }))
    : menuButtons();
};

const digest = (notices: readonly Notice[], options: BundleOptions): Rendered => {
  const { addressee } = options;
  const kinds = (Object.keys(NOTICE_FORMS) as NoticeKind[]).filter((kind) => notices.some((one) => one.kind === kind));
  const up = registerOf(addressee) === 'up' || kinds.some((kind) => NOTICE_FORMS[kind].upward === true);
  const when = options.morning === true ? 'sáng nay ' : '';
  const opening = up
    ? `Kính báo cáo ${comrade(addressee)}, ${when}có ${notices.length} nội dung:`
    : `Gửi đồng chí ${notices.length} nội dung${when === '' ? '' : ' sáng nay'}:`;
  const of = (kind: NoticeKind) => notices.filter((one) => one.kind === kind);
  const closing = options.powers.oneWay ? ['', answerElsewhere] : [];
  const full = [opening, ...kinds.flatMap((kind) => group(kind, of(kind), options)), ...closing].join('\n');
  const isTooLong = options.powers.oneWay === true && full.length > options.powers.maxLength;
  const short = [opening, ...kinds.map((kind) => numbersOf(kind, of(kind), options)), answerElsewhere].join('\n');
  return { text: isTooLong ? short : full, buttons: digestButtons(notices) };
};

/**
 * Everything due for one person as one message, or as many as the channel's length makes of it: a single notice in
 * full, several as a digest grouped by kind, each with number, short title, deadline and what to answer.
 */
export const renderBundle = (notices: readonly Notice[], given: BundleOptions): readonly Rendered[] => {
  const said = withoutRepeats(notices).map((one) => ({ ...one, facts: inOneLine(one.facts) }));
  const options: BundleOptions = {
    ...given,
    agencyName: (code) => oneLine(given.agencyName(code)),
    addressee: given.addressee && { ...given.addressee, title: oneLine(given.addressee.title) },
  };
  const [only] = said;
  if (!only) return [];
  const { agencyName, addressee, powers } = options;
  const message = said.length === 1 ? renderNotice(only, agencyName, addressee, powers.oneWay) : digest(said, options);
  const text = options.maybeRepeated ? `${MAYBE_REPEATED} ${message.text}` : message.text;
  return fit({ ...message, text }, options.powers);
};
