import { civilDateAt } from '../../domain/calendar/civil-date';
import type { Rendered } from '../../domain/notice/rendered';
import { dateWithWeekday } from '../words/dates';
import { TIME_STATUSES } from '../words/labels';
import { button } from './task-buttons';

/** The figures of the morning question "hôm nay có gì". */
export interface TodayFigures {
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly toSubmit: number;
  readonly toDecide: number;
  readonly toCheck: number;
  readonly obstacles: number;
}

/** For those who watch the whole plan, or several (told by their labels): how it stands and what waits for them. */
export const todayText = (figures: TodayFigures, plans: readonly string[], nowMs: number): Rendered => ({
  text: [
    `Tình hình ${plans.length > 1 ? `chung (${plans.join('; ')})` : 'kế hoạch'}, ${dateWithWeekday(civilDateAt(nowMs))}:`,
    `• ${TIME_STATUSES.overdue}: ${figures.overdue} nhiệm vụ`,
    `• ${TIME_STATUSES['due-soon']}: ${figures.dueSoon} nhiệm vụ`,
    `• Đang theo dõi: ${figures.open} nhiệm vụ`,
    `• Chờ xem xét, trình UBND tỉnh: ${figures.toSubmit}`,
    `• Đã trình, chờ UBND tỉnh quyết định: ${figures.toDecide}`,
    `• Chờ kiểm tra kết quả: ${figures.toCheck}`,
    `• Có vướng mắc: ${figures.obstacles}`,
    'Xem thêm: việc của tôi; việc quá hạn; nhiệm vụ (số)',
  ].join('\n'),
  buttons: [
    ...button('Việc của tôi', { kind: 'menu', item: 'mine' }),
    ...button('Việc quá hạn', { kind: 'menu', item: 'overdue' }),
  ],
});

const MOST_AGENCIES = 30;

/** Agencies that have let the time for accepting pass, with how many parts. */
export const unansweredText = (rows: readonly { readonly name: string; readonly noAnswer: number }[]): Rendered => {
  const most = [...rows].sort((a, b) => b.noAnswer - a.noAnswer);
  const shown = most.slice(0, MOST_AGENCIES).map((one) => `• ${one.name}: ${one.noAnswer} phần việc`);
  const left = most.length - shown.length;
  const lines = ['Cơ quan chưa xác nhận tiếp nhận:', ...shown, ...(left > 0 ? [`• và ${left} cơ quan khác`] : [])];
  return {
    text: rows.length === 0 ? 'Không có cơ quan nào quá thời gian xác nhận tiếp nhận.' : lines.join('\n'),
    buttons: button('Việc quá hạn', { kind: 'menu', item: 'overdue' }),
  };
};
