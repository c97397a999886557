import { assertNever } from '../../domain/result';
import type { ReportPeriod } from '../../domain/report/periods';
import { shortDate } from '../words/dates';

/** "6 tháng đầu năm 2024". */
export const periodName = ({ kind, year, month }: ReportPeriod): string => {
  switch (kind) {
    case 'month':
      return `tháng ${month ?? ''} năm ${year}`;
    case 'quarter-1':
      return `quý I năm ${year}`;
    case 'half-year':
      return `6 tháng đầu năm ${year}`;
    case 'quarter-3':
      return `quý III năm ${year}`;
    case 'year':
      return `năm ${year}`;
    default:
      return assertNever(kind);
  }
};

/** What the outlook is called: "6 tháng cuối năm 2024". */
export const nextPeriodName = ({ kind, year, month }: ReportPeriod): string => {
  switch (kind) {
    case 'month':
      return month === 12 ? `tháng 1 năm ${year + 1}` : `tháng ${(month ?? 0) + 1} năm ${year}`;
    case 'quarter-1':
      return `quý II năm ${year}`;
    case 'half-year':
      return `6 tháng cuối năm ${year}`;
    case 'quarter-3':
      return `quý IV năm ${year}`;
    case 'year':
      return `năm ${year + 1}`;
    default:
      return assertNever(kind);
  }
};

/** "Dữ liệu tính đến hết ngày 14/6/2024", the words of the Government's own tables. */
export const dataAsOf = ({ asOf }: ReportPeriod): string => `Dữ liệu tính đến hết ngày ${shortDate(asOf)}`;

/** Says so when the figures were not told for the day of the cut-off. */
export const cutOffNote = ({ asOf, to }: ReportPeriod): string => {
  if (asOf === to) return '';
  return `, ${asOf < to ? 'trước' : 'sau'} ngày chốt số liệu của kỳ báo cáo (${shortDate(to)})`;
};
