import type { Post } from '../../domain/directory/official';
import type { Ended } from '../../domain/family/parent-standing';
import type {
  AssignmentRole,
  AssignmentWork,
  Decision,
  Overtaken,
  ObstacleKind,
  SubmissionKind,
  TaskStanding,
} from '../../domain/task/state';
import type { ReportLabel, TaskWork, TimeStatus } from '../../domain/task/status';
import type { DecisionKind } from '../../domain/task/who-decides';
import { shortDate } from './dates';
import type { PendingKind } from '../../domain/task/pending';

/** The names of closed sets as people read them. The four report labels are the ones of Thông báo 624/TB-VPCP. */
export const REPORT_LABELS: Readonly<Record<ReportLabel, string>> = {
  done: 'Đã hoàn thành',
  'done-late': 'Đã hoàn thành quá hạn',
  ongoing: 'Đang thực hiện',
  'not-done': 'Chưa hoàn thành',
};

export const TIME_STATUSES: Readonly<Record<TimeStatus, string>> = {
  overdue: 'Quá hạn',
  'due-soon': 'Sắp đến hạn',
  'in-time': 'Trong hạn',
  'no-deadline': 'Không hạn',
};

export const TASK_WORKS: Readonly<Record<TaskWork, string>> = {
  given: 'Đã giao',
  accepted: 'Đã tiếp nhận',
  'in-progress': 'Đang thực hiện',
  awaiting: 'Chờ xác nhận',
  returned: 'Trả lại',
  'waiting-coordination': 'Chờ cơ quan phối hợp',
  completed: 'Hoàn thành',
  suspended: 'Tạm dừng',
  withdrawn: 'Thu hồi',
};

export const ASSIGNMENT_WORKS: Readonly<Record<AssignmentWork, string>> = {
  given: 'Đã giao, chưa tiếp nhận',
  accepted: 'Đã tiếp nhận',
  'in-progress': 'Đang thực hiện',
  awaiting: 'Chờ xác nhận',
  returned: 'Trả lại',
  confirmed: 'Hoàn thành',
  released: 'Được miễn',
};

export const STANDINGS: Readonly<Record<TaskStanding, string>> = {
  open: 'Đang theo dõi',
  completed: 'Hoàn thành',
  suspended: 'Tạm dừng',
  withdrawn: 'Thu hồi',
};

/** How a task stands in reports; in words of its own when it rests in time or was withdrawn: nothing is done then. */
export const standingText = (one: { readonly label: ReportLabel | null; readonly work: TaskWork }): string => {
  const label = shownLabel(one);
  return label === null ? TASK_WORKS[one.work] : REPORT_LABELS[label];
};

/** The label that is said of a task; none of one that rests in time, or was withdrawn. */
export const shownLabel = ({
  label,
  work,
}: {
  readonly label: ReportLabel | null;
  readonly work: TaskWork;
}): ReportLabel | null => (work === 'suspended' && label === 'ongoing' ? null : label);

/** A part as its task lets it stand: nothing goes on in one that rests, or was withdrawn. */
export const partWorkText = (standing: TaskStanding, work: AssignmentWork): string =>
  (standing === 'suspended' || standing === 'withdrawn') && work !== 'confirmed' && work !== 'released'
    ? STANDINGS[standing]
    : ASSIGNMENT_WORKS[work];

/** Why a task ends though the one that it belongs to does not. */
export const ENDED: Readonly<Record<Ended, string>> = {
  'part-closed': 'phần việc của cơ quan trong nhiệm vụ được giao đã kết thúc',
  'no-periods': 'nhiệm vụ được giao không còn báo kết quả theo kỳ',
};

export const ROLES: Readonly<Record<AssignmentRole, string>> = { lead: 'Chủ trì', coordinating: 'Phối hợp' };

