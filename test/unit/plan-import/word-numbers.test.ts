import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readPlanText } from '../../../src/plan-import/read-text';
import { readTables } from '../../support/read-tables';

/** One level of a list as Word keeps it. */
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

const NUMBERING = {
  config: [
    { reference: 'sections', levels: [level(0, LevelFormat.UPPER_ROMAN, '%1.')] },
    {
      reference: 'areas',
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.'),
        level(1, LevelFormat.DECIMAL, '%1.%2.'),
        level(2, LevelFormat.LOWER_LETTER, '%3)'),
      ],
    },
    { reference: 'dashes', levels: [level(0, LevelFormat.BULLET, '-'), level(1, LevelFormat.BULLET, '+')] },
  ],
};

const listed = (text: string, reference: string, at = 0, instance = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference, level: at, instance } });

const bytesOf = async (children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ numbering: NUMBERING, sections: [{ children }] })));

it('lists that Word numbers by itself read as they are printed, whatever stands between their items', async () => {
  const bytes = await bytesOf([
    listed('MỤC TIÊU', 'sections'),
    listed('100% hồ sơ đúng hạn.', 'dashes'),
    listed('NHIỆM VỤ', 'sections'),
    listed('Cải cách thể chế', 'areas'),
    new Paragraph('Trong năm tập trung:'),
    listed('Rà soát văn bản.', 'areas', 1),
    listed('Tập huấn:', 'areas', 1),
    listed('Cấp huyện.', 'areas', 2),
    listed('Cấp xã.', 'areas', 2),
    listed('Cải cách tài chính công', 'areas'),
    listed('Tự chủ & tự chịu trách nhiệm.', 'areas', 1),
    listed('Quyết toán.', 'dashes', 1),
  ]);
  expect(await readPlanText({ name: 'a.docx', bytes })).toEqual({
    ok: true,
    value: [
      'I. MỤC TIÊU',
      '- 100% hồ sơ đúng hạn.',
      'II. NHIỆM VỤ',
      '1. Cải cách thể chế',
      'Trong năm tập trung:',
      '1.1. Rà soát văn bản.',
      '1.2. Tập huấn:',
      'a) Cấp huyện.',
      'b) Cấp xã.',
      '2. Cải cách tài chính công',
      '2.1. Tự chủ & tự chịu trách nhiệm.',
      '+ Quyết toán.',
    ].join('\n'),
  });
});

it('a column numbered by Word has its numbers', async () => {
  const row = (first: Paragraph, second: string): TableRow =>
    new TableRow({ children: [first, new Paragraph(second)].map((child) => new TableCell({ children: [child] })) });
  const bytes = await bytesOf([
    new Table({
      rows: [row(new Paragraph('STT'), 'Nhiệm vụ'), row(listed('', 'areas'), 'Một'), row(listed('', 'areas'), 'Hai')],
    }),
  ]);
  const read = await readTables({ name: 'a.docx', bytes });
  expect(read.ok && read.value[0]?.table).toEqual([
    ['STT', 'Nhiệm vụ'],
    ['1.', 'Một'],
    ['2.', 'Hai'],
  ]);
});
