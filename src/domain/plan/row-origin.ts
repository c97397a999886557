import { civilDate } from '../calendar/civil-date';
import type { Funding, SourceDocument } from '../family/family';
import { findMoney } from './money';

/** "Ngân sách tỉnh: 1,5 tỷ đồng" as đồng and where they come from; null for an empty cell. */
export const fundingIn = (text: string): Funding | null => {
  const said = text.trim();
  return said === '' ? null : { amount: findMoney(said)?.amount ?? null, source: said };
};

const NUMBER = /(?<![\p{L}\d/])(\d{1,6}[a-zđ]?(?:\/\d{4})?(?:[/-]\p{Lu}[\p{L}\d&]*)+(?:[/-]\p{Lu}[\p{L}\d&]*)*)/u;
const DATE = /(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(20\d{2})/iu;
const ISSUER = /\scủa\s+(\p{Lu}[^,;.()]{2,100})/u;

/** "Công văn số 12/UBND-KSTT ngày 01/3/2024 của UBND tỉnh" as a document; null for words that cite no number. */
export const sourceIn = (text: string): SourceDocument | null => {
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined) return null;
  const date = DATE.exec(text);
  return {
    number,
    date: date ? civilDate(Number(date[3]), Number(date[2]), Number(date[1])) : null,
    issuer: ISSUER.exec(text)?.[1]?.trim() ?? '',
    title: text.trim(),
  };
};
