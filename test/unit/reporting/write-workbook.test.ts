import { fc } from '../../support/properties';
import { readXlsx } from '../../../src/plan-import/read-xlsx';
import { writeWorkbook } from '../../../src/reporting/write-workbook';

const through = async (table: readonly (readonly string[])[]) => {
  const read = await readXlsx(await writeWorkbook([{ name: 'Trang', table, headings: [0] }]));
  if (!read.ok) throw new Error(read.error);
  return read.value.tables[0]?.table;
};

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

test('words that every JavaScript object inherits stand in a workbook as any other word', async () => {
  expect(INHERITED).toEqual(expect.arrayContaining(['constructor', '__proto__', 'toString']));
  const table = [['STT', 'Nhiệm vụ'], ...INHERITED.map((word, at) => [String(at), word])];
  expect(await through(table)).toEqual(table);
});

test('whatever the cells say, they are read again as they were written', async () => {
  // No NUL or lone half of a pair, which XML cannot hold; the reader leaves out blanks around a text, and U+FFFD.
  const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((said) =>
    said
      .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\uFFFD]/gu, '')
      .normalize('NFC')
      .trim(),
  );
  const cell = fc.oneof(
    { weight: 3, arbitrary: words.map((said) => (said === '' ? '-' : said)) },
    fc.constantFrom(...INHERITED, '=cmd|calc', '@SUM(A1)', '+84', '007', '1e5', '<v>1</v>', 't="s"', '&amp;', 'a\nb'),
  );
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (table) => {
      expect(await through(table)).toEqual(table);
    }),
    { numRuns: 60 },
  );
});
