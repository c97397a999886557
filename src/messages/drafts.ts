import { civilDateAt, daysBetween, monthOf, yearOf, type CivilDate } from '../domain/calendar/civil-date';
import type { TaskDraft } from '../domain/task/drafts';
import type { AssignmentState, Submission, TaskState } from '../domain/task/state';
import { shortDate } from './dates';
import { decisionText } from './labels';
import { quoted } from './notice-form';
import { blank } from './report-words';

/** What the sentences of a draft draw on. */
export interface DraftFacts {
  readonly state: TaskState;
  readonly agencyName: (code: string) => string;
  readonly planTitle: string;
  /** "Ủy ban nhân dân tỉnh Hải Dương". */
  readonly issuer: string;
  readonly nowMs: number;
}

const month = (date: CivilDate): string => (monthOf(date) < 3 ? `0${monthOf(date)}` : String(monthOf(date)));

const place = (issuer: string): string => issuer.replace(/^.*?(?:tỉnh|thành phố)\s+/i, '');

const late = (part: AssignmentState, nowMs: number): string => {
  if (part.due === null) return 'Kế hoạch không ghi thời hạn cụ thể.';
  const days = daysBetween(part.due, civilDateAt(nowMs));
  const when = `Thời hạn hoàn thành là ngày ${shortDate(part.due)}`;
  return days > 0 ? `${when}; đến nay đã quá hạn ${days} ngày.` : `${when}.`;
};

const taskText = ({ state, planTitle }: DraftFacts): string =>
  `nhiệm vụ số ${state.number} ${quoted(state.title)} thuộc ${planTitle}`;

const RESPONSE_DAYS = 5;

export const draftWords = {
  names: (draft: TaskDraft, agencyName: (code: string) => string): string => {
    const agency = agencyName(draft.part.agency);
    switch (draft.kind) {
      case 'urging':
        return `Công văn đôn đốc ${agency}`;
      case 'proposal':
        return `Tờ trình ${ABOUT[draft.submission.kind]} (${agency})`;
      case 'notice':
        return `Thông báo ý kiến chỉ đạo: ${decisionText(draft.owed.decision, undefined, agencyName)} (${agency})`;
    }
  },
  parent: ({ issuer }: DraftFacts): string => issuer.replace(/^[ỦU][ỷỶyý] ban nhân dân/i, 'UBND').toUpperCase(),
  letterNumber: (code: string): string => `Số:          /${code}-${blank('đơn vị soạn thảo')}`,
  proposalNumber: (code: string): string => `Số:          /TTr-${code}`,
  noticeNumber: (code: string): string => `Số:          /TB-${code}`,
  dateLine: ({ issuer, nowMs }: DraftFacts): string =>
    `${place(issuer)}, ngày        tháng ${month(civilDateAt(nowMs))} năm ${yearOf(civilDateAt(nowMs))}`,
  proposalKind: 'TỜ TRÌNH',
  noticeKind: 'THÔNG BÁO',
  urgingSubject: ({ state }: DraftFacts): readonly string[] => [`V/v đôn đốc thực hiện nhiệm vụ số ${state.number}`],
  proposalSubject: ({ state }: DraftFacts, submission: Submission): readonly string[] => [
    `Về việc ${ABOUT[submission.kind]} nhiệm vụ số ${state.number}`,
  ],
  noticeSubject: ({ state }: DraftFacts): readonly string[] => [
    'Ý kiến chỉ đạo của lãnh đạo Ủy ban nhân dân tỉnh',
    `về nhiệm vụ số ${state.number}`,
  ],
  to: (name: string): string => `Kính gửi: ${name}.`,
  urging: (facts: DraftFacts, part: AssignmentState): readonly string[] => [
    `Thực hiện ${facts.planTitle}, ${facts.agencyName(part.agency)} được giao ${part.role === 'lead' ? 'chủ trì' : 'phối hợp'} thực hiện ${taskText(facts)}. ${late(part, facts.nowMs)}`,
    `Qua theo dõi, ${facts.agencyName(facts.state.standingAgency)} đã thông báo ${part.reminders + part.nudges} lần trên hệ thống; đến nay ${part.percent > 0 ? `cơ quan báo cáo tiến độ ${part.percent}%` : 'chưa nhận được báo cáo kết quả của cơ quan'}.`,
    `Đề nghị ${facts.agencyName(part.agency)} khẩn trương thực hiện, báo cáo kết quả (kèm số, ngày văn bản) hoặc nguyên nhân và thời gian hoàn thành trong ${RESPONSE_DAYS} ngày làm việc kể từ ngày nhận được văn bản này.`,
  ],
  urgingClose: (facts: DraftFacts, part: AssignmentState): string =>
    `Đề nghị ${facts.agencyName(part.agency)} quan tâm, phối hợp thực hiện./.`,
  proposal: (facts: DraftFacts, part: AssignmentState, one: Submission): readonly string[] => [
    `Thực hiện ${facts.planTitle}, ${facts.agencyName(part.agency)} được giao ${part.role === 'lead' ? 'chủ trì' : 'phối hợp'} thực hiện ${taskText(facts)}. ${late(part, facts.nowMs)}`,
    ...(one.reason === null ? [] : [`Lý do cơ quan nêu: ${quoted(one.reason)}.`]),
    ...(part.explanation === null ? [] : [`Giải trình của cơ quan: ${quoted(part.explanation.cause)}.`]),
    `${asks(one, facts.agencyName)} Ý kiến của ${facts.agencyName(facts.state.standingAgency)}: ${blank('ý kiến thẩm định')}.`,
  ],
  proposalClose: (facts: DraftFacts): string =>
    `${facts.agencyName(facts.state.standingAgency)} kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.`,
  notice: (facts: DraftFacts, draft: Extract<TaskDraft, { kind: 'notice' }>): readonly string[] => [
    `Xem xét tình hình thực hiện ${taskText(facts)}, do ${facts.agencyName(draft.part.agency)} ${draft.part.role === 'lead' ? 'chủ trì' : 'phối hợp'}, ngày ${shortDate(civilDateAt(draft.owed.atMs))} đồng chí ${draft.owed.byName} đã có ý kiến chỉ đạo như sau:`,
    `Ý kiến: ${decisionText(draft.owed.decision, undefined, facts.agencyName)}.${draft.owed.reason === null ? '' : ` Nội dung kèm theo: ${quoted(draft.owed.reason)}.`}`,
    `Giao ${facts.agencyName(draft.part.agency)} tổ chức thực hiện; ${facts.agencyName(facts.state.standingAgency)} theo dõi, báo cáo Ủy ban nhân dân tỉnh.`,
  ],
  noticeClose: 'Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.',
  recipients: (...more: readonly string[]): readonly string[] => [
    ...more.map((one) => `${one};`),
    `Lưu: VT, ${blank('đơn vị soạn thảo')}.`,
  ],
  same: 'Như trên',
  head: (agency: string): string => (agency.startsWith('Sở ') ? 'GIÁM ĐỐC' : 'THỦ TRƯỞNG CƠ QUAN'),
  officeHead: 'CHÁNH VĂN PHÒNG',
} as const;

