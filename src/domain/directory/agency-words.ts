import { fold } from '../text/fold';

/**
 * What stands before a word: nothing but space, a dash, a colon, another mark that a name may hold ("Sở Văn hóa, Thể
 * thao và Du lịch"), or one that ends any name.
 */
export type Gap = 'none' | 'dash' | 'colon' | 'soft' | 'hard';

/** A word of a cell in one plain form, and where it stands in the text as written (composed). */
export interface Word {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** A bracket closes before it. */
  readonly closed: boolean;
  /** "và", "&" stand before it. */
  readonly joined: boolean;
  readonly capital: boolean;
  /** Two capitals or more, as in an abbreviation. */
  readonly acronym: boolean;
  /** "12" of "UBND 12 huyện": how many are meant, where the words say so right before this one. */
  readonly count: number | null;
}

/** Spellings that read as one. Both the text and the catalogue pass through here. */
const SAME: readonly (readonly [string, string])[] = [
  ['uy ban nhan dan', 'ubnd'],
  ['hoi dong nhan dan', 'hdnd'],
  ['mat tran to quoc', 'mttq'],
  ['phat trien nong thon', 'ptnt'],
  ['ban quan ly', 'bql'],
  ['ban ql', 'bql'],
  ['khu cong nghiep', 'kcn'],
  ['khu cn', 'kcn'],
  ['hanh chinh cong', 'hcc'],
  ['van phong', 'vp'],
  ['thanh pho', 'tp'],
  ['thi xa', 'tx'],
  ['trung tam', 'tt'],
  ['chi nhanh', 'cn'],
  ['h', 'huyen'],
  ['v p', 'vp'],
  ['mot cua', 'motcua'],
  ['kho bac nha nuoc', 'kbnn'],
  ['kho bac nn', 'kbnn'],
  ['khu kinh te', 'kkt'],
  // One word, or "cơ sở y tế" would name Sở Y tế.
  ['co so', 'coso'],
];
const BY_FIRST = new Map<string, (readonly [readonly string[], string])[]>();
for (const [long, short] of SAME) {
  const parts = long.split(' ');
  const [first = ''] = parts;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [parts, short]]);
}

const gapOf = (between: string): Gap => {
  if (/[;\u2022\u25CF|]|\n\s*[-+*•]/.test(between)) return 'hard';
  if (between.includes(':')) return 'colon';
  if (/^\s*[-\u2010-\u2015]\s*$/.test(between)) return 'dash';
  return /[^\s&]/.test(between) || between.includes('\n') ? 'soft' : 'none';
};

/** Abbreviations that a point closes: "H. Tứ Kỳ", "TP. Hải Dương". */
const SHORT = /^(?:h|tp|tx|tt|p|x|q|vp)$/;

const rawWords = (text: string): Word[] => {
  const words: Word[] = [];
  let [end, joined] = [0, false];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [written] = match;
    const plain = fold(written.replace(/[Ðð]/g, 'd'));
    const between = text.slice(end, match.index);
    joined ||= between.includes('&');
    if (plain === 'va') {
      joined = true;
      // What stood before "và" stands before the next word too.
      if (gapOf(between) === 'none') end = match.index + written.length;
      continue;
    }
    words.push({
      plain,
      start: match.index,
      end: match.index + written.length,
      gap: between.trim() === '.' && SHORT.test(words.at(-1)?.plain ?? '') ? 'none' : gapOf(between),
      closed: between.includes(')'),
      joined,
      capital: /^\p{Lu}/u.test(written),
      acronym: (written.match(/\p{Lu}/gu) ?? []).length > 1,
      count: null,
    });
    [end, joined] = [match.index + written.length, false];
  }
  return words;
};

/** "UBND 12 huyện" reads as "UBND huyện", twelve of them. */
const withCounts = (words: readonly Word[]): readonly Word[] =>
  words.flatMap((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    const counts = (one: Word | undefined, of: Word | undefined): boolean =>
      /^\d{1,3}$/.test(one?.plain ?? '') && of?.gap === 'none' && !of.joined && !/\d/.test(of.plain);
    if (counts(word, next)) return [];
    if (before === undefined || !counts(before, word)) return [word];
    return [{ ...word, gap: before.gap, joined: before.joined, count: Number(before.plain) }];
  });

const sameAt = (words: readonly Word[], at: number): { readonly length: number; readonly plain: string } | null => {
  for (const [parts, plain] of BY_FIRST.get(words[at]?.plain ?? '') ?? []) {
    if (parts.every((part, index) => words[at + index]?.plain === part)) return { length: parts.length, plain };
  }
  return null;
};

/** The words of a text, shortened where two writings mean one thing. Takes composed (NFC) text. */
export const wordsOf = (text: string): readonly Word[] => {
  const raw = withCounts(rawWords(text));
  const words: Word[] = [];
  for (let at = 0; at < raw.length;) {
    const [word, same] = [raw[at], sameAt(raw, at)];
    if (!word) break;
    const last = raw[at + (same?.length ?? 1) - 1] ?? word;
    words.push({ ...word, plain: same?.plain ?? word.plain, end: last.end });
    at += same?.length ?? 1;
  }
  return words;
};

/** "Tỉnh ủy", "Tỉnh đoàn": what follows "tỉnh" there is the body, not the province's name. */
export const isBodyOfProvince = (word: string | undefined): boolean => word === 'uy' || word === 'doan';
