import type { Block } from '../../../src/reporting/document';
import { buildReport, type ReportModel, type ReportSources } from '../../../src/reporting/build-report';
import { focal, givenTask, passTime, play, type Story } from '../../support/builders';
import { sourcesOf } from './report-fixture';

const build = async (told: readonly Story[], changed: Partial<ReportSources> = {}): Promise<ReportModel> => {
  const built = await buildReport({ ...sourcesOf(told), ...changed }, { kind: 'half-year', asOf: '2024-06-14' });
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
};

const textOf = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.join(' | '))).join('\n')
    : block.text;

const explained = (number: number, cause: string, objective: boolean): Story =>
  play(passTime(givenTask({ number, due: '2024-05-31' }), '2024-06-03 12:00'), [
    {
      at: '2024-06-04',
      by: focal('STC'),
      act: { kind: 'explain', assignment: 'STC', cause, objective, newDate: null },
    },
  ]);

/** Twenty late tasks: twelve for one reason, said in two ways, and eight for reasons of their own. */
const year = (): readonly Story[] =>
  Array.from({ length: 20 }, (_, index) => {
    const number = index + 1;
    if (number <= 12) return explained(number, number % 2 === 0 ? 'Chờ văn bản của Bộ.' : 'chờ văn bản của bộ', true);
    return explained(number, `Lý do riêng ${number}`, false);
  });

test('reasons are told by cause with counts, a few of them, and one by one in an annex', async () => {
  const { document } = await build(year());
  const body = document.blocks.map(textOf);
  expect(body).toContain(
    'Có 20 phần việc chậm đã được cơ quan thực hiện giải trình (12 do nguyên nhân khách quan và 08 do nguyên nhân chủ quan):',
  );
  expect(body).toContain(
    '- chờ văn bản của bộ (khách quan): 12 phần việc tại 01 cơ quan (nhiệm vụ số 1, 2, 3, 4, 5, 6, 7, 8 và 04 nhiệm vụ khác).',
  );
  expect(body.filter((one) => one.includes('Lý do riêng'))).toHaveLength(4);
  expect(body).toContain('- 04 nguyên nhân khác nêu tại Phụ lục III.');
  const annex = document.annexes.find((one) => one.title.startsWith('GIẢI TRÌNH'));
  expect(annex?.name).toBe('Phụ lục III');
  const [table] = annex?.blocks ?? [];
  expect(table?.kind === 'table' && table.rows.filter((one) => one.kind === 'row')).toHaveLength(20);
});

test('what a table of the body has no room for is said, and where it stands', async () => {
  const { document } = await build(year());
  const caption = document.blocks.findIndex((one) => one.kind === 'caption' && one.text.includes('quá hạn'));
  const table = document.blocks[caption + 1];
  expect(table?.kind === 'table' && table.rows).toHaveLength(12);
  expect(document.blocks.map(textOf)).toContain(
    'Còn 20 nhiệm vụ quá hạn chưa hoàn thành; Bảng 3 nêu 12 nhiệm vụ quá hạn lâu nhất, đầy đủ tại Phụ lục II.',
  );
});

test('a report of another plan is called by that plan, and cites its number', async () => {
  const { plan } = sourcesOf([]);
  const other = { ...plan, title: 'Kế hoạch Chuyển đổi số năm 2024', number: '15/KH-UBND' };
  const { document } = await build(year(), { plan: other });
  expect(document.subject[0]).toBe('Kết quả thực hiện Kế hoạch Chuyển đổi số năm 2024');
  const all = [...document.blocks.map(textOf), document.closing].join('\n');
  expect(all).toContain('Thực hiện Kế hoạch số 15/KH-UBND ngày [… ngày ban hành …] của');
  expect(all).toContain('| Kế hoạch số 15/KH-UBND |');
  expect(all).not.toMatch(/cải cách hành chính|CCHC/);
  const singles = { ...plan, id: 'viec-le-2024', title: 'Nhiệm vụ ngoài kế hoạch năm 2024' };
  const { document: ofSingles } = await build(year(), { plan: singles });
  expect(textOf(ofSingles.blocks[0] ?? { kind: 'paragraph', text: '' })).toContain(
    'Thực hiện các nhiệm vụ ngoài kế hoạch năm 2024 và chế độ báo cáo',
  );
});
