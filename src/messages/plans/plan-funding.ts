import type { PlanFunding, PlanFundingFault, TaskFunds } from '../../domain/plan/plan-funding';
import type { DocumentRef } from '../../domain/task/state';
import type { CalledPlan } from '../../domain/plan/plan-in-words';
import { cutAtWord } from '../words/cut';
import { shortInstant } from '../words/dates';
import { documentFaultText } from '../acts/document-faults';
import { byDocument, documentText } from '../words/document-words';
import { fundingText } from '../words/money-words';
import { counted, moneyText } from '../words/numbers';

/** The typed forms; what stands in parentheses is to be filled in. */
export const planFundingForms = {
  show: 'kinh phí kế hoạch',
  set: 'ghi kinh phí kế hoạch (số tiền) từ (nguồn) theo (số, ngày văn bản)',
} as const;

const EXAMPLE = 'ghi kinh phí kế hoạch 1,5 tỷ từ ngân sách tỉnh theo 12/QĐ-UBND ngày 05/01/2024';

const LONGEST_TITLE = 120;

/** Why it was not written down, and what to do. */
export const planFundingFault = (fault: PlanFundingFault): string => {
  switch (fault.code) {
    case 'no-right':
      return 'Kinh phí của kế hoạch do Sở Nội vụ (cơ quan thường trực) ghi; hệ thống chưa ghi gì.';
    case 'no-such-plan':
      return 'Không có kế hoạch này trên hệ thống; đề nghị xem lại.';
    case 'amount-wrong':
      return 'Số tiền chưa đúng nên chưa ghi kinh phí của kế hoạch. Đề nghị ghi lại, ví dụ: 1.250.000.000, 250 triệu đồng hoặc 1,5 tỷ.';
    case 'text-too-long':
      return `Nguồn kinh phí dài quá ${fault.limit} ký tự; đề nghị viết gọn lại.`;
    case 'secret':
      return 'Hệ thống không nhận nội dung Mật, Tối mật, Tuyệt mật; kinh phí chưa được ghi.';
    case 'nothing-changed':
      return 'Kinh phí của kế hoạch đang ghi đúng như vậy, không cần ghi lại.';
    default:
      return documentFaultText(fault, 'kinh phí của kế hoạch');
  }
};

/** "1.500.000.000 đồng, ngân sách tỉnh theo văn bản 12/QĐ-UBND ngày 05/01/2024". */
export const planFundingText = ({ funding, document }: PlanFunding): string =>
  `${fundingText(funding)}${byDocument(document)}`;

export const tasksFundText = ({ tasks, amount }: TaskFunds): string =>
  tasks === 0
    ? 'Chưa ghi kinh phí riêng cho nhiệm vụ nào.'
    : `Đã ghi kinh phí cho ${counted(tasks, 'nhiệm vụ')}, tổng cộng ${moneyText(amount)}.`;

export const planFundingWords = {
  title: 'Kinh phí của kế hoạch',
  lead: (plan: string) => `${plan}. Mỗi lần ghi đều được giữ lại: số tiền, nguồn, văn bản, người ghi.`,
  /** On the board, beside the plan. */
  link: (one: PlanFunding | null) => (one?.funding ? `Kinh phí: ${fundingText(one.funding)}` : 'Kinh phí: chưa ghi'),
  current: 'Hiện nay',
  none: 'Chưa ghi kinh phí của kế hoạch.',
  noneAnyMore: 'Kế hoạch hiện không ghi kinh phí.',
  set: 'Ghi kinh phí',
  setNote: 'Để trống cả số tiền và nguồn thì bỏ kinh phí đang ghi.',
  amount: 'Số tiền',
  amountHint: '1,5 tỷ; 250 triệu đồng; 1.250.000.000',
  source: 'Nguồn kinh phí',
  sourceHint: 'ngân sách tỉnh',
  number: 'Số, ký hiệu văn bản (nếu có)',
  date: 'Ngày văn bản',
  history: 'Các lần ghi',
  byDocument: (document: DocumentRef) => `Theo ${documentText(document)}`,
  back: 'Về bảng theo dõi',
} as const;

/** "Kế hoạch 12/KH-UBND", else its title, which says itself that it is a plan. */
const named = ({ number, title }: Pick<CalledPlan, 'number' | 'title'>): string =>
  number === null ? cutAtWord(title, LONGEST_TITLE) : `Kế hoạch ${number}`;

export const planFundingChat = {
  told: (
    plan: Pick<CalledPlan, 'number' | 'title'>,
    current: PlanFunding | null,
    tasks: TaskFunds,
    manages: boolean,
  ): string =>
    [
      `Kinh phí của ${named(plan)}: ${current === null ? 'chưa ghi' : planFundingText(current)}.`,
      ...(current === null ? [] : [`Ghi lúc ${shortInstant(current.atMs)}, ${current.byName}.`]),
      tasksFundText(tasks),
      ...(manages ? [`Ghi, sửa: ${planFundingForms.set}`] : []),
    ].join('\n'),
  written: (plan: Pick<CalledPlan, 'number' | 'title'>, one: PlanFunding) =>
    `Đã ghi kinh phí của ${named(plan)}: ${planFundingText(one)}.`,
  example: `Đề nghị đồng chí ghi số tiền và nguồn, ví dụ: ${EXAMPLE}; để bỏ: ghi kinh phí kế hoạch không`,
} as const;

/** The line in the periodic report; null when nothing is written down. */
export const planFundingReport = (one: PlanFunding | null, tasks: TaskFunds): string | null => {
  if (one?.funding == null) return tasks.tasks === 0 ? null : tasksFundText(tasks);
  return `Kinh phí thực hiện Kế hoạch: ${planFundingText(one)}.${tasks.tasks === 0 ? '' : ` ${tasksFundText(tasks)}`}`;
};
