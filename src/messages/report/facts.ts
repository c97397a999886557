import type { FactKey, FactsFault } from '../../domain/report/facts';
import { REPORT_KINDS, type ReportKind, type ReportPeriod } from '../../domain/report/periods';
import { shortDate } from '../words/dates';
import { periodFault } from './report-head';
import { periodName } from './report-period';

/** What a figure is called, and the rule by which it is counted: shown beside it wherever it stands. */
interface FactWords {
  readonly name: string;
  readonly rule: string;
}

export const FACT_WORDS: Readonly<Record<FactKey, FactWords>> = {
  total: {
    name: 'Phần việc chủ trì',
    rule: 'Số phần việc cơ quan chủ trì, chưa được xác nhận hoàn thành trước kỳ. Nhiệm vụ định kỳ, thường xuyên tính từng kỳ báo cáo; không tính nhiệm vụ đã thu hồi, phần việc đã được miễn và việc cơ quan tự giao trong kế hoạch của mình.',
  },
  'on-time': {
    name: 'Đúng hạn',
    rule: 'Được xác nhận hoàn thành trong kỳ; báo cáo hoàn thành chậm nhất vào cuối giờ làm việc của ngày hết hạn, hoặc nhiệm vụ không có hạn. Tính theo lúc báo cáo, không theo lúc xác nhận.',
  },
  early: { name: 'Trong đó sớm', rule: 'Số đúng hạn mà báo cáo trước ngày hết hạn từ 01 ngày làm việc trở lên.' },
  late: { name: 'Chậm', rule: 'Được xác nhận hoàn thành trong kỳ nhưng báo cáo sau ngày hết hạn (đã tính gia hạn).' },
  overdue: { name: 'Quá hạn chưa xong', rule: 'Đến hết kỳ đã quá hạn mà chưa báo cáo hoàn thành.' },
  excused: {
    name: 'Trong đó trễ khách quan',
    rule: 'Trong số chậm và quá hạn chưa xong, số phần việc đã được người quyết định thời hạn ghi nhận trễ do nguyên nhân khách quan. Các phần việc này vẫn tính là chậm, chỉ được đếm riêng.',
  },
  awaiting: { name: 'Chờ xác nhận', rule: 'Đã báo cáo hoàn thành, đến hết kỳ chưa được kiểm tra, xác nhận.' },
  returned: { name: 'Bị trả lại', rule: 'Số lần báo cáo hoàn thành bị trả lại trong kỳ, cả chủ trì và phối hợp.' },
  extensions: { name: 'Gia hạn', rule: 'Số lần được gia hạn trong kỳ.' },
  'answer-hours': {
    name: 'Trả lời (giờ làm việc)',
    rule: 'Trung bình số giờ làm việc từ khi được giao, được hỏi tình hình hoặc được yêu cầu giải trình đến khi trả lời; tính các lần trả lời trong kỳ, theo lịch làm việc, không trừ giờ nghỉ trưa.',
  },
  unanswered: {
    name: 'Chưa trả lời',
    rule: 'Số lần được giao, được hỏi hoặc được yêu cầu giải trình chưa có trả lời đến hết kỳ.',
  },
  completion: {
    name: 'Tỷ lệ hoàn thành',
    rule: 'Số phần việc chủ trì được xác nhận hoàn thành trong kỳ (đúng hạn và chậm) trên số phần việc chủ trì.',
  },
  update: {
    name: 'Tỷ lệ cập nhật',
    rule: 'Số phần việc chủ trì có ít nhất một lần cập nhật tiến độ, vướng mắc, giải trình hoặc báo cáo trong kỳ trên số phần việc chủ trì. Tính riêng với tỷ lệ hoàn thành.',
  },
  coordinating: {
    name: 'Phần việc phối hợp',
    rule: 'Số phần việc phối hợp chưa được xác nhận trước kỳ; không tính phần đã được miễn.',
  },
  'coordinating-on-time': {
    name: 'Phối hợp đúng hạn',
    rule: 'Phần phối hợp được xác nhận trong kỳ, báo cáo đúng hạn.',
  },
  'coordinating-late': {
    name: 'Phối hợp chậm',
    rule: 'Phần phối hợp được xác nhận trong kỳ nhưng báo cáo chậm, hoặc đến hết kỳ đã quá hạn chưa báo cáo.',
  },
  'coordinating-excused': {
    name: 'Phối hợp trễ khách quan',
    rule: 'Trong số phối hợp chậm, số phần đã được ghi nhận trễ do nguyên nhân khách quan; vẫn tính là chậm.',
  },
};

const PERCENTS: ReadonlySet<FactKey> = new Set(['completion', 'update']);

/** A figure as a table shows it: "12", "35,1%", "7,5"; a dash where there is nothing to count. */
export const factText = (key: FactKey, value: number | null): string =>
  value === null ? '-' : `${String(value).replace('.', ',')}${PERCENTS.has(key) ? '%' : ''}`;

const KIND_NAMES: Readonly<Record<ReportKind, string>> = {
  month: 'Tháng',
  'quarter-1': 'Quý I',
  'half-year': '6 tháng đầu năm',
  'quarter-3': 'Quý III',
  year: 'Năm',
};

const span = ({ from, asOf }: ReportPeriod): string =>
  `Số liệu từ ngày ${shortDate(from)} đến hết ngày ${shortDate(asOf)}`;

export const factsWords = {
  nav: 'Thi đua',
  title: 'Số liệu phục vụ thi đua, khen thưởng',
  lead: 'Số liệu rút từ nhật ký theo dõi, theo từng cơ quan; không chấm điểm, không xếp hạng cơ quan hay cá nhân.',
  plan: 'Kế hoạch',
  period: 'Kỳ',
  kinds: REPORT_KINDS.map((value) => ({ value, name: KIND_NAMES[value] })),
  asOf: 'Tính đến ngày',
  show: 'Xem',
  agency: 'Cơ quan',
  agencyOrder: 'Thứ tự danh mục',
  rules: 'Cách tính từng số liệu',
  figure: 'Số liệu',
  rule: 'Cách tính',
  workbook: 'Tải bảng tính (xlsx)',
  sortNote: 'Chọn tên cột để sắp xếp.',
  none: 'Trong kỳ chưa có số liệu.',
  noPlan: 'Chưa có kế hoạch nào được nạp.',
  heading: (period: ReportPeriod) =>
    `${periodName(period).replace(/^./, (first) => first.toUpperCase())}. ${span(period)}.`,
  file: ({ kind, asOf }: ReportPeriod) => `thi-dua-${kind}-${asOf}.xlsx`,
} as const;

/** Why no facts can be told, and what to do. */
export const factsFault = (fault: FactsFault): string =>
  fault.code === 'no-plan' ? factsWords.noPlan : periodFault(fault);
