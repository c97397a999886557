import type { RollUp } from '../../domain/family/roll-up';

/** Words of families of tasks on the pages. */
export const familyWords = {
  heading: ({ done, total, late }: RollUp): string =>
    `Các kỳ, nhiệm vụ con: xong ${done}/${total}${late === 0 ? '' : `, ${late} có phần quá hạn`}`,
  /** Where nothing of them counts for the task itself: what it was split into, what ended with it. */
  opened: 'Nhiệm vụ mở từ nhiệm vụ này',
  number: 'Số',
  what: 'Nội dung',
  due: 'Thời hạn',
  state: 'Kết quả',
  toCome: (count: number): string => `Còn ${count} kỳ sẽ mở khi đến thời gian.`,
  parent: (number: number): string => `Thuộc nhiệm vụ ${number}`,
  after: 'Thay bằng nhiệm vụ',
  from: 'Tách từ nhiệm vụ',
  mergedFrom: 'Gộp từ nhiệm vụ',
  source: 'Văn bản giao nhiệm vụ',
  funding: 'Kinh phí',
  condition: 'Điều kiện',
  waiting: 'chưa có; thời hạn chưa tính',
  met: 'đã có',
} as const;
