import { fold } from '../domain/text/fold';
import { VERBS } from './forms/forms';
import type { WishKind } from './wish';

/**
 * A typed code that begins with its verb: "duyệt 3 đến 30/6", "trả lại 3 thiếu phụ lục". Leaders' decisions, checks
 * and urging are taken from these codes and from buttons only, never from free text.
 */
export interface Order {
  readonly kind: WishKind;
  /** Null when the verb stood alone. */
  readonly task: number | null;
  /** Further tasks of the same code: "xác nhận 3, 5 và 7". */
  readonly others: readonly number[];
  /** The words after the number, as typed. */
  readonly rest: string;
}

/** Said before a verb, or between it and the number, without changing what is meant. */
const BEFORE = new Set(['toi', 'minh', 'vang', 'da', 'ok', 'oke', 'u', 'uh', 'a']);
const BETWEEN = new Set(['nv', 'nhiem', 'vu', 'viec', 'so', 'cho', 'ket', 'qua', 'ca']);
const AFTER = new Set(['a', 'nhe', 'nhe.', 'em', 'oi']);
const NUMBER = /^(?:nv)?#?(\d{1,7})$/;
const AND = new Set(['va', 'voi', 'cung', '']);

const key = (word: string): string => fold(word).replace(/^[^\p{L}\d#]+|[^\p{L}\d]+$/gu, '');

const startsWith = (keys: readonly string[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => keys[at + index] === word);

/** The words after the number. Brackets that our own examples put around blanks are taken off, unless the verb reads them. */
const restOf = (words: readonly string[], brackets: boolean): string => {
  const said = words.join(' ').replace(/^[\s:,;.–-]+/, '');
  return (brackets ? said : said.replace(/[()]/g, ' ')).replace(/\s+/g, ' ').trim();
};

const LEADING = new Set(['nv', 'nhiem', 'vu', 'viec', 'so', '']);

/** "3 giải trình …" as "giải trình 3 …": for the verbs that allow it, or for any. */
const verbFirst = (words: readonly string[], keys: readonly string[], any: boolean): readonly string[] => {
  let at = 0;
  while (at < keys.length && LEADING.has(keys[at] ?? '')) at += 1;
  if (!NUMBER.test(keys[at] ?? '')) return words;
  const number = words[at] ?? '';
  let from = at + 1;
  while (from < keys.length && keys[from] === '') from += 1;
  const verb = VERBS.find((one) => (any || one.numberFirst !== null) && startsWith(keys, from, one.words));
  if (!verb) return words;
  const to = from + verb.words.length;
  const said = keys.slice(to).join(' ').trim();
  return any || verb.numberFirst?.test(said) ? [...words.slice(from, to), number, ...words.slice(to)] : words;
};

const numberAt = (words: readonly string[], at: number): number | null => {
  const word = words[at] ?? '';
  const found = word.includes('%') ? null : NUMBER.exec(key(word));
  const number = Number(found?.[1] ?? 0);
  return number > 0 ? number : null;
};

/** ", 5 và 7" after the first number: the tasks, and the index of the first word that is none. */
const listFrom = (
  words: readonly string[],
  from: number,
): { readonly others: readonly number[]; readonly to: number } => {
  const others: number[] = [];
  let to = from;
  for (;;) {
    const word = words[to];
    const isAnd = word !== undefined && AND.has(key(word));
    const joined = isAnd || /,$/.test(words[to - 1] ?? '');
    const at = isAnd ? to + 1 : to;
    const skip = BETWEEN.has(key(words[at] ?? '')) ? at + 1 : at;
    const number = joined ? numberAt(words, skip) : null;
    if (number === null) return { others, to };
    others.push(number);
    to = skip + 1;
  }
};

/**
 * Reads a typed code; null when the text is something else. With `anyNumberFirst` the number may stand before every verb
 * ("3 trả lại …"), for those who have nothing of their own to report on task 3. Pure, never throws.
 */
export const readOrder = (text: string, anyNumberFirst = false): Order | null => {
  const typed = text.normalize('NFC').trim().split(/\s+/);
  const words = verbFirst(typed, typed.map(key), anyNumberFirst);
  const keys = words.map(key);
  // "đã chỉ đạo" begins with what is elsewhere only a courtesy.
  const whole = VERBS.find((one) => startsWith(keys, 0, one.words));
  let at = 0;
  while (!whole && BEFORE.has(keys[at] ?? '')) at += 1;
  const verb = whole ?? VERBS.find((one) => startsWith(keys, at, one.words));
  if (!verb) return null;
  let next = at + verb.words.length;
  while (BETWEEN.has(keys[next] ?? '')) next += 1;
  if (keys.slice(next).every((one) => one === '' || AFTER.has(one)))
    return { kind: verb.kind, task: null, others: [], rest: '' };
  const task = numberAt(words, next);
  if (task === null) return null;
  const { others, to } = listFrom(words, next + 1);
  return { kind: verb.kind, task, others, rest: restOf(words.slice(to), verb.brackets) };
};
