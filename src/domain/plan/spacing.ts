import { isSyllable, partGluedWord } from '../text/syllable';

/** Spaces that PDF text lost: between two syllables ("trongcông"), after a stop or comma, about quotes and brackets. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/(\p{Ll})\.(?=\p{Lu}\p{Ll})/gu, '$1. '],
  [/(\p{L})([,;])(?=\p{L})/gu, '$1$2 '],
  [/([”)])(?=\p{L})/gu, '$1 '],
  [/(\p{L})(?=[“])/gu, '$1 '],
  [/(\p{Ll})(?=\(\p{L})/gu, '$1 '],
];

/** "điểm c", "nhóm a" name a thing by a letter: no broken word. */
const LETTERED = /(?:điểm|khoản|mục|nhóm|loại|hạng|phụ lục|biểu|mẫu|lớp|vitamin)$/iu;
const IS_MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** Words that begin with a vowel, as they occur: "ện" and "ạch" are pieces of "hiện" and "hoạch", though well formed. */
const VOWEL_FIRST = new Set(
  `ạ a á à ác ách ai ái an án ang anh ánh ảnh ao ảo áo áp ăn ắt âm ấm ẩm ân ấn ẩn ấp ập âu ấu ấy e em én eo ép ê êm ế ếch
   i ì im in ít ích o oai oan oán oi ô ổ ốc ôm ôn ồn ổn ông ống ở ơn ớt u ú ủ uẩn úng ủng ung uốn uống út uy ủy uỷ úy uyên
   ư ứ ức ưng ứng ước ươm ướt ưu y ý yên yêu yếu yết`.split(/\s+/),
);
/** A syllable that stands as a word of its own. */
export const isWord = (piece: string): boolean =>
  isSyllable(piece) &&
  (!/^[aeiouy]/.test(piece.toLowerCase().normalize('NFD')) || VOWEL_FIRST.has(piece.toLowerCase().normalize('NFC')));

/** "th ực", "hiệ u": two pieces that are no syllables by themselves and one when put together. */
const isBroken = (left: string, right: string, before: string): boolean => {
  if (isWord(left) && isWord(right)) return false;
  if (/^\p{Lu}+$/u.test(left) && left.length > 1) return false;
  return IS_MARKED.test(left + right) && isSyllable(left + right) && !LETTERED.test(before);
};

const joinBroken = (text: string): string => {
  const words: string[] = [];
  for (const word of text.split(' ')) {
    const last = words.at(-1) ?? '';
    const left = /(?<![\p{L}\d.])\p{L}+$/u.exec(last)?.[0];
    const right = /^\p{Ll}{1,6}(?![\p{L}\d])/u.exec(word)?.[0];
    if (left !== undefined && right !== undefined && isBroken(left, right, words.at(-2) ?? ''))
      words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words.join(' ');
};

/** Gives the text its lost spaces back, and joins words that PDF text broke. No letter is changed: the plan's own words stay as they are. */
export const restoreSpaces = (text: string): string => {
  const parted = joinBroken(text).replace(/\p{L}+/gu, (word) => partGluedWord(word)?.join(' ') ?? word);
  return LOST.reduce((sum, [pattern, put]) => sum.replace(pattern, put), parted)
    .replace(/\s+/g, ' ')
    .trim();
};
