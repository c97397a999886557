import { addDays, civilDateAt, isCivilDate } from '../calendar/civil-date';
import { fail, ok, type Result } from '../result';
import type { TaskFault } from './faults';
import type { DocumentRef } from './state';

/** "05/KH-UBND", "12/2024/QĐ-UBND": number, year where there is one, symbol. */
const NUMBER = /^\d{1,6}[a-zđ]?(?:\/\d{4})?\/[\p{L}\p{N}&.-]{2,40}$/u;

/** A document named today is not dated later, nor years ago. */
const OLDEST_DAYS = 3 * 366;

/** Number and date of a document that exists already. */
export const readDocumentRef = (ref: DocumentRef, nowMs: number): Result<DocumentRef, TaskFault> => {
  const number = ref.number.normalize('NFC').replace(/\s+/g, '');
  if (!NUMBER.test(number)) return fail({ code: 'document-number-wrong', number: ref.number.slice(0, 60) });
  const today = civilDateAt(nowMs);
  const sensible = isCivilDate(ref.date) && ref.date <= today && ref.date >= addDays(today, -OLDEST_DAYS);
  return sensible ? ok({ number, date: ref.date }) : fail({ code: 'document-date-wrong', date: ref.date });
};
