/**
 * List marks as offices write them. A heading mark counts ("II.", "1.", "1.2.", "a)"); a bullet does not. `kind` tells
 * which marks stand side by side: two marks of one kind are siblings. 'caps' and 'word' are headings without a mark: a section
 * in capitals, and a line that says no more than "Chỉ tiêu" or "Nhiệm vụ:".
 */
type MarkKind =
  | 'caps'
  | 'word'
  | 'article'
  | 'part'
  | 'upper'
  | 'roman'
  | 'arabic'
  | 'path'
  | 'paren'
  | 'round'
  | 'letter'
  | 'bullet';

export interface Mark {
  readonly kind: MarkKind;
  /** As printed, without its point: 'II', '1', '2.1', 'a'; a bullet's own sign, look-alikes as one. */
  readonly label: string;
  /** Place in its own row of numbers, from 1; 0 for bullets. */
  readonly ordinal: number;
  readonly rest: string;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const romanValue = (text: string): number | null => {
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return null;
  const values = [...text].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
};

/** The order of lettered items; Vietnamese documents leave out f, j, w and z, Word's own lists leave out đ. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';

const alike = (sign: string, ...looks: readonly string[]): [string, string][] =>
  [sign, ...looks].map((look) => [look, sign]);

/** Look-alikes and the private-use signs that Word's bullets become in text. */
const BULLETS: ReadonlyMap<string, string> = new Map([
  ...alike('-', '–', '—', '−', '‐', '‑', '\uf02d'),
  ...alike('+', '\uf02b'),
  ...alike('*', '∗'),
  ...alike('•', '●', '▪', '■', '◦', '○', '·', '►', '➢', '➤', '✓', '\uf0b7', '\uf0a7', '\uf0d8'),
]);

const PARTS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu'];

const part = (line: string): Mark | null => {
  const match = /^Phần (?:thứ )?(\p{L}+|[IVX]+|\d)\s*[.:]?\s*(.*)$/iu.exec(line);
  const said = match?.[1] ?? '';
  const ordinal = PARTS.indexOf(said.toLowerCase()) + 1 || romanValue(said.toUpperCase()) || Number(said) || 0;
  const label = romanValue(said.toUpperCase()) ? said.toUpperCase() : String(ordinal);
  return match && ordinal > 0 ? { kind: 'part', label, ordinal, rest: match[2] ?? '' } : null;
};

/** "Điều 2. Tổ chức thực hiện": a decision that holds its plan in its articles. */
const article = (line: string): Mark | null => {
  const match = /^Điều (\d{1,2})\s*[.:]\s*(.*)$/u.exec(line);
  return match ? { kind: 'article', label: match[1] ?? '', ordinal: Number(match[1]), rest: match[2] ?? '' } : null;
};

const path = (line: string): Mark | null => {
  const match = /^((?:[IVX]+|\d{1,2})(?:\.\d{1,2})+)(?:\s*[-–]\s*(?=\p{Lu})|[.)/]\s*|\s+)(?=\D)(.*)$/u.exec(line);
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  return { kind: 'path', label, ordinal: Number(label.slice(label.lastIndexOf('.') + 1)), rest: match[2] ?? '' };
};

const roman = (line: string): Mark | null => {
  const match = /^(?:Mục\s+)?([IVX]+)(?:\s*[.):/]\s*|\s+[-–]\s+|[-–]\s+(?=\p{Lu}))(?=\p{L}|$)(.*)$/u.exec(line);
  const ordinal = romanValue(match?.[1] ?? '');
  return match && ordinal ? { kind: 'roman', label: match[1] ?? '', ordinal, rest: match[2] ?? '' } : null;
};

const upper = (line: string): Mark | null => {
  const match = /^([A-H])(?:\s*[.)/]\s*|\s+[-–]\s+|[-–]\s+(?=\p{Lu}))(?=\p{L}|$)(.*)$/u.exec(line);
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  return { kind: 'upper', label, ordinal: label.charCodeAt(0) - 64, rest: match[2] ?? '' };
};

/** "1- Mục đích", but not "27-NQ/TW" or "10-12 lớp", which a line may begin with where it is wrapped. */
const DASH = String.raw`\s?[-–]\s*(?=\p{Lu})(?!\p{Lu}+\/)`;

const NUMBERED: readonly (readonly [MarkKind, RegExp])[] = [
  ['arabic', new RegExp(String.raw`^(\d{1,2})(?:${DASH}|\s?(?:\.\s*|\/\s+)(?=[\p{L}“"(]|\d+\s?%|$))(.*)$`, 'u')],
  ['paren', /^(\d{1,2})\)\s*(?=\S)(.*)$/u],
  ['round', /^\((\d{1,2})\)\s*(?=\S)(.*)$/u],
];

const numbered = (line: string): Mark | null => {
  for (const [kind, pattern] of NUMBERED) {
    const match = pattern.exec(line);
    const label = match?.[1];
    if (match && label !== undefined) return { kind, label, ordinal: Number(label), rest: match[2] ?? '' };
  }
  return null;
};

const LETTER = new RegExp(String.raw`^([a-zđ])(?:${DASH}|\s?(?:[)/]\s*|\.\s+)(?=\S))(.*)$`, 'u');

const letter = (line: string): Mark | null => {
  const match = LETTER.exec(line);
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  return { kind: 'letter', label, ordinal: LETTERS.indexOf(label) + 1 || 99, rest: match[2] ?? '' };
};

const bullet = (line: string): Mark | null => {
  const label = BULLETS.get(line.charAt(0));
  return label === undefined ? null : { kind: 'bullet', label, ordinal: 0, rest: line.slice(1).trim() };
};

/** The mark that a line begins with, or null for a line of running text. */
export const readMark = (line: string): Mark | null =>
  bullet(line) ??
  article(line) ??
  part(line) ??
  path(line) ??
  roman(line) ??
  upper(line) ??
  numbered(line) ??
  letter(line);
