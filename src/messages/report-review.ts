import { addDays, yearOf } from '../domain/calendar/civil-date';
import type {
  AreaFigures,
  Cause,
  Excuse,
  Obstacle,
  PartNote,
  PendingSubmission,
  ReportFigures,
  TaskRow,
} from '../domain/report/figures';
import type { ReportPeriod } from '../domain/report/periods';
import { shortDate } from './dates';
import { OBSTACLE_KINDS } from './labels';
import { counted, inText, listed, percentText } from './numbers';
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
  punctual: (count: number, of: number) =>
    count === 0
      ? null
      : `${inText(count)}/${counted(of, 'cơ quan')} chủ trì không có nhiệm vụ quá hạn (chi tiết tại Phụ lục I).`,
  noOverdue: 'Không có nhiệm vụ quá hạn chưa hoàn thành.',
  overdue: (count: number, table: number) => `Còn ${counted(count, TASKS)} quá hạn chưa hoàn thành (Bảng ${table}).`,
  doneLate: (rows: readonly TaskRow[]) =>
    rows.length === 0
      ? 'Không có nhiệm vụ hoàn thành quá hạn.'
      : `Có ${counted(rows.length, TASKS)} đã hoàn thành nhưng quá hạn:`,
  doneLateTask: (row: TaskRow) =>
    `- Nhiệm vụ số ${row.number} (${row.lateLeadNames.join('; ')}): thời hạn ${row.due === null ? row.wording : shortDate(row.due)}, đề nghị xác nhận hoàn thành ngày ${row.askedOn === null ? '' : shortDate(row.askedOn)}${row.daysLate > 0 ? `, chậm ${counted(row.daysLate, 'ngày làm việc')}` : ', sau giờ làm việc của ngày hết hạn'}${row.excused ? '; đã ghi nhận trễ khách quan' : ''}.`,
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

export const reportReasonText = {
  none: 'Không có giải trình, khó khăn, vướng mắc nào được ghi nhận.',
  explained: (objective: number, subjective: number) => {
    const kinds = [
      objective > 0 ? counted(objective, 'nguyên nhân khách quan') : '',
      subjective > 0 ? counted(subjective, 'nguyên nhân chủ quan') : '',
    ].filter((one) => one !== '');
    return `Theo giải trình của các cơ quan (${listed(kinds)}):`;
  },
  cause: (one: Cause) =>
    `- Nhiệm vụ số ${one.number} (${one.agency.name}${one.role === 'coordinating' ? ', phối hợp' : ''}): ${quoted(one.cause)} (${one.objective ? 'khách quan' : 'chủ quan'})${one.closed ? '; đã hoàn thành' : dated(one.newDate, 'dự kiến hoàn thành')}.`,
  excuses: (count: number) =>
    `Có ${counted(count, 'phần việc')} chậm được người quyết định thời hạn ghi nhận do nguyên nhân khách quan:`,
  excuse: (one: Excuse) =>
    `- Nhiệm vụ số ${one.number} (${one.agency.name}${one.role === 'coordinating' ? ', phối hợp' : ''}): ${quoted(one.reason)} (đồng chí ${one.by} ghi nhận ngày ${shortDate(one.on)}).`,
  obstacles: 'Khó khăn, vướng mắc đang được phản ánh:',
  obstacle: (one: Obstacle) =>
    `- Nhiệm vụ số ${one.number} (${one.agency.name}${one.role === 'coordinating' ? ', phối hợp' : ''}): ${quoted(one.text)} (${OBSTACLE_KINDS[one.kind].toLowerCase()}; phản ánh ngày ${shortDate(one.on)}; chờ ${one.waitsFor?.name ?? 'UBND tỉnh'} cho ý kiến)${one.proposal === null ? '' : `; kiến nghị: ${quoted(one.proposal)}`}.`,
  noObstacles: 'Không có khó khăn, vướng mắc đang chờ xử lý.',
  unexplained: (parts: readonly PartNote[]) => {
    const agencies = [...new Set(parts.map((one) => one.agency.name))].map((name) => {
      const numbers = parts.filter((one) => one.agency.name === name).map((one) => String(one.number));
      return `${name} (nhiệm vụ số ${listed(numbers)})`;
    });
    return `Chưa có giải trình: ${agencies.join('; ')}.`;
  },
};

const nextDays = ({ asOf, nextTo }: ReportPeriod): string =>
  `từ ngày ${shortDate(addDays(asOf, 1))} đến ngày ${shortDate(nextTo)}`;

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const reportOutlookText = {
  overdue: (count: number, table: number) => `Hoàn thành dứt điểm ${counted(count, TASKS)} đã quá hạn (Bảng ${table}).`,
  own: (agency: string, count: number) =>
    `${agency} tập trung hoàn thành ${counted(count, TASKS)} quá hạn do cơ quan mình chủ trì.`,
  noneDue: (period: ReportPeriod) => `${sentenceCase(nextDays(period))} không có nhiệm vụ nào của Kế hoạch đến hạn.`,
  due: (period: ReportPeriod, rows: readonly TaskRow[]) => {
    const months = [...new Set(rows.map((one) => one.due?.slice(0, 7) ?? ''))].map((month) => {
      const count = rows.filter((one) => one.due?.startsWith(month) === true).length;
      const [year, number] = month.split('-');
      const name = `tháng ${Number(number)}${Number(year) === yearOf(period.asOf) ? '' : `/${year ?? ''}`}`;
      return `${name}: ${counted(count, TASKS)}`;
    });
    return `Thực hiện ${counted(rows.length, TASKS)} đến hạn ${nextDays(period)} (Phụ lục III), gồm ${months.join('; ')}.`;
  },
  continuous: (count: number) =>
    `Tiếp tục thực hiện ${counted(count, TASKS)} thường xuyên hoặc chưa ấn định ngày hoàn thành; cập nhật kết quả trong từng kỳ báo cáo.`,
  more: blank('nhiệm vụ trọng tâm khác'),
};

export const reportProposalText = {
  none: 'Không có.',
  pending: (count: number) =>
    `Kính đề nghị UBND tỉnh xem xét, cho ý kiến chỉ đạo đối với ${counted(count, 'nội dung')} đã trình:`,
  pendingOne: (one: PendingSubmission) =>
    `- Nhiệm vụ số ${one.number} (${one.agency.name}): ${reportSubmissionText.about(one).toLowerCase()}${dated(one.askedDate, 'đề xuất thời hạn')}${one.reason === null ? '' : `; lý do: ${quoted(one.reason)}`}.`,
  proposed: (agency: string, count: number) =>
    `Có ${counted(count, 'nội dung')} đang được ${agency} xem xét để trình UBND tỉnh.`,
  overdue: (agencies: readonly string[]) =>
    `Kính đề nghị UBND tỉnh chỉ đạo các cơ quan chủ trì có nhiệm vụ quá hạn (${agencies.join('; ')}) tập trung hoàn thành, báo cáo kết quả và làm rõ trách nhiệm.`,
  obstacles: (count: number) =>
    `Kính đề nghị UBND tỉnh xem xét, chỉ đạo tháo gỡ ${counted(count, 'khó khăn, vướng mắc')} nêu tại mục III.3.`,
};
