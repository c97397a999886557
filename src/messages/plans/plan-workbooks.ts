import type { Comparator, DraftTarget } from '../../domain/plan/draft';
import { figuresIn } from '../../domain/plan/figures';
import type { Funding } from '../../domain/family/family';
import type { SheetKind } from '../../domain/plan/sheet-layout';
import type { SheetColumn } from '../../domain/plan/sheet-row';
import type { TargetWords } from '../../domain/plan/target-sheet';
import { moneyText } from '../words/numbers';
import type { AppendixHead } from '../../domain/plan/appendix-head';
import { planDocument } from '../documents/plan-document';

const LEVELS: Readonly<Record<NonNullable<DraftTarget['level']>, string>> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** Columns of each kind of table, in the order and by the names of our own layout. */
export const SHEET_COLUMNS: Readonly<Record<SheetKind, readonly SheetColumn[]>> = {
  tasks: [
    { meaning: 'stt', heading: 'STT' },
    { meaning: 'task', heading: 'Nhiệm vụ' },
    { meaning: 'product', heading: 'Sản phẩm' },
    { meaning: 'lead', or: ['doer'], heading: 'Cơ quan chủ trì' },
    { meaning: 'coordinating', heading: 'Cơ quan phối hợp' },
    { meaning: 'deadline', heading: 'Thời hạn' },
    { meaning: 'proposed', heading: 'Đề xuất' },
    { meaning: 'funding', heading: 'Kinh phí' },
    { meaning: 'source', heading: 'Văn bản giao' },
    { meaning: 'note', heading: 'Ghi chú' },
  ],
  targets: [
    { meaning: 'stt', heading: 'STT' },
    { meaning: 'target', heading: 'Chỉ tiêu' },
    { meaning: 'goal', or: ['product'], heading: 'Mục tiêu' },
    { meaning: 'unit', heading: 'Đơn vị tính' },
    { meaning: 'level', heading: 'Cấp' },
    { meaning: 'lead', or: ['doer'], heading: 'Cơ quan theo dõi', optional: true },
  ],
  duties: [
    { meaning: 'stt', heading: 'STT' },
    { meaning: 'task', heading: 'Nhiệm vụ' },
    { meaning: 'doer', or: ['lead'], heading: 'Cơ quan thực hiện' },
  ],
};

/** What a sheet is called where the office's file gives it no name. */
export const SHEET_NAMES: Readonly<Record<SheetKind, string>> = {
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  duties: 'Tổ chức thực hiện',
};

/**
 * Headings of the columns that we add to an office's tables of tasks and duties. The reader passes them over (a test keeps
 * it so).
 */
export const OUR_HEADINGS = ['Mã theo dõi', 'Tình trạng', 'Tỷ lệ (%)', 'Hạn hiện tại', 'Ngày xác nhận'] as const;

const GOALS: Readonly<Record<Exclude<Comparator, 'judged' | 'range'>, string>> = {
  'at-least': 'Tối thiểu ',
  over: 'Trên ',
  'at-most': 'Không quá ',
  under: 'Dưới ',
  about: 'Khoảng ',
  exactly: '',
};

const figureText = (value: number | null): string => String(value ?? '').replace('.', ',');

/** Figures of targets in words that the reader of appendices understands. */
export const targetWords: TargetWords = {
  goal: (comparator, figure, figureTo) => {
    if (comparator === 'judged') return workbookText.judged;
    if (comparator === 'range') return `Từ ${figureText(figure)} đến ${figureText(figureTo)}`;
    return `${GOALS[comparator]}${figureText(figure)}`;
  },
  level: (level) => LEVELS[level],
  inText: 'Theo nội dung',
};

/** A target in one line: its words, and its figure where a column of its own tells it. */
export const targetLine = ({ part, comparator, figure, figureTo, unit }: DraftTarget): string => {
  if (comparator === 'judged' || figuresIn(part).length > 0) return part;
  return `${part}: ${targetWords.goal(comparator, figure, figureTo)} ${unit ?? ''}`.trim();
};

/** The last line above a plan's tasks, in words that the reader of heads understands again. */
const totalFunding = ({ amount, source }: Funding): string =>
  `Tổng kinh phí thực hiện: ${amount === null ? '' : moneyText(amount)}${source === null ? '' : ` từ nguồn ${source}`}`;

/** Which document a table belongs to, in words that the reader of heads understands again. */
const enclosed = ({
  number,
  date,
  issuer,
}: Pick<AppendixHead, 'date' | 'issuer'> & { readonly number: string }): string =>
  `(Kèm theo ${planDocument({ number, date }, { number: '', date: null })}${issuer === null ? '' : ` của ${issuer}`})`;

export const workbookText = {
  totalFunding,
  enclosed,
  funding: 'Kinh phí',
  /** Headings of the entries about a plan's money; the reader takes them for no table of ours (a test keeps it so). */
  fundingHeadings: ['Ghi lúc', 'Kinh phí (đồng)', 'Nguồn', 'Theo', 'Người ghi'],
  judged: 'Đánh giá kết quả thực hiện',
  /** What the plan's text does not say of a task. */
  leadProposed: 'Chủ trì',
  slip: (said: string, suggestion: string): string => `Đề nghị xem lại: “${said}”, có thể là “${suggestion}”.`,
  cannotWrite: (path: string): string => `Không ghi được tệp "${path}"; đề nghị kiểm tra đường dẫn và quyền ghi.`,
  written: (path: string): string => `Đã ghi phụ lục để hoàn thiện: ${path}`,
  draftFile: (title: string): string => `Phụ lục dự thảo - ${title}.xlsx`,
  planFile: (title: string): string => `Phụ lục - ${title}.xlsx`,
} as const;
