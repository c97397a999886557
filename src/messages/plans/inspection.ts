import type { Coverage, CoverageTarget } from '../../domain/inspection/coverage';
import type { InspectionFault } from '../../domain/inspection/inspection';
import { assertNever } from '../../domain/result';
import { counted, percentText } from '../words/numbers';
import { singleTaskFault } from './single-task';

const FIELDS = { team: 'thành phần đoàn kiểm tra', number: 'số, ký hiệu văn bản', finding: 'nội dung cần khắc phục' };

/** Why an entry was not taken, and what to do. */
export const inspectionFault = (fault: InspectionFault): string => {
  switch (fault.code) {
    case 'no-right':
      return 'Việc này thuộc Sở Nội vụ (cơ quan thường trực).';
    case 'no-such-inspection':
      return 'Cuộc kiểm tra không còn trong kế hoạch; đề nghị xem lại danh sách.';
    case 'unknown-agency':
      return 'Cơ quan không có trong danh mục; đề nghị chọn lại.';
    case 'missing':
      return `Đề nghị ghi ${FIELDS[fault.field]}.`;
    case 'no-such-date':
      return 'Ngày không có trong lịch; đề nghị chọn lại.';
    case 'in-future':
      return 'Ngày chưa đến; chỉ ghi việc đã thực hiện.';
    case 'before-visit':
      return 'Ngày văn bản trước ngày kiểm tra; đề nghị xem lại.';
    case 'due-passed':
      return 'Hạn khắc phục đã qua; đề nghị chọn ngày từ hôm nay trở đi.';
    case 'not-visited':
      return 'Cuộc kiểm tra chưa được ghi là đã thực hiện.';
    case 'no-result':
      return 'Đề nghị ghi số, ngày thông báo kết luận trước khi giao việc khắc phục.';
    case 'visited-already':
      return 'Cuộc kiểm tra đã thực hiện nên không bỏ khỏi kế hoạch được.';
    case 'concluded-already':
      return 'Đã có kết luận hoặc đã giao việc khắc phục nên không sửa được.';
    case 'too-long':
      return 'Nội dung quá dài; đề nghị viết gọn lại.';
    case 'secret':
      return singleTaskFault(fault);
    case 'task':
      return singleTaskFault(fault.fault);
    default:
      return assertNever(fault);
  }
};

const targetText = ({ percent, over }: CoverageTarget): string =>
  `chỉ tiêu ${over ? 'trên ' : ''}${String(percent).replace('.', ',')}%`;

const AGENCIES = 'cơ quan';

export const inspectionWords = {
  nav: 'Kiểm tra',
  title: 'Kiểm tra cải cách hành chính',
  lead: 'Kế hoạch kiểm tra trong năm, kết quả và việc khắc phục sau kiểm tra. Cuộc kiểm tra đột xuất chỉ hiện với các cơ quan sau khi đã thực hiện.',
  noPlan: 'Chưa có kế hoạch nào được nạp.',
  coverage: 'Mức độ bao phủ',
  reached: ({ inspected, target }: Coverage) =>
    `Đã kiểm tra ${inspected.count}/${counted(inspected.of, AGENCIES)} (${percentText(inspected)}${target === null ? '' : `; ${targetText(target)}`}).`,
  missing: (count: number) =>
    count === 0
      ? 'Đã đạt chỉ tiêu của kế hoạch.'
      : `Còn phải kiểm tra ít nhất ${counted(count, AGENCIES)} để đạt chỉ tiêu.`,
  visits: ({ visits, unannounced, findings }: Coverage) =>
    `${counted(visits, 'cuộc kiểm tra')} đã thực hiện, trong đó ${counted(unannounced, 'cuộc đột xuất')}; ${counted(findings, 'việc khắc phục')} đã giao.`,
  rule: 'Tính mỗi sở, ban, ngành và UBND cấp huyện một lần khi có ít nhất một cuộc kiểm tra đã thực hiện; chưa tính UBND cấp xã.',
  list: 'Các cuộc kiểm tra',
  none: 'Chưa có cuộc kiểm tra nào trong kế hoạch.',
  agency: 'Cơ quan được kiểm tra',
  month: 'Tháng dự kiến',
  kind: 'Hình thức',
  announced: 'Theo kế hoạch',
  unannounced: 'Đột xuất',
  monthOf: (month: number) => `Tháng ${month}`,
  planned: 'Chưa thực hiện',
  visitOf: (day: string, team: string) => `Đã kiểm tra ngày ${day}. Đoàn: ${team}.`,
  resultOf: (number: string, day: string) => `Kết luận: ${number} ngày ${day}.`,
  task: (number: number) => `nhiệm vụ ${number}`,
  add: 'Thêm vào kế hoạch kiểm tra',
  submitAdd: 'Thêm',
  visit: 'Ghi đã kiểm tra',
  visitDate: 'Ngày kiểm tra',
  team: 'Đoàn kiểm tra',
  conclude: 'Ghi kết luận',
  number: 'Số, ký hiệu',
  date: 'Ngày văn bản',
  find: 'Giao việc khắc phục',
  text: 'Nội dung cần khắc phục',
  due: 'Hạn khắc phục',
  remove: 'Bỏ khỏi kế hoạch',
  product: 'Báo cáo kết quả khắc phục',
  issuer: 'Sở Nội vụ',
  resultTitle: (agency: string) => `Kết luận kiểm tra cải cách hành chính tại ${agency}`,
  /** The line in the periodic report. */
  report: (coverage: Coverage, agency: string) =>
    `Tính từ đầu năm, ${agency} đã kiểm tra trực tiếp công tác CCHC tại ${counted(coverage.inspected.count, AGENCIES)} trên tổng số ${counted(coverage.inspected.of, AGENCIES)} cấp tỉnh, cấp huyện, đạt ${percentText(coverage.inspected)}${coverage.target === null ? '' : ` (${targetText(coverage.target)})`}; thực hiện ${counted(coverage.visits, 'cuộc kiểm tra')}, trong đó ${counted(coverage.unannounced, 'cuộc đột xuất')}; giao ${counted(coverage.findings, 'việc khắc phục')} sau kiểm tra.`,
} as const;
