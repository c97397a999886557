import type { Block } from '../../../src/reporting/document';
import { buildReport, type ReportModel } from '../../../src/reporting/build-report';
import type { ReportKind } from '../../../src/domain/report/periods';
import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { givenTask, passTime, play, VICE_CHAIR, type Story } from '../../support/builders';
import { sourcesOf, stories } from './report-fixture';

const build = async (
  told: readonly Story[],
  kind: ReportKind = 'half-year',
  asOf = '2024-06-14',
): Promise<ReportModel> => {
  const built = await buildReport(sourcesOf(told), { kind, asOf });
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
};

const textOf = (block: Block): string => {
  if (block.kind !== 'table') return block.text;
  return block.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.join(' | '))).join('\n');
};

const bodyOf = (model: ReportModel): string => model.document.blocks.map(textOf).join('\n');

test('the sentences say what the figures say', async () => {
  const body = bodyOf(await build(stories()));
  expect(body).toContain(
    'Kế hoạch giao 05 nhiệm vụ. Tính đến hết ngày 14/6/2024, đã hoàn thành 02 nhiệm vụ, tỷ lệ hoàn thành đạt 40%; cụ thể: hoàn thành đúng hạn 01 nhiệm vụ; hoàn thành quá hạn 01 nhiệm vụ; đang thực hiện 02 nhiệm vụ; quá hạn chưa hoàn thành 01 nhiệm vụ.',
  );
  expect(body).toContain('3 | Đang thực hiện | 2 | 40%');
  expect(body).toContain('Trong 03 nhiệm vụ đã đến hạn, đã hoàn thành 02 nhiệm vụ (66,7%).');
  expect(body).toContain('tỷ lệ cập nhật đạt 80%');
  expect(body).toContain('Đồng ý gia hạn từ 26/4/2024 đến 31/7/2024');
  expect(body).toContain(
    '- Báo cáo số 2 (Sở Tài chính chủ trì; văn bản 15/BC-STC ngày 01/3/2024; hoàn thành quá hạn).',
  );
  expect(body).toContain('đề nghị xác nhận hoàn thành ngày 05/4/2024, chậm 05 ngày làm việc.');
  expect(body).toContain('Chưa có giải trình: Sở Y tế (nhiệm vụ số 4).');
  expect(body).toContain('gồm tháng 7: 01 nhiệm vụ.');
  expect(body).not.toMatch(/undefined|null|NaN|\$\{/);
});

test('tables are numbered without a gap and referred to by their numbers', async () => {
  const captions = (model: ReportModel): readonly string[] =>
    model.document.blocks.flatMap((one) => (one.kind === 'caption' ? [one.text.slice(0, 7)] : []));
  const full = await build(stories());
  expect(captions(full)).toEqual(['Bảng 1.', 'Bảng 2.', 'Bảng 3.', 'Bảng 4.']);
  expect(bodyOf(full)).toContain('quá hạn chưa hoàn thành (Bảng 4)');
  const undecided = await build(stories().filter((one) => one.state.number !== 3));
  expect(captions(undecided)).toEqual(['Bảng 1.', 'Bảng 2.', 'Bảng 3.']);
  expect(bodyOf(undecided)).toContain('quá hạn chưa hoàn thành (Bảng 3)');
});

test('where there is nothing to report it says so', async () => {
  const model = await build([givenTask({ due: null })]);
  const body = bodyOf(model);
  for (const words of [
    'chưa có nhiệm vụ nào hoàn thành',
    'Chưa có nhiệm vụ nào đến hạn hoàn thành.',
    'Trong kỳ không có lượt đôn đốc nào được ghi nhận',
    'Trong kỳ chưa có cơ quan chủ trì nào cập nhật tình hình thực hiện.',
    'Kế hoạch không giao phần việc phối hợp.',
    'không trình UBND tỉnh nội dung nào',
    'Kế hoạch không giao nhiệm vụ riêng thuộc lĩnh vực này.',
    'Không có nhiệm vụ quá hạn chưa hoàn thành.',
    'Không có giải trình, khó khăn, vướng mắc nào được ghi nhận.',
    'Từ ngày 15/6/2024 đến ngày 14/12/2024 không có nhiệm vụ nào của Kế hoạch đến hạn.',
  ]) {
    expect(body).toContain(words);
  }
  expect(model.document.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Không có.' });
  expect(model.document.annexes.map((one) => one.name)).toEqual(['Phụ lục I', 'Phụ lục II']);
});

test.each([
  ['quarter-1', '2024-03-14', 'quý I năm 2024', 'QUÝ II NĂM 2024'],
  ['half-year', '2024-06-14', '6 tháng đầu năm 2024', '6 THÁNG CUỐI NĂM 2024'],
  ['quarter-3', '2024-09-14', 'quý III năm 2024', 'QUÝ IV NĂM 2024'],
  ['year', '2024-12-14', 'năm 2024', 'NĂM 2025'],
  ['month', '2024-12-14', 'tháng 12 năm 2024', 'THÁNG 1 NĂM 2025'],
] as const)('%s as of %s is the report of %s', async (kind, asOf, name, next) => {
  const model = await build(stories(), kind, asOf);
  expect(model.document.subject).toEqual(['Kết quả thực hiện công tác cải cách hành chính', name]);
  expect(bodyOf(model)).toContain(`IV. PHƯƠNG HƯỚNG, NHIỆM VỤ ${next}`);
  expect(bodyOf(model)).not.toContain('ngày chốt số liệu');
});

test('figures told for another day than the cut-off say so', async () => {
  expect(bodyOf(await build(stories(), 'half-year', '2024-05-20'))).toContain(
    'Dữ liệu tính đến hết ngày 20/5/2024, trước ngày chốt số liệu của kỳ báo cáo (14/6/2024).',
  );
  expect(bodyOf(await build(stories(), 'year', '2024-12-31'))).toContain(
    'sau ngày chốt số liệu của kỳ báo cáo (14/12/2024)',
  );
});

test('number, day and signature stay open; January and February are written with a leading zero', async () => {
  const { document } = await build(stories());
  expect(document.numberLine).toMatch(/^Số: {3,}\/BC-SNV$/);
  expect(document.dateLine).toMatch(/^Hải Dương, ngày {3,}tháng 6 năm 2024$/);
  expect((await build(stories(), 'month', '2024-02-10')).document.dateLine).toContain('tháng 02 năm 2024');
  expect((await build(stories(), 'quarter-1', '2024-03-14')).document.dateLine).toContain('tháng 3 năm 2024');
  expect([document.parentAgency, document.agency]).toEqual(['UBND TỈNH HẢI DƯƠNG', 'SỞ NỘI VỤ']);
  expect(document.signature).toEqual({ lines: ['GIÁM ĐỐC'], name: null });
  expect(document.addressee).toBe('Kính gửi: Ủy ban nhân dân tỉnh Hải Dương.');
});

test('no word that Sở Nội vụ may not use upwards or to anybody', async () => {
  const model = await build(stories());
  const all = [bodyOf(model), model.document.closing].join('\n');
  expect(all).not.toMatch(/cảnh cáo|thay mặt/i);
  // Urging goes sideways: UBND tỉnh is never its object.
  expect(all).not.toMatch(/(nhắc|đôn đốc) (lãnh đạo )?UBND tỉnh/i);
});

test('the agency that reports does not ask UBND tỉnh for orders to itself', async () => {
  const own = givenTask({ due: '2024-05-31', leads: ['SNV'] });
  const body = bodyOf(await build([own, givenTask({ number: 2, due: '2024-05-31' })]));
  expect(body).toContain('các cơ quan chủ trì có nhiệm vụ quá hạn (Sở Tài chính)');
  expect(body).toContain('Sở Nội vụ tập trung hoàn thành 01 nhiệm vụ quá hạn do cơ quan mình chủ trì.');
});

test('the same log gives the same report, whatever was recorded later', async () => {
  const told = stories();
  const early = told.map((one) => ({ ...one, log: one.log.filter((event) => event.atMs < Date.UTC(2024, 3, 1)) }));
  const [whole, cut] = [await build(told, 'quarter-1', '2024-03-14'), await build(early, 'quarter-1', '2024-03-14')];
  expect(whole).toEqual(cut);
  expect(whole.position).toBeGreaterThan(0n);
});

test('nothing given yet is a fault, not an empty report', async () => {
  const sources = sourcesOf(stories());
  expect(await buildReport(sources, { kind: 'half-year', asOf: '2024-01-01' })).toEqual({
    ok: false,
    error: { code: 'no-tasks', asOf: '2024-01-01' },
  });
});

test('the line on inspections tells of those made by the day, beside the target; without a plan of them it stays blank', async () => {
  const visit = { date: '2024-03-12', team: 'Đoàn số 1' };
  const made = { id: 'a', planId: 'p', agency: 'STC', month: 3, announced: false, visit, result: null, findings: [] };
  const later = { ...made, id: 'b', agency: 'SYT', visit: { ...visit, date: '2024-06-20' } };
  const inspections = { ofPlan: async () => [made, later], target: async () => ({ percent: 30, over: true }) };
  const sources = { ...sourcesOf(stories()), catalogue: seedCatalogue(), inspections };
  const built = await buildReport(sources, { kind: 'half-year', asOf: '2024-06-14' });
  if (!built.ok) throw new Error(built.error.code);
  expect(bodyOf(built.value)).toContain(
    'đã kiểm tra trực tiếp công tác CCHC tại 01 cơ quan trên tổng số 30 cơ quan cấp tỉnh, cấp huyện, đạt 3,3% (chỉ tiêu trên 30%); thực hiện 01 cuộc kiểm tra, trong đó 01 cuộc đột xuất; giao 0 việc khắc phục sau kiểm tra.',
  );
  expect(bodyOf(await build(stories()))).toContain(
    '[… kết quả kiểm tra, thông tin, tuyên truyền về công tác CCHC trong kỳ …]',
  );
});

test('delays that were excused are told beside the four labels, and listed', async () => {
  const late = passTime(givenTask({ number: 9, due: '2024-05-31' }), '2024-06-03 12:00');
  const excuse = { kind: 'excuse-delay', assignment: 'STC', reason: 'Bão số 3' } as const;
  const body = bodyOf(await build([play(late, [{ at: '2024-06-05', by: VICE_CHAIR, act: excuse }])]));
  expect(body).toContain('trong đó quá hạn chưa hoàn thành 01 nhiệm vụ do nguyên nhân khách quan đã được ghi nhận.');
  expect(body).toContain('- Nhiệm vụ số 9 (Sở Tài chính): Bão số 3');
  expect(bodyOf(await build(stories()))).not.toContain('khách quan đã được ghi nhận');
});
