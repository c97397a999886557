import type { TaskDraft } from '../../domain/task/drafts';
import type { AssignmentState, Submission } from '../../domain/task/state';
import { shortDate } from '../words/dates';
import { basis, taskInSubject, type DraftFacts } from './draft-words';
import { decisionText } from '../words/labels';
import { counted } from '../words/numbers';
import { OPEN } from './official-document';
import { blank, sentence } from '../report/report-words';

const RESPONSE_DAYS = 5;

const ABOUT: Readonly<Record<Submission['kind'], string>> = {
  extension: 'gia hạn thời gian thực hiện',
  overdue: 'xử lý việc chậm thực hiện',
  reassignment: 'điều chỉnh phân công thực hiện',
  obstacle: 'tháo gỡ vướng mắc trong thực hiện',
};

/** What a draft is called in lists. */
export const draftTitle = (draft: TaskDraft, agencyName: (code: string) => string): string => {
  const agency = agencyName(draft.part.agency);
  switch (draft.kind) {
    case 'urging':
      return `Công văn đôn đốc ${agency}`;
    case 'proposal':
      return `Tờ trình ${ABOUT[draft.submission.kind]} (${agency})`;
    case 'notice':
      return `Thông báo ý kiến chỉ đạo: ${decisionText(draft.owed.decision, undefined, agencyName)} (${agency})`;
  }
};

const addressed = (name: string): string => `Kính gửi: ${name}.`;

/** How often the agency was told, and what it has said of its progress. */
const sofar = (part: AssignmentState, told: string): string => {
  const times = part.reminders + part.nudges;
  const news =
    part.percent > 0 ? `cơ quan báo cáo tiến độ ${part.percent}%` : 'chưa có báo cáo kết quả thực hiện của cơ quan';
  return `${times > 0 ? `${told} ${counted(times, 'lượt')} qua hệ thống theo dõi nhiệm vụ; đến nay` : 'Đến nay'} ${news}.`;
};

/** Công văn đôn đốc: a letter between peers. */
export const urgingWords = {
  /** A letter has no type: its symbol names the unit that drafts it. */
  symbol: (agency: string): string => `${agency}-${OPEN}`,
  subject: (facts: DraftFacts): readonly string[] => taskInSubject('V/v đôn đốc thực hiện', facts),
  addressed,
  body: (facts: DraftFacts, part: AssignmentState, sender: string): readonly string[] => {
    const agency = facts.agencyName(part.agency);
    const late = part.overdueSinceMs === null ? '' : ' hoặc nguyên nhân chậm và thời gian hoàn thành';
    return [
      basis(facts, part),
      sofar(part, `${sender} đã nhắc việc, đôn đốc`),
      `Đề nghị ${agency} khẩn trương thực hiện, báo cáo kết quả (kèm số, ngày văn bản)${late} về ${sender} trong ${counted(RESPONSE_DAYS, 'ngày làm việc')} kể từ ngày nhận được văn bản này.`,
    ];
  },
  closing: (facts: DraftFacts, part: AssignmentState): string =>
    `Đề nghị ${facts.agencyName(part.agency)} quan tâm, phối hợp thực hiện./.`,
} as const;

const asks = ({ state, agencyName }: DraftFacts, part: AssignmentState, one: Submission): string => {
  const agency = agencyName(part.agency);
  switch (one.kind) {
    case 'extension':
      return `${agency} đề nghị gia hạn thời gian thực hiện${one.askedDate === null ? '' : ` đến ngày ${shortDate(one.askedDate)}`}${one.late ? ' (đề nghị sau khi hết hạn)' : ''}.`;
    case 'overdue':
      return `${agency} chưa hoàn thành nhiệm vụ đúng hạn${one.askedDate === null ? '' : `; dự kiến hoàn thành ngày ${shortDate(one.askedDate)}`}. ${sofar(part, `${agencyName(state.standingAgency)} đã thông báo đến cơ quan`)}`;
    case 'reassignment':
      return `${agency} đề nghị điều chỉnh phân công thực hiện nhiệm vụ${one.proposed === null ? '' : `, giao ${agencyName(one.proposed)} thực hiện`}.`;
    case 'obstacle': {
      const met = part.obstacles.find(({ no }) => no === one.obstacle);
      if (met === undefined) return `${agency} có vướng mắc cần xin ý kiến chỉ đạo.`;
      const wish = met.proposal === null ? '' : ` Kiến nghị của cơ quan: ${sentence(met.proposal)}`;
      return `${agency} có vướng mắc cần xin ý kiến chỉ đạo: ${sentence(met.text)}${wish}`;
    }
  }
};

/** Tờ trình: what is put before UBND tỉnh, with the agency's reasons and the opinion of who puts it there. */
export const proposalWords = {
  symbol: (agency: string): string => `TTr-${agency}`,
  kind: 'TỜ TRÌNH',
  subject: (facts: DraftFacts, { kind }: Submission): readonly string[] =>
    taskInSubject(`Về việc ${ABOUT[kind]}`, facts),
  addressed,
  body: (facts: DraftFacts, part: AssignmentState, one: Submission, sender: string): readonly string[] => [
    basis(facts, part),
    asks(facts, part, one),
    ...(one.reason === null || one.kind === 'obstacle' ? [] : [`Lý do cơ quan nêu: ${sentence(one.reason)}`]),
    ...(part.explanation === null
      ? []
      : [
          `Giải trình của cơ quan (nguyên nhân ${part.explanation.objective ? 'khách quan' : 'chủ quan'}): ${sentence(part.explanation.cause)}`,
        ]),
    `Ý kiến của ${sender}: ${one.note === null ? `${blank('ý kiến thẩm định')}.` : sentence(one.note)}`,
  ],
  closing: (sender: string): string => `${sender} kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.`,
} as const;

/** What `dondoc document draft` answers. */
export const draftCommandText = {
  badNumber: (said: string) => `“${said}” không phải số nhiệm vụ. Ví dụ: dondoc document draft 12`,
  noTask: (number: number) => `Không có nhiệm vụ số ${number}.`,
  noDraft: (number: number, name: string, names: readonly string[]) =>
    `Nhiệm vụ ${number} không có dự thảo ${name}. ${names.length === 0 ? 'Hiện không có dự thảo nào.' : `Hiện có: ${names.join(', ')}.`}`,
} as const;
