import type { Notice, NoticeFacts } from '../../domain/notice/notice';
import type { TaskEventKind } from '../../domain/task/events';
import { POSTS } from '../words/labels';
import type { NoticeForm } from './notice-form';
import { aboutText, asked, triedIfLate } from './submission-facts';
import { forms } from '../words/short-forms';
import { partButtons, showButton, submitButtons } from '../chat/task-buttons';

/** What a receipt says of each kind of event; null for what its sender need not hear of. */
const RECORDED: Readonly<Record<TaskEventKind, string | null>> = {
  'task-given': null,
  accepted: 'tiếp nhận nhiệm vụ',
  progressed: 'tiến độ',
  'obstacle-raised': 'vướng mắc (đã chuyển cơ quan giải quyết)',
  'obstacle-answered': 'trả lời vướng mắc',
  'obstacle-waiting': null,
  'step-acknowledged': 'đã nắm việc quá hạn, đang chỉ đạo',
  'delay-excused': 'ghi nhận trễ khách quan',
  'schedule-moved': null,
  'submission-proposed': 'đề nghị, chờ xem xét',
  'submission-confirmed': 'trình UBND tỉnh',
  'submission-decided': 'ý kiến chỉ đạo',
  ruled: 'ý kiến chỉ đạo',
  'document-issued': 'số, ngày văn bản',
  'document-waiting': null,
  suspended: 'tạm dừng nhiệm vụ',
  resumed: 'tiếp tục thực hiện nhiệm vụ',
  withdrawn: 'thu hồi nhiệm vụ',
  reopened: 'mở lại phần việc',
  'task-amended': 'điều chỉnh nhiệm vụ',
  'funding-set': 'ghi kinh phí',
  'assignment-added': 'giao thêm cơ quan',
  'assignment-removed': 'bớt cơ quan',
  'role-changed': 'đổi vai trò chủ trì, phối hợp',
  'deadline-moved': 'thời hạn mới',
  'explanation-asked': null,
  explained: 'giải trình',
  'evidence-added': 'minh chứng',
  'completion-asked': 'báo hoàn thành (đã chuyển kiểm tra)',
  'completion-confirmed': 'xác nhận hoàn thành',
  'completion-returned': 'trả lại để hoàn thiện',
  released: 'miễn phần phối hợp',
  nudged: 'đề nghị cập nhật tiến độ',
  reminded: null,
  'step-skipped': null,
  'update-asked': null,
  'acceptance-overdue': null,
  'fell-overdue': null,
  escalated: null,
  'check-overdue': null,
  'submission-waiting': null,
  'nobody-reachable': null,
  'child-opened': 'giao nhiệm vụ con',
  'child-moved': null,
  'child-closed': null,
  'periods-completed': null,
  'merged-in': null,
  'condition-met': 'điều kiện đã có, thời hạn bắt đầu tính',
  'person-assigned': 'phân công người thực hiện',
  'person-change-asked': 'đề nghị đổi người thực hiện',
  'waiting-began': 'chờ cơ quan phối hợp',
  'waiting-ended': 'không còn chờ cơ quan phối hợp',
  reassigned: 'giao cơ quan khác thực hiện',
  'part-absorbed': null,
  'agency-replaced': 'chuyển phần việc sang cơ quan kế thừa',
  'task-completed': 'nhiệm vụ hoàn thành toàn bộ',
};

const recorded = ({ outcome }: NoticeFacts): string => {
  const said = (outcome ?? []).flatMap((kind) => (kind in RECORDED ? (RECORDED[kind as TaskEventKind] ?? []) : []));
  return said.length === 0 ? 'nội dung đồng chí gửi' : said.join('; ');
};

/** A coordinating part is named by its agency's code: the task may have several. */
const part = (n: string, facts: NoticeFacts): string => (facts.role === 'lead' ? n : `${n} ${facts.assignment}`);

const check = ({ facts, atMs }: Notice) => [
  ...partButtons(facts, atMs, ['confirm', 'return']),
  ...showButton(facts.number),
];

const submit = ({ facts }: Notice) => [
  ...(facts.submission === undefined ? [] : submitButtons(facts.number, facts.submission)),
  ...showButton(facts.number),
];

/** What two notices of a submission say alike: that it came, and that it still waits. */
const waitingToGoUp = {
  foreign: true,
  facts: (notice, words) => [
    `Nội dung: ${aboutText(notice)}.`,
    ...asked(notice.facts, words.agencyName),
    ...triedIfLate(notice.facts, words),
  ],
  brief: aboutText,
  answers: (n) => [forms.submit(n), forms.drop(n)],
  buttons: submit,
} satisfies Partial<NoticeForm>;

/** The same of a result that was handed in. */
const waitingToBeChecked = {
  foreign: true,
  answers: (n, facts) => [forms.confirm(part(n, facts)), forms.giveBack(part(n, facts))],
  buttons: check,
} satisfies Partial<NoticeForm>;

/** To Sở Nội vụ and to whoever checks: peers of the agency concerned. */
export const toStanding = {
  'submission-to-confirm': {
    ...waitingToGoUp,
    heading: () => 'Đề nghị xem xét, trình UBND tỉnh',
    wish: 'Đề nghị đồng chí xem xét, trình UBND tỉnh nếu thống nhất.',
  },
  'submission-waiting': {
    ...waitingToGoUp,
    heading: () => 'Nội dung đang chờ trình UBND tỉnh',
    wish: 'Đề nghị đồng chí xem xét, trình UBND tỉnh.',
  },
  'check-asked': {
    ...waitingToBeChecked,
    heading: () => 'Báo cáo hoàn thành, đề nghị kiểm tra',
    facts: ({ facts }) => (facts.by === undefined ? [] : [`Người báo: đồng chí ${facts.by}.`]),
    wish: 'Đề nghị đồng chí kiểm tra kết quả, xác nhận hoặc trả lại.',
  },
  'check-overdue': {
    ...waitingToBeChecked,
    heading: () => 'Báo cáo hoàn thành chờ kiểm tra đã lâu',
    facts: () => [],
    wish: 'Đề nghị đồng chí sớm kiểm tra kết quả, xác nhận hoặc trả lại.',
  },
  'nobody-reachable': {
    heading: () => 'Chưa có người nhận thông báo',
    foreign: true,
    facts: ({ facts }) => [
      `Trên hệ thống chưa có người giữ vị trí: ${facts.post === undefined ? 'đầu mối' : POSTS[facts.post]}.`,
    ],
    wish: 'Đề nghị đồng chí liên hệ cơ quan để bổ sung người nhận, rồi báo quản trị cập nhật.',
    answers: (n) => [forms.show(n)],
    buttons: ({ facts }) => showButton(facts.number),
  },
  receipt: {
    heading: () => 'Đã ghi nội dung đồng chí gửi',
    facts: ({ facts }) => [`Đã ghi: ${recorded(facts)}.`],
    brief: ({ facts }) => recorded(facts),
    wish: null,
    answers: (n) => [forms.show(n)],
    buttons: ({ facts }) => showButton(facts.number),
  },
} as const satisfies Readonly<Record<string, NoticeForm>>;
