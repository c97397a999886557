import type {
  AreaFigures,
  DecisionTaken,
  Extension,
  PendingSubmission,
  ReportFigures,
  TaskRow,
  Urging,
} from '../../domain/report/figures';
import { DECISION_NAMES, decisionText } from '../words/labels';
import { shortDate } from '../words/dates';
import { counted, inText, listed, percentText } from '../words/numbers';
import { blank, documentNames, labelClauses, labelTail, quoted, TASKS } from './report-words';

export const reportPlanText = {
  totals: (figures: ReportFigures) => {
    const { total, rates, completedInPeriod, period } = figures;
    const completed =
      rates.completion.count === 0
        ? 'chưa có nhiệm vụ nào hoàn thành'
        : `đã hoàn thành ${counted(rates.completion.count, TASKS)}, tỷ lệ hoàn thành đạt ${percentText(rates.completion)}`;
    const inPeriod =
      completedInPeriod === 0
        ? 'Trong kỳ không có nhiệm vụ nào được xác nhận hoàn thành.'
        : `Trong kỳ có ${counted(completedInPeriod, TASKS)} được xác nhận hoàn thành.`;
    return `Kế hoạch giao ${counted(total, TASKS)}. Tính đến hết ngày ${shortDate(period.asOf)}, ${completed}; cụ thể: ${labelClauses(figures.byLabel)}. ${inPeriod}`;
  },
  due: ({ rates: { dueCompletion } }: ReportFigures) =>
    dueCompletion.of === 0
      ? 'Chưa có nhiệm vụ nào đến hạn hoàn thành.'
      : `Trong ${counted(dueCompletion.of, TASKS)} đã đến hạn, ${
          dueCompletion.count === 0
            ? 'chưa có nhiệm vụ nào hoàn thành'
            : `đã hoàn thành ${counted(dueCompletion.count, TASKS)} (${percentText(dueCompletion)})`
        }.`,
  ongoing: ({ ongoing }: ReportFigures) => {
    const clauses = [
      ongoing.withoutDeadline > 0
        ? `${counted(ongoing.withoutDeadline, TASKS)} thường xuyên hoặc chưa ấn định ngày hoàn thành`
        : '',
      ongoing.awaitingCheck > 0 ? `${counted(ongoing.awaitingCheck, TASKS)} chờ xác nhận hoàn thành` : '',
      ongoing.waitingCoordination > 0 ? `${counted(ongoing.waitingCoordination, TASKS)} chờ cơ quan phối hợp` : '',
      ongoing.suspended > 0 ? `${counted(ongoing.suspended, TASKS)} được tạm dừng` : '',
    ].filter((one) => one !== '');
    return clauses.length === 0 ? null : `Trong số nhiệm vụ đang thực hiện có ${listed(clauses)}.`;
  },
  /** Beside the four labels, which stay as they are; null when no delay was excused. */
  excused: ({ excused }: ReportFigures): string | null => {
    const clauses = [
      excused['done-late'] > 0 ? `hoàn thành quá hạn ${counted(excused['done-late'], TASKS)}` : '',
      excused['not-done'] > 0 ? `quá hạn chưa hoàn thành ${counted(excused['not-done'], TASKS)}` : '',
    ].filter((one) => one !== '');
    return clauses.length === 0
      ? null
      : `Ghi chú: trong đó ${listed(clauses)} do nguyên nhân khách quan đã được ghi nhận.`;
  },
  withdrawn: (count: number) => `Có ${counted(count, TASKS)} đã được thu hồi, không tính vào các số liệu trên.`,
};

const TURNS = 'lượt';

/** What a decision of UBND tỉnh is called among others of its kind. */
const decisionName = (decision: DecisionTaken['decision']): string =>
  decision.kind === 'drop' || decision.kind === 'overtaken' ? decisionText(decision) : DECISION_NAMES[decision.kind];

