import { addDays, civilDateAt, type CivilDate } from '../../src/domain/calendar/civil-date';
import type { HumanAct } from '../../src/domain/task/commands';
import { partOf } from '../../src/domain/task/rights';
import type { ProvinceDecision, TaskState } from '../../src/domain/task/state';
import type { DecisionKind } from '../../src/domain/task/who-decides';
import { CATALOGUE } from './fakes/memory-directory';
import { file, type Said } from './chat';

type Kind = HumanAct['kind'];
type Typed<K extends Kind> = (act: Extract<HumanAct, { kind: K }>, task: About) => Said | null;

/** The task that is typed about: its number, the agency whose part the act is about, and its state. */
interface About {
  readonly n: number;
  readonly agency: string;
  readonly state: TaskState;
  /** Written as people write days. */
  readonly today: string;
  readonly later: string;
}

const written = (date: CivilDate): string => date.split('-').reverse().join('/');

/** Of the groups that the plan leaves open, an agency that has no part in the task yet. */
const outside = ({ assignments }: TaskState): string =>
  CATALOGUE.groups[0]?.memberCodes.find((code) => assignments.every((one) => ![one.id, one.agency].includes(code))) ??
  '';

const DECIDED: Readonly<Record<DecisionKind, string>> = {
  extend: 'duyệt',
  refuse: 'không duyệt',
  remind: 'nhắc nhở',
  reprimand: 'phê bình',
  reassign: 'giao lại',
  'ask-explanation': 'yêu cầu giải trình',
  suspend: 'tạm dừng',
  resume: 'cho tiếp tục',
  withdraw: 'thu hồi',
  instruct: 'cho ý kiến chỉ đạo',
};

const after = (decision: ProvinceDecision): string => {
  if (decision.kind === 'extend') return `đến ${written(decision.to)}`;
  return decision.kind === 'reassign' ? 'XATT' : 'để bảo đảm tiến độ';
};

