import type { ReportPlan } from '../../domain/report/figures';
import { shortDate } from '../words/dates';

export type PlanDocument = Pick<ReportPlan, 'title' | 'number' | 'date' | 'issuer'>;

/** Types of documents that issue a plan, by their symbols; a plan that issues itself is "Kế hoạch". */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\/QĐ/iu, 'Quyết định'],
  [/\/CTr/iu, 'Chương trình'],
  [/\/ĐA/iu, 'Đề án'],
];

const typeOf = (number: string | null): string =>
  TYPES.find(([symbol]) => symbol.test(number ?? ''))?.[1] ?? 'Kế hoạch';

/** "Kế hoạch số 07/KH-UBND ngày 08/01/2024"; `open` stands for what is not known, null: left out. */
export const planDocument = (
  { number, date }: Pick<PlanDocument, 'number' | 'date'>,
  open: { readonly number: string; readonly date: string | null },
): string => {
  const day = date === null ? open.date : shortDate(date);
  return `${typeOf(number)} số ${number ?? open.number}${day === null ? '' : ` ngày ${day}`}`;
};

/** "về cải cách hành chính …": what the plan is about, after its own document. */
const about = (title: string, type: string): string => {
  if (!title.startsWith(`${type} `)) return `ban hành ${title}`;
  const rest = title.slice(type.length + 1);
  const words = /^\p{Lu}\p{Ll}/u.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest;
  return /^(?:thực hiện|triển khai|về|năm)(?!\p{L})/iu.test(words) ? words : `về ${words}`;
};

/**
 * A plan as a document cites it the first time: type, number, date, issuer and what it is about (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.6). `open` as for `planDocument`.
 */
export const planCitation = (plan: PlanDocument, open: { readonly number: string; readonly date: string }): string =>
  `${planDocument(plan, open)} của ${plan.issuer} ${about(plan.title, typeOf(plan.number))}`;
