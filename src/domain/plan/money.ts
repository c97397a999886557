import { fold } from '../text/fold';

/** Words for amounts, without marks, and what they stand for in đồng. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ty|ti)\b/, 1_000_000_000],
  [/^(?:trieu|tr)\b/, 1_000_000],
  [/^(?:nghin|ngan)\b/, 1_000],
  [/^(?:dong|vnd|d)\b/, 1],
];

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,3}(?:,\d{3}){2,}|\d{1,15}(?:[.,]\d{1,3})?)`;
const UNIT = String.raw`(?:tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|nghin|ngàn|ngan|đồng|dong|đ|vnđ|vnd)(?![\p{L}])`;
/** "1,5 tỷ", "1 tỷ 250 triệu đồng", "250.000.000 đ". */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])${NUMBER}\s*${UNIT}(?:\s*${NUMBER}\s*${UNIT})*(?:\s*(?:đồng|dong|đ|vnđ|vnd)(?![\p{L}]))?`,
  'iu',
);
const PIECE = new RegExp(String.raw`(${NUMBER})\s*(${UNIT})`, 'giu');
const BARE = new RegExp(`^${NUMBER}$`, 'u');

/** Money beyond this is a slip of the keyboard: the whole country's budget is less. */
const MOST = 10_000_000_000_000_000;

/**
 * "1.250.000" and "1,250,000" are whole numbers, "1,5" is one and a half; "1.5" too before tỷ or triệu, where nobody
 * writes a point between thousands of one digit.
 */
const numberOf = (text: string): number => {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(',', ''));
  return Number(text.replace(',', '.'));
};

const sane = (amount: number): number | null => (amount > MOST ? null : Math.round(amount));

export interface MoneyFound {
  /** In đồng. */
  readonly amount: number;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** The first amount that a text names with its unit; null where there is none. */
export const findMoney = (text: string): MoneyFound | null => {
  const match = AMOUNT.exec(text);
  if (match === null) return null;
  const pieces = [...match[0].matchAll(PIECE)].map(([, number = '', unit = '']) => {
    const plain = fold(unit);
    return numberOf(number) * (UNITS.find(([pattern]) => pattern.test(plain))?.[1] ?? 1);
  });
  const amount = sane(pieces.reduce((sum, one) => sum + one, 0));
  return amount === null ? null : { amount, from: match.index, to: match.index + match[0].length };
};

/** A whole field that holds an amount: "1.250.000.000", "1,5 tỷ"; null for anything else. Without a unit, đồng. */
export const readMoney = (text: string): number | null => {
  const said = text.normalize('NFC').trim();
  if (BARE.test(said)) return sane(numberOf(said));
  const found = findMoney(said);
  return found !== null && found.from === 0 && found.to === said.length ? found.amount : null;
};
