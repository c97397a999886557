import { isCivilDate, type CivilDate } from '../calendar/civil-date';
import { fail, ok, type Result } from '../result';
import type { DocumentRef } from '../task/state';
import { isMarkedSecret } from '../text/secrecy';
import type { Inspection, InspectionFault } from './inspection';

const LONGEST = 1000;

const plain = (text: string, field: 'team' | 'number' | 'finding'): Result<string, InspectionFault> => {
  const said = text.replace(/\s+/g, ' ').trim();
  if (said === '') return fail({ code: 'missing', field });
  if (said.length > LONGEST) return fail({ code: 'too-long' });
  return isMarkedSecret(said) ? fail({ code: 'secret' }) : ok(said);
};

const pastDay = (date: string, today: CivilDate): Result<CivilDate, InspectionFault> => {
  if (!isCivilDate(date)) return fail({ code: 'no-such-date' });
  return date > today ? fail({ code: 'in-future' }) : ok(date);
};

/** The visit of a planned inspection; it may be put right until the result is recorded. */
export const readVisit = (
  { result }: Inspection,
  form: { readonly date: string; readonly team: string },
  today: CivilDate,
): Result<{ readonly date: CivilDate; readonly team: string }, InspectionFault> => {
  if (result !== null) return fail({ code: 'concluded-already' });
  const date = pastDay(form.date, today);
  if (!date.ok) return date;
  const team = plain(form.team, 'team');
  return team.ok ? ok({ date: date.value, team: team.value }) : team;
};

/** The document that tells the result of a visit that was made. */
export const readResult = (
  { visit, findings }: Inspection,
  form: { readonly date: string; readonly number: string },
  today: CivilDate,
): Result<DocumentRef, InspectionFault> => {
  if (visit === null) return fail({ code: 'not-visited' });
  // The tasks of its findings name it.
  if (findings.length > 0) return fail({ code: 'concluded-already' });
  const number = plain(form.number, 'number');
  if (!number.ok) return number;
  const date = pastDay(form.date, today);
  if (!date.ok) return date;
  return date.value < visit.date ? fail({ code: 'before-visit' }) : ok({ number: number.value, date: date.value });
};

/** What was found, with the day by which it must be put right. */
export const readFinding = (
  { visit, result }: Inspection,
  form: { readonly text: string; readonly due: string },
  today: CivilDate,
): Result<{ readonly text: string; readonly due: CivilDate; readonly document: DocumentRef }, InspectionFault> => {
  if (visit === null) return fail({ code: 'not-visited' });
  if (result === null) return fail({ code: 'no-result' });
  const text = plain(form.text, 'finding');
  if (!text.ok) return text;
  if (!isCivilDate(form.due)) return fail({ code: 'no-such-date' });
  return form.due < today ? fail({ code: 'due-passed' }) : ok({ text: text.value, due: form.due, document: result });
};
