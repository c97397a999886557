import type { CivilDate } from '../calendar/civil-date';
import { bareDateAt, dateAt, spanAt } from './dates/read-date';
import { asWordsOfTime } from './dates/words';
import { item, type Item, type ItemTag } from './item';
import { markedTaskAt } from './marked-tasks';
import { numberWordsAt } from './number-words';
import { percentAt } from './percent';
import { keyAt } from './token-at';
import type { Token, TokenKind } from './tokenise';
import { phraseAt, unitAt, type Vocabulary } from './vocabulary';

const BY_KIND: Readonly<Partial<Record<TokenKind, ItemTag>>> = {
  comma: 'comma',
  joiner: 'and',
  break: 'break',
  'question-mark': 'question-mark',
  colon: 'colon',
  mark: 'mark',
  'document-number': 'document-number',
  phone: 'aside',
  amount: 'aside',
  time: 'clock',
  percent: 'percent',
  date: 'word',
  'month-year': 'word',
};

const tagBefore = (items: readonly Item[]): ItemTag | undefined => items[items.length - 1]?.tag;

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly tokens: readonly Token[];
  /** The same, for reading dates. */
  readonly timeTokens: readonly Token[];
  readonly today: CivilDate;
  readonly items: readonly Item[];
}

const MOST_NAME_WORDS = 3;

/** After these capital words are a name. */
const NAMED: ReadonlySet<ItemTag> = new Set<ItemTag>(['address', 'office', 'own-office']);

const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;

/** "anh Hùng", "đ/c Mai", "huyện Thanh Hà": capital words after a title or an office, whatever else they may spell. */
const nameAt = ({ vocabulary, tokens, items }: Reading, at: number): Item | null => {
  const before = tagBefore(items);
  if (!NAMED.has(before ?? 'word') || !isCapital(tokens[at])) return null;
  const known = phraseAt(vocabulary, tokens, at) !== null && !ALSO_NAMES.has(keyAt(tokens, at));
  if (known || isShouted(tokens)) return null;
  let to = at;
  while (to < at + MOST_NAME_WORDS && isCapital(tokens[to])) to += 1;
  return item('aside', at, to);
};

/** Names that spell something else without marks (Vương, Lan, Mai); any other known word is taken at its word. */
const ALSO_NAMES = new Set(
  'vuong hong ha tam anh minh lan dung hien lam dat nam tuan mai thu phuong thanh quy sang tien trang thang'.split(' '),
);

/** In a message all in capitals a capital says nothing. */
const isShouted = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind !== 'word' || token.capital);

/** "45/KH-SNV ngày 12/3/2024", "45/KH-SNV (12/3)": when it was signed. */
const dateOfDocument = ({ tokens, today }: Reading, at: number): Item | null => {
  const kind = tokens[at]?.kind;
  const plain = tokens[at]?.key === 'ngay' || kind === 'date' || kind === 'pair';
  const date = plain ? dateAt(tokens, at, today) : null;
  return date && item('document-number', at, at + date.length);
};

/** The number and date of a document: neither a task nor a deadline ("Công văn số 30/6-CV", "văn bản 12"). */
const documentAt = (reading: Reading, at: number): Item | null => {
  const { tokens, items } = reading;
  const before = tagBefore(items);
  if (before === 'document-number') return dateOfDocument(reading, at);
  if (before !== 'document') return null;
  const skip = tokens[at]?.key === 'so' ? 1 : 0;
  const kind = tokens[at + skip]?.kind;
  const numbered = kind === 'pair' || kind === 'date' || kind === 'month-year' || kind === 'number';
  return numbered || kind === 'document-number' ? item('document-number', at, at + skip + 1) : null;
};

const timeAt = ({ timeTokens: tokens, today, items }: Reading, at: number): Item | null => {
  const date = dateAt(tokens, at, today);
  if (date) return item('date', at, at + date.length, { date });
  const postponing = items.some((one) => one.tag === 'extend' || one.tag === 'ask');
  const bare = postponing ? bareDateAt(tokens, at, today) : null;
  if (bare) return item('date', at, at + bare.length, { date: bare });
  const span = spanAt(tokens, at, today);
  return span && item('span', at, at + span.length, { date: span });
};

