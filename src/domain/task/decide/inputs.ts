import { addDays, civilDateAt, isCivilDate, type CivilDate } from '../../calendar/civil-date';
import { fail, ok, type Result } from '../../result';
import { readDocumentDate } from './document-ref';
import type { FaultOf, TaskFault } from '../faults';
import type { Evidence, TaskState } from '../state';

/** Longest free text (UTF-16 units) that goes on record; a document belongs in an attachment. */
export const TEXT_LIMIT = 2000;

/** A date further off than this is a slip of the keyboard: "2042" for "2024". */
const FARTHEST_DAYS = 5 * 366;

/** The text without blanks around it: present and not too long. */
export const readText = (text: string): Result<string, FaultOf<'reason-missing' | 'text-too-long'>> => {
  const trimmed = text.trim();
  return trimmed === '' ? fail({ code: 'reason-missing' }) : notTooLong(trimmed);
};

/** The same for a text that may be left out: null or blank gives null. */
export const readOptionalText = (text: string | null): Result<string | null, FaultOf<'text-too-long'>> =>
  text === null || text.trim() === '' ? ok(null) : notTooLong(text.trim());

const notTooLong = (text: string): Result<string, FaultOf<'text-too-long'>> =>
  text.length > TEXT_LIMIT ? fail({ code: 'text-too-long', limit: TEXT_LIMIT }) : ok(text);

/** A new deadline: a day that exists, after today, and not absurdly far. */
export const readNewDate = (date: CivilDate, nowMs: number): Result<CivilDate, TaskFault> => {
  if (!isCivilDate(date)) return fail({ code: 'date-out-of-range', date });
  const today = civilDateAt(nowMs);
  if (date <= today) return fail({ code: 'date-in-past', date });
  return date > addDays(today, FARTHEST_DAYS) ? fail({ code: 'date-out-of-range', date }) : ok(date);
};

const textOf = (one: Evidence): string => {
  switch (one.kind) {
    case 'document':
      return `${one.number}${one.extract ?? ''}`;
    case 'file':
      return one.name;
    case 'link':
      return one.url;
    case 'statement':
      return one.text;
  }
};

/** Only what can be looked at counts: a page's address must be one that a browser opens safely. */
const isEmpty = (one: Evidence): boolean =>
  one.kind === 'link' ? !/^https?:\/\/\S/i.test(one.url) : textOf(one).trim() === '';

/** A document that proves work of a year was signed in it, or in one of so many years before. */
const YEARS_BEFORE = 3;

/** The day of a document, where it is named: one that has been, and not long before the year that the task belongs to. */
const readDate = (
  one: Extract<Evidence, { kind: 'document' }>,
  year: number,
  nowMs: number,
): Result<CivilDate | null, TaskFault> => {
  if (one.date === null) return ok(null);
  if (!isCivilDate(one.date)) return fail({ code: 'date-out-of-range', date: one.date });
  return readDocumentDate({ number: one.number, date: one.date }, `${year - YEARS_BEFORE}-01-01`, nowMs);
};

/** Evidence handed in by a person for a task of a year; an empty list is for the caller to judge. */
export const readEvidence = (
  evidence: readonly Evidence[],
  { year }: Pick<TaskState, 'year'>,
  nowMs: number,
): Result<readonly Evidence[], TaskFault> => {
  for (const one of evidence) {
    if (isEmpty(one)) return fail({ code: 'evidence-missing' });
    if (textOf(one).length > TEXT_LIMIT) return fail({ code: 'text-too-long', limit: TEXT_LIMIT });
    const date = one.kind === 'document' ? readDate(one, year, nowMs) : ok(null);
    if (!date.ok) return date;
  }
  return ok(evidence);
};
