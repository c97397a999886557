import type { Dictionary } from './agency-dictionary';
import { NO_AGENCY } from './function-words';
import { isGroup, isNaming, longestAt, type Match } from './phrase-tree';
import { isBodyOfProvince, type Word } from './agency-words';

/** Words that say which level's agency is meant: "Văn phòng UBND huyện" is not "Văn phòng UBND". */
const LEVELS: ReadonlySet<string> = new Set(['huyen', 'tp', 'tx', 'xa', 'phuong', 'quan']);

export interface Context {
  readonly words: readonly Word[];
  readonly dictionary: Dictionary;
  /** The text uses both cases, so capitals say something. */
  readonly mixed: boolean;
}

/** True for a word with nothing but space before it. */
export const adjoins = (word: Word | undefined): boolean => word?.gap === 'none' && !word.joined;

/** Past "tỉnh", "tỉnh Hải Dương", "Hải Dương" right after a name of this province. */
export const pastHome = ({ words, dictionary }: Context, end: number): number => {
  let at = end;
  if (adjoins(words[at]) && words[at]?.plain === 'tinh' && !isBodyOfProvince(words[at + 1]?.plain)) at += 1;
  const home = adjoins(words[at]) ? longestAt(dictionary.home, words, at) : null;
  return home ? at + home.length : at;
};

const isLevelAt = ({ words }: Context, at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  return LEVELS.has(word?.plain ?? '') || (word?.plain === 'cap' && LEVELS.has(next?.plain ?? ''));
};

/**
 * True when a name known to the dictionary goes on in the text as another's: "UBND huyện Đông Anh", "Sở Nội vụ tỉnh
 * Nghệ An", "Cơ quan Thuế". Taking it for the known one would be a silent guess.
 */
export const goesOn = (context: Context, match: Match, end: number): boolean => {
  const { words, dictionary, mixed } = context;
  if (!adjoins(words[end])) return false;
  if (!isGroup(match) && isLevelAt(context, end)) return true;
  const next = words[end];
  const found = longestAt(dictionary.root, words, end);
  return found === null && mixed && next?.capital === true && !NO_AGENCY.has(next.plain);
};

/** The end of a name that begins before `at` and goes on there: up to a mark, a known name or a word of function. */
export const nameEnd = (context: Context, at: number): number => {
  const { words, dictionary } = context;
  let end = at;
  while (end < words.length && (end === at || adjoins(words[end]))) {
    const match = longestAt(dictionary.root, words, end);
    if (match && !isLevelAt(context, end)) {
      if (isNaming(match) || words[end]?.capital !== true) break;
    }
    end += match && isLevelAt(context, end) ? match.length : 1;
  }
  return end;
};
