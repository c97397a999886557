import type { ChildWhy } from '../../domain/family/family';
import type { TaskEvent } from '../../domain/task/events';
import type { TaskGiven } from '../../domain/task/given';
import type { TaskState } from '../../domain/task/state';
import { awaits, byDocument, documentText } from '../words/document-words';
import { dayOrNone, shortDate, shortInstant } from '../words/dates';
import { decisionText, ENDED, OBSTACLE_KINDS, numbered, POSTS } from '../words/labels';
import { openGroupNames, openGroupsChange } from '../words/open-groups';
import { fundingText } from '../words/money-words';
import { quoted, roleText } from '../notices/notice-form';
import { evidenceText } from './outcomes';
import { parentPhrase } from '../words/parent-phrase';
import { peopleTimeline } from './timeline-people';
import type { TimelineSentences, TimelineWords } from './timeline-words';

export const childNumberIn =
  ({ children }: TaskState) =>
  (taskId: string): number =>
    children.find((one) => one.taskId === taskId)?.number ?? 0;

const childOpened = (number: number, why: ChildWhy, given: TaskGiven, { agencyName }: TimelineWords): string => {
  const day = given.deadline.due === null ? '' : `, hạn ${shortDate(given.deadline.due)}`;
  const what = { period: 'Mở kỳ', cascade: 'Giao tiếp', split: 'Tách thành', finding: 'Kết luận kiểm tra thành' }[why];
  if (why === 'period') return `${what} ${given.period?.label ?? ''}: nhiệm vụ ${number}${day}.`;
  const to = [...new Set(given.assignments.map((one) => agencyName(one.agency)))].join(', ');
  return `${what} nhiệm vụ ${number} cho ${to}: ${quoted(given.title)}${day}.`;
};

const days = (left: number): string => {
  if (left === 0) return 'đến hạn hôm nay';
  return left > 0 ? `còn ${left} ngày làm việc` : `đã quá hạn ${-left} ngày làm việc`;
};

const MOVED = {
  extension: '',
  returned: ' khi trả lại kết quả',
  reopened: ' khi mở lại',
  resumed: ' vì thời gian tạm dừng',
  amended: ' theo điều chỉnh kế hoạch',
  condition: '',
} as const satisfies Readonly<Record<Extract<TaskEvent, { kind: 'deadline-moved' }>['why'], string>>;

const because = (reason: string | null): string =>
  reason === null || reason === '' ? '' : ` Lý do: ${quoted(reason)}.`;

const CHECKING = { checker: 'người kiểm tra', leader: 'lãnh đạo cơ quan kiểm tra', standing: 'cơ quan thường trực' };

