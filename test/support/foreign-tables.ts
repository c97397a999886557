import { fc } from './properties';
import type { CellTable } from '../../src/domain/plan/table-header';

/**
 * Tables as offices lay them out: headings in their own words and order, columns that nobody else has, titles above,
 * sections by roman numbers, in the text, by counting or none, sums and signatures below.
 */

interface Column {
  readonly headings: readonly string[];
  readonly cells: fc.Arbitrary<string>;
}

const words = fc
  .array(fc.constantFrom('rà soát', 'ban hành', 'kế hoạch', 'báo cáo', 'thủ tục', '=cmd', '(đợt 2)', 'constructor'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join(' '));
const agencies = fc.constantFrom('Sở Nội vụ', 'Sở Tư pháp; Sở Tài chính', 'Văn phòng UBND tỉnh');
const one = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const NUMBER: Column = { headings: ['STT', 'TT', 'Số TT'], cells: fc.constant('') };
/** Headings that mean nothing to us, and what stands under them. */
const UNKNOWN: readonly Column[] = [
  { headings: ['Mã hồ sơ', 'Điểm chấm'], cells: one('', 'A-01', '2,5') },
  { headings: ['Lãnh đạo phụ trách', 'Nguồn số liệu'], cells: one('', 'Đồng chí An', '=SUM(A1)') },
  { headings: ['Thực hiện năm 2023'], cells: one('', '70%', 'Chưa có') },
];

const KINDS = {
  tasks: {
    text: {
      headings: ['Nhiệm vụ', 'Nội dung công việc', 'Nhiệm vụ, giải pháp'],
      cells: words.map((it) => `Việc ${it}`),
    },
    needed: [
      { headings: ['Cơ quan chủ trì', 'Đơn vị đầu mối', 'Chủ trì'], cells: agencies },
      {
        headings: ['Thời hạn', 'Tiến độ', 'Thời gian hoàn thành'],
        cells: one('30/6/2024', 'Quý IV/2024', 'Thường xuyên'),
      },
    ],
    others: [
      { headings: ['Cơ quan phối hợp', 'ĐƠN VỊ PHỐI HỢP'], cells: one('', 'Sở Y tế', 'Sở Xây dựng; Sở Công Thương') },
      { headings: ['Sản phẩm', 'Kết quả dự kiến'], cells: one('', 'Báo cáo', 'Kế hoạch của UBND tỉnh') },
      { headings: ['Kinh phí'], cells: one('', '120 triệu đồng') },
      { headings: ['Ghi chú'], cells: one('', 'Theo Kế hoạch số 12/KH-UBND') },
    ],
  },
  targets: {
    text: {
      headings: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Các chỉ tiêu'],
      cells: fc.oneof(
        words.map((it) => `Tỷ lệ ${it}`),
        one('Tối thiểu 80% hồ sơ trực tuyến; 100% kết quả số hóa', 'Phấn đấu mỗi năm có từ 05 bộ dữ liệu mở'),
      ),
    },
    needed: [{ headings: ['Chủ trì', 'Cơ quan theo dõi', 'Cơ quan chủ trì theo dõi, đánh giá'], cells: agencies }],
    others: [
      {
        headings: ['Mục tiêu năm 2024', 'Kết quả', 'Kế hoạch năm 2024'],
        cells: one('', '100%', 'Tối thiểu 70', 'Từ 95 đến 100'),
      },
      { headings: ['Đơn vị tính', 'ĐVT', 'Đơn vị'], cells: one('', '%', 'thủ tục') },
      { headings: ['Cấp'], cells: one('', 'Tỉnh', 'Cấp xã') },
    ],
  },
  duties: {
    text: { headings: ['Nhiệm vụ', 'Nội dung'], cells: words.map((it) => `Chủ trì ${it}`) },
    needed: [{ headings: ['Cơ quan thực hiện', 'Đơn vị thực hiện'], cells: agencies }],
    others: [],
  },
} as const;
export type ForeignKind = keyof typeof KINDS;

const SECTIONS = ['Cải cách thể chế', 'Cải cách thủ tục hành chính', 'Cải cách chế độ công vụ'] as const;
const ROMAN = ['I', 'II', 'III'];
type Style = 'roman' | 'in-text' | 'counted' | 'none';

/** Where a row of the table gets its number and its words from. */
interface Shape {
  readonly columns: readonly Column[];
  readonly headings: readonly string[];
  readonly stt: number;
  readonly text: number;
}

const shapeOf = (kind: ForeignKind): fc.Arbitrary<Shape> => {
  const { text, needed, others } = KINDS[kind];
  return fc
    .tuple(fc.subarray<Column>([...others]), fc.subarray<Column>([...UNKNOWN]))
    .chain(([some, unknown]) =>
      fc.shuffledSubarray([NUMBER, text, ...needed, ...some, ...unknown], {
        minLength: 2 + needed.length + some.length + unknown.length,
      }),
    )
    .chain((columns) =>
      fc.tuple(...columns.map((column) => one(...column.headings))).map((headings) => ({
        ...{ columns, headings, stt: columns.indexOf(NUMBER), text: columns.indexOf(text) },
      })),
    );
};

const put = (width: number, cells: Readonly<Record<number, string>>): readonly string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

const sectionRow = ({ columns, stt, text }: Shape, style: Style, at: number): readonly (readonly string[])[] => {
  const name = SECTIONS[at] ?? '';
  switch (style) {
    case 'roman':
      return [put(columns.length, { [stt]: ROMAN[at] ?? '', [text]: name })];
    case 'counted':
      return [put(columns.length, { [stt]: String(at + 1), [text]: name })];
    case 'in-text':
      return [put(columns.length, { [text]: `${ROMAN[at] ?? ''}. ${name}` })];
    case 'none':
      return [];
  }
};

const GROUPED = 3;

/** A task, a heading row "2" over the task "2.1", and a task that its number takes out of the group again. */
const grouped = (
  { columns, stt, text }: Shape,
  [first = [], second = [], third = []]: readonly (readonly string[])[],
  section: number,
): CellTable => [
  first.with(stt, '1'),
  put(columns.length, { [stt]: '2', [text]: `Nhóm việc ${section}` }),
  second.with(stt, '2.1'),
  third.with(stt, '3'),
];

/** A whole sheet of one kind; its heading row is the last of `head`. */
export const foreignTable = (kind: ForeignKind): fc.Arbitrary<{ readonly table: CellTable; readonly head: number }> =>
  shapeOf(kind).chain((shape) => {
    const { columns, headings, stt } = shape;
    const row = fc.tuple(...columns.map(({ cells }) => cells));
    return fc
      .record({
        titles: fc.subarray([['UBND TỈNH HẢI DƯƠNG'], [`PHỤ LỤC ${kind.toUpperCase()} NĂM 2024`], ['']]),
        style: fc.constantFrom<Style>('roman', 'in-text', 'counted', 'none'),
        sections: fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        numbering: fc.boolean(),
        foot: fc.subarray([['Tổng cộng: 3'], ['Nơi nhận:'], ['KT. CHỦ TỊCH']]),
      })
      .map(({ titles, style, sections, numbering, foot }) => {
        const body = sections.flatMap((rows, section) => [
          ...sectionRow(shape, style, section),
          ...(kind === 'tasks' && style === 'roman' && rows.length === GROUPED
            ? grouped(shape, rows, section)
            : rows.map((cells, at) =>
                cells.with(stt, style === 'counted' ? `${section + 1}.${at + 1}` : String(at + 1)),
              )),
        ]);
        const numbers = numbering ? [columns.map((_, at) => `(${at + 1})`)] : [];
        const table = [
          ...titles,
          headings,
          ...numbers,
          ...body,
          ...foot.map(([line = '']) => put(columns.length, { [shape.text]: line })),
        ];
        return { table, head: titles.length };
      });
  });
