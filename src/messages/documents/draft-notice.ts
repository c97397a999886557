import { civilDateAt } from '../../domain/calendar/civil-date';
import type { TaskDraft } from '../../domain/task/drafts';
import { assertNever } from '../../domain/result';
import { shortDate } from '../words/dates';
import { taskInSubject, taskAsGiven, type DraftFacts } from './draft-words';
import { sentence } from '../report/report-words';

export type NoticeDraft = Extract<TaskDraft, { kind: 'notice' }>;

/** "Nguyễn Văn A, Phó Chủ tịch UBND tỉnh": the post without the areas that go with it. */
const decider = ({ owed: { byName, byTitle } }: NoticeDraft): string => {
  const post = byTitle?.split(/,|\sphụ trách\s/)[0]?.trim() ?? '';
  return post === '' ? byName : `${byName}, ${post}`;
};

/** What the agency had asked for. */
const asked = ({ state }: DraftFacts, { owed }: NoticeDraft): string =>
  state.decided.find((one) => one.id === owed.id)?.about === 'reassignment' ? 'điều chỉnh phân công' : 'gia hạn';

const decided = (facts: DraftFacts, draft: NoticeDraft, agency: string): string => {
  const { decision } = draft.owed;
  switch (decision.kind) {
    case 'extend':
      return `Đồng ý gia hạn thời gian thực hiện nhiệm vụ của ${agency} đến ngày ${shortDate(decision.to)}.`;
    case 'refuse':
      return `Không đồng ý với đề nghị ${asked(facts, draft)} của ${agency}; nhiệm vụ được thực hiện theo phân công và thời hạn đã giao.`;
    case 'reassign':
      return `Giao ${facts.agencyName(decision.to)} thực hiện nhiệm vụ thay cơ quan được giao trước đây.`;
    case 'remind':
      return `Nhắc nhở ${agency} về việc chậm thực hiện nhiệm vụ.`;
    case 'reprimand':
      return `Phê bình ${agency} về việc chậm thực hiện nhiệm vụ.`;
    case 'ask-explanation':
      return `Yêu cầu ${agency} giải trình nguyên nhân chậm thực hiện nhiệm vụ và thời gian hoàn thành.`;
    case 'suspend':
      return 'Tạm dừng thực hiện nhiệm vụ cho đến khi có ý kiến chỉ đạo mới.';
    case 'resume':
      return 'Cho tiếp tục thực hiện nhiệm vụ đã tạm dừng.';
    case 'withdraw':
      return 'Thu hồi nhiệm vụ; các cơ quan được giao dừng thực hiện.';
    case 'instruct':
      return sentence(decision.text);
    default:
      return assertNever(decision);
  }
};

/** What follows, and for whom: what a leader says of the whole task concerns all who have a part in it. */
const carriedOut = ({ owed }: NoticeDraft, agency: string): string => {
  switch (owed.decision.kind) {
    case 'suspend':
      return 'Các cơ quan được giao tạm dừng thực hiện từ ngày có ý kiến chỉ đạo';
    case 'withdraw':
      return 'Các cơ quan được giao dừng thực hiện, không phải báo cáo kết quả nhiệm vụ này';
    case 'resume':
      return 'Các cơ quan được giao tiếp tục thực hiện';
    default:
      return `${agency} tổ chức thực hiện`;
  }
};

/** So many are named one by one among the receivers. */
const MOST_NAMED = 8;

/** Thông báo ý kiến chỉ đạo: what a leader of UBND tỉnh decided about a task, told by its office. */
export const noticeWords = {
  symbol: (agency: string): string => `TB-${agency}`,
  kind: 'THÔNG BÁO',
  subject: (facts: DraftFacts, draft: NoticeDraft): readonly string[] => [
    `Ý kiến chỉ đạo của đồng chí ${decider(draft)}`,
    ...taskInSubject('về', facts),
  ],
  body: (facts: DraftFacts, draft: NoticeDraft): readonly string[] => {
    const { owed, part } = draft;
    const agency = facts.agencyName(part.agency);
    const standing = facts.agencyName(facts.state.standingAgency);
    const reason = owed.reason === null ? '' : ` Lý do: ${sentence(owed.reason)}`;
    return [
      `Ngày ${shortDate(civilDateAt(owed.atMs))}, đồng chí ${decider(draft)}, đã có ý kiến chỉ đạo về ${taskAsGiven(facts)}, như sau:`,
      `1. ${decided(facts, draft, agency)}${reason}`,
      `2. ${carriedOut(draft, agency)}; ${standing} theo dõi, tổng hợp, báo cáo Ủy ban nhân dân tỉnh.`,
    ];
  },
  closing: (office: string): string => `${office} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
  /** All who are concerned: of what is said of the whole task each agency that has a part in it. */
  concerned: ({ state, agencyName }: DraftFacts, { owed, part }: NoticeDraft): readonly string[] => {
    const whole = ['suspend', 'withdraw', 'resume'].includes(owed.decision.kind);
    const codes = whole
      ? state.assignments.filter((one) => one.work !== 'released').map((one) => one.agency)
      : [part.agency];
    return codes.length > MOST_NAMED ? ['Các cơ quan được giao nhiệm vụ'] : codes.map(agencyName);
  },
  leaders: 'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
} as const;
