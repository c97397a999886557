import { addWorkingDays } from '../../../domain/calendar/working-days';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { TaskState } from '../../../domain/task/state';
import { isClosed, leadsOf } from '../../../domain/task/status';
import { dayIn, dmy, today } from '../scene';
import { isUnderWay, registrarOf, says, someTask, type Initiative, type Move, type Occasion } from './initiative';

/** "theo 745/QĐ-UBND ngày 5/6/2024": a decision of the day before. */
const decision = (at: Occasion): string =>
  `theo ${at.random.between(300, 990)}/QĐ-UBND ngày ${dmy(addWorkingDays(at.calendar, today(at), -1))}`;

/** Under way with a deadline that leaves time for something to happen. */
const hasTime = (at: Occasion, days: number) => {
  const from = dayIn(at, days);
  return (state: TaskState): boolean => {
    const [lead, ...others] = leadsOf(state);
    return (
      state.standing === 'open' &&
      lead !== undefined &&
      others.length === 0 &&
      isUnderWay(lead) &&
      lead.due !== null &&
      lead.due >= from
    );
  };
};

const ofTask =
  (fits: (at: Occasion) => (state: TaskState) => boolean, text: (at: Occasion, state: TaskState) => string) =>
  (at: Occasion): Move | null => {
    const state = someTask(at, fits(at));
    return state === null ? null : says(registrarOf(at, state), state.number, at, text(at, state));
  };

const dueOf = (state: TaskState): CivilDate => leadsOf(state)[0]?.due ?? '';

/** A day later than the task's, still within the year. */
const laterDue = (at: Occasion, state: TaskState): string => {
  const later = addWorkingDays(at.calendar, dueOf(state), at.random.between(5, 15));
  return dmy(later < at.endOfYear ? later : at.endOfYear);
};

const isConfirmed = (state: TaskState): boolean => leadsOf(state)[0]?.work === 'confirmed';

/** A task that the one leads which leads this. */
const companion = (at: Occasion, state: TaskState): TaskState | undefined =>
  at.states.find(
    (one) =>
      one.number !== state.number &&
      one.planId === state.planId &&
      one.parent === null &&
      one.standing === 'open' &&
      leadsOf(one)[0]?.agency === leadsOf(state)[0]?.agency,
  );

/** The other agency that a task is split to. */
const helper = (state: TaskState): string =>
  state.assignments.find((one) => one.role === 'coordinating' && !isClosed(one))?.agency ?? '';

export const BY_DOCUMENT: readonly Initiative[] = [
  {
    what: 'the deadline is amended',
    days: ['2024-04-09', '2024-07-10', '2024-09-11'],
    find: ofTask(
      (at) => hasTime(at, 20),
      (at, state) => `điều chỉnh ${state.number} thời hạn ${laterDue(at, state)} ${decision(at)}`,
    ),
  },
  {
    what: 'product and agencies are amended',
    days: ['2024-06-12', '2024-10-10'],
    find: ofTask(
      (at) => (state) => hasTime(at, 20)(state) && helper(state) !== '',
      (at, state) =>
        `điều chỉnh ${state.number} sản phẩm Báo cáo tổng hợp kết quả, thêm phối hợp BHXH, bớt ${helper(state)} ${decision(at)}`,
    ),
  },
  {
    what: 'money is set aside for a task',
    days: ['2024-02-05', '2024-08-14'],
    find: ofTask(
      (at) => hasTime(at, 20),
      (at, { number }) => `ghi kinh phí ${number} 250 triệu đồng từ ngân sách tỉnh ${decision(at)}`,
    ),
  },
  {
    what: 'a task rests',
    days: ['2024-05-14', '2024-08-06'],
    find: ofTask(
      (at) => hasTime(at, 30),
      (at, { number }) => `tạm dừng ${number} ${decision(at)} chờ Nghị định mới của Chính phủ`,
    ),
  },
  {
    what: 'a task that rested goes on',
    days: ['2024-06-26', '2024-09-05'],
    find: (at) => {
      const state = at.states.find((one) => one.standing === 'suspended' && one.parent === null);
      return state ? says(registrarOf(at, state), state.number, at, `tiếp tục ${state.number} ${decision(at)}`) : null;
    },
  },
  {
    what: 'a task is withdrawn',
    days: ['2024-05-22', '2024-08-21'],
    find: ofTask(
      (at) => hasTime(at, 20),
      (at, { number }) => `thu hồi ${number} ${decision(at)} không còn phù hợp với quy định mới`,
    ),
  },
  {
    what: 'a task is split',
    days: ['2024-06-25', '2024-09-24'],
    find: ofTask(
      (at) => (state) => hasTime(at, 30)(state) && helper(state) !== '',
      (at, state) =>
        `tách ${state.number} thành Rà soát, lập danh mục (${leadsOf(state)[0]?.agency ?? ''}, hạn ${dmy(dayIn(at, 25))}); ` +
        `Tổng hợp, báo cáo kết quả (${helper(state)}, hạn ${dmy(dueOf(state))}) ${decision(at)}`,
    ),
  },
  {
    what: 'a task goes into another',
    days: ['2024-07-23'],
    find: ofTask(
      (at) => (state) => hasTime(at, 20)(state) && companion(at, state) !== undefined,
      (at, state) => `nhập ${state.number} vào ${companion(at, state)?.number ?? 0} ${decision(at)}`,
    ),
  },
  {
    what: 'a condition has come true',
    days: ['2024-03-26', '2024-08-27'],
    find: ofTask(
      () => (state) => state.standing === 'open' && state.condition !== null && state.condition.metAtMs === null,
      (at, { number }) => `điều kiện ${number} đến ${dmy(dayIn(at, 40))} đã có Thông tư hướng dẫn của Bộ Nội vụ`,
    ),
  },
  {
    what: 'what was confirmed is opened again',
    days: ['2024-04-18', '2024-07-18', '2024-10-17'],
    find: ofTask(
      () => isConfirmed,
      (at, state) =>
        `mở lại ${state.number} ${leadsOf(state)[0]?.agency ?? ''} số liệu chưa thống nhất, hạn mới ${dmy(dayIn(at, 10))}`,
    ),
  },
];
