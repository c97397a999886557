import { civilDateAt, daysBetween, type CivilDate } from '../../domain/calendar/civil-date';
import type { Rendered } from '../../domain/notice/rendered';
import { isSinglesPlan } from '../../domain/plan/single-task';
import type { AssignmentState, TaskState } from '../../domain/task/state';
import { cutAtWord } from '../words/cut';
import { shortDate } from '../words/dates';
import { ASSIGNMENT_WORKS } from '../words/labels';
import { PLACE_OF_NUMBER, forms } from '../words/short-forms';
import { button, menuButtons } from './task-buttons';

/** One line of a list: a task and the part of it that the list is about. */
export interface ListedPart {
  readonly state: Pick<TaskState, 'number' | 'title' | 'planId'>;
  readonly part: Pick<AssignmentState, 'due' | 'work' | 'overdueSinceMs'> | null;
  /** The deadline of a task that is told without a part: it has passed. */
  readonly overdueSince?: CivilDate | null | undefined;
  /** Set where the list is about several agencies, or plans. */
  readonly agency?: string | undefined;
  readonly plan?: string | undefined;
}

export interface ListSection {
  readonly heading: string;
  readonly items: readonly ListedPart[];
  /** How many there are in all, when the list holds only the first. */
  readonly total?: number | undefined;
  readonly answers: readonly string[];
}

const LINES = 10;

interface NamedPlan {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
}

/** A plan in few words, beside one of its tasks. */
export const planLabel = ({ id, number, title }: NamedPlan): string =>
  isSinglesPlan(id) ? 'ngoài kế hoạch' : (number ?? cutAtWord(title, 60));

const late = (due: CivilDate, nowMs: number): string => {
  const days = daysBetween(due, civilDateAt(nowMs));
  return `hạn ${shortDate(due)}, quá hạn${days > 0 ? ` ${days} ngày` : ''}`;
};

const time = ({ part, overdueSince = null }: ListedPart, nowMs: number): readonly string[] => {
  if (part === null) return overdueSince === null ? [] : [late(overdueSince, nowMs)];
  if (part.due === null) return ['không hạn'];
  const isLate = part.overdueSinceMs !== null && part.work !== 'awaiting';
  return [isLate ? late(part.due, nowMs) : `hạn ${shortDate(part.due)}`];
};

const line = (item: ListedPart, nowMs: number): string => {
  const more = [
    ...(item.agency === undefined ? [] : [item.agency]),
    ...time(item, nowMs),
    ...(item.part === null ? [] : [ASSIGNMENT_WORKS[item.part.work].toLowerCase()]),
    ...(item.plan === undefined ? [] : [item.plan]),
  ];
  return `• ${item.state.number}. ${cutAtWord(item.state.title, 80)}${more.length === 0 ? '' : ` – ${more.join('; ')}`}`;
};

const section = ({ heading, items, total, answers }: ListSection, nowMs: number): readonly string[] => {
  const shown = items.slice(0, LINES);
  const left = (total ?? items.length) - shown.length;
  return [
    `${heading} (${total ?? items.length})`,
    ...shown.map((item) => line(item, nowMs)),
    ...(left > 0 ? [`• và ${left} nhiệm vụ khác`] : []),
    ...(answers.length === 0 ? [] : [`Trả lời: ${answers.join('; ')}`]),
    '',
  ];
};

const showButtons = (sections: readonly ListSection[]) => {
  const numbers = [...new Set(sections.flatMap((one) => one.items.map((item) => item.state.number)))];
  return numbers.length > 0 && numbers.length <= 5
    ? numbers.flatMap((number) => button(`Xem ${number}`, { kind: 'show', number }))
    : menuButtons();
};

/** Sections that are empty are left out; when all are, `none` is said. */
export const taskList = (opening: string, sections: readonly ListSection[], nowMs: number, none: string): Rendered => {
  const filled = sections.filter((one) => one.items.length > 0);
  if (filled.length === 0) return { text: none, buttons: menuButtons() };
  const body = filled.flatMap((one) => section(one, nowMs));
  return { text: [opening, '', ...body].join('\n').trim(), buttons: showButtons(filled) };
};

export const listText = {
  mine: 'Việc của đồng chí:',
  overdue: 'Việc quá hạn:',
  nothing: 'Hiện không có việc nào chờ đồng chí.',
  noneOverdue: 'Hiện không có việc nào quá hạn.',
  toDecide: 'Xin ý kiến chỉ đạo, quyết định',
  toSubmit: 'Chờ xem xét, trình UBND tỉnh',
  toCheck: 'Chờ kiểm tra kết quả',
  late: 'Quá hạn',
  open: 'Đang thực hiện',
  handedIn: 'Đã báo hoàn thành, chờ kiểm tra',
  week: 'Việc đến hạn trong 7 ngày tới:',
  thisWeek: 'Đến hạn',
  freeWeek: 'Trong 7 ngày tới không có việc nào của cơ quan đồng chí đến hạn.',
  inPlan: 'Toàn kế hoạch',
  inAgency: 'Cơ quan của đồng chí',
  answersToDecide: [forms.show(PLACE_OF_NUMBER)],
  answersToSubmit: [forms.submit(PLACE_OF_NUMBER), forms.drop(PLACE_OF_NUMBER)],
  answersToCheck: [forms.confirm(PLACE_OF_NUMBER), forms.giveBack(PLACE_OF_NUMBER)],
  answersToWork: [forms.accept(PLACE_OF_NUMBER), forms.progress(PLACE_OF_NUMBER), forms.done(PLACE_OF_NUMBER)],
} as const;

/** Lists of one agency's work, for whoever watches it. */
export const agencyListText = {
  'my-tasks': {
    opening: (agency: string) => `Việc của ${agency}:`,
    heading: 'Chưa hoàn thành',
    none: (agency: string) => `${agency} hiện không có việc nào chưa hoàn thành.`,
  },
  overdue: {
    opening: (agency: string) => `Việc quá hạn của ${agency}:`,
    heading: listText.late,
    none: (agency: string) => `${agency} hiện không có việc nào quá hạn.`,
  },
  week: {
    opening: (agency: string) => `Việc của ${agency} đến hạn trong 7 ngày tới:`,
    heading: listText.thisWeek,
    none: (agency: string) => `Trong 7 ngày tới ${agency} không có việc nào đến hạn.`,
  },
} as const;
