/** The administrator's page of channels. */
export const channelsText = {
  title: 'Kênh nhắn tin',
  channels: 'Các kênh',
  note: 'Kênh đã tắt không gửi, không nhận ngay từ lúc tắt; tin chuyển sang kênh tiếp theo của từng người. Số liệu trong 24 giờ.',
  heads: ['Kênh', 'Số người', 'Đã gửi', 'Chưa gửi được', 'Không rõ', 'Trạng thái'],
  on: 'đang bật',
  off: 'đã tắt',
  switchOn: 'Bật',
  switchOff: 'Tắt',
  consentLost: 'Zalo không còn chấp nhận mã làm mới; quản trị cần cấp quyền lại (xem docs/channels.md).',
  policy: 'Cách gửi',
  digestAt: 'Tin buổi sáng lúc',
  quietFrom: 'Không gửi từ',
  quietTo: 'Không gửi đến',
  urgent: 'Tin khẩn vẫn gửi trong giờ nghỉ',
  most: 'Số tin nhiều nhất một ngày cho một người (không tính tin khẩn)',
  save: 'Lưu',
  proof: 'Chứng cứ đôn đốc (30 ngày gần nhất)',
  xlsx: 'Tải bảng tin đã gửi (xlsx)',
  csv: 'CSV',
} as const;

/** The page that a one-time link opens. */
export const replyText = {
  title: 'Trả lời',
  gone: 'Liên kết không đúng hoặc đã hết hạn',
  goneHelp: 'Liên kết chỉ dùng trong 14 ngày. Đề nghị đồng chí dùng liên kết trong tin mới nhất.',
  used: 'Liên kết này đã được dùng',
  usedHelp: 'Mỗi liên kết chỉ dùng được một lần. Đề nghị đồng chí dùng liên kết trong tin mới nhất.',
  message: 'Nội dung',
  answer: 'Trả lời của đồng chí',
  send: 'Gửi trả lời',
  result: 'Kết quả',
  goOn: 'Trả lời tiếp',
  fetch: 'Tải tệp',
  fetchHelp: 'Tệp chỉ tải được một lần từ liên kết này.',
  note: 'Liên kết riêng của người nhận, đề nghị không chuyển tiếp.',
} as const;
