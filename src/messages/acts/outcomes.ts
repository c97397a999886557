import { assertNever } from '../../domain/result';
import { checkerOf } from '../../domain/task/who-answers';
import type { TaskEvent, TaskEventKind } from '../../domain/task/events';
import type { AssignmentState, Evidence, TaskState } from '../../domain/task/state';
import { documentText } from '../words/document-words';
import { leadsOf } from '../../domain/task/status';
import { dayOrNone, shortDate, shortInstant } from '../words/dates';
import { decisionText, OBSTACLE_KINDS, numbered } from '../words/labels';
import { fundingText } from '../words/money-words';
import { quoted, roleText } from '../notices/notice-form';

export interface OutcomeWords {
  /** The task as the bot knew it when the act was sent. */
  readonly state: TaskState;
  readonly agencyName: (code: string) => string;
}

export const evidenceText = (one: Evidence): string => {
  switch (one.kind) {
    case 'document':
      return [
        `văn bản ${one.number}`,
        ...(one.date === null ? [] : [`ngày ${shortDate(one.date)}`]),
        ...(one.issuer ? [`của ${one.issuer}`] : []),
        ...(one.extract ? [quoted(one.extract)] : []),
      ].join(' ');
    case 'file':
      return `tệp ${quoted(one.name)}`;
    case 'link':
      return one.url;
    case 'statement':
      return quoted(one.text);
    default:
      return assertNever(one);
  }
};

/** The same rule as the notices': a lead's part goes to the checker, a coordinating one to the leads. */
const checkers = ({ state, agencyName }: OutcomeWords, part: AssignmentState | undefined): string => {
  const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => one.agency);
  const codes = part?.role === 'coordinating' ? leads : [checkerOf(state, part)];
  return codes.map(agencyName).join(', ');
};

/** What goes for a decision until its document is there. */
const effectText = (effect: 'at-once' | 'on-document' | undefined): string => {
  switch (effect) {
    case undefined:
      return '';
    case 'at-once':
      return ' Ý kiến có hiệu lực trên hệ thống và chờ văn bản.';
    case 'on-document':
      return ' Ý kiến có hiệu lực khi có số, ngày văn bản.';
  }
};
/** Who disposes of the part's time, where UBND tỉnh does not. */
const setters = ({ state, agencyName }: OutcomeWords, part: AssignmentState | undefined): string =>
  part?.dueSetBy === 'agency'
    ? `lãnh đạo ${agencyName(part.giver ?? part.upper ?? part.agency)}`
    : leadsOf(state)
        .map((one) => agencyName(one.agency))
        .join(', ');

/** What the sentences may name. */
interface Names {
  readonly n: number;
  /** The agency whose part the event is about. */
  readonly agency: string;
  readonly standing: string;
  readonly checker: string;
  readonly agencyName: (code: string) => string;
  /** Name of the agency that another part of the task belongs to. */
  readonly partName: (assignment: string) => string;
  /** Who set the part's deadline. */
  readonly setter: string;
}

type Sentences = {
  readonly [K in TaskEventKind]: (event: Extract<TaskEvent, { kind: K }>, names: Names) => string | null;
};