export const POSTS: Readonly<Record<Post, string>> = {
  staff: 'công chức',
  focal: 'công chức đầu mối',
  'unit-head': 'trưởng phòng',
  leader: 'lãnh đạo cơ quan',
  monitor: 'theo dõi lĩnh vực',
  standing: 'cơ quan thường trực',
  office: 'chuyên viên theo dõi, Văn phòng UBND tỉnh',
  'office-chief': 'Chánh Văn phòng UBND tỉnh',
  'vice-chair': 'Phó Chủ tịch UBND tỉnh',
  chair: 'Chủ tịch UBND tỉnh',
  admin: 'quản trị hệ thống',
};

export const OBSTACLE_KINDS: Readonly<Record<ObstacleKind, string>> = {
  funding: 'Kinh phí',
  institution: 'Thể chế, hướng dẫn',
  staff: 'Nhân sự',
  technology: 'Công nghệ, hạ tầng',
  coordination: 'Phối hợp',
  other: 'Khác',
};

/** How one of several obstacles of a task is called, and typed: "V2". */
export const obstacleName = (no: number): string => `V${no}`;

/** The same after a noun; nothing where the log does not say. */
export const numbered = (no: number | null | undefined): string =>
  no === undefined || no === null ? '' : ` ${obstacleName(no)}`;

const OVERTAKEN: Readonly<Record<Overtaken, string>> = {
  deadline: 'không còn phải quyết định vì thời hạn đã được điều chỉnh',
  completed: 'không còn phải quyết định vì phần việc đã hoàn thành',
  released: 'không còn phải quyết định vì cơ quan không còn được giao phần việc',
  withdrawn: 'không còn phải quyết định vì nhiệm vụ đã được thu hồi',
  answered: 'không còn phải quyết định vì vướng mắc đã được trả lời',
};

/** A decision of UBND tỉnh (or of Sở Nội vụ not to submit), as a noun phrase. Agencies by their codes unless named. */
export const decisionText = (
  decision: Decision,
  about: SubmissionKind = 'extension',
  agencyName: (code: string) => string = (code) => code,
): string => {
  switch (decision.kind) {
    case 'extend':
      return `đồng ý gia hạn đến ${shortDate(decision.to)}`;
    case 'refuse':
      return about === 'reassignment' ? 'không đồng ý điều chỉnh phân công' : 'không đồng ý gia hạn';
    case 'reassign':
      return `giao ${agencyName(decision.to)} thực hiện`;
    case 'remind':
      return 'nhắc nhở';
    case 'reprimand':
      return 'phê bình';
    case 'ask-explanation':
      return 'yêu cầu giải trình';
    case 'suspend':
      return 'tạm dừng nhiệm vụ';
    case 'resume':
      return 'cho tiếp tục thực hiện nhiệm vụ';
    case 'withdraw':
      return 'thu hồi nhiệm vụ';
    case 'instruct':
      return `ý kiến chỉ đạo “${decision.text}”`;
    case 'drop':
      return 'không trình';
    case 'overtaken':
      return OVERTAKEN[decision.how];
  }
};

/** Kinds of decision, as choices and in tables. */
export const DECISION_NAMES: Readonly<Record<DecisionKind, string>> = {
  extend: 'Đồng ý gia hạn',
  refuse: 'Không đồng ý gia hạn',
  reassign: 'Giao cơ quan khác thực hiện',
  remind: 'Nhắc nhở',
  reprimand: 'Phê bình',
  'ask-explanation': 'Yêu cầu giải trình',
  suspend: 'Tạm dừng nhiệm vụ',
  resume: 'Cho tiếp tục thực hiện',
  withdraw: 'Thu hồi nhiệm vụ',
  instruct: 'Cho ý kiến chỉ đạo',
};

export const PENDING: Readonly<Record<PendingKind, string>> = {
  confirmation: 'Chờ xác nhận kết quả',
  extension: 'Đề nghị gia hạn',
  reassignment: 'Đề nghị điều chỉnh phân công',
  coordination: 'Chờ phối hợp',
  document: 'Chờ văn bản',
  obstacle: 'Vướng mắc',
  proposed: 'Chờ Sở Nội vụ xem xét, trình',
  submitted: 'Chờ UBND tỉnh cho ý kiến',
};
