import { civilDateAt } from '../domain/calendar/civil-date';
import type { Rendered } from '../domain/notice/rendered';
import { dateWithWeekday } from './dates';
import { TIME_STATUSES } from './labels';
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

/** For those who watch the whole plan: how it stands today and what waits for them. */
export const todayText = (figures: TodayFigures, nowMs: number): Rendered => ({
  text: [
    `Tình hình kế hoạch, ${dateWithWeekday(civilDateAt(nowMs))}:`,
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
