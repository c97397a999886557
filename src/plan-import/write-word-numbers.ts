import { strToU8, zipSync } from 'fflate';
import { readNumbering, type Numbering } from './word-numbering';
import { textOf, unzipWanted } from './zip-entries';

const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

const roman = (count: number): string => {
  let [left, said] = [count, ''];
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) said += letters;
  return said;
};

const letter = (count: number): string => String.fromCharCode(97 + ((count - 1) % 26));

const figure = (format: string, count: number): string => {
  switch (format) {
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
};

/** Signs for Word's bullets by their depth, where they are neither a dash nor a plus: a plus never holds a dash. */
const BULLETS = ['-', '+', '*'];

const bulletFor = (sign: string, level: number): string => {
  if (/^[-–—−]$/.test(sign)) return '-';
  return sign === '+' ? '+' : (BULLETS[Math.min(level, BULLETS.length - 1)] ?? '-');
};

/** Counts the paragraphs of a document as Word does, and says what it prints before each. */
const counter = (numbering: Numbering): ((paragraph: string) => string) => {
  const counts = new Map<string, number[]>();
  return (paragraph) => {
    const place = numbering.placeOf(paragraph);
    const level = place && numbering.levelOf(place);
    if (!place || !level || level.format === 'none') return '';
    if (level.format === 'bullet') return bulletFor(level.text, place.level);
    const key = numbering.countsOf(place.list);
    const own = counts.get(key) ?? [];
    const startAt = (at: number): number => numbering.levelOf({ ...place, level: at })?.start ?? 1;
    // A deeper list begins anew below each item; what is skipped over counts as begun.
    const now = Array.from({ length: place.level + 1 }, (_, at) =>
      at === place.level ? (own[at] ?? startAt(at) - 1) + 1 : (own[at] ?? startAt(at)),
    );
    counts.set(key, now);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = numbering.levelOf({ ...place, level: at })?.format ?? 'decimal';
      return figure(format, now[at] ?? 1);
    });
  };
};

/** A paragraph's opening tag and its properties, those of a tracked change inside them left alone. */
const OPENING =
  /<w:p(?:\s[^>]*[^/>])?>\s*(?:<w:pPr>(?:(?!<\/w:pPr>|<w:pPrChange)[\s\S])*(?:<w:pPrChange[\s\S]*?<\/w:pPrChange>\s*)?<\/w:pPr>)?/g;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const NUMBERING = 'word/numbering.xml';
const DOCUMENT = 'word/document.xml';

/**
 * A Word document with the numbers and bullets that Word keeps apart from the words written before them: "II.", "a)",
 * "-" as they are printed. The bytes as they are where nothing is numbered. Throws on a damaged file.
 */
export const writeWordNumbers = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipWanted(bytes, () => true);
  const [document, numbering] = [parts.get(DOCUMENT), parts.get(NUMBERING)];
  if (document === undefined || numbering === undefined) return bytes;
  const say = counter(readNumbering(textOf(numbering), textOf(parts.get('word/styles.xml'))));
  const written = textOf(document).replace(OPENING, (opening) => {
    const label = say(opening);
    return label === '' ? opening : `${opening}<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`;
  });
  const none = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
  return zipSync(
    { ...Object.fromEntries(parts), [DOCUMENT]: strToU8(written), [NUMBERING]: strToU8(none) },
    { level: 0 },
  );
};
