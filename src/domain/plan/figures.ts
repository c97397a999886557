import { fold } from '../text/fold';
import type { Comparator, DraftTarget } from './draft';

/** A figure as a target words it, with where it stands in the (masked) text. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly comparator: Comparator;
  readonly figure: number;
  readonly figureTo: number | null;
  readonly unit: string;
}

/** Numbers that measure nothing: document numbers, dates, years, spans of years, levels, "/01 lượt". */
const NOT_FIGURES: readonly RegExp[] = [
  /(?<!\d)\d{1,6}(?:\/\d{4})?\/[A-ZĐ][\p{L}\d-]*/gu,
  /(?<!\d)\d{1,6}-[A-ZĐ]{2,}\/[A-ZĐ]+/gu,
  /ngày \d{1,2}(?:\/\d{1,2}\/\d{2,4}| tháng \d{1,2}(?: năm \d{4})?)/giu,
  /\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\/\d{4}/g,
  /(?:giai đoạn|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}/giu,
  /(?:năm|tháng|ngày|quý|mức độ|cấp độ|khóa|lần thứ|điều|khoản|phụ lục)\s+\d{1,4}(?:\s*[-–,]\s*\d{4})?/giu,
  /(?:nhóm|top|hạng|xếp thứ|đứng thứ|vị trí)\s+\d{1,3}/giu,
  /(?<=\/)\d{1,4}(?=\s*\p{L})/gu,
];

/** The same text with what is no figure blanked out, so that places stay the same. */
const maskNonFigures = (text: string): string =>
  NOT_FIGURES.reduce((masked, pattern) => masked.replace(pattern, (found) => ' '.repeat(found.length)), text);

const NUMBER = String.raw`(?<![\d.,])(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?|\d{1,12}(?:[.,]\d{1,4})?)(?!\d)`;

/** "1.200" and "99,5" are Vietnamese writing; "99.5" occurs too. */
const valueOf = (written: string): number =>
  Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)
      ? written.replace(/\./g, '').replace(',', '.')
      : written.replace(',', '.'),
  );

const COUNTED =
  'tỷ đồng|triệu đồng|nghìn đồng|tập dữ liệu|bộ dữ liệu|bộ chỉ số|kịch bản|nền tảng|ứng dụng|hệ thống|chuyên đề|chương trình|công chức|cán bộ|thủ tục hành chính|TTHC|phút|giờ|ngày làm việc|ngày|điểm phần trăm|điểm|bậc|hoạt động|cơ quan|đơn vị|cuộc|lớp|mô hình|dịch vụ|thủ tục|hồ sơ|người|văn bản|xã|huyện|tỉnh|lần|lượt|phòng|đề án|kế hoạch|sáng kiến|giải pháp|hội nghị|buổi|tin|bài|chuyên mục|đợt|lĩnh vực|nhiệm vụ|sản phẩm|doanh nghiệp|dự án|bộ';

const PERCENT = String.raw`(?<low>${NUMBER})(?:\s*%)?\s*(?:[-–]|đến|tới)\s*(?<high>${NUMBER})\s*%|(?<percent>${NUMBER})\s*%`;
const COUNT = String.raw`(?:(?<from>${NUMBER})\s*(?:[-–]|đến|tới)\s*)?(?<count>${NUMBER})\s*(?<unit>${COUNTED})(?!\p{L})`;
const PER = String.raw`(?:\s*\/\s*(?:\d+\s*)?(?:lượt giao dịch|\p{Ll}+))?`;
const FIGURE = new RegExp(
  String.raw`(?:${PERCENT}|(?:${COUNT})(?<per>${PER}))(?<after>\s+trở lên|\s+trở xuống)?`,
  'giu',
);

const AT_LEAST = /(?:toi thieu|it nhat|khong thap hon|khong duoi|dat tu|tren hoac bang|tu|≥|>=)(?: la| dat)?$/;
const AT_MOST = /(?:toi da|khong qua|khong vuot qua|nhieu nhat|khong cao hon|khong tren|≤|<=)(?: la| con)?$/;
const OVER = /(?:tren|hon|vuot|>)$/;
const UNDER = /(?:duoi|thap hon|it hon|<)$/;