/** "5/12 huyện": so many of them, and no date. */
const shareOfUnits = ({ vocabulary, tokens }: Reading, at: number): Item | null => {
  const token = tokens[at];
  const [part = 0, whole = 0] = token?.parts ?? [];
  const share = token?.kind === 'pair' && token.key === '/' && part <= whole;
  return share && unitAt(vocabulary, tokens, at + 1) ? item('count', at, at + 1, { values: token.parts }) : null;
};

const percentItem = ({ vocabulary, tokens }: Reading, at: number): Item | null => {
  const percent = percentAt(vocabulary, tokens, at);
  const range = tokens[at]?.kind === 'percent' ? tokens[at].parts : [];
  return percent && item('percent', at, at + percent.length, { values: range.length > 1 ? range : [percent.value] });
};

/** Where words at the end of a phrase belong to what follows: "hoàn thành | ngày 7/6", "không phải | việc 60". */
const readsOn = ({ vocabulary, tokens, today }: Reading, at: number, end: number): number | undefined => {
  const inside = Array.from({ length: Math.max(end - at - 1, 0) }, (_, i) => at + 1 + i);
  return inside.find((from) => {
    if (from === end - 1 && keyAt(tokens, from) === 'ngay') return dateAt(tokens, from, today) !== null;
    return (markedTaskAt(vocabulary, tokens, from, 'document')?.to ?? 0) > end;
  });
};

/** The longest phrase here that leaves to what follows its own. */
const phraseItem = (reading: Reading, at: number): Item | null => {
  const { vocabulary, tokens } = reading;
  const longest = phraseAt(vocabulary, tokens, at);
  const own = longest && readsOn(reading, at, at + longest.length);
  const phrase = own === undefined || own === null ? longest : phraseAt(vocabulary, tokens, at, own - at);
  return phrase && item(phrase.tag, at, at + phrase.length);
};

/** "hai mươi mốt" may be a task's number; "hai nhiệm vụ 3 và 5" counts the tasks that follow. */
const spokenNumber = ({ vocabulary, tokens }: Reading, at: number): Item | null => {
  const number = numberWordsAt(tokens, at);
  if (!number) return null;
  const to = at + number.length;
  if (number.length > 1) return item('number', at, to, { values: [number.value] });
  return keyAt(tokens, to) !== 'so' && markedTaskAt(vocabulary, tokens, to, undefined) ? item('whole', at, to) : null;
};

const singleItem = ({ tokens }: Reading, at: number): Item => {
  const token = tokens[at];
  const numeric = token?.kind === 'number' || token?.kind === 'pair';
  if (numeric) return item('number', at, at + 1, { values: token.parts, rough: token.kind === 'pair' });
  // A picture that the lexicon does not know may mean anything.
  const picture = token?.kind === 'mark' && /\p{Extended_Pictographic}/u.test(token.exact);
  return item((picture ? null : BY_KIND[token?.kind ?? 'word']) ?? 'word', at, at + 1);
};

/** The first that fits wins: what looks like a date inside a document's number is none. */
const itemAt = (reading: Reading, at: number): Item =>
  nameAt(reading, at) ??
  documentAt(reading, at) ??
  markedTaskAt(reading.vocabulary, reading.tokens, at, tagBefore(reading.items)) ??
  percentItem(reading, at) ??
  shareOfUnits(reading, at) ??
  timeAt(reading, at) ??
  phraseItem(reading, at) ??
  spokenNumber(reading, at) ??
  singleItem(reading, at);

/** Every token of the message as part of one item, left to right. */
export const annotate = (vocabulary: Vocabulary, tokens: readonly Token[], today: CivilDate): readonly Item[] => {
  const items: Item[] = [];
  const timeTokens = asWordsOfTime(tokens);
  for (let at = 0; at < tokens.length;) {
    const next = itemAt({ vocabulary, tokens, timeTokens, today, items }, at);
    items.push(next);
    at = next.to;
  }
  return items;
};
