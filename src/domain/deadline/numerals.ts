/** Numbers as plans write them after "tháng" and "quý": figures, Roman figures (OCR's l for I too), words. */
const ROMAN = new Map<string, number>([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
]);
const WORDS = new Map<string, number>([
  ['mot', 1],
  ['nhat', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
  ['bon', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
  ['muoi mot', 11],
  ['muoi hai', 12],
]);

/** The number that folded text stands for, or null. */
export const numberOf = (text: string): number | null => {
  if (/^\d+$/.test(text)) return Number(text);
  return ROMAN.get(text.replace(/l/g, 'i')) ?? WORDS.get(text) ?? null;
};

/** A year as written, in two or four figures. */
export const yearFrom = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
};