const ABOUT = /(?:^|\s)(?:khoang|xap xi|uoc dat)$|~$/;

const comparatorOf = (before: string, after: string, isRange: boolean): Comparator => {
  const said = fold(before);
  if (isRange) return 'range';
  if (/len$/.test(fold(after))) return 'at-least';
  if (/xuong$/.test(fold(after)) || AT_MOST.test(said)) return 'at-most';
  if (AT_LEAST.test(said)) return 'at-least';
  if (UNDER.test(said)) return 'under';
  if (ABOUT.test(said)) return 'about';
  return OVER.test(said) ? 'over' : 'exactly';
};

type Groups = Readonly<Record<string, string | undefined>>;

const toFigure = (text: string, masked: string, match: RegExpExecArray): Figure => {
  const { low, high, percent, from, count, unit, per = '', after = '' }: Groups = match.groups ?? {};
  const [at, to] = [match.index, match.index + match[0].length];
  const first = low ?? percent ?? from ?? count ?? '';
  const second = high ?? (from === undefined ? undefined : count);
  // The mask blanks the "01" of "phút/01 lượt giao dịch": its words are taken from the text itself.
  const perEnds = to - after.length;
  return {
    from: at,
    to,
    comparator: comparatorOf(masked.slice(Math.max(0, at - 30), at), after, second !== undefined),
    figure: valueOf(first),
    figureTo: second === undefined ? null : valueOf(second),
    unit: unit === undefined ? '%' : `${unit}${text.slice(perEnds - per.length, perEnds)}`,
  };
};

/** "Tối thiểu 70% … và 50% …": a figure that stands behind "và" or a comma alone is compared as the one before it. */
const LISTED = /^[^;.:]*(?:,|\sv[àa])\s*$/u;
const LEADS_LIST: readonly Comparator[] = ['at-least', 'at-most', 'over', 'under', 'about'];

/** "80% trở lên" compares itself alone; nothing is more than all ("trên 90% … và 100% …"). */
const governs = (last: Figure, figure: Figure, text: string): boolean =>
  figure.comparator === 'exactly' &&
  LEADS_LIST.includes(last.comparator) &&
  !(figure.unit === '%' && figure.figure === 100) &&
  !/trở (?:lên|xuống)$/u.test(text.slice(last.from, last.to)) &&
  LISTED.test(text.slice(last.to, figure.from));

/** Every measured figure of a text, in its order. Units are as written: '%', 'hoạt động', 'phút/01 lượt giao dịch'. */
export const figuresIn = (text: string): readonly Figure[] => {
  const masked = maskNonFigures(text);
  const figures: Figure[] = [];
  for (const match of masked.matchAll(FIGURE)) {
    const [figure, last] = [toFigure(text, masked, match), figures.at(-1)];
    figures.push(
      last !== undefined && governs(last, figure, masked) ? { ...figure, comparator: last.comparator } : figure,
    );
  }
  return figures;
};

const LEVELS: readonly (readonly [DraftTarget['level'] & string, RegExp])[] = [
  ['province', /\bcap tinh\b/],
  ['district', /\bcap huyen\b/],
  ['commune', /\bcap xa\b/],
];

/** The level that a target speaks of; null when it names none, or several ("cấp tỉnh, huyện, xã"). */
export const levelOf = (text: string): DraftTarget['level'] => {
  const folded = fold(text);
  if (/\bcap (?:tinh|huyen|xa)(?:,| va|;) (?:cap )?(?:tinh|huyen|xa)\b/.test(folded)) return null;
  if (/\bubnd tinh\b|\bcac so\b/.test(folded) && /\bcap (?:huyen|xa)\b/.test(folded)) return null;
  const named = LEVELS.filter(([, pattern]) => pattern.test(folded));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
};
