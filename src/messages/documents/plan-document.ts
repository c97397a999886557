import type { CivilDate } from '../../domain/calendar/civil-date';
import { shortDate } from '../words/dates';

/** Types of documents that issue a plan, by their symbols; a plan that issues itself is "Kế hoạch". */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\/QĐ/iu, 'Quyết định'],
  [/\/CTr/iu, 'Chương trình'],
  [/\/ĐA/iu, 'Đề án'],
];

/** "Kế hoạch số 07/KH-UBND ngày 08/01/2024"; `open` stands for what is not known, null: left out. */
export const planDocument = (
  { number, date }: { readonly number: string | null; readonly date: CivilDate | null },
  open: { readonly number: string; readonly date: string | null },
): string => {
  const type = TYPES.find(([symbol]) => symbol.test(number ?? ''))?.[1] ?? 'Kế hoạch';
  const day = date === null ? open.date : shortDate(date);
  return `${type} số ${number ?? open.number}${day === null ? '' : ` ngày ${day}`}`;
};