export const reportUrgingText = {
  urging: (agency: string, urging: Urging) => {
    const clauses = [
      urging.remindersBefore > 0 ? `nhắc trước hạn ${counted(urging.remindersBefore, TURNS)}` : '',
      urging.remindersAfter > 0 ? `nhắc sau khi quá hạn ${counted(urging.remindersAfter, TURNS)}` : '',
      urging.acceptanceAsked > 0 ? `đề nghị tiếp nhận nhiệm vụ ${counted(urging.acceptanceAsked, TURNS)}` : '',
      urging.updatesAsked > 0 ? `đề nghị cập nhật tiến độ ${counted(urging.updatesAsked, TURNS)}` : '',
      urging.explanationsAsked > 0 ? `đề nghị giải trình ${counted(urging.explanationsAsked, TURNS)}` : '',
      urging.nudges > 0 ? `đôn đốc trực tiếp ${counted(urging.nudges, TURNS)}` : '',
    ].filter((one) => one !== '');
    return clauses.length === 0
      ? 'Trong kỳ không có lượt đôn đốc nào được ghi nhận trên hệ thống theo dõi nhiệm vụ.'
      : `Trong kỳ, ${agency} đã theo dõi, đôn đốc qua hệ thống theo dõi nhiệm vụ đối với ${counted(urging.tasks, TASKS)} tại ${counted(urging.agencies, 'cơ quan, đơn vị')}: ${clauses.join('; ')}.`;
  },
  update: ({ rates: { update } }: ReportFigures) =>
    update.count === 0
      ? 'Trong kỳ chưa có cơ quan chủ trì nào cập nhật tình hình thực hiện.'
      : `Cơ quan chủ trì đã cập nhật tình hình thực hiện đối với ${inText(update.count)}/${counted(update.of, TASKS)}; tỷ lệ cập nhật đạt ${percentText(update)}.`,
  coordination: (total: number, done: number, noAnswer: number, silentAgencies: number, annex: string) => {
    if (total === 0) return 'Kế hoạch không giao phần việc phối hợp.';
    const delivered = done === 0 ? 'chưa có phần việc nào hoàn thành' : `đã hoàn thành ${counted(done, 'phần việc')}`;
    const silent =
      noAnswer === 0
        ? 'không có phần việc nào chưa được tiếp nhận'
        : `${counted(noAnswer, 'phần việc')} tại ${counted(silentAgencies, 'cơ quan')} chưa được tiếp nhận`;
    return `Về phối hợp thực hiện: giao ${counted(total, 'phần việc')}; ${delivered}; ${silent} (chi tiết tại ${annex}).`;
  },
};

