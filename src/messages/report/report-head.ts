import type { CivilDate } from '../../domain/calendar/civil-date';
import type { ReportPlan } from '../../domain/report/figures';
import type { PeriodFault, ReportPeriod } from '../../domain/report/periods';
import { assertNever } from '../../domain/result';
import { shortDate } from '../words/dates';
import { KEPT, openDate, ownLeaders, sameAsAbove } from '../documents/official-document';
import { matterOf, planCited } from './report-matter';
import { cutOffNote, dataAsOf, nextPeriodName, periodName } from './report-period';

export const reportHead = {
  title: (plan: ReportPlan, period: ReportPeriod) => `Báo cáo ${matterOf(plan).full} ${periodName(period)}`,
  symbol: (agency: string) => `BC-${agency}`,
  kindName: 'BÁO CÁO',
  subject: (plan: ReportPlan, period: ReportPeriod) => [`Kết quả thực hiện ${matterOf(plan).full}`, periodName(period)],
  addressee: (plan: ReportPlan) => `Kính gửi: ${plan.issuer}.`,
  recipients: (agency: string) => [sameAsAbove, 'Văn phòng UBND tỉnh;', ownLeaders(agency), KEPT],
  attachedTo: (symbol: string, agency: string, { asOf }: ReportPeriod) =>
    `(Kèm theo Báo cáo số          /${symbol} ${openDate(asOf)} của ${agency})`,
};

export const reportChapters = {
  steering: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  plan: '1. Tình hình thực hiện nhiệm vụ',
  urging: '2. Theo dõi, đôn đốc',
  submissions: '3. Xử lý nhiệm vụ chậm tiến độ, đề nghị gia hạn',
  inspection: '4. Kiểm tra, thông tin, tuyên truyền',
  areas: 'II. KẾT QUẢ THỰC HIỆN THEO LĨNH VỰC',
  review: 'III. ĐÁNH GIÁ CHUNG',
  achieved: '1. Kết quả đạt được',
  shortcomings: '2. Tồn tại, hạn chế',
  reasons: '3. Nguyên nhân',
  outlook: (period: ReportPeriod) => `IV. PHƯƠNG HƯỚNG, NHIỆM VỤ ${nextPeriodName(period).toUpperCase()}`,
  proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
};

export const reportOpening = {
  basis: (plan: ReportPlan, agency: string, period: ReportPeriod) =>
    `Thực hiện ${planCited(plan)} và chế độ báo cáo định kỳ, ${agency} kính báo cáo Ủy ban nhân dân (UBND) tỉnh kết quả thực hiện ${matterOf(plan).first} ${periodName(period)} như sau:`,
  data: (period: ReportPeriod) =>
    `Kỳ báo cáo từ ngày ${shortDate(period.from)} đến ngày ${shortDate(period.to)}. ${dataAsOf(period)}${cutOffNote(period)}. Nhiệm vụ được xác định đúng hạn hay quá hạn theo thời điểm cơ quan chủ trì đề nghị xác nhận hoàn thành.`,
  close: (plan: ReportPlan, agency: string, period: ReportPeriod) =>
    `Trên đây là báo cáo kết quả thực hiện ${matterOf(plan).short} ${periodName(period)}, ${agency} kính báo cáo UBND tỉnh xem xét, chỉ đạo./.`,
};

/** Why no figures can be told for the asked day. */
export const periodFault = (fault: PeriodFault): string => {
  switch (fault.code) {
    case 'no-such-date':
      return `"${fault.asOf}" không phải là một ngày có thật; hãy ghi theo dạng YYYY-MM-DD, ví dụ 2024-06-14.`;
    case 'not-begun':
      return `Kỳ báo cáo này bắt đầu từ ngày ${shortDate(fault.from)}; hãy chọn ngày chốt số liệu từ ngày đó trở đi.`;
    case 'in-future':
      return `Ngày ${shortDate(fault.asOf)} chưa đến (hôm nay ${shortDate(fault.today)}) nên chưa có số liệu; hãy chọn ngày chốt số liệu từ hôm nay trở về trước.`;
    default:
      return assertNever(fault);
  }
};

/** Why no report was built: one sentence each, for the person at the command line or on the page. */
export const reportFaultText = {
  'not-a-kind': (given: string, kinds: readonly string[]) =>
    `Không có loại báo cáo "${given}"; hãy chọn một trong các loại: ${kinds.join(', ')}.`,
  'no-tasks': (asOf: CivilDate) =>
    `Tính đến hết ngày ${shortDate(asOf)} kế hoạch chưa có nhiệm vụ nào được giao, nên chưa có gì để báo cáo.`,
  'cannot-write': (path: string, why: string) =>
    `Không ghi được báo cáo vào "${path}" (${why}); hãy chọn một thư mục có thật và ghi được.`,
};
