import type { ReportKind } from '../../domain/report/periods';
import { shortDate, shortInstant } from '../words/dates';
import type { CivilDate } from '../../domain/calendar/civil-date';

/** The page on which reports are made and sent. */
export const reportWords = {
  title: 'Báo cáo',
  nav: 'Báo cáo',
  lead: 'Báo cáo định kỳ gửi UBND tỉnh, lập từ sổ nhật ký tại thời điểm chốt số liệu. Tệp là dự thảo; văn thư phát hành bản chính thức.',
  make: 'Lập báo cáo',
  kind: 'Loại báo cáo',
  kinds: {
    month: 'Tháng',
    'quarter-1': 'Quý I',
    'half-year': '6 tháng đầu năm',
    'quarter-3': 'Quý III',
    year: 'Năm',
  } satisfies Readonly<Record<ReportKind, string>>,
  plan: 'Kế hoạch',
  asOf: 'Số liệu tính đến hết ngày',
  made: (title: string) => `Đã lập: ${title}.`,
  list: 'Báo cáo đã lập',
  none: 'Chưa có báo cáo nào.',
  about: (asOf: CivilDate, builtAtMs: number, byName: string) =>
    `Số liệu đến hết ngày ${shortDate(asOf)}; lập lúc ${shortInstant(builtAtMs)}, người lập: ${byName}.`,
  download: 'Tải tệp (docx)',
  send: 'Gửi báo cáo',
  office: 'Văn phòng UBND tỉnh',
  others: 'Người nhận khác',
  othersHelp: 'Giữ Ctrl để chọn nhiều người.',
  note: 'Nội dung kèm theo (không bắt buộc)',
  channelNote:
    'Tệp đi theo kênh của từng người: đính kèm thư điện tử, tệp trên Telegram và Zalo OA; kênh không gửi được tệp thì kèm liên kết tải một lần.',
  tooMany: 'Danh sách người nhận không đúng hoặc quá 40 người.',
  sent: 'Đã gửi đến',
  onTheWay: (count: number) => (count === 0 ? 'Những người này đã được gửi báo cáo.' : `Đang gửi đến ${count} người.`),
} as const;