const SENTENCES: TimelineSentences = {
  'task-given': ({ assignments, parent, openGroups = [] }) => {
    const leads = assignments.filter((one) => one.role === 'lead').length;
    const others = assignments.length - leads;
    const from = parent == null ? '' : ` (${parentPhrase(parent)})`;
    return `Giao nhiệm vụ${from} cho ${leads} cơ quan chủ trì${others === 0 ? '' : `, ${others} cơ quan phối hợp`}.${openGroups.length === 0 ? '' : ` Cơ quan chủ trì mời khi cần: ${openGroupNames(openGroups)}.`}`;
  },
  accepted: (_, agency) => `${agency} tiếp nhận nhiệm vụ.`,
  progressed: ({ percent, text }, agency) => {
    const done = percent === null ? 'báo cáo tình hình thực hiện' : `báo cáo tiến độ ${percent}%`;
    return `${agency} ${done}${text === null || text === '' ? '' : `: ${quoted(text)}`}.`;
  },
  'obstacle-raised': ({ no, text, about, proposal, toAgency }, agency, words) =>
    `${agency} báo vướng mắc${numbered(no)}${about === undefined ? '' : ` (${OBSTACLE_KINDS[about].toLowerCase()})`}: ${quoted(text)}.${proposal ? ` Kiến nghị: ${quoted(proposal)}.` : ''}${toAgency === undefined ? '' : ` Chuyển ${words.agencyName(toAgency)} giải quyết.`}`,
  'obstacle-answered': ({ no, text, own }, agency) =>
    own === true
      ? `${agency} đã tháo gỡ vướng mắc${numbered(no)}: ${quoted(text)}.`
      : `Trả lời vướng mắc${numbered(no)} của ${agency}: ${quoted(text)}.`,
  'obstacle-waiting': ({ no }, agency) => `Vướng mắc${numbered(no)} của ${agency} chưa được trả lời.`,
  'step-acknowledged': ({ untilMs }, agency) =>
    `Đã nắm việc ${agency} quá hạn, đang chỉ đạo; báo cáo tiếp sau ${shortInstant(untilMs)} nếu chưa xong.`,
  'delay-excused': ({ reason }, agency) => `Ghi nhận trễ khách quan của ${agency}.${because(reason)}`,
  'schedule-moved': ({ moved }, agency) =>
    `Lịch làm việc thay đổi; ${agency} được thông báo${moved.lastDay[0] === moved.lastDay[1] ? ' lịch nhắc mới' : `: ngày làm việc cuối cùng tính đến hạn là ${shortDate(moved.lastDay[1])}`}.`,
  'submission-proposed': ({ about, askedDate, reason, late, proposed, obstacle }, agency, { agencyName }) => {
    if (about === 'reassignment') {
      const instead = proposed ? `, đề xuất giao ${agencyName(proposed)}` : '';
      return `${agency} đề nghị điều chỉnh phân công${instead}.${because(reason)}`;
    }
    if (about === 'obstacle')
      return `Trình UBND tỉnh cho ý kiến về vướng mắc${numbered(obstacle)} của ${agency}.${because(reason)}`;
    if (about === 'overdue') return `Đề xuất trình UBND tỉnh về việc ${agency} quá hạn.${because(reason)}`;
    const until = askedDate === null ? '' : ` đến ${shortDate(askedDate)}`;
    return `${agency} đề nghị gia hạn${until}${late ? ' (đề nghị sau khi đã quá hạn)' : ''}.${because(reason)}`;
  },
  'submission-confirmed': ({ note }, agency) =>
    `Trình UBND tỉnh nội dung của ${agency}.${note === null || note === '' ? '' : ` Ý kiến kèm theo: ${quoted(note)}.`}`,
  ruled: ({ decision, reason, document }, agency) =>
    `Ý kiến chỉ đạo đối với ${agency}: ${decisionText(decision)}${awaits(document)}.${because(reason)}`,
  'document-issued': ({ ref, decision }, agency) =>
    `Đã có ${documentText(ref)} đối với ${agency}: ${decisionText(decision)}.`,
  'document-waiting': ({ decision }, agency) =>
    `Ý kiến đối với ${agency} (${decisionText(decision)}) đang chờ văn bản.`,
  suspended: ({ reason, document }) => `Tạm dừng nhiệm vụ${byDocument(document)}.${because(reason)}`,
  resumed: ({ reason, document }) => `Tiếp tục thực hiện nhiệm vụ${byDocument(document)}.${because(reason)}`,
  withdrawn: ({ reason, document, splitInto, mergedInto, ended }, _, { childNumber }) => {
    if (ended !== undefined) return `Thu hồi nhiệm vụ vì ${ENDED[ended]}.`;
    const done =
      splitInto !== undefined
        ? `Tách thành nhiệm vụ ${splitInto.map(childNumber).join(', ')}`
        : mergedInto !== undefined
          ? `Gộp vào nhiệm vụ ${mergedInto}`
          : 'Thu hồi nhiệm vụ';
    return `${done}${byDocument(document)}.${because(reason)}`;
  },
  reopened: ({ reason }, agency) => `Mở lại phần việc của ${agency}.${because(reason)}`,
  'task-amended': ({ title, product, deadline, area, openGroups, document, reason }, _, words) =>
    `Điều chỉnh nhiệm vụ${byDocument(document)}: ${[
      ...(title === undefined ? [] : [`tên ${quoted(title)}`]),
      ...(product === undefined ? [] : [product === null ? 'bỏ sản phẩm' : `sản phẩm ${quoted(product)}`]),
      ...(deadline === undefined ? [] : [`thời hạn ${deadline.wording}`]),
      ...(area === undefined ? [] : [`chuyển sang lĩnh vực ${area.code}, ${words.agencyName(area.monitor)} theo dõi`]),
      ...(openGroups === undefined ? [] : [openGroupsChange(openGroups)]),
    ].join('; ')}.${because(reason)}`,
  'funding-set': ({ funding, before, document }) =>
    `Kinh phí: ${fundingText(funding)}${before === null ? '' : ` (trước đó: ${fundingText(before)})`}${document === null ? '' : byDocument(document)}.`,
  'assignment-added': ({ agency, role, document, calledInBy }, _, words) =>
    calledInBy !== undefined
      ? `Cơ quan chủ trì mời ${words.agencyName(agency)} phối hợp, theo nhóm cơ quan mà kế hoạch để mở.`
      : `Giao thêm ${words.agencyName(agency)} ${roleText[role]}${byDocument(document)}.`,
  'assignment-removed': ({ document }, agency) => `${agency} không còn được giao nhiệm vụ này${byDocument(document)}.`,
  'role-changed': ({ role, document }, agency) => `${agency} chuyển sang ${roleText[role]}${byDocument(document)}.`,
  'submission-decided': ({ decision, reason, about, nearer, asked, document }, agency, { agencyName }) =>
    nearer === true
      ? `Quyết định đối với đề nghị gia hạn của ${agency}: ${decisionText(decision)}${asked === undefined ? '' : ` (đề nghị đến ${shortDate(asked)})`}.${because(reason)}`
      : decision.kind === 'drop'
        ? `Không trình UBND tỉnh nội dung của ${agency}.${because(reason)}`
        : `Ý kiến của UBND tỉnh đối với ${agency}: ${decisionText(decision, about, agencyName)}${asked === undefined ? '' : ` (đề nghị đến ${shortDate(asked)})`}${awaits(document)}.${because(reason)}`,
  'deadline-moved': ({ from, to, why }, agency) =>
    `Thời hạn của ${agency} chuyển ${from === null ? '' : `từ ${shortDate(from)} `}sang ${dayOrNone(to)}${MOVED[why]}.`,
  'explanation-asked': (_, agency) => `Đề nghị ${agency} giải trình việc quá hạn.`,
  explained: ({ cause, objective, newDate }, agency) => {
    const until = newDate === null ? '' : `; dự kiến hoàn thành ${shortDate(newDate)}`;
    return `${agency} giải trình: ${quoted(cause)}${objective ? ' (nguyên nhân khách quan)' : ''}${until}.`;
  },
  'evidence-added': ({ evidence }, agency) => `${agency} gửi minh chứng: ${evidence.map(evidenceText).join('; ')}.`,
  'completion-asked': ({ late }, agency) => `${agency} báo hoàn thành${late ? ' (sau thời hạn)' : ''}, chờ xác nhận.`,
  'completion-confirmed': (_, agency) => `Xác nhận ${agency} hoàn thành.`,
  'completion-returned': ({ reason }, agency) => `Trả lại kết quả của ${agency}.${because(reason)}`,
  released: ({ reason }, agency) => `${agency} được miễn phần phối hợp.${because(reason)}`,
  nudged: (_, agency) => `Đôn đốc ${agency}.`,
  reminded: ({ daysLeft }, agency) => `Gửi nhắc việc tới ${agency}: ${days(daysLeft)}.`,
  'step-skipped': (_, agency) => `Bỏ qua một lần nhắc ${agency} vì đã có lần nhắc sau.`,
  'update-asked': (_, agency) => `Đề nghị ${agency} cho biết tình hình thực hiện.`,
  'acceptance-overdue': ({ to }, agency) => `${agency} chưa xác nhận tiếp nhận; đã báo ${POSTS[to]}.`,
  'fell-overdue': (_, agency) => `Phần việc của ${agency} quá hạn.`,
  escalated: ({ to, agency: code, sideways, again }, agency, words) =>
    `${sideways ? 'Thông báo' : 'Báo cáo'}${again === true ? ' lại' : ''} ${POSTS[to]} (${words.agencyName(code)}) về việc ${agency} quá hạn.`,
  'check-overdue': ({ to }, agency) =>
    `Kết quả của ${agency} chờ kiểm tra đã quá thời gian quy định; đã báo ${CHECKING[to]}.`,
  'submission-waiting': ({ to }, agency) =>
    `Nội dung của ${agency} đang chờ ${to === 'setter' ? 'người quyết định thời hạn' : POSTS[to]} xem xét.`,
  'nobody-reachable': ({ agency, post }, _, words) =>
    `Chưa có người giữ vai trò ${POSTS[post]} của ${words.agencyName(agency)} nên không gửi được tin.`,
  'child-opened': ({ number, why, given }, _, words) => childOpened(number, why, given, words),
  'child-moved': ({ child, due, late, reopens }, _, words) =>
    `${reopens === true ? 'Một kỳ được mở lại nên nhiệm vụ tiếp tục được theo dõi. ' : ''}Nhiệm vụ ${words.childNumber(child)}: ${late.length > 0 ? `quá hạn ở ${late.map(words.partName).join(', ')}` : due === null ? 'không có thời hạn' : `thời hạn ${shortDate(due)}, các phần chủ trì đang được báo cáo`}.`,
  'child-closed': ({ child, closed, late }, _, words) =>
    closed === 'withdrawn'
      ? `Nhiệm vụ ${words.childNumber(child)} được thu hồi.`
      : `Nhiệm vụ ${words.childNumber(child)} hoàn thành${late.length > 0 ? ', có phần quá hạn' : ''}.`,
  'merged-in': ({ number, title, document }) =>
    `Gộp từ nhiệm vụ ${number} ${quoted(title)}${byDocument(document)}; nội dung đó thực hiện tiếp tại đây.`,
  'periods-completed': () => 'Kỳ cuối đã hoàn thành nên toàn bộ các kỳ của nhiệm vụ đã xong.',
  'condition-met': ({ note, metOn, due }) =>
    `Điều kiện của nhiệm vụ đã có từ ${shortDate(metOn)} (${quoted(note)}); thời hạn ${shortDate(due)}.`,
  ...peopleTimeline,
  'task-completed': () => 'Nhiệm vụ hoàn thành.',
};

/**
 * What happened, as the timeline of a task tells it: one sentence in which the agency is named and the person is not
 * (the page names the person beside it).
 */
export const timelineText = (event: TaskEvent, words: TimelineWords): string => {
  const agency = 'assignment' in event ? words.partName(event.assignment) : '';
  const say = SENTENCES[event.kind] as (event: TaskEvent, agency: string, words: TimelineWords) => string;
  return say(event, agency, words);
};