const ABOUT: Readonly<Record<Submission['kind'], string>> = {
  extension: 'gia hạn thời gian thực hiện',
  overdue: 'xử lý việc chậm thực hiện',
  reassignment: 'điều chỉnh phân công thực hiện',
  obstacle: 'tháo gỡ vướng mắc trong thực hiện',
};

const asks = (one: Submission, agencyName: (code: string) => string): string => {
  switch (one.kind) {
    case 'extension':
      return `Cơ quan đề nghị gia hạn${one.askedDate === null ? '' : ` đến ngày ${shortDate(one.askedDate)}`}.`;
    case 'overdue':
      return `Cơ quan chưa hoàn thành nhiệm vụ đúng hạn${one.askedDate === null ? '' : `; dự kiến hoàn thành ngày ${shortDate(one.askedDate)}`}.`;
    case 'reassignment':
      return `Cơ quan đề nghị điều chỉnh phân công thực hiện nhiệm vụ${one.proposed === null ? '' : `, giao ${agencyName(one.proposed)} thực hiện`}.`;
    case 'obstacle':
      return 'Cơ quan có vướng mắc cần ý kiến chỉ đạo.';
  }
};

/** What `dondoc document draft` answers. */
export const draftCommandText = {
  badNumber: (said: string) => `“${said}” không phải số nhiệm vụ. Ví dụ: dondoc document draft 12`,
  noTask: (number: number) => `Không có nhiệm vụ số ${number}.`,
  noDraft: (number: number, name: string, names: readonly string[]) =>
    `Nhiệm vụ ${number} không có dự thảo ${name}. ${names.length === 0 ? 'Hiện không có dự thảo nào.' : `Hiện có: ${names.join(', ')}.`}`,
} as const;
