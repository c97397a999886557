import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableBordersOptions,
  type Paragraph,
} from 'docx';
import { officialWords } from '../../messages/documents/official-document';
import type { OfficialDocument } from '../document';
import { gap } from './blocks';
import { boldWidthMm, mm, SIZE, textWidthMm } from './measures';
import { line, rule } from './text';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** The agency's column and the State's, mm; together the text's width. */
const LEFT_MM = 67;
const RIGHT_MM = textWidthMm(false) - LEFT_MM;

/** The width of "Độc lập - Tự do - Hạnh phúc" in Times New Roman bold 14, mm: its rule is as long as the words. */
const MOTTO_MM = 60.4;

/** Rules under an agency and under the subject are a third to a half as long as the line above. */
const RULE_SHARE = 0.42;

const cell = (children: readonly Paragraph[], widthMm: number): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: mm(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
  });

/** Two columns without borders, as head and foot of a document are set. */
const sideBySide = (
  rows: readonly { readonly left: readonly Paragraph[]; readonly right: readonly Paragraph[] }[],
  leftMm: number,
): Table => {
  const rightMm = textWidthMm(false) - leftMm;
  return new Table({
    width: { size: mm(leftMm + rightMm), type: WidthType.DXA },
    columnWidths: [mm(leftMm), mm(rightMm)],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(
      (row) => new TableRow({ cantSplit: true, children: [cell(row.left, leftMm), cell(row.right, rightMm)] }),
    ),
  });
};

/** Quốc hiệu, tiêu ngữ, agencies, number, place and date. */
const masthead = (document: OfficialDocument): Table =>
  sideBySide(
    [
      {
        left: [
          line(document.parentAgency, { size: SIZE.head }),
          line(document.agency, { size: SIZE.head, bold: true }),
          rule(boldWidthMm(document.agency, SIZE.head) * RULE_SHARE, LEFT_MM),
        ],
        right: [
          line(officialWords.state, { size: SIZE.head, bold: true }),
          line(officialWords.motto, { size: SIZE.body, bold: true }),
          rule(MOTTO_MM, RIGHT_MM),
        ],
      },
      {
        left: [
          line(document.numberLine, { size: SIZE.head, before: 120 }),
          ...(document.kindName === null
            ? document.subject.map((one, index) => line(one, { size: SIZE.subject, before: index === 0 ? 120 : 0 }))
            : []),
        ],
        right: [line(document.dateLine, { size: SIZE.body, italics: true, before: 120 })],
      },
    ],
    LEFT_MM,
  );

const subjectRule = (subject: readonly string[]): Paragraph =>
  rule(Math.max(...subject.map((one) => boldWidthMm(one, SIZE.body))) * RULE_SHARE, textWidthMm(false));

/** Everything above the first sentence. */
export const head = (document: OfficialDocument): readonly (Paragraph | Table)[] => [
  masthead(document),
  ...(document.kindName === null
    ? []
    : [
        line(document.kindName, { bold: true, before: 360 }),
        ...document.subject.map((one) => line(one, { bold: true })),
        subjectRule(document.subject),
      ]),
  document.addressee === null ? gap() : line(document.addressee, { before: 240, after: 240 }),
];

/** "Nơi nhận" and the place for the signature, which văn thư completes. */
export const foot = (document: OfficialDocument): Table =>
  sideBySide(
    [
      {
        left: [
          line(officialWords.recipients, {
            size: SIZE.recipientsTitle,
            bold: true,
            italics: true,
            align: AlignmentType.LEFT,
          }),
          ...document.recipients.map((one) => line(`- ${one}`, { size: SIZE.recipients, align: AlignmentType.LEFT })),
        ],
        right: [
          ...document.signature.lines.map((one) => line(one, { bold: true })),
          ...SIGNATURE_ROOM.map(() => line('')),
          line(document.signature.name ?? '', { bold: true }),
        ],
      },
    ],
    85,
  );

/** Empty lines for the signature and the stamp. */
const SIGNATURE_ROOM = [1, 2, 3, 4] as const;
