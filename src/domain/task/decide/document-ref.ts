import { addDays, civilDateAt, isCivilDate, type CivilDate } from '../../calendar/civil-date';
import { fail, ok, type Result } from '../../result';
import type { DocumentFault } from '../faults';
import type { DocumentRef } from '../state';

/** "05/KH-UBND", "12/2024/QĐ-UBND": number, year where there is one, symbol. */
const NUMBER = /^\d{1,6}[a-zđ]?(?:\/\d{4})?\/[\p{L}\p{N}&.-]{2,40}$/u;

/** A document by which something is decided now was not signed years ago. */
const OLDEST_DAYS = 3 * 366;

/** The day on which a document was signed: one that has been, and no earlier than `oldest`, before which it is a slip. */
export const readDocumentDate = (
  { number, date }: DocumentRef,
  oldest: CivilDate,
  nowMs: number,
): Result<CivilDate, DocumentFault> => {
  const today = civilDateAt(nowMs);
  if (!isCivilDate(date)) return fail({ code: 'document-date-wrong', date });
  if (date > today) return fail({ code: 'document-in-future', number: number.slice(0, 60), date, today });
  return date < oldest ? fail({ code: 'document-too-old', number: number.slice(0, 60), date, oldest }) : ok(date);
};

/** Number and date of a document that exists already. */
export const readDocumentRef = (ref: DocumentRef, nowMs: number): Result<DocumentRef, DocumentFault> => {
  const number = ref.number.normalize('NFC').replace(/\s+/g, '');
  if (!NUMBER.test(number)) return fail({ code: 'document-number-wrong', number: ref.number.slice(0, 60) });
  const date = readDocumentDate({ number, date: ref.date }, addDays(civilDateAt(nowMs), -OLDEST_DAYS), nowMs);
  return date.ok ? ok({ number, date: date.value }) : date;
};
