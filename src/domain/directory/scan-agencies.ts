import type { Dictionary, Family } from './agency-dictionary';
import type { Word } from './agency-words';
import { adjoins, goesOn, nameEnd, pastHome, type Context } from './name-extent';
import { headsIn, isFullName, isSubUnit } from './name-shape';
import { isGroup, isNaming, longestAt, type Entry, type Match } from './phrase-tree';

/** What a scan meets, in the order of the text. A clause ends at ";", a bullet and the like. */
export type Met =
  | { readonly kind: 'named'; readonly entries: readonly Entry[]; readonly clause: number; onlyConcerned: boolean }
  | { readonly kind: 'function'; readonly phrase: string; readonly clause: number }
  | { readonly kind: 'unknown'; readonly words: readonly Word[] };

interface Scan extends Context {
  readonly met: Met[];
  /** Words that nothing has explained yet. */
  run: Word[];
  /** The family that a bare "Tư pháp" would belong to now. */
  family: Family | null;
  clause: number;
}

const CONCERNED = /(?:^| )lien quan$/;
const RECEIVED = /^(?:tham muu|giup|trinh|gui|bao cao|de xuat)$/;
/** Words of place that belong to an unknown name when they close it. */
const CLOSING = new Set(['tinh', 'cap tinh']);

const plainOf = (words: readonly Word[]): string => words.map((word) => word.plain).join(' ');

const familyOf = (words: readonly Word[], { entries }: Match): Family | null => {
  const said = new Set(words.map((word) => word.plain));
  if (said.has('so')) return 'so';
  if (said.has('bo')) return 'bo';
  const isDistrict = entries.some((one) => one.kind === 'agency' && one.agency.level === 'district');
  return isDistrict || ['huyen', 'tp', 'tx'].some((level) => said.has(level)) ? 'district' : null;
};

/** "Công an tỉnh, cấp xã": the same body of another level, which the known name is not. */
const isOtherLevel = ({ met, run }: Scan): boolean => {
  const [first, second] = run;
  if (first?.plain !== 'cap' || !['xa', 'huyen', 'co'].includes(second?.plain ?? '') || run.length > 3) return false;
  return met.at(-1)?.kind === 'named' && !adjoins(first);
};

/** Reports what of the unexplained words looks like an agency's name, and forgets the rest. */
const flush = (scan: Scan): void => {
  const { run, met } = scan;
  const heads = headsIn(run, scan.mixed);
  if (heads.length === 0 && isOtherLevel(scan)) met.push({ kind: 'unknown', words: run });
  heads.forEach((head, index) => met.push({ kind: 'unknown', words: run.slice(head, heads[index + 1] ?? run.length) }));
  scan.run = [];
};

/** "…, Tư pháp, Tài chính" after "Sở Nội vụ" or "Các sở:": the name's head is understood. */
const stemAt = ({ words, dictionary, family, mixed }: Scan, at: number): Match | null => {
  const word = words[at];
  if (family === null || !word || (mixed && !word.capital)) return null;
  const match = longestAt(dictionary.stems[family], words, at);
  const after = match ? words[at + match.length] : undefined;
  if (!match || !after || after.gap !== 'none' || after.joined) return match;
  return longestAt(dictionary.root, words, at + match.length) ? match : null;
};

const named = (scan: Scan, { entries }: Match): void => {
  scan.met.push({ kind: 'named', entries, clause: scan.clause, onlyConcerned: false });
};

/**
 * A known name right behind an unknown one belongs to it: "Phòng Nội vụ các huyện", "Ban Cơ yếu Chính phủ", "Thanh tra
 * Sở Nội vụ". Only a full name behind another ("Sở Ngoại vụ Sở Nội vụ") stands by itself.
 */
const isPartOfUnknown = ({ words, run, mixed }: Scan, at: number, match: Match): boolean => {
  if (!adjoins(words[at])) return false;
  const head = headsIn(run, mixed).at(-1);
  if (head === undefined) return false;
  return isGroup(match) || !isFullName(words[at]) || isSubUnit(run[head]);
};

