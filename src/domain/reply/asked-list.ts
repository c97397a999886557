import { fold } from '../text/fold';
import { ASKING, LIST_FILLERS, LIST_TOPICS, type PlainCommand } from './lexicon/commands';

const phrasesOf = (list: string): readonly string[] => list.split(/[,\n]/u).map(fold);

const anyOf = (list: string): RegExp => {
  const longestFirst = phrasesOf(list)
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<= )(?:${longestFirst.join('|')})(?= )`, 'gu');
};

const asking = anyOf(ASKING);
const fillers = anyOf(LIST_FILLERS);
/** "Tuần này không có việc gì" tells; a negation at the end asks. */
const NEGATED = / (?:khong|ko|chua) (?!$)(?!xong)/u;

/** With nothing left beside it, work itself must have been asked for: "xem giúp em" asks for something else. */
const WORK = / (?:viec|nhiem vu) /u;

const topics = new Map<string, PlainCommand>(
  (Object.entries(LIST_TOPICS) as [PlainCommand, string][]).flatMap(([kind, list]) =>
    phrasesOf(list).flatMap((phrase) => (phrase === '' && list !== '' ? [] : [[phrase, kind] as const])),
  ),
);

/**
 * The list that a message asks for in words of its own ("tuần này em có việc gì", "cho tôi xem việc quá hạn"); null when
 * it names a number, tells something, or asks for something else. Words folded, punctuation off.
 */
export const askedList = (words: readonly string[]): PlainCommand | null => {
  const said = ` ${words.join(' ')} `;
  if (said.search(asking) < 0 || NEGATED.test(said)) return null;
  const left = said.replace(fillers, '').replace(/ +/gu, ' ').trim();
  return left === '' && !WORK.test(said) ? null : (topics.get(left) ?? null);
};
