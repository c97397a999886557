import type { Word } from './agency-words';
import { CAPITAL_HEADS, NO_AGENCY, NO_HEADS, SURE_HEADS, SURE_HEAD_PHRASES } from './function-words';

/** True when a capital says something: not in a text all small, nor in one that shouts ("SỞ NỘI VỤ"; "VNPT" does not). */
export const isMixedCase = (text: string): boolean =>
  /\p{Lu}/u.test(text) && (/\p{Ll}/u.test(text) || !/\p{Lu}\s+\p{Lu}/u.test(text));

const FULL_NAME = new Set('so bo ubnd hdnd vp cuc'.split(' '));
/** With "đảng" of "Đảng ủy UBND tỉnh": the Party's body in an agency is not the agency. */
const SUB_UNIT = new Set('thanh chi tt phong vp ban doi to dang'.split(' '));

/** True for a word that begins an agency's own full name. */
export const isFullName = (word: Word | undefined): boolean => FULL_NAME.has(word?.plain ?? '');
/** True for a word that begins the name of a part of an agency ("Thanh tra Sở", "Chi cục …"). */
export const isSubUnit = (word: Word | undefined): boolean => SUB_UNIT.has(word?.plain ?? '');

const LONGEST_PHRASE = 3;
const HEAD_PHRASES = new Set(SURE_HEAD_PHRASES);
const SHORT_NAME = 5;
/** Capitalised words that begin a sentence rather than a name. */
const SENTENCE_STARTS = new Set(
  'hoan xay ban trinh cap trong trien tiep tang ra dam bao phan tham khong cac'.split(' '),
);

/** Heads that are other words in lower case: "số", "bộ". */
const SHORT_HEADS = new Set(['so', 'bo']);

const isHeadPhrase = (words: readonly Word[], at: number): boolean =>
  [2, LONGEST_PHRASE].some((length) =>
    HEAD_PHRASES.has(
      words
        .slice(at, at + length)
        .map((one) => one.plain)
        .join(' '),
    ),
  );

const PLACES = new Set(['huyen', 'xa', 'phuong', 'tp', 'tx']);

/** "xã Đông Kinh": a place by its name, whatever the case of the word before it. */
const isPlace = (word: Word, next: Word | undefined): boolean =>
  PLACES.has(word.plain) && next?.capital === true && next.gap === 'none' && !next.joined;

const isCommon = (words: readonly Word[], at: number): boolean =>
  NO_HEADS.has(`${words[at]?.plain ?? ''} ${words[at + 1]?.plain ?? ''}`);

/** True when an agency's name may begin at this word. */
const isHead = (words: readonly Word[], at: number, mixed: boolean): boolean => {
  const word = words[at];
  if (!word || isCommon(words, at)) return false;
  if (SURE_HEADS.has(word.plain)) return !SHORT_HEADS.has(word.plain) || !mixed || word.capital;
  const byShape = (word.capital && CAPITAL_HEADS.has(word.plain)) || (word.acronym && !NO_AGENCY.has(word.plain));
  return (mixed && (byShape || isPlace(word, words[at + 1]))) || isHeadPhrase(words, at);
};

/** Behind a mark of a list, or at the very start with more than one word ("Điện lực Hải Dương", but not "Tự thực hiện"). */
const beginsList = ([first, second]: readonly Word[]): boolean =>
  first !== undefined && (first.gap !== 'none' || (first.start === 0 && second !== undefined));

/** Where in left-over words names begin; empty when none looks like an agency's. */
export const headsIn = (run: readonly Word[], mixed: boolean): readonly number[] => {
  const heads: number[] = [];
  run.forEach((word, index) => {
    if ((heads.length === 0 || word.joined) && isHead(run, index, mixed)) heads.push(index);
  });
  const [first] = run;
  if (heads.length === 0 && mixed && first?.capital && beginsList(run) && run.length <= SHORT_NAME) {
    const isOther = SENTENCE_STARTS.has(first.plain) || NO_AGENCY.has(first.plain) || isCommon(run, 0);
    if (!isOther) heads.push(0);
  }
  return heads;
};
