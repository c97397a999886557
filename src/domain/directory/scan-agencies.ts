import type { Dictionary, Family } from './agency-dictionary';
import type { Word } from './agency-words';
import { EXCEPT, NO_AGENCY, OWNED, RECEIVED } from './function-words';
import { adjoins, goesOn, nameEnd, pastHome } from './name-extent';
import { narrow } from './narrow-group';
import { headsIn, isFullName, isSubUnit } from './name-shape';
import { isGroup, isNaming, longestAt, type Entry, type Match } from './phrase-tree';
import { isHeadOfOffice } from './post-titles';
import type { Met, NamedMet, Scan } from './scan-state';

/** Words that belong to an unknown name when they close it: of place, and "trữ" of "lưu trữ", which folds like "trừ". */
const CLOSING = new Set(['tinh', 'cap tinh', 'tru']);

/** What heads a list of places. */
const PLACES: Readonly<Record<string, Family>> = { huyen: 'district', xa: 'xa', phuong: 'phuong' };

const plainOf = (words: readonly Word[]): string => words.map((word) => word.plain).join(' ');

const familyOf = (words: readonly Word[], { entries }: Match): Family | null => {
  const said = new Set(words.map((word) => word.plain));
  if (said.has('so')) return 'so';
  if (said.has('bo')) return 'bo';
  const [xa, phuong] = [said.has('xa'), said.has('phuong')];
  if (xa !== phuong) return xa ? 'xa' : 'phuong';
  const isDistrict = entries.some((one) => one.kind === 'agency' && one.agency.level === 'district');
  return isDistrict || ['huyen', 'tp', 'tx'].some((level) => said.has(level)) ? 'district' : null;
};

/** "Công an tỉnh, cấp xã": the same body of another level, which the known name is not. */
const isOtherLevel = ({ met, run }: Scan): boolean => {
  const [first, second] = run;
  // "Các cấp, các ngành": whose levels, nobody says.
  if (first?.plain === 'cap' && second === undefined) return true;
  if (first?.plain !== 'cap' || !['xa', 'huyen', 'co'].includes(second?.plain ?? '') || run.length > 3) return false;
  return met.at(-1)?.kind === 'named' && !adjoins(first);
};

/** "Các đơn vị" of "các đơn vị thuộc Bộ …": the group before "thuộc", where whose it is begins at this word. */
const ownedAt = ({ met, words }: Scan, at: number): NamedMet | null => {
  const [owned, link] = met.slice(-2);
  if (owned?.kind !== 'named' || link?.kind !== 'function' || !OWNED.test(link.phrase)) return null;
  const isGroupAlone = owned.entries.every((entry) => entry.kind === 'group');
  return isGroupAlone && words.slice(owned.span[1], at + 1).every(adjoins) ? owned : null;
};

/** Takes a group of another body's back as the unknown name that it is: it is not this province's group. */
const disown = (scan: Scan, owned: NamedMet, end: number): void => {
  scan.met.splice(-2);
  scan.met.push({ kind: 'unknown', words: scan.words.slice(owned.span[0], end) });
};

const LONGEST_BODIES = 5;

/** "…; các tổ chức tín dụng": an item of the list that begins with "các" and names nobody known. */
const isNamelessBodies = ({ run, words, mixed, met }: Scan): boolean => {
  const at = run[0] ? words.indexOf(run[0]) : 0;
  const determiner = words[at - 1];
  if (determiner?.plain !== 'cac' || !adjoins(run[0]) || run.length > LONGEST_BODIES) return false;
  if (NO_AGENCY.has(run[0]?.plain ?? '')) return false;
  return mixed && determiner.gap !== 'none' && met.some((one) => one.kind === 'named');
};

