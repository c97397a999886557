import type { TaskFault } from '../../domain/task/faults';
import type { DirectoryChange, KeptChange } from '../../domain/directory/change';
import { shortDate } from '../words/dates';
import { faultText } from '../acts/faults';

/** The page about people and agencies: ủy quyền, thay đổi cơ quan, cán bộ nghỉ. */
export const organisationText = {
  /** Who acts at the command line. */
  admin: { name: 'Quản trị', title: 'Quản trị hệ thống' },
  nav: 'Cán bộ, cơ quan',
  title: 'Cán bộ và cơ quan',
  delegations: 'Ủy quyền, vắng mặt',
  noDelegations: 'Hiện không có ủy quyền nào.',
  giver: 'Người ủy quyền',
  taker: 'Người được ủy quyền',
  away: 'Không ủy quyền (chỉ báo vắng)',
  form: 'Hình thức',
  fromDate: 'Từ ngày',
  toDate: 'Đến hết ngày',
  areas: 'Giới hạn lĩnh vực (mã, cách nhau bằng dấu phẩy; để trống: tất cả)',
  document: 'Số văn bản ủy quyền',
  documentDate: 'Ngày văn bản',
  give: 'Ghi ủy quyền',
  end: 'Thôi ủy quyền',
  needsRole: 'Chọn vai trò ở đầu trang để ghi ủy quyền.',
  changes: 'Sáp nhập, đổi tên, cán bộ nghỉ',
  changesNote: 'Phần việc đang mở của mọi nhiệm vụ chuyển sang cơ quan hoặc người kế thừa; việc đã xong giữ tên cũ.',
  adminOnly: 'Mục này dành cho quản trị hệ thống.',
  replace: 'Sáp nhập, đổi tên cơ quan',
  from: 'Cơ quan',
  to: 'Mã cơ quan kế thừa',
  newName: 'Tên cơ quan kế thừa (khi chưa có trên hệ thống)',
  decision: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  replaceNow: 'Chuyển sang cơ quan kế thừa',
  leave: 'Cán bộ nghỉ, chuyển công tác',
  official: 'Cán bộ',
  successor: 'Người kế nhiệm',
  noSuccessor: 'Không có: phần việc về đầu mối cơ quan',
  leaveNow: 'Ghi nghỉ và chuyển việc',
  noChanges: 'Chưa có thay đổi nào.',
  done: 'Đã ghi.',
  notThere: {
    'agency-replaced': 'Không có cơ quan này trên hệ thống, hoặc cơ quan kế thừa chưa có và chưa ghi tên.',
    'official-left': 'Không có cán bộ này hoặc người kế nhiệm đang làm việc trên hệ thống.',
  },
  sameAgency: 'Cơ quan kế thừa phải là cơ quan khác.',
  badDate: 'Ngày quyết định phải có dạng YYYY-MM-DD.',
  begun: 'Đã ghi. Bộ xử lý đang chạy chuyển các nhiệm vụ ngay, chậm nhất trong một phút; chưa chạy thì khi chạy lại.',
} as const;

const what = (change: DirectoryChange, agencyName: (code: string) => string): string =>
  change.kind === 'agency-replaced'
    ? `${agencyName(change.from)} → ${agencyName(change.to)} (${change.decision.number} ngày ${shortDate(change.decision.date)})`
    : `${change.officialId} nghỉ${change.successor === null ? '' : `, kế nhiệm: ${change.successor}`}`;

export const changeLine = ({ change, state, moved }: KeptChange, agencyName: (code: string) => string): string =>
  `${what(change, agencyName)}: ${state === 'done' ? 'đã chuyển xong' : 'đang chuyển'}, ${moved} nhiệm vụ`;

/** Why a change of the directory was not made. */
export const directoryFault = (fault: TaskFault | 'same-agency'): string =>
  fault === 'same-agency' ? organisationText.sameAgency : faultText(fault, 0);
