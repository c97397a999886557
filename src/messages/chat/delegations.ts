import type { DelegationForm } from '../../domain/directory/delegation';
import type { DelegationFault } from '../../domain/directory/grant-delegation';
import type { KeptDelegation } from '../../domain/directory/kept-delegation';
import { shortDate } from '../words/dates';

export const DELEGATION_FORMS: Readonly<Record<DelegationForm, string>> = {
  'KT.': 'KT. (ký thay)',
  'TUQ.': 'TUQ. (thừa ủy quyền)',
  'người làm thay': 'người làm thay',
};

const FAULTS: Readonly<Record<DelegationFault, string>> = {
  'no-right': 'Việc ủy quyền do chính người giữ vị trí hoặc quản trị hệ thống thực hiện.',
  'unknown-person': 'Hệ thống không có cán bộ này. Đề nghị kiểm tra lại họ tên.',
  'same-person': 'Người được ủy quyền phải là người khác.',
  'no-post': 'Người ủy quyền không giữ vị trí này.',
  'bad-dates': 'Ngày kết thúc phải từ hôm nay trở đi và không trước ngày bắt đầu.',
  'too-long': 'Thời gian ủy quyền không quá một năm; đề nghị kiểm tra lại ngày.',
  'not-same-agency': 'Hình thức KT. chỉ dùng trong cùng cơ quan; đề nghị dùng TUQ. kèm số văn bản ủy quyền.',
  'document-missing': 'Hình thức TUQ. cần số văn bản ủy quyền.',
  'unknown-area':
    'Không có lĩnh vực này trong các kế hoạch. Đề nghị ghi mã lĩnh vực như trên bảng theo dõi, ví dụ II.1.',
  overlapping:
    'Thời gian này đã có ủy quyền hoặc báo vắng với cùng nhiệm vụ. Đề nghị thôi ủy quyền cũ trước, hoặc chọn ngày khác.',
};

export const delegationFault = (fault: DelegationFault): string => FAULTS[fault];

/** "từ 01/6/2024 đến 15/6/2024", both days included. */
export const periodText = ({ fromDate, toDate }: Pick<KeptDelegation, 'fromDate' | 'toDate'>): string =>
  `từ ${shortDate(fromDate)} đến hết ${shortDate(toDate)}`;

/** One delegation in a line: who, for whom, how, when, by what document. */
export const delegationLine = (one: KeptDelegation): string => {
  const who =
    one.toName === null
      ? `Đồng chí ${one.fromName} vắng mặt`
      : `Đồng chí ${one.toName} làm thay đồng chí ${one.fromName} (${DELEGATION_FORMS[one.form]})`;
  const areas = one.areas.length === 0 ? '' : `, lĩnh vực ${one.areas.join(', ')}`;
  const document = one.document === null ? '' : `, theo ${one.document.number}`;
  return `${who} ${periodText(one)}${areas}${document}`;
};

export const delegationText = {
  none: 'Hiện không có ủy quyền nào của đồng chí hoặc cho đồng chí.',
  list: 'Ủy quyền hiện có:',
  how: 'Ủy quyền: ủy quyền cho (họ tên) đến (ngày); báo vắng: vắng mặt đến (ngày); thôi: hủy ủy quyền',
  askPerson: (names: readonly string[]) =>
    `Đề nghị đồng chí ghi họ tên người được ủy quyền${names.length === 0 ? '' : ` (${names.join(', ')})`}, ví dụ: ủy quyền cho Nguyễn Văn A đến 15/6`,
  askDate: 'Đề nghị đồng chí ghi ngày kết thúc, ví dụ: ủy quyền cho Nguyễn Văn A từ 1/6 đến 15/6',
  given: (line: string) =>
    `Đã ghi: ${line}. Trong thời gian này, tin gửi đến người được ủy quyền. Nếu cần thôi: hủy ủy quyền`,
  away: (line: string) =>
    `Đã ghi: ${line}. Trong thời gian này, tin gửi đến người kế tiếp trong cơ quan. Nếu cần thôi: hủy ủy quyền`,
  ended: (count: number) =>
    count === 0 ? 'Đồng chí không có ủy quyền nào đang có hiệu lực.' : `Đã thôi ${count} ủy quyền.`,
} as const;
