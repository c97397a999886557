import type { CivilDate } from '../domain/calendar/civil-date';
import { findMoney } from '../domain/plan/money';
import type { FundingSaid } from '../domain/plan/read-funding';
import { readSaidDocument } from './said-document';

/** "không", "bỏ": there is none any more. */
const NONE = /^(?:không|khong|bỏ|bo|không có|khong co)[\s.!]*$/iu;
const JOINS = /^[\s:,;.()–-]*(?:(?:từ|tu|của|cua|do)\s+)?/iu;

/**
 * "1,5 tỷ từ ngân sách tỉnh theo 12/QĐ-UBND ngày 5/1": the amount, where it comes from, and the document. Null where no
 * amount is said.
 */
export const readSaidFunding = (text: string, today: CivilDate): FundingSaid | null => {
  const { ref, rest } = readSaidDocument(text, today);
  if (NONE.test(rest)) return { amount: null, source: null, ref };
  const found = findMoney(rest);
  if (found === null) return null;
  const source = `${rest.slice(0, found.from)} ${rest.slice(found.to)}`
    .replace(/\s+/g, ' ')
    .replace(JOINS, '')
    .replace(/[\s:,;(–-]+$/u, '');
  return { amount: found.amount, source: source === '' ? null : source, ref };
};
