import type { Coverage } from '../../domain/inspection/coverage';
import type { Inspection } from '../../domain/inspection/inspection';
import { shortDate } from '../words/dates';
import { inspectionWords } from '../plans/inspection';

const SHOWN = 12;

/** The typed forms; what stands in parentheses is to be filled in. */
export const inspectionForms = {
  show: 'kiểm tra',
  plan: 'thêm kiểm tra (mã cơ quan) tháng (số)',
  visit: 'ghi kiểm tra (mã cơ quan) ngày (ngày) đoàn (thành phần)',
  conclude: 'kết luận kiểm tra (mã cơ quan) (số, ngày văn bản)',
  find: 'giao khắc phục (mã cơ quan) hạn (ngày) (nội dung)',
  remove: 'bỏ kiểm tra (mã cơ quan)',
} as const;

const kind = ({ announced }: Inspection): string => (announced ? '' : ', đột xuất');

const stands = ({ visit, result, findings }: Inspection): string => {
  if (visit === null) return 'chưa thực hiện';
  const found = findings.length === 0 ? '' : `, ${findings.length} việc khắc phục`;
  return result === null
    ? `đã kiểm tra ${shortDate(visit.date)}, chưa có kết luận`
    : `đã kiểm tra ${shortDate(visit.date)}, kết luận ${result.number}${found}`;
};

const line = (one: Inspection, agencyName: (code: string) => string): string =>
  `• Tháng ${one.month}: ${agencyName(one.agency)} (mã ${one.agency}${kind(one)}): ${stands(one)}`;

export const inspectionChat = {
  told: (
    plan: string,
    inspections: readonly Inspection[],
    coverage: Coverage,
    manages: boolean,
    agencyName: (code: string) => string,
  ): string => {
    const left = inspections.length - SHOWN;
    return [
      `Kiểm tra cải cách hành chính – ${plan}:`,
      inspectionWords.reached(coverage),
      ...(coverage.missing === null ? [] : [inspectionWords.missing(coverage.missing)]),
      inspectionWords.visits(coverage),
      ...(inspections.length === 0 ? [inspectionWords.none] : []),
      ...inspections.slice(0, SHOWN).map((one) => line(one, agencyName)),
      ...(left > 0 ? [`• và ${left} cuộc khác (xem trang Kiểm tra)`] : []),
      ...(manages ? [`Ghi nhận: ${Object.values(inspectionForms).slice(1).join('; ')}`] : []),
    ].join('\n');
  },
  planned: (agency: string, month: number, announced: boolean) =>
    `Đã thêm vào kế hoạch kiểm tra: ${agency}, tháng ${month}${announced ? '' : ' (đột xuất, chưa thông báo cho cơ quan)'}.`,
  visited: (agency: string, date: string) =>
    `Đã ghi: kiểm tra ${agency} ngày ${shortDate(date)}. Khi có văn bản: ${inspectionForms.conclude}`,
  concluded: (agency: string, number: string) =>
    `Đã ghi kết luận ${number} kiểm tra ${agency}. Giao việc khắc phục: ${inspectionForms.find}`,
  found: (agency: string, task: number, due: string) =>
    `Đã giao ${agency} khắc phục, hạn ${shortDate(due)}: nhiệm vụ ${task}.`,
  removed: (agency: string, month: number) => `Đã bỏ cuộc kiểm tra ${agency} tháng ${month} khỏi kế hoạch.`,
  which: (agency: string, months: readonly number[]) =>
    `${agency} có ${months.length} cuộc kiểm tra phù hợp (tháng ${months.join(', ')}). Đề nghị đồng chí ghi thêm “tháng …”.`,
  nothing: {
    visit: (agency: string) =>
      `Kế hoạch không có cuộc kiểm tra ${agency} chưa thực hiện. Thêm vào kế hoạch: ${inspectionForms.plan}; kiểm tra đột xuất: ghi kiểm tra đột xuất (mã cơ quan) ngày (ngày) đoàn (thành phần)`,
    conclude: (agency: string) =>
      `Chưa có cuộc kiểm tra ${agency} nào đã thực hiện. Ghi nhận: ${inspectionForms.visit}`,
    find: (agency: string) => `Chưa có cuộc kiểm tra ${agency} nào có kết luận. Ghi nhận: ${inspectionForms.conclude}`,
    remove: (agency: string) => `Kế hoạch không có cuộc kiểm tra ${agency} chưa thực hiện.`,
  },
  example: (form: Exclude<keyof typeof inspectionForms, 'show'>) => `Đề nghị đồng chí ghi đủ, ví dụ: ${EXAMPLES[form]}`,
} as const;

const EXAMPLES = {
  plan: 'thêm kiểm tra STC tháng 5 (thêm chữ “đột xuất” nếu không báo trước)',
  visit: 'ghi kiểm tra STC ngày 12/5 đoàn đồng chí Vũ Mẫu Sen làm trưởng đoàn',
  conclude: 'kết luận kiểm tra STC 12/TB-SNV ngày 20/5/2024',
  find: 'giao khắc phục STC hạn 30/6 niêm yết đủ thủ tục hành chính',
  remove: 'bỏ kiểm tra STC tháng 5',
} as const;
