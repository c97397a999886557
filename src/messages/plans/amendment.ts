import type { ContentField } from '../../domain/plan/difference';
import { grouped } from '../words/numbers';

/** Words of the page that compares a changed appendix with its running plan. */
export const FIELD_NAMES: Readonly<Record<ContentField, string>> = {
  text: 'Nội dung',
  product: 'Sản phẩm',
  leads: 'Chủ trì',
  coordinating: 'Phối hợp',
  openGroups: 'Cơ quan chủ trì mời phối hợp',
  deadline: 'Thời hạn',
};

export const amendmentText = {
  title: 'So với kế hoạch đang thực hiện',
  none: 'Phụ lục này không khác kế hoạch đang thực hiện.',
  added: (value: number) => `${grouped(value)} nhiệm vụ mới`,
  changed: (value: number) => `${grouped(value)} nhiệm vụ thay đổi`,
  removed: (value: number) => `${grouped(value)} nhiệm vụ không còn trong phụ lục, sẽ thu hồi`,
  moved: (value: number) => `${grouped(value)} nhiệm vụ chuyển lĩnh vực`,
  renumbered: (value: number) => `${grouped(value)} nhiệm vụ đổi số thứ tự`,
  clash: 'đã được thay đổi sau lần nạp trước; phụ lục mới ghi khác, đề nghị xem kỹ',
  nothing: 'không có',
  area: 'Lĩnh vực',
  stt: 'STT',
  steppedDown: (agency: string) => `${agency} chuyển từ chủ trì sang phối hợp`,
  steppedUp: (agency: string) => `${agency} chuyển từ phối hợp sang chủ trì`,
  items: {
    targets: {
      added: (value: number) => `${grouped(value)} chỉ tiêu mới hoặc ghi khác`,
      removed: (value: number) => `${grouped(value)} chỉ tiêu không còn như trước`,
    },
    duties: {
      added: (value: number) => `${grouped(value)} trách nhiệm mới hoặc ghi khác`,
      removed: (value: number) => `${grouped(value)} trách nhiệm không còn như trước`,
    },
  },
  moreItems: (value: number) => `và ${grouped(value)} nội dung khác`,
  refused: (value: number) => `${grouped(value)} nhiệm vụ chưa điều chỉnh được`,
  refusedHelp:
    'Các nhiệm vụ này chưa nhận nội dung điều chỉnh vì lý do nêu dưới đây. Xử lý nguyên nhân rồi bấm làm lại, hoặc ghi đã xử lý nếu đã điều chỉnh tại trang nhiệm vụ.',
  retry: 'Làm lại',
  settle: 'Đã xử lý',
  number: 'Số văn bản điều chỉnh',
  date: 'Ngày văn bản',
  task: (number: number) => `Nhiệm vụ ${number}`,
  more: (value: number) => `và ${grouped(value)} nhiệm vụ khác`,
} as const;