/** How a person types each act; a kind that has a reason here is not done by chat. */
export const TYPED: { readonly [K in Kind]: Typed<K> | { readonly not: string } } = {
  accept: (_, { n }) => `${n} đã nhận`,
  progress: (_, { n }) => `${n} được 45%`,
  'raise-obstacle': (_, { n }) => `${n} vướng thiếu kinh phí`,
  'ask-extension': (_, { n, later }) => `${n} xin gia hạn đến ${later} vì chờ văn bản của Bộ`,
  explain: (_, { n }) => `${n} giải trình do chờ số liệu`,
  'add-evidence': (_, { n }) => ({ text: `${n}`, file: file('ket-qua.pdf') }),
  'ask-completion': (_, { n, today }) => `${n} xong 45/KH-STC ngày ${today}`,
  'confirm-completion': (_, { n, agency }) => `xác nhận ${n} ${agency}`,
  'return-completion': (_, { n, agency }) => `trả lại ${n} ${agency} thiếu phụ lục`,
  release: (_, { n, agency }) => `miễn phối hợp ${n} ${agency} đã đủ số liệu`,
  'release-rest': (_, { n }) => `miễn ${n} còn lại đã đủ số liệu`,
  nudge: (_, { n, agency }) => `đôn đốc ${n} ${agency}`,
  'confirm-submission': ({ submission }, { n }) => `trình ${n} TR${submission} đề nghị xem xét`,
  'drop-submission': ({ submission }, { n }) => `không trình ${n} TR${submission} cơ quan đã nộp`,
  'decide-submission': ({ submission, decision }, { n }) =>
    `${DECIDED[decision.kind]} ${n} TR${submission} ${after(decision)}`,
  'decide-extension': ({ submission, decision }, { n }) =>
    `${DECIDED[decision.kind]} ${n} TR${submission} ${after(decision)}`,
  'state-condition': (_, { n, later }) => `điều kiện ${n} đến ${later} Nghị định 45`,
  'add-subtask': ({ due }, { n }) => `giao tiếp ${n} đến ${written(due)} rà soát hồ sơ`,
  'assign-person': ({ person }, { n, agency }) => `giao ${n} ${agency} ${person?.officialId ?? 'đầu mối'}`,
  'hand-over': ({ person }, { n }) => `chuyển ${n} ${person.officialId} bận họp`,
  'ask-person-change': (_, { n }) => `đề nghị đổi người ${n} quá nhiều việc`,
  'wait-for': ({ on }, { n }) => `chờ phối hợp ${n} ${on} số liệu`,
  'stop-waiting': ({ on }, { n }) => `hết chờ phối hợp ${n} ${on}`,
  'call-in': (_, { n, state }) => `mời phối hợp ${n} ${outside(state)}`,
  'ask-reassignment': (_, { n }) => `đề nghị điều chỉnh phân công ${n} không đúng chức năng`,
  'replace-agency': { not: 'done for all tasks at once, on the page of the organisation' },
  rule: ({ decision: { kind } }, { n, agency }) => `chỉ đạo ${n} ${agency} ${DECIDED[kind]} để bảo đảm tiến độ`,
  'issue-document': ({ document }, { n, state, today }) => {
    const owed = state.documents.find((one) => one.id === document)?.assignment ?? '';
    // Of several about one part the page tells which is which; the bot says so.
    const isOnly = state.documents.filter((one) => one.assignment === owed).length === 1;
    return isOnly ? `ghi văn bản ${n} ${owed} 123/TB-UBND ngày ${today}` : null;
  },
  suspend: (_, { n, today }) => `tạm dừng ${n} theo 123/QĐ-UBND ngày ${today} chờ hướng dẫn`,
  resume: (_, { n, today }) => `tiếp tục ${n} theo 123/QĐ-UBND ngày ${today} đã có hướng dẫn`,
  withdraw: (_, { n, today }) => `thu hồi ${n} theo 123/QĐ-UBND ngày ${today} không còn cần`,
  'amend-task': (_, { n, today }) => `điều chỉnh ${n} tên Rà soát thủ tục theo 123/QĐ-UBND ngày ${today}`,
  'set-funding': (_, { n }) => `ghi kinh phí ${n} 1,5 tỷ từ ngân sách tỉnh`,
  'split-task': (_, { n, today }) => `tách ${n} thành Lập dự toán; Thẩm định theo 123/QĐ-UBND ngày ${today}`,
  'merge-task': ({ into }, { n, today }) => `gộp ${n} vào ${into} theo 123/QĐ-UBND ngày ${today}`,
  reopen: (_, { n, agency }) => `mở lại ${n} ${agency} số liệu chưa đúng`,
  acknowledge: (_, { n, agency }) => `đang chỉ đạo ${n} ${agency}`,
  'excuse-delay': (_, { n, agency }) => `ghi nhận trễ khách quan ${n} ${agency} bão lũ`,
  'answer-obstacle': ({ obstacle }, { n, agency }) =>
    `trả lời vướng ${n} ${obstacle === undefined ? agency : `V${obstacle}`} đã có hướng dẫn`,
  'pass-up-obstacle': ({ obstacle }, { n, agency }) =>
    `trình vướng ${n} ${obstacle === undefined ? agency : `V${obstacle}`} kính xin ý kiến`,
};

/** What a person types for such an act in this state; null where it is not typed. */
export const typedFor = (act: HumanAct, state: TaskState, nowMs: number): Said | null => {
  const form = TYPED[act.kind] as Typed<Kind> | { readonly not: string };
  if ('not' in form) return null;
  const part = partOf(state, act);
  const today = civilDateAt(nowMs);
  const last = [today, ...state.assignments.map((one) => one.due ?? today)].sort().at(-1) ?? today;
  return form(act, {
    ...{ n: state.number, agency: part?.agency ?? '', state },
    ...{ today: written(today), later: written(addDays(last, 7)) },
  });
};
