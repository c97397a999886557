import { civilDateAt } from '../../domain/calendar/civil-date';
import type { TaskDraft } from '../../domain/task/drafts';
import type { ProvinceDecision } from '../../domain/task/state';
import { assertNever } from '../../domain/result';
import { shortDate } from '../words/dates';
import { taskInSubject, taskWithOrigin, type DraftFacts } from './draft-words';
import { sentence } from '../report/report-words';

export type NoticeDraft = Extract<TaskDraft, { kind: 'notice' }>;

/** "Nguyễn Văn A, Phó Chủ tịch UBND tỉnh": the post without the areas that go with it. */
const decider = ({ owed: { byName, byTitle } }: NoticeDraft): string => {
  const post = byTitle?.split(/,|\sphụ trách\s/)[0]?.trim() ?? '';
  return post === '' ? byName : `${byName}, ${post}`;
};

const decided = (decision: ProvinceDecision, agency: string, agencyName: (code: string) => string): string => {
  switch (decision.kind) {
    case 'extend':
      return `Đồng ý gia hạn thời gian thực hiện nhiệm vụ của ${agency} đến ngày ${shortDate(decision.to)}.`;
    case 'refuse':
      return `Không đồng ý với đề nghị của ${agency}; nhiệm vụ được thực hiện theo phân công và thời hạn đã giao.`;
    case 'reassign':
      return `Giao ${agencyName(decision.to)} thực hiện nhiệm vụ thay cơ quan được giao trước đây.`;
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

const rests = ({ kind }: ProvinceDecision): boolean => kind === 'suspend' || kind === 'withdraw';

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
    const carriedOut = rests(owed.decision) ? 'Các cơ quan được giao' : agency;
    return [
      `Ngày ${shortDate(civilDateAt(owed.atMs))}, đồng chí ${decider(draft)}, đã có ý kiến chỉ đạo về ${taskWithOrigin(facts)}, như sau:`,
      `1. ${decided(owed.decision, agency, facts.agencyName)}${reason}`,
      `2. ${carriedOut} tổ chức thực hiện; ${standing} theo dõi, tổng hợp, báo cáo Ủy ban nhân dân tỉnh.`,
    ];
  },
  closing: (office: string): string => `${office} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
  leaders: 'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
} as const;