/** What one recorded event tells the person who made it; null when the others say it. */
const SENTENCES: Sentences = {
  accepted: (_, { n, agency }) => `Đã ghi: ${agency} tiếp nhận nhiệm vụ ${n}.`,
  progressed: (event, { n }) =>
    event.percent === null
      ? `Đã ghi tình hình thực hiện nhiệm vụ ${n}.`
      : `Đã ghi tiến độ nhiệm vụ ${n}: ${event.percent}%.`,
  'obstacle-raised': ({ no, toAgency, about }, { n, standing, agencyName }) =>
    `Đã ghi vướng mắc${numbered(no)} của nhiệm vụ ${n}${about === undefined ? '' : ` (${OBSTACLE_KINDS[about].toLowerCase()})`} và chuyển ${toAgency === undefined ? standing : agencyName(toAgency)} xem xét.`,
  'obstacle-answered': (event, { n, agency }) =>
    event.own === true
      ? `Đã ghi: vướng mắc${numbered(event.no)} của nhiệm vụ ${n} đã được tháo gỡ.`
      : `Đã gửi trả lời vướng mắc${numbered(event.no)} của nhiệm vụ ${n} đến ${agency}.`,
  'step-acknowledged': ({ untilMs }, { n }) =>
    `Đã ghi: đồng chí đã nắm việc quá hạn của nhiệm vụ ${n}. Hệ thống tạm ngừng báo cáo lên cấp trên đến ${shortInstant(untilMs)}.`,
  'delay-excused': (_, { n, agency }) =>
    `Đã ghi nhận trễ khách quan của ${agency} trong nhiệm vụ ${n}; nhãn quá hạn vẫn giữ, kèm ghi nhận này.`,
  'submission-proposed': (event, { n, standing, agency, setter }) =>
    event.about === 'reassignment'
      ? `Đã ghi đề nghị điều chỉnh phân công nhiệm vụ ${n} và chuyển ${standing} tham mưu UBND tỉnh. Trong khi chờ quyết định, nhiệm vụ vẫn do ${agency} thực hiện.`
      : event.about === 'extension' && event.at === 'asked'
        ? `Đã ghi đề nghị gia hạn nhiệm vụ ${n}${event.askedDate === null ? '' : ` đến ${shortDate(event.askedDate)}`} và chuyển ${setter} quyết định. Trong khi chờ, thời hạn hiện nay vẫn giữ nguyên.`
        : event.about === 'extension'
          ? `Đã ghi đề nghị gia hạn nhiệm vụ ${n}${event.askedDate === null ? '' : ` đến ${shortDate(event.askedDate)}`} và chuyển ${standing} xem xét, trình UBND tỉnh. Trong khi chờ quyết định, thời hạn hiện nay vẫn giữ nguyên.`
          : `Đã ghi nội dung trình UBND tỉnh về ${event.obstacle === undefined ? '' : `vướng mắc${numbered(event.obstacle)} của `}nhiệm vụ ${n}.`,
  explained: (event, { n }) =>
    `Đã ghi giải trình về nhiệm vụ ${n}${event.newDate === null ? '' : `, dự kiến hoàn thành ${shortDate(event.newDate)}`}.`,
  'evidence-added': (event, { n }) =>
    `Đã lưu minh chứng của nhiệm vụ ${n}: ${event.evidence.map(evidenceText).join('; ')}.`,
  'completion-asked': (event, { n, checker }) =>
    `Đã ghi báo cáo hoàn thành nhiệm vụ ${n} và chuyển ${checker} kiểm tra.${event.late ? ' Thời điểm báo đã quá hạn.' : ''}`,
  'completion-confirmed': (_, { n, agency }) => `Đã xác nhận ${agency} hoàn thành phần việc của nhiệm vụ ${n}.`,
  'completion-returned': (event, { n, agency }) =>
    `Đã trả lại kết quả nhiệm vụ ${n} cho ${agency}. Lý do: ${quoted(event.reason)}.`,
  released: (_, { n, agency }) => `Đã miễn phần phối hợp của ${agency} trong nhiệm vụ ${n}.`,
  nudged: (_, { n, agency }) => `Đã đôn đốc ${agency} về nhiệm vụ ${n}; việc này được lưu làm căn cứ theo dõi.`,
  'submission-confirmed': (_, { n, agency }) => `Đã trình UBND tỉnh nội dung về nhiệm vụ ${n} (${agency}).`,
  'submission-decided': (event, { n, agency, agencyName }) => {
    if (event.nearer === true)
      return `Đã ghi quyết định của đồng chí về đề nghị gia hạn của ${agency} (nhiệm vụ ${n}): ${decisionText(event.decision)}.`;
    if (event.decision.kind === 'drop') return `Đã ghi: không trình UBND tỉnh nội dung về nhiệm vụ ${n} (${agency}).`;
    return `Đã ghi nhận ý kiến của đồng chí về nhiệm vụ ${n} (${agency}): ${decisionText(event.decision, event.about, agencyName)}.${effectText(event.document)}`;
  },
  ruled: (event, { n, agency }) =>
    `Đã ghi nhận ý kiến của đồng chí về nhiệm vụ ${n} (${agency}): ${decisionText(event.decision)}.${effectText(event.document)}`,
  'document-issued': (event, { n }) =>
    `Đã ghi ${documentText(event.ref)} của nhiệm vụ ${n}: ${decisionText(event.decision)}.`,
  suspended: (_, { n }) => `Nhiệm vụ ${n} tạm dừng; thời gian tạm dừng không tính vào thời hạn.`,
  resumed: (_, { n }) => `Nhiệm vụ ${n} được tiếp tục thực hiện.`,
  withdrawn: ({ splitInto, mergedInto }, { n }) =>
    splitInto !== undefined
      ? `Nhiệm vụ ${n} được tách; các nhiệm vụ mới đã giao cho cơ quan chủ trì.`
      : mergedInto !== undefined
        ? `Nhiệm vụ ${n} được gộp vào nhiệm vụ ${mergedInto}.`
        : `Nhiệm vụ ${n} đã được thu hồi.`,
  reopened: (_, { n, agency }) => `Đã mở lại phần việc của ${agency} trong nhiệm vụ ${n}.`,
  'task-amended': (event, { n }) => `Đã điều chỉnh nhiệm vụ ${n} theo ${documentText(event.document)}.`,
  'funding-set': ({ funding }, { n }) => `Đã ghi kinh phí của nhiệm vụ ${n}: ${fundingText(funding)}.`,
  'assignment-added': ({ agency, calledInBy }, { n, agencyName }) =>
    `${calledInBy === undefined ? 'Đã giao thêm' : 'Đã mời phối hợp:'} ${agencyName(agency)} trong nhiệm vụ ${n}.`,
  'assignment-removed': (_, { n, agency }) => `${agency} không còn được giao trong nhiệm vụ ${n}.`,
  'role-changed': ({ role }, { n, agency }) => `${agency} chuyển sang ${roleText[role]} trong nhiệm vụ ${n}.`,
  'document-waiting': () => null,
  'deadline-moved': (event, { agency }) => `Thời hạn mới của ${agency}: ${dayOrNone(event.to)}.`,
  'task-completed': (_, { n }) => `Nhiệm vụ ${n} đã hoàn thành toàn bộ.`,
  'person-assigned': ({ person, why }, { n, agency }) => {
    const who = person === null ? `đầu mối của ${agency}` : `đồng chí ${person.name}`;
    return why === 'kept'
      ? `Đã ghi: ${who} tiếp tục thực hiện nhiệm vụ ${n}.`
      : `Đã giao ${who} thực hiện nhiệm vụ ${n}; thông báo về nhiệm vụ này sẽ gửi đến người được giao.`;
  },
  'person-change-asked': (_, { n }) =>
    `Đã gửi lãnh đạo cơ quan đề nghị đổi người thực hiện nhiệm vụ ${n}. Trong khi chờ ý kiến, đồng chí vẫn thực hiện.`,
  'waiting-began': ({ on }, { n, partName }) =>
    `Đã ghi: nhiệm vụ ${n} đang chờ ${partName(on)} phối hợp; cơ quan này đã được thông báo.`,
  'waiting-ended': ({ on }, { n, partName }) => `Đã ghi: nhiệm vụ ${n} không còn chờ ${partName(on)} phối hợp.`,
  reassigned: ({ to }, { n, agencyName }) => `Nhiệm vụ ${n} được giao ${agencyName(to)} thực hiện từ nay.`,
  'part-absorbed': (_, { n, agency }) => `Phần phối hợp của ${agency} trong nhiệm vụ ${n} được nhập vào phần chủ trì.`,
  'agency-replaced': ({ from, to }, { n, agencyName }) =>
    `Phần việc của ${agencyName(from)} trong nhiệm vụ ${n} đã chuyển sang ${agencyName(to)}.`,
  'task-given': () => null,
  'explanation-asked': () => null,
  reminded: () => null,
  'step-skipped': () => null,
  'update-asked': () => null,
  'acceptance-overdue': () => null,
  'fell-overdue': () => null,
  escalated: () => null,
  'check-overdue': () => null,
  'submission-waiting': () => null,
  'obstacle-waiting': () => null,
  'schedule-moved': () => null,
  'nobody-reachable': () => null,
  'child-opened': (event, { n }) =>
    `Đã giao nhiệm vụ ${event.number} (thuộc nhiệm vụ ${n}): ${quoted(event.given.title)}.`,
  'child-moved': () => null,
  'child-closed': () => null,
  'merged-in': () => null,
  'periods-completed': () => null,
  'condition-met': (event, { n }) =>
    `Đã ghi: điều kiện của nhiệm vụ ${n} có từ ${shortDate(event.metOn)}; thời hạn ${shortDate(event.due)}.`,
};

