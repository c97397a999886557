import { addDays, yearOf } from '../../domain/calendar/civil-date';
import type { AreaFigures, PendingSubmission, ReportFigures, TaskRow } from '../../domain/report/figures';
import type { ReportPeriod } from '../../domain/report/periods';
import { shortDate } from '../words/dates';
import { counted, inText, listed, percentText } from '../words/numbers';
import { reportSubmissionText } from './report';
import { blank, dated, quoted, TASKS } from './report-words';

export const reportReviewText = {
  achieved: (figures: ReportFigures) => {
    const { completion } = figures.rates;
    if (completion.count === 0) return 'Tính đến thời điểm chốt số liệu chưa có nhiệm vụ nào của Kế hoạch hoàn thành.';
    const best = bestAreas(figures.areas);
    const names = listed(best.map((one) => `“${one.name}”`));
    const first = best[0]
      ? ` Lĩnh vực có tỷ lệ hoàn thành cao nhất: ${names} (${percentText(best[0].completion)}).`
      : '';
    return `Đã hoàn thành ${inText(completion.count)}/${counted(completion.of, TASKS)} của Kế hoạch, đạt ${percentText(completion)}, trong đó ${
      figures.byLabel.done === 0 ? 'không có nhiệm vụ nào' : counted(figures.byLabel.done, TASKS)
    } hoàn thành đúng hạn.${first}`;
  },
  punctual: (count: number, of: number, annex: string) =>
    count === 0
      ? null
      : `${inText(count)}/${counted(of, 'cơ quan')} chủ trì không có nhiệm vụ quá hạn (chi tiết tại ${annex}).`,
  noOverdue: 'Không có nhiệm vụ quá hạn chưa hoàn thành.',
  overdue: (count: number, table: number, shown: number, annex: string) =>
    shown === count
      ? `Còn ${counted(count, TASKS)} quá hạn chưa hoàn thành (Bảng ${table}).`
      : `Còn ${counted(count, TASKS)} quá hạn chưa hoàn thành; Bảng ${table} nêu ${counted(shown, TASKS)} quá hạn lâu nhất, đầy đủ tại ${annex}.`,

  doneLate: (rows: readonly TaskRow[]) =>
    rows.length === 0
      ? 'Không có nhiệm vụ hoàn thành quá hạn.'
      : `Có ${counted(rows.length, TASKS)} đã hoàn thành nhưng quá hạn:`,
  doneLateTask: (row: TaskRow) =>
    `- Nhiệm vụ số ${row.number} (${row.lateLeadNames.join('; ')}): thời hạn ${row.due === null ? row.wording : shortDate(row.due)}, đề nghị xác nhận hoàn thành ngày ${row.askedOn === null ? '' : shortDate(row.askedOn)}${row.daysLate > 0 ? `, chậm ${counted(row.daysLate, 'ngày làm việc')}` : ', sau giờ làm việc của ngày hết hạn'}${row.excused ? '; đã ghi nhận trễ khách quan' : ''}.`,
  moreDoneLate: (rest: number, annex: string) => `- ${counted(rest, 'nhiệm vụ khác')} nêu tại ${annex}.`,
  silent: (count: number) => `Có ${counted(count, TASKS)} không có thông tin cập nhật trong kỳ.`,
  coordinatingLate: (parts: number, agencies: number) =>
    `Có ${counted(parts, 'phần việc phối hợp')} tại ${counted(agencies, 'cơ quan')} quá hạn chưa hoàn thành.`,
};

/** The areas with the highest rate; none when all are alike, for then there is nothing to point out. */
const bestAreas = (areas: readonly AreaFigures[]): readonly AreaFigures[] => {
  const given = areas.filter((one) => one.total > 0);
  const top = Math.max(...given.map((one) => one.completion.percent ?? 0));
  const best = given.filter((one) => one.completion.percent === top);
  return best.length === given.length ? [] : best;
};

const nextDays = ({ asOf, nextTo }: ReportPeriod): string =>
  `từ ngày ${shortDate(addDays(asOf, 1))} đến ngày ${shortDate(nextTo)}`;

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const reportOutlookText = {
  overdue: (count: number, table: number) => `Hoàn thành dứt điểm ${counted(count, TASKS)} đã quá hạn (Bảng ${table}).`,
  own: (agency: string, count: number) =>
    `${agency} tập trung hoàn thành ${counted(count, TASKS)} quá hạn do cơ quan mình chủ trì.`,
  noneDue: (period: ReportPeriod) => `${sentenceCase(nextDays(period))} không có nhiệm vụ nào của Kế hoạch đến hạn.`,
  due: (period: ReportPeriod, rows: readonly TaskRow[], annex: string) => {
    const months = [...new Set(rows.map((one) => one.due?.slice(0, 7) ?? ''))].map((month) => {
      const count = rows.filter((one) => one.due?.startsWith(month) === true).length;
      const [year, number] = month.split('-');
      const name = `tháng ${Number(number)}${Number(year) === yearOf(period.asOf) ? '' : `/${year ?? ''}`}`;
      return `${name}: ${counted(count, TASKS)}`;
    });
    return `Thực hiện ${counted(rows.length, TASKS)} đến hạn ${nextDays(period)} (${annex}), gồm ${months.join('; ')}.`;
  },
  continuous: (count: number) =>
    `Tiếp tục thực hiện ${counted(count, TASKS)} thường xuyên hoặc chưa ấn định ngày hoàn thành; cập nhật kết quả trong từng kỳ báo cáo.`,
  more: blank('nhiệm vụ trọng tâm khác'),
};

/** So many agencies are named in a sentence, more are counted. */
const AGENCIES_NAMED = 10;

export const reportProposalText = {
  none: 'Không có.',
  pending: (count: number) =>
    `Kính đề nghị UBND tỉnh xem xét, cho ý kiến chỉ đạo đối với ${counted(count, 'nội dung')} đã trình:`,
  pendingOne: (one: PendingSubmission) =>
    `- Nhiệm vụ số ${one.number} (${one.agency.name}): ${reportSubmissionText.about(one).toLowerCase()}${dated(one.askedDate, 'đề xuất thời hạn')}${one.reason === null ? '' : `; lý do: ${quoted(one.reason)}`}.`,
  proposed: (agency: string, count: number) =>
    `Có ${counted(count, 'nội dung')} đang được ${agency} xem xét để trình UBND tỉnh.`,
  morePending: (rest: number) => `- ${counted(rest, 'nội dung khác')} đã gửi qua hệ thống theo dõi nhiệm vụ.`,
  overdue: (agencies: readonly string[], annex: string) =>
    `Kính đề nghị UBND tỉnh chỉ đạo các cơ quan chủ trì có nhiệm vụ quá hạn (${agencies.length > AGENCIES_NAMED ? `${counted(agencies.length, 'cơ quan')}, ${annex}` : agencies.join('; ')}) tập trung hoàn thành, báo cáo kết quả và làm rõ trách nhiệm.`,
  obstacles: (count: number) =>
    `Kính đề nghị UBND tỉnh xem xét, chỉ đạo tháo gỡ ${counted(count, 'khó khăn, vướng mắc')} nêu tại mục III.3.`,
};
