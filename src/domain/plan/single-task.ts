import { isCivilDate, type CivilDate } from '../calendar/civil-date';
import type { DeadlineReading } from '../deadline/reading';
import type { Funding, SourceDocument } from '../family/family';
import { fail, ok, type Result } from '../result';
import { isMarkedSecret } from '../text/secrecy';
import { readMoney } from './money';
import type { AppendixTask } from './draft';
import { rowAgencies, type NamedAgencies } from './row-agencies';

/** Single tasks of a year stand together, beside the plans. */
export const singlesPlanId = (year: number): string => `viec-le-${year}`;
export const isSinglesPlan = (planId: string): boolean => /^viec-le-\d{4}$/.test(planId);
/** The only area of that plan. */
export const SINGLES_AREA = 'NK';

/** A task from outside the plan, as a person writes it down. */
export interface SingleTaskForm {
  readonly title: string;
  readonly product: string;
  readonly deadline: string;
  readonly leads: string;
  readonly coordinating: string;
  readonly source: { readonly number: string; readonly date: string; readonly issuer: string; readonly title: string };
  readonly funding: { readonly amount: string; readonly source: string };
}

export type SingleTaskFault =
  | { readonly code: 'missing'; readonly field: 'title' | 'leads' | 'number' | 'issuer' }
  | { readonly code: 'secret' }
  | { readonly code: 'too-long' }
  | { readonly code: 'no-such-date' }
  | { readonly code: 'date-in-future' }
  | { readonly code: 'no-such-deadline' }
  | { readonly code: 'no-amount' }
  | { readonly code: 'unknown-agencies'; readonly said: readonly string[] };

interface Readers {
  readonly today: CivilDate;
  readonly deadline: (text: string) => DeadlineReading;
  readonly agencies: (text: string) => NamedAgencies;
}

const LONGEST = 2000;

const fundingOf = ({ amount, source }: SingleTaskForm['funding']): Result<Funding | null, SingleTaskFault> => {
  const said = amount.trim();
  const read = said === '' ? null : readMoney(said);
  if (said !== '' && read === null) return fail({ code: 'no-amount' });
  const from = source.trim() === '' ? null : source.trim();
  return ok(read === null && from === null ? null : { amount: read, source: from });
};

const sourceOf = ({ source }: SingleTaskForm, today: CivilDate): Result<SourceDocument, SingleTaskFault> => {
  const date: CivilDate | null = source.date.trim() === '' ? null : source.date.trim();
  if (source.number.trim() === '') return fail({ code: 'missing', field: 'number' });
  if (source.issuer.trim() === '') return fail({ code: 'missing', field: 'issuer' });
  if (date !== null && !isCivilDate(date)) return fail({ code: 'no-such-date' });
  if (date !== null && date > today) return fail({ code: 'date-in-future' });
  return ok({ number: source.number.trim(), date, issuer: source.issuer.trim(), title: source.title.trim() });
};

/** Reads the form as an appendix row with its document; nothing that is marked secret comes in. */
export const readSingleTask = (form: SingleTaskForm, read: Readers): Result<AppendixTask, SingleTaskFault> => {
  const texts = [
    form.title,
    form.product,
    form.deadline,
    ...Object.values(form.source),
    ...Object.values(form.funding),
  ];
  if (texts.some(isMarkedSecret)) return fail({ code: 'secret' });
  if (texts.some((one) => one.length > LONGEST)) return fail({ code: 'too-long' });
  if (form.title.trim() === '') return fail({ code: 'missing', field: 'title' });
  const cells = [read.agencies(form.leads), read.agencies(form.coordinating)] as const;
  const unknown = cells.flatMap((cell) => cell.unknown);
  if (unknown.length > 0) return fail({ code: 'unknown-agencies', said: unknown });
  const { leads, coordinating, openGroups } = rowAgencies(...cells);
  if (leads.length === 0) return fail({ code: 'missing', field: 'leads' });
  const deadline = read.deadline(form.deadline);
  // A slip of the keyboard must not make a task without a deadline.
  if (deadline.doubts.includes('no-such-date')) return fail({ code: 'no-such-deadline' });
  const source = sourceOf(form, read.today);
  if (!source.ok) return source;
  const funding = fundingOf(form.funding);
  if (!funding.ok) return funding;
  return ok({
    row: 1,
    stt: '',
    area: SINGLES_AREA,
    text: form.title.trim(),
    group: null,
    product: form.product.trim() === '' ? null : form.product.trim(),
    ...{ leads, coordinating, deadline },
    ...(openGroups.length === 0 ? {} : { openGroups }),
    proposed: [],
    note: null,
    source: source.value,
    ...(funding.value === null ? {} : { funding: funding.value }),
  });
};
