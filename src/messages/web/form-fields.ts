import { channelsText } from './channels-page';
import { factsWords } from '../report/facts';
import { importText } from './import-pages';
import { inspectionWords } from '../plans/inspection';
import { organisationText } from './organisation';
import { reportWords } from './report-page';
import { singleWords } from '../plans/single-task';
import { actWords } from './web-acts';

/** Why a field was not taken, as the shape of a form can tell: the rest is for the rules. */
export type FieldWish =
  | { readonly kind: 'missing' | 'date' | 'time' | 'address' | 'choice' | 'whole-number' | 'other' }
  | { readonly kind: 'number'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'too-long'; readonly most: number };

/** What fields are called on their pages, by their names in the form. */
export type FieldLabels = Readonly<Record<string, string>>;

const LABELS: FieldLabels = {
  percent: actWords.percent,
  text: 'Nội dung',
  reason: actWords.reason,
  about: actWords.obstacleKind,
  proposal: actWords.proposal,
  concerned: actWords.concerned,
  obstacle: actWords.whichObstacle,
  date: 'Ngày',
  objective: actWords.objective,
  documentNumber: actWords.documentNumber,
  documentDate: actWords.documentDate,
  issuer: actWords.issuer,
  extract: actWords.extract,
  link: actWords.link,
  file: actWords.file,
  person: actWords.person,
  on: actWords.on,
  agency: 'Cơ quan',
  agencies: 'Cơ quan',
  decision: actWords.decision,
  title: 'Tên',
  product: singleWords.product,
  addLead: actWords.addLead,
  addCoordinating: actWords.addCoordinating,
  remove: actWords.remove,
  toLead: actWords.toLead,
  toCoordinating: actWords.toCoordinating,
  amount: 'Số tiền',
  source: actWords.fundingSource,
  into: actWords.mergeInto,
  deadline: singleWords.deadline,
  leads: singleWords.leads,
  coordinating: singleWords.coordinating,
  number: actWords.documentNumber,
  sourceTitle: singleWords.sourceTitle,
  fundingSource: singleWords.fundingSource,
  from: organisationText.giver,
  to: organisationText.taker,
  form: organisationText.form,
  fromDate: organisationText.fromDate,
  toDate: organisationText.toDate,
  areas: organisationText.areas,
  name: organisationText.newName,
  official: organisationText.official,
  successor: organisationText.successor,
  month: inspectionWords.month,
  kind: inspectionWords.kind,
  team: inspectionWords.team,
  due: inspectionWords.due,
  digestAt: channelsText.digestAt,
  quietFrom: channelsText.quietFrom,
  quietTo: channelsText.quietTo,
  urgent: channelsText.urgent,
  most: channelsText.most,
  asOf: reportWords.asOf,
  note: reportWords.note,
  year: importText.year,
  sure: 'Đã xem, xác nhận',
  'den-ngay': factsWords.asOf,
  ky: factsWords.period,
};

/** The name without what its label explains in brackets; null for what nobody fills in. */
export const fieldLabel = (name: string, own: FieldLabels = {}): string | null =>
  (own[name] ?? LABELS[name])?.replace(/\s*\(.*\)$/, '') ?? null;

const numbers = (least: number | null, most: number | null): string => {
  if (least !== null && most !== null) return `ghi một số từ ${least} đến ${most}`;
  if (least !== null) return `ghi một số từ ${least} trở lên`;
  return most === null ? 'ghi một số, ví dụ 45' : `ghi một số không quá ${most}`;
};

const wishText = (wish: FieldWish): string => {
  switch (wish.kind) {
    case 'missing':
      return 'không để trống';
    case 'date':
      return 'ghi một ngày có trong lịch, ví dụ 05/6/2024';
    case 'time':
      return 'ghi giờ và phút, ví dụ 08:10';
    case 'address':
      return 'ghi địa chỉ đầy đủ, bắt đầu bằng https://';
    case 'choice':
      return 'chọn một mục trong danh sách';
    case 'whole-number':
      return 'ghi một số nguyên, ví dụ 12';
    case 'number':
      return numbers(wish.least, wish.most);
    case 'too-long':
      return `viết gọn lại, không quá ${wish.most} ký tự`;
    case 'other':
      return 'kiểm tra lại nội dung đã ghi';
  }
};

/** "Ô “Tiến độ” chưa đúng: ghi một số từ 0 đến 100."; a field that nobody fills in means a page gone stale. */
export const fieldFault = (name: string, wish: FieldWish, own?: FieldLabels): string => {
  const label = fieldLabel(name, own);
  return label === null
    ? 'Trang này có thể đã cũ. Đề nghị tải lại trang rồi làm lại.'
    : `Ô “${label}” chưa đúng: ${wishText(wish)}. Chưa ghi gì.`;
};
