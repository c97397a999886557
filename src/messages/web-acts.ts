import type { HumanAct } from '../domain/task/commands';

/** The buttons and forms by which a person acts on the task page. */
type WebActKind = HumanAct['kind'];

export const ACT_BUTTONS: Readonly<Record<WebActKind, string>> = {
  accept: 'Tiếp nhận nhiệm vụ',
  progress: 'Báo tiến độ',
  'raise-obstacle': 'Báo vướng mắc',
  'ask-extension': 'Đề nghị gia hạn',
  explain: 'Giải trình việc quá hạn',
  'add-evidence': 'Gửi minh chứng',
  'ask-completion': 'Báo hoàn thành',
  'confirm-completion': 'Xác nhận hoàn thành',
  'return-completion': 'Trả lại kết quả',
  release: 'Miễn phần phối hợp',
  'release-rest': 'Miễn các phần phối hợp còn lại',
  nudge: 'Đôn đốc',
  'confirm-submission': 'Trình UBND tỉnh',
  'drop-submission': 'Không trình',
  'decide-submission': 'Cho ý kiến',
};

export const actWords = {
  heading: 'Việc đồng chí có thể làm',
  nothing: 'Với vai trò này, hiện không có việc nào cần làm ở nhiệm vụ này.',
  noRole: 'Chọn vai trò ở đầu trang để thực hiện các việc thuộc quyền.',
  percent: 'Tiến độ (%)',
  text: 'Tình hình thực hiện',
  obstacle: 'Nội dung vướng mắc, kiến nghị',
  to: 'Đề nghị gia hạn đến ngày',
  reason: 'Lý do',
  reasonOptional: 'Lý do (nếu có)',
  cause: 'Nguyên nhân',
  objective: 'Nguyên nhân khách quan',
  newDate: 'Dự kiến hoàn thành ngày (nếu có)',
  newDue: 'Thời hạn mới (nếu có)',
  documentNumber: 'Số, ký hiệu văn bản',
  documentNumberHint: 'ví dụ 45/KH-SNV',
  documentDate: 'Ngày văn bản',
  link: 'Liên kết',
  file: 'Tệp (tối đa 25 MB)',
  statement: 'Nội dung đã làm',
  note: 'Ý kiến kèm theo (nếu có)',
  decision: 'Ý kiến',
  decisions: {
    extend: 'Đồng ý gia hạn đến ngày',
    refuse: 'Không đồng ý gia hạn',
    remind: 'Nhắc nhở',
    reprimand: 'Phê bình',
  },
  decisionDate: 'Gia hạn đến ngày',
  evidenceNeeded: 'Cần ít nhất một minh chứng: số văn bản, tệp hoặc liên kết.',
  submit: 'Gửi',
  about: { extension: 'Đề nghị gia hạn', overdue: 'Việc quá hạn' },
  asked: (date: string) => `đề nghị đến ${date}`,
} as const;
