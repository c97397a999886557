import type { CivilDate } from '../domain/calendar/civil-date';
import { readTimeSpan } from '../domain/calendar/time-span';
import { assertNever } from '../domain/result';
import type { ReplyAct } from '../domain/reply/reply-act';
import { evidenceFromText } from '../domain/task/evidence-from-text';
import { splitProposal } from '../domain/task/obstacle';
import { fold } from '../domain/text/fold';
import { obstacleWords } from './obstacle-words';
import { newWish, type Wish, type WishKind } from './wish';

/** What a free reply comes to: wishes, tasks asked about, and whether help or an unanswerable question was in it. */
export interface FromReply {
  readonly wishes: readonly Wish[];
  readonly shows: readonly number[];
  readonly help: boolean;
  readonly question: boolean;
  /** Thanks, greetings, talk of other things: nothing to write down, and nothing to ask. */
  readonly talk: boolean;
}

const TEXT_LENGTH = 2_000;

/** Where the words about each task begin: at the first place where its number stands alone. */
const startOf = (text: string, task: number | null): number => {
  if (task === null) return 0;
  const at = new RegExp(`(?<![\\d/.,-])0*${task}(?![\\d/%])`).exec(text)?.index;
  return at ?? 0;
};

/** The words of one act among several: from its task's number to the next act's. */
const wordsOf = (act: ReplyAct, acts: readonly ReplyAct[], text: string): string => {
  if (acts.length === 1) return text;
  const from = startOf(text, act.task);
  const next = acts.map((one) => startOf(text, one.task)).filter((at) => at > from);
  return text.slice(from, Math.min(text.length, ...next));
};

/** "3 vướng" and no more: what it is about must be asked. */
const BARE_OBSTACLE =
  /^(?:(?:nv|nhiem vu|viec|so|#)* ?\d*[ :.-]*)?(?:dang |bi |gap |em )*(?:vuong(?: mac)?|kho khan)(?: a| qua| roi)*[ .!]*$/;
/** "3 50%": a figure needs no words beside it. */
const BARE_FIGURE = /^[\s#\p{L}]{0,12}\d*[\s:.-]*\d+\s*%?[\s.!]*$/u;

const progressOf = ({ percent }: ReplyAct, text: string): Partial<Wish> =>
  percent === null ? { text } : { percent: Math.round(percent), text: BARE_FIGURE.test(text) ? null : text };

/** "3 và" of "3 và 5 xong" says nothing by itself: then the whole message is what the person said. */
const statementOf = (words: string, message: string): string => {
  const alone = words.replace(/[\s,;.:–-]+$/u, '').replace(/\s+(?:và|va|với|voi|cùng|cung)$/iu, '');
  return /\p{L}/u.test(alone) ? alone : message.trim().slice(0, TEXT_LENGTH);
};

/** What one proposes stands behind the cause, where the reading of the cause ends. */
const withProposal = (obstacle: string, said: string): string => {
  const { proposal } = splitProposal(said);
  return proposal === null || obstacle.includes(proposal) ? obstacle : `${obstacle}, đề xuất ${proposal}`;
};

const SEVERAL: Readonly<Record<string, number>> = { hai: 2, '2': 2, ba: 3, '3': 3, bon: 4, '4': 4 };
const BOTH = /(?:^| )ca (hai|ba|bon|[234])(?: |$)/;

const extendOf = (act: ReplyAct, words: string, message: string): Partial<Wish> => ({
  date: act.date,
  text: act.reason,
  span: act.date === null ? (readTimeSpan(words) ?? readTimeSpan(message)) : null,
  several: act.task === null ? (SEVERAL[BOTH.exec(fold(message))?.[1] ?? ''] ?? null) : null,
});

const wishOf = (act: ReplyAct, words: string, message: string, origin: string, today: CivilDate): Wish | null => {
  const text = words.trim().slice(0, TEXT_LENGTH);
  const make = (kind: WishKind, said: Partial<Wish> = {}): Wish =>
    newWish(kind, origin, act.place, { task: act.task, sure: act.sure, ...said });
  switch (act.intent) {
    case 'acknowledge':
      return make('accept');
    case 'progress':
      return make('progress', progressOf(act, text));
    case 'complete':
      return make('complete', { text: statementOf(text, message), evidence: [...evidenceFromText(text, today)] });
    case 'extend':
      return make('extend', extendOf(act, text, message));
    case 'obstacle':
      if (act.reason !== null)
        return make('obstacle', { text: withProposal(obstacleWords(text, act.task, act.reason), text) });
      return make('obstacle', { text: BARE_OBSTACLE.test(fold(text)) ? null : text });
    case 'decline':
      return make('decline', { text: act.reason });
    case 'question':
    case 'help':
    case 'unknown':
      return null;
    default:
      return assertNever(act.intent);
  }
};

/** News that is doubtful and names neither task nor figure is talk ("hôm nay trời đẹp quá"): not worth a question. */
const isTalk = (act: ReplyAct): boolean =>
  act.intent === 'progress' && !act.sure && act.task === null && act.percent === null;

/** Nothing but a link, or a document's number and day: what it is the result of has to be asked. */
const handedIn = (acts: readonly ReplyAct[], text: string, origin: string, today: CivilDate): readonly Wish[] => {
  const evidence = [...evidenceFromText(text, today)];
  const task = acts.find((one) => one.task !== null)?.task ?? null;
  return evidence.length === 0 ? [] : [newWish('evidence', origin, 0, { task, evidence })];
};

export const wishesFromReply = (
  acts: readonly ReplyAct[],
  text: string,
  origin: string,
  today: CivilDate,
): FromReply => {
  const asked = acts.filter((one) => one.intent === 'question' || one.intent === 'unknown');
  const wishes = acts
    .filter((one) => !isTalk(one))
    .flatMap((one) => wishOf(one, wordsOf(one, acts, text), text, origin, today) ?? []);
  return {
    wishes:
      wishes.length > 0 || asked.some((one) => one.intent === 'question')
        ? wishes
        : handedIn(acts, text, origin, today),
    shows: asked.flatMap((one) => one.task ?? []),
    help: acts.some((one) => one.intent === 'help'),
    question: asked.some((one) => one.intent === 'question'),
    talk: acts.length > 0 && acts.every((one) => one.intent === 'unknown' && one.sure),
  };
};