/** Reports what of the unexplained words looks like an agency's name, and forgets the rest. */
const flush = (scan: Scan): void => {
  const { run, met, words } = scan;
  const heads = headsIn(run, scan.mixed);
  const at = run[0] && heads[0] === 0 ? words.indexOf(run[0]) : -1;
  const owned = at === -1 ? null : ownedAt(scan, at);
  if (owned) {
    disown(scan, owned, at + run.length);
    scan.run = [];
    return;
  }
  if (heads.length === 0 && (isOtherLevel(scan) || isNamelessBodies(scan))) met.push({ kind: 'unknown', words: run });
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

/** True when so many are not the whole group. */
const isFewer = (count: number, entry: Entry): boolean =>
  entry.kind === 'group' && count !== (entry.group.memberCount ?? entry.group.memberCodes.length);

const named = (scan: Scan, { entries, length }: Match, at: number): void => {
  const span = [at, at + length] as const;
  const counts = scan.words.slice(...span).flatMap(({ count }) => (count === null ? [] : [count]));
  // "05 huyện" of twelve, "trừ Sở Y tế, các sở": which ones, a person must say.
  const isPart = scan.excepts || counts.some((count) => entries.some((entry) => isFewer(count, entry)));
  const narrowed = isPart ? 'otherwise' : null;
  scan.met.push({ kind: 'named', entries, clause: scan.clause, span, said: span, narrowed, except: [] });
};

/** "Văn phòng HĐND và UBND huyện": one office of two bodies. */
const sharesOffice = ({ run, words }: Scan, at: number): boolean =>
  words[at]?.plain === 'ubnd' && /^vp (?:doan dbqh )?hdnd$/.test(plainOf(run));

/**
 * A known name right behind an unknown one belongs to it: "Phòng Nội vụ các huyện", "Ban Cơ yếu Chính phủ", "Thanh tra
 * Sở Nội vụ". Only a full name behind another ("Sở Ngoại vụ Sở Nội vụ") stands by itself.
 */
const isPartOfUnknown = (scan: Scan, at: number, match: Match): boolean => {
  const { words, run, mixed } = scan;
  if (sharesOffice(scan, at)) return true;
  if (!adjoins(words[at])) return false;
  const head = headsIn(run, mixed).at(-1);
  if (head === undefined) return false;
  return isGroup(match) || !isFullName(words[at]) || isSubUnit(run[head]);
};

/** "… tham mưu UBND tỉnh", "trừ Thanh tra tỉnh": who is advised, reported to or excepted does not act. */
const isNoActor = ({ met, words }: Scan, at: number): boolean => {
  const before = met.at(-1);
  if (!adjoins(words[at]) || before?.kind !== 'function') return false;
  return RECEIVED.test(before.phrase) || EXCEPT.test(before.phrase);
};

/** "… trừ Thanh tra tỉnh và Công an tỉnh": a name that a group is without. After a comma it may be one or act itself. */
const isExcepted = (scan: Scan, at: number, match: Match, end: number): boolean => {
  const { excepting, words, met } = scan;
  const word = words[at];
  if (excepting === null || word === undefined || met.at(-1)?.kind !== 'function') return false;
  if (word.gap === 'none') {
    excepting.except = [...excepting.except, ...match.entries];
    excepting.said = [excepting.said[0], end];
    return true;
  }
  if (!word.closed) excepting.narrowed = 'otherwise';
  scan.excepting = null;
  return false;
};

/** "Các sở: Nội vụ, Tư pháp", "Các cơ quan: Sở Nội vụ, …": the group only heads a list. */
const headsList = (scan: Scan, match: Match, end: number): boolean => {
  const next = scan.words[end];
  if (!isGroup(match)) return false;
  if (next?.gap === 'colon' && isNaming(longestAt(scan.dictionary.root, scan.words, end))) return true;
  return (adjoins(next) || next?.gap === 'colon') && stemAt(scan, end) !== null;
};

/** A known name: taken, or handed over to a list that it heads, or part of a longer unknown name. Gives its end. */
const takeName = (scan: Scan, at: number, match: Match): number => {
  const { words } = scan;
  const end = at + match.length;
  const said = words.slice(at, end);
  if (isPartOfUnknown(scan, at, match)) {
    // As one name: "và" within it parts no list.
    scan.run.push(...said.map((word) => ({ ...word, joined: false })));
    return end;
  }
  flush(scan);
  scan.family = familyOf(said, match);
  if (headsList(scan, match, end)) return end;
  const home = pastHome(scan, end);
  if (isExcepted(scan, at, match, home) || isNoActor(scan, at)) return home;
  const owned = ownedAt(scan, at);
  if (owned) {
    // "Các cơ quan thuộc UBND tỉnh" are the province's own.
    if (plainOf(said) !== 'ubnd tinh') disown(scan, owned, home);
    return home;
  }
  if (!goesOn(scan, match, home)) {
    named(scan, match, at);
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
  // "UBND tỉnh giao Sở Nội vụ": who gives the work does not do it.
  if (phrase === 'giao' && touches && scan.met.at(-1)?.kind === 'named') scan.met.pop();
  narrow(scan, phrase, touches, at + match.length);
  const labels = scan.words[at + match.length]?.gap === 'colon';
  scan.met.push({ kind: 'function', phrase, clause: scan.clause, labels });
  return at + match.length;
};

const takeUnexplained = (scan: Scan, word: Word): void => {
  const last = scan.met.at(-1);
  // "Các đơn vị sự nghiệp công lập": what follows a group narrows it.
  if (scan.run.length === 0 && adjoins(word) && last?.kind === 'named') last.narrowed ??= 'otherwise';
  scan.run.push(word);
};

const takeStem = (scan: Scan, at: number): number | null => {
  const isListed = !adjoins(scan.words[at]) || scan.run.length === 0;
  const stem = isListed ? stemAt(scan, at) : null;
  if (!stem) return null;
  flush(scan);
  named(scan, stem, at);
  return pastHome(scan, at + stem.length);
};

/** "UBND các phường: Đông Kinh, …": the committees are those of the places named. Gives the end of what heads the list. */
const takePlaces = (scan: Scan, at: number): number | null => {
  const family = PLACES[scan.words[at]?.plain ?? ''];
  if (family === undefined || !adjoins(scan.words[at]) || scan.words[at + 1]?.gap !== 'colon') return null;
  const before = scan.family;
  scan.family = family;
  if (stemAt(scan, at + 1) === null) {
    scan.family = before;
    return null;
  }
  flush(scan);
  const [body, link] = scan.met.slice(-2);
  const isLink = link?.kind === 'function' && link.phrase === 'cac';
  if (isLink && body?.kind === 'unknown' && plainOf(body.words) === 'ubnd') scan.met.splice(-2, 1);
  return at + 1;
};

/** Takes what begins at a word; gives where the next begins. */
const step = (scan: Scan, at: number, word: Word): number => {
  if (word.gap === 'hard') [scan.clause, scan.excepting] = [scan.clause + 1, null];
  if (word.gap !== 'none' && word.gap !== 'dash') flush(scan);
  const match = longestAt(scan.dictionary.root, scan.words, at);
  if (isNaming(match)) return takeName(scan, at, match);
  const end = takePlaces(scan, at) ?? takeStem(scan, at);
  if (end !== null) return end;
  if (match) return takeFunction(scan, at, match);
  if (isHeadOfOffice(scan.words, at)) return at + 1;
  takeUnexplained(scan, word);
  return at + 1;
};

/** One pass over the words of a cell: names, words of function, and what looks like a name but is not known. */
export const scanAgencies = (words: readonly Word[], dictionary: Dictionary, mixed: boolean): readonly Met[] => {
  const scan: Scan = {
    ...{ words, dictionary, mixed, met: [], run: [], excepting: null, family: null, clause: 0, excepts: false },
  };
  for (let at = 0, word = words[0]; word; word = words[at]) at = step(scan, at, word);
  flush(scan);
  return scan.met;
};
