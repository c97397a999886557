import { fold } from '../domain/text/fold';
import type { WishKind } from './wish';

/**
 * A typed code that begins with its verb: "duyệt 3 đến 30/6", "trả lại 3 thiếu phụ lục". Leaders' decisions, checks
 * and urging are taken from these codes and from buttons only, never from free text.
 */
export interface Order {
  readonly kind: Extract<
    WishKind,
    | 'approve'
    | 'refuse'
    | 'reprimand'
    | 'remind'
    | 'submit'
    | 'drop'
    | 'confirm'
    | 'return'
    | 'nudge'
    | 'release'
    | 'explain'
  >;
  /** Null when the verb stood alone. */
  readonly task: number | null;
  /** The words after the number, as typed. */
  readonly rest: string;
}

/** Verbs without diacritics, in the ways officials type them. Longer ones first where one begins another. */
const VERBS: readonly (readonly [Order['kind'], readonly string[]])[] = [
  ['refuse', ['khong duyet', 'ko duyet', 'khong phe duyet', 'ko phe duyet', 'khong dong y', 'ko dong y', 'k duyet']],
  ['drop', ['khong trinh', 'ko trinh']],
  ['approve', ['phe duyet', 'duyet gia han', 'dong y gia han', 'duyet']],
  ['reprimand', ['phe binh']],
  ['remind', ['nhac nho']],
  ['submit', ['trinh ubnd tinh', 'trinh tinh', 'trinh']],
  ['confirm', ['xac nhan hoan thanh', 'xac nhan ht', 'xac nhan']],
  ['return', ['tra lai ket qua', 'tra lai']],
  ['nudge', ['don doc']],
  ['release', ['mien phan phoi hop', 'mien phoi hop', 'mien']],
  ['explain', ['giai trinh']],
];

const PHRASES = VERBS.flatMap(([kind, phrases]) => phrases.map((phrase) => ({ kind, words: phrase.split(' ') })));

/** Said before a verb, or between it and the number, without changing what is meant. */
const BEFORE = new Set(['toi', 'minh', 'vang', 'da', 'ok', 'a']);
const BETWEEN = new Set(['nv', 'nhiem', 'vu', 'viec', 'so', 'cho', 'ket', 'qua']);
const AFTER = new Set(['a', 'nhe', 'nhe.', 'em', 'oi']);
const NUMBER = /^(?:nv)?#?(\d{1,7})$/;

const key = (word: string): string => fold(word).replace(/^[^\p{L}\d#]+|[^\p{L}\d]+$/gu, '');

const startsWith = (keys: readonly string[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => keys[at + index] === word);

/** The words after the number; brackets that our own examples put around blanks are taken off. */
const restOf = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/^[\s:,;.–-]+/, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** "3 giải trình …": the one code that officials type among the forms that begin with the number. */
const NUMBER_FIRST = /^\s*(?:nv|nhiệm vụ|nhiem vu|việc|viec)?\s*#?\d{1,7}[\s:.,-]+(?=gi[aả]i tr[iì]nh(?:\s|$))/iu;

const verbFirst = (text: string): string => {
  const found = NUMBER_FIRST.exec(text);
  if (!found) return text;
  const [, number = ''] = /(\d+)/.exec(found[0]) ?? [];
  return text.slice(found[0].length).replace(/^\S+\s+\S+/, (verb) => `${verb} ${number}`);
};

/** Reads a typed code; null when the text is something else. Pure, never throws. */
export const readOrder = (text: string): Order | null => {
  const words = verbFirst(text.normalize('NFC')).trim().split(/\s+/);
  const keys = words.map(key);
  let at = 0;
  while (BEFORE.has(keys[at] ?? '')) at += 1;
  const verb = PHRASES.find((one) => startsWith(keys, at, one.words));
  if (!verb) return null;
  let next = at + verb.words.length;
  while (BETWEEN.has(keys[next] ?? '')) next += 1;
  if (keys.slice(next).every((one) => one === '' || AFTER.has(one))) return { kind: verb.kind, task: null, rest: '' };
  const number = NUMBER.exec(keys[next] ?? '')?.[1];
  if (number === undefined || Number(number) === 0) return null;
  return { kind: verb.kind, task: Number(number), rest: restOf(words.slice(next + 1)) };
};