/** "… tham mưu UBND tỉnh": who is advised or reported to does not act. */
const isReceiver = ({ met, words }: Scan, at: number): boolean => {
  const before = met.at(-1);
  return adjoins(words[at]) && before?.kind === 'function' && RECEIVED.test(before.phrase);
};

/** "Các sở: Nội vụ, Tư pháp": the group only heads a list. */
const headsList = (scan: Scan, match: Match, end: number): boolean => {
  const next = scan.words[end];
  return isGroup(match) && (adjoins(next) || next?.gap === 'colon') && stemAt(scan, end) !== null;
};

/** A known name: taken, or handed over to a list that it heads, or part of a longer unknown name. Gives its end. */
const takeName = (scan: Scan, at: number, match: Match): number => {
  const { words } = scan;
  const end = at + match.length;
  const said = words.slice(at, end);
  if (isPartOfUnknown(scan, at, match)) {
    scan.run.push(...said);
    return end;
  }
  flush(scan);
  scan.family = familyOf(said, match);
  if (headsList(scan, match, end)) return end;
  if (isReceiver(scan, at)) return pastHome(scan, end);
  const home = pastHome(scan, end);
  if (!goesOn(scan, match, home)) {
    named(scan, match);
    return home;
  }
  const last = nameEnd(scan, home);
  scan.met.push({ kind: 'unknown', words: words.slice(at, last) });
  return last;
};

const takeFunction = (scan: Scan, at: number, match: Match): number => {
  const said = scan.words.slice(at, at + match.length);
  const phrase = plainOf(said);
  const [first] = said;
  const touches = adjoins(first);
  const isInName = scan.mixed && touches && first?.capital === true;
  if (scan.run.length > 0 && touches && (isInName || CLOSING.has(phrase))) {
    scan.run.push(...said);
    return at + match.length;
  }
  flush(scan);
  const last = scan.met.at(-1);
  if (last?.kind === 'named' && touches && CONCERNED.test(phrase)) last.onlyConcerned = true;
  scan.met.push({ kind: 'function', phrase, clause: scan.clause });
  return at + match.length;
};

const takeUnexplained = (scan: Scan, word: Word): void => {
  const last = scan.met.at(-1);
  // "Các đơn vị sự nghiệp công lập": what follows a group narrows it.
  if (scan.run.length === 0 && adjoins(word) && last?.kind === 'named') last.onlyConcerned = true;
  scan.run.push(word);
};

const takeStem = (scan: Scan, at: number): number | null => {
  const isListed = !adjoins(scan.words[at]) || scan.run.length === 0;
  const stem = isListed ? stemAt(scan, at) : null;
  if (!stem) return null;
  flush(scan);
  named(scan, stem);
  return pastHome(scan, at + stem.length);
};

/** Takes what begins at a word; gives where the next begins. */
const step = (scan: Scan, at: number, word: Word): number => {
  if (word.gap === 'hard') scan.clause += 1;
  if (word.gap !== 'none' && word.gap !== 'dash') flush(scan);
  const match = longestAt(scan.dictionary.root, scan.words, at);
  if (isNaming(match)) return takeName(scan, at, match);
  const end = takeStem(scan, at);
  if (end !== null) return end;
  if (match) return takeFunction(scan, at, match);
  takeUnexplained(scan, word);
  return at + 1;
};

/** One pass over the words of a cell: names, words of function, and what looks like a name but is not known. */
export const scanAgencies = (words: readonly Word[], dictionary: Dictionary, mixed: boolean): readonly Met[] => {
  const scan: Scan = { words, dictionary, mixed, met: [], run: [], family: null, clause: 0 };
  for (let at = 0, word = words[0]; word; word = words[at]) at = step(scan, at, word);
  flush(scan);
  return scan.met;
};