const said = (event: TaskEvent, words: OutcomeWords): string | null => {
  const part = 'assignment' in event ? words.state.assignments.find((one) => one.id === event.assignment) : undefined;
  const names: Names = {
    n: words.state.number,
    agency: part === undefined ? '' : words.agencyName(part.agency),
    standing: words.agencyName(words.state.standingAgency),
    checker: checkers(words, part),
    agencyName: words.agencyName,
    partName: (id) => words.agencyName(words.state.assignments.find((one) => one.id === id)?.agency ?? id),
    setter: part?.dueSetBy === 'checker' ? checkers(words, part) : setters(words, part),
  };
  return (SENTENCES[event.kind] as (event: TaskEvent, names: Names) => string | null)(event, names);
};

type Moved = Extract<TaskEvent, { kind: 'deadline-moved' }>;

/** So many deadlines that move together are named one by one; more are counted. */
const NAMED_DEADLINES = 3;

/** "25/11/2024 (29 cơ quan)": where a whole group moved, its days and how many they are for. */
const movedTogether = (moved: readonly Moved[]): string => {
  const days = [...new Set(moved.map((one) => one.to))];
  const counts = days.map((day) => `${dayOrNone(day)} (${moved.filter((one) => one.to === day).length} cơ quan)`);
  return `Thời hạn mới: ${counts.join('; ')}.`;
};

/** The answer to an act that was done. The events are those that the log holds for it. */
export const outcomeText = (events: readonly TaskEvent[], words: OutcomeWords): string => {
  const moved = events.filter((one) => one.kind === 'deadline-moved');
  const many = moved.length > NAMED_DEADLINES;
  const told = many ? events.filter((one) => one.kind !== 'deadline-moved') : events;
  const lines = [...told.flatMap((one) => said(one, words) ?? []), ...(many ? [movedTogether(moved)] : [])];
  return lines.join('\n') || `Đã ghi nội dung về nhiệm vụ ${words.state.number}.`;
};
