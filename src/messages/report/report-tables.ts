import { planDocument } from '../documents/plan-document';
import type { DecisionTaken, ReportPlan, TaskRow } from '../../domain/report/figures';
import type { ReportPeriod } from '../../domain/report/periods';
import { cutAtWord } from '../words/cut';
import { shortDate } from '../words/dates';
import { REPORT_LABELS } from '../words/labels';
import { counted } from '../words/numbers';
import { dataAsOf, nextPeriodName } from './report-period';
import { documentNames, quoted } from './report-words';

/** Headings and cells of the report's tables, as the Government prints them (Thông báo 624/TB-VPCP). */
export const reportTableText = {
  labels: 'Tiến độ thực hiện nhiệm vụ của Kế hoạch',
  decisions: 'Ý kiến quyết định của UBND tỉnh trong kỳ',
  areas: 'Tiến độ thực hiện nhiệm vụ theo lĩnh vực',
  overdue: 'Nhiệm vụ quá hạn chưa hoàn thành',
  decisionsTitle: 'Ý KIẾN QUYẾT ĐỊNH CỦA UBND TỈNH TRONG KỲ',
  caption: (number: number, title: string) => `Bảng ${number}. ${title}`,
  asOf: (period: ReportPeriod) => `(${dataAsOf(period)})`,
  agenciesTitle: 'KẾT QUẢ THỰC HIỆN CỦA CÁC CƠ QUAN, ĐƠN VỊ',
  tasksTitle: 'KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CỦA KẾ HOẠCH',
  nextTitle: (period: ReportPeriod) => `NHIỆM VỤ ĐẾN HẠN TRONG KỲ TỚI (${nextPeriodName(period).toUpperCase()})`,
  total: 'Tổng số',
  annex: (roman: string) => `Phụ lục ${roman}`,
  notShared: 'Nhiệm vụ do nhiều cơ quan cùng chủ trì được tính cho từng cơ quan; phần việc được miễn không tính.',
};

export const reportColumns = {
  order: 'STT',
  number: 'Số NV',
  progress: 'Tiến độ',
  tasks: 'Số nhiệm vụ',
  rate: 'Tỷ lệ',
  task: 'Nhiệm vụ',
  taskName: 'Tên nhiệm vụ',
  agency: 'Cơ quan',
  about: 'Nội dung trình',
  decision: 'Ý kiến quyết định',
  decidedBy: 'Người quyết định, ngày',
  area: 'Lĩnh vực',
  total: 'Tổng số',
  completion: 'Tỷ lệ hoàn thành',
  source: 'Văn bản giao nhiệm vụ',
  lead: 'Cơ quan chủ trì thực hiện',
  due: 'Thời hạn hoàn thành',
  result: 'Kết quả thực hiện',
  leading: 'Chủ trì',
  coordinating: 'Phối hợp',
  excused: 'Trong đó trễ khách quan',
  coordinatingDone: 'Đã hoàn thành',
  coordinatingOverdue: 'Quá hạn',
  noAnswer: 'Chưa tiếp nhận',
};

const TITLE_LENGTH = 120;

/** A task led by a whole group names so many of its leads, or counts them. */
const LEADS_NAMED = 4;

const namesOrCount = (names: readonly string[]): string =>
  names.length > LEADS_NAMED ? counted(names.length, 'cơ quan') : names.join('; ');

const deadline = (row: TaskRow): string => (row.due === null ? row.wording : shortDate(row.due));

export const reportCells = {
  /** "Kế hoạch số 12/KH-UBND"; short while its number is not known: the report tells of one plan. */
  source: ({ number, year }: ReportPlan) =>
    number === null ? `Kế hoạch năm ${year}` : planDocument({ number, date: null }, { number: '', date: null }),
  /** A row must fit on a page: the annex has the title whole. */
  numberedTask: (one: { readonly number: number; readonly title: string }) =>
    `${cutAtWord(quoted(one.title), TITLE_LENGTH)} (nhiệm vụ số ${one.number})`,
  deadline: (row: TaskRow) => `${deadline(row)}${row.extensions > 0 ? ' (đã gia hạn)' : ''}`,
  /** The label, which an excuse does not change, with the excuse beside it. */
  label: (row: TaskRow) => `${REPORT_LABELS[row.label]}${row.excused ? ' (trễ khách quan)' : ''}`,
  leads: (row: TaskRow) => row.leadNames.join('; '),
  /** All leads, and which of them are late when not all are. */
  lateLeads: (row: TaskRow) =>
    row.lateLeads.length === row.leads.length
      ? namesOrCount(row.leadNames)
      : `${namesOrCount(row.leadNames)} (quá hạn: ${namesOrCount(row.lateLeadNames)})`,
  decided: (one: DecisionTaken) => `${one.by}, ${shortDate(one.on)}`,
  result: (row: TaskRow): string => {
    const state = stateOf(row);
    const coordination =
      row.coordinating.total > 0 && row.label !== 'done' && row.label !== 'done-late'
        ? `phối hợp: ${row.coordinating.done}/${row.coordinating.total} phần việc hoàn thành`
        : '';
    const told = [...documentNames(row), state, coordination].filter((one) => one !== '').join('; ');
    return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
  },
};

const stateOf = (row: TaskRow): string => {
  const asked = row.askedOn === null ? '' : shortDate(row.askedOn);
  switch (row.work) {
    case 'completed':
      return `hoàn thành ngày ${asked}`;
    case 'awaiting':
      return `đề nghị xác nhận hoàn thành ngày ${asked}`;
    case 'waiting-coordination':
      return 'cơ quan chủ trì đã hoàn thành';
    case 'given':
      return 'chưa tiếp nhận';
    case 'returned':
      return 'được yêu cầu bổ sung';
    default:
      return row.news ?? (row.percent > 0 ? `đạt ${row.percent}%` : 'đã tiếp nhận');
  }
};