export const reportSubmissionText = {
  climbs: ({ escalations: { unitHead, leader, submission } }: ReportFigures) => {
    const clauses = [
      unitHead > 0 ? `${counted(unitHead, TURNS)} đến trưởng phòng phụ trách` : '',
      leader > 0 ? `${counted(leader, TURNS)} đến lãnh đạo cơ quan` : '',
      submission > 0 ? `${counted(submission, TURNS)} được đề xuất trình UBND tỉnh` : '',
    ].filter((one) => one !== '');
    return clauses.length === 0
      ? 'Trong kỳ không có việc quá hạn phải báo cáo lên cấp trên của đơn vị thực hiện.'
      : `Việc quá hạn đã được báo cáo theo cấp trong kỳ: ${clauses.join('; ')}.`;
  },
  submitted: (agency: string, { submissions, extensions }: ReportFigures) => {
    const sent =
      submissions.submitted === 0
        ? `Trong kỳ, ${agency} không trình UBND tỉnh nội dung nào về nhiệm vụ quá hạn hoặc đề nghị gia hạn`
        : `Trong kỳ, ${agency} đã trình UBND tỉnh ${counted(submissions.submitted, 'nội dung')} về nhiệm vụ quá hạn và đề nghị gia hạn`;
    const decided =
      submissions.decided === 0 ? '' : `; UBND tỉnh đã có ý kiến đối với ${counted(submissions.decided, 'nội dung')}`;
    const extended = extensions.length === 0 ? '' : `, trong đó gia hạn ${counted(extensions.length, 'phần việc')}`;
    return `${sent}${decided}${extended}.`;
  },
  dropped: (agency: string, count: number) => `${agency} đã xem xét và không trình ${counted(count, 'nội dung')}.`,
  /** "đồng ý gia hạn 12, nhắc nhở 03": where the table stands in an annex. */
  decided: (decisions: readonly DecisionTaken[], annex: string): string => {
    const counts = new Map<string, number>();
    for (const { decision } of decisions) {
      const name = decisionName(decision).toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const kinds = [...counts].map(([name, count]) => `${name} ${inText(count)}`);
    return `Ý kiến quyết định của UBND tỉnh trong kỳ: ${kinds.join('; ')} (${annex}).`;
  },
  documents: 'Số, ngày văn bản thể hiện các ý kiến nêu trên được bổ sung khi phát hành.',
  inspection: (matter: string) => blank(`kết quả kiểm tra, thông tin, tuyên truyền về ${matter} trong kỳ`),
  information: (matter: string) => blank(`kết quả thông tin, tuyên truyền về ${matter} trong kỳ`),
  about: ({ about }: DecisionTaken | PendingSubmission): string => {
    switch (about) {
      case 'extension':
        return 'Đề nghị gia hạn';
      case 'obstacle':
        return 'Vướng mắc, xin ý kiến chỉ đạo';
      case 'overdue':
        return 'Quá hạn, xin ý kiến chỉ đạo';
      case 'reassignment':
        return 'Đề nghị điều chỉnh phân công';
      default:
        return 'Xin ý kiến chỉ đạo';
    }
  },
  decision: ({ decision, reason, about }: DecisionTaken, extension: Extension | null): string => {
    const why = reason === null || reason.trim() === '' ? '' : `; ${quoted(reason)}`;
    switch (decision.kind) {
      case 'extend': {
        const from = extension?.from ? ` từ ${shortDate(extension.from)}` : '';
        return `Đồng ý gia hạn${from} đến ${shortDate(decision.to)}${why}`;
      }
      case 'refuse':
        return `Không đồng ý${about === 'reassignment' ? ' điều chỉnh phân công' : ' gia hạn'}${why}`;
      case 'reassign':
        return `Giao cơ quan khác thực hiện (${decision.to})${why}`;
      case 'remind':
        return `Nhắc nhở${why}`;
      case 'reprimand':
        return `Phê bình${why}`;
      case 'ask-explanation':
      case 'suspend':
      case 'resume':
      case 'withdraw':
        return `${DECISION_NAMES[decision.kind]}${why}`;
      case 'instruct':
        return `Ý kiến chỉ đạo: ${quoted(decision.text)}${why}`;
      case 'drop':
        return `Không trình${why}`;
      case 'overtaken':
        return decisionText(decision);
    }
  },
};

export const reportAreaText = {
  none: 'Kế hoạch không giao nhiệm vụ riêng thuộc lĩnh vực này.',
  totals: (area: AreaFigures) => {
    const monitor = area.monitor === null ? '' : ` Cơ quan theo dõi: ${area.monitor.name}.`;
    const rate = area.completion.count === 0 ? '' : ` Tỷ lệ hoàn thành đạt ${percentText(area.completion)}.`;
    return `Giao ${counted(area.total, TASKS)}${labelTail(area.byLabel)}.${rate}${monitor}`;
  },
  finished: 'Nhiệm vụ đã hoàn thành:',
  moreFinished: (rest: number, annex: string) => `- ${counted(rest, 'nhiệm vụ khác')} nêu tại ${annex}.`,
  finishedTask: (row: TaskRow) => {
    const documents = row.documents.length === 0 ? '' : `; văn bản ${documentNames(row).join(', ')}`;
    const late = row.label === 'done-late' ? '; hoàn thành quá hạn' : '';
    return `- ${quoted(row.product ?? row.title)} (${row.leadNames.join('; ')} chủ trì${documents}${late}).`;
  },
  overdue: (rows: readonly TaskRow[], table: number) =>
    `Quá hạn chưa hoàn thành: ${rows.length === 1 ? '' : 'các '}nhiệm vụ số ${listed(rows.map((one) => String(one.number)))} (Bảng ${table}).`,
};
