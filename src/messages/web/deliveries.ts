import type { NoticeKind } from '../../domain/notice/notice';
import type { HoldReason } from '../../domain/notice/plan-sending';

/** What each notice is called in the list of what was sent: the proof of đôn đốc. */
const NOTICES: Readonly<Record<NoticeKind | 'document', string>> = {
  document: 'Gửi báo cáo',
  'task-given': 'Giao nhiệm vụ',
  'accept-asked': 'Đề nghị xác nhận tiếp nhận',
  'accept-overdue': 'Báo lãnh đạo: chưa tiếp nhận',
  reminder: 'Nhắc trước hạn',
  'late-reminder': 'Nhắc quá hạn',
  'update-asked': 'Đề nghị báo tình hình',
  overdue: 'Báo quá hạn, đề nghị giải trình',
  escalation: 'Báo cáo lãnh đạo: quá hạn',
  'submission-to-confirm': 'Xin ý kiến về việc trình',
  'submission-to-decide': 'Trình UBND tỉnh cho ý kiến',
  'submission-waiting': 'Nội dung trình đang chờ',
  'question-explained': 'Giải trình về nội dung đang chờ ý kiến',
  'submission-decided': 'Thông báo ý kiến của UBND tỉnh',
  'check-asked': 'Đề nghị kiểm tra kết quả',
  'check-overdue': 'Kết quả chờ kiểm tra quá lâu',
  confirmed: 'Thông báo đã xác nhận',
  returned: 'Thông báo trả lại',
  released: 'Thông báo được miễn',
  nudge: 'Đôn đốc',
  obstacle: 'Báo vướng mắc',
  ruled: 'Thông báo ý kiến chỉ đạo',
  'document-awaited': 'Ý kiến chờ văn bản',
  'document-issued': 'Thông báo văn bản đã ban hành',
  'task-suspended': 'Thông báo tạm dừng',
  'task-resumed': 'Thông báo tiếp tục',
  'task-withdrawn': 'Thông báo thu hồi',
  'task-amended': 'Thông báo điều chỉnh',
  reopened: 'Thông báo mở lại',
  'obstacle-waiting': 'Vướng mắc chờ trả lời',
  'obstacle-answered': 'Trả lời vướng mắc',
  urging: 'Báo cơ quan theo dõi: quá hạn',
  'accept-silent': 'Báo Sở Nội vụ: chưa tiếp nhận',
  'check-slow': 'Kết quả chờ duyệt lâu',
  'extension-asked': 'Xin ý kiến về gia hạn',
  'extension-decided': 'Kết quả xem xét gia hạn',
  excused: 'Ghi nhận trễ khách quan',
  'schedule-moved': 'Lịch làm việc thay đổi',
  'nobody-reachable': 'Không có người nhận',
  'period-opened': 'Mở kỳ báo cáo',
  'condition-met': 'Báo điều kiện đã có',
  'part-assigned': 'Giao người thực hiện',
  'part-passed-on': 'Báo đổi người thực hiện',
  'person-change-asked': 'Đề nghị đổi người thực hiện',
  'waited-for': 'Báo đang chờ phối hợp',
  'agency-changed': 'Báo thay đổi cơ quan thực hiện',
  receipt: 'Báo kết quả ghi nhận',
};

const STATES: Readonly<Record<string, string>> = {
  queued: 'chờ gửi',
  held: 'chờ đến lúc gửi',
  answered: 'đã trả lời',
  sending: 'đang gửi',
  sent: 'đã gửi',
  delivered: 'đã nhận',
  seen: 'đã xem',
  'failed-now': 'chưa gửi được, sẽ gửi lại',
  'failed-for-good': 'không gửi được',
  failed: 'không gửi được',
  unknown: 'không rõ đã đến nơi',
};

const CHANNELS: Readonly<Record<string, string>> = {
  simulator: 'mô phỏng',
  telegram: 'Telegram',
  'zalo-bot': 'Zalo',
  'zalo-oa': 'Zalo OA',
  email: 'thư điện tử',
  sms: 'tin nhắn SMS',
};

const HOLDS: Readonly<Record<HoldReason, string>> = {
  hours: 'ngoài giờ làm việc, gửi lúc',
  quiet: 'giờ nghỉ, gửi lúc',
  digest: 'gộp vào tin buổi sáng',
  limit: 'đủ số tin trong ngày, gửi',
  trouble: 'kênh đang lỗi, gửi lại lúc',
  rate: 'theo tốc độ của kênh, gửi lúc',
  repeat: 'chưa rõ đã đến, nhắc lại lúc',
  pause: 'người nhận tạm ngừng nhận tin đến',
  company: 'gộp với các tin cùng loại, gửi lúc',
};

/** Reasons of our own; a provider's are shown as they came. */
const FAULTS: Readonly<Record<string, string>> = {
  'no address': 'không có địa chỉ liên hệ',
  'the channel is in trouble': 'kênh đang lỗi',
  'the channel is switched off': 'kênh đã tắt',
  'no room in the channel’s rate': 'chờ theo tốc độ của kênh',
  'the message could not be made': 'không soạn được tin',
  'no files by this channel': 'kênh không gửi được tệp',
  'the sender stopped': 'tiến trình gửi bị dừng',
  'no answer in time': 'nhà cung cấp không trả lời',
  'the answer cannot be read': 'không đọc được trả lời của nhà cung cấp',
  template: 'gửi theo mẫu ZBS, ngoài thời gian tư vấn',
};

/** The heads of the table that proves what was sent. */
export const deliverySheet = 'Tin đã gửi';

export const deliveryHeads = [
  'Nhiệm vụ',
  'Nội dung',
  'Người nhận',
  'Kênh',
  'Tình trạng',
  'Phát sinh lúc',
  'Gửi lúc',
  'Nhận lúc',
  'Xem lúc',
  'Trả lời lúc',
  'Chờ gửi',
  'Lý do',
  'Mã của nhà cung cấp',
] as const;

/** Kinds, states and channels come from rows: one that this version does not know is shown as it is. */
export const noticeName = (kind: string): string => (kind in NOTICES ? NOTICES[kind as keyof typeof NOTICES] : kind);
export const deliveryState = (state: string): string => STATES[state] ?? state;
export const holdName = (hold: string | null): string =>
  hold !== null && hold in HOLDS ? HOLDS[hold as HoldReason] : '';
export const faultName = (fault: string | null): string => (fault === null ? '' : (FAULTS[fault] ?? fault));

/** "Telegram", or "Telegram (so-y-te)" for a further bot of the same kind. */
export const channelName = (channel: string | null): string => {
  if (channel === null) return '';
  const [kind = '', name] = channel.split(':');
  const known = CHANNELS[kind] ?? kind;
  return name === undefined ? known : `${known} (${name})`;
};
