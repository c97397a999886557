import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskText } from '../../../src/messages/plans/import-desk';
import { form, openImportWorld, openWorld, smallPlan, type OpenImportWorld } from './support';
import { readTables } from '../../support/read-tables';

const CSV = [
  'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm',
  '1,<b>Ban hành</b> kế hoạch,Giám đốc Sở Nội vụ,Sở Tư pháp,Quý I/2024,Kế hoạch',
  '2,Rà soát thủ tục,Sở Nội Vịu,,30/6/2024,Báo cáo',
].join('\n');

let world: OpenImportWorld;

beforeEach(async () => {
  world = await openImportWorld();
});
afterEach(() => world.close());

const STANDING = { cookie: 'dondoc-vai=snv-thuong-truc' };
const FOCAL = { cookie: 'dondoc-vai=snv-dau-moi' };

const upload = async (headers: Record<string, string> = STANDING, name = 'phụ lục.csv'): Promise<string> => {
  const sent = await world.post('/ke-hoach/nhap', form({ file: new File([CSV], name), plan: '' }), headers);
  expect(sent.status).toBe(303);
  return sent.headers.get('location') ?? '';
};
const fields = (values: Record<string, string>): URLSearchParams => new URLSearchParams(values);

test('a file dropped on the page is shown row by row, its own markup as text', async () => {
  const page = await world.page(await upload(), 'snv-thuong-truc');
  expect(page.status).toBe(200);
  expect(page.text).toContain('&lt;b>Ban hành&lt;/b>');
  expect(page.text).toContain('1 nhiệm vụ sẽ được giao');
  expect(page.text).toContain('Hiểu theo chức danh: Giám đốc');
  expect(page.text).toContain('“Sở Nội Vịu” chưa có trong danh mục.');
  expect(page.text).toContain('value="SNV"');
});

test('the same file again leads to the same draft and says that nothing changed', async () => {
  const first = await upload();
  const again = await upload();
  expect(again).toBe(`${first}?bao=cu`);
  expect((await world.page(again, 'snv-thuong-truc')).text).toContain(deskText.sameFile);
});

test('a row is edited in its place, and the summary is told to look again', async () => {
  const draft = await upload();
  const form = await world.page(`${draft}/dong/1/sua`, 'snv-thuong-truc');
  expect(form.text).toContain('Sở Nội Vịu');
  const sent = await world.post(
    `${draft}/dong/1`,
    fields({ back: draft, stt: '2', text: 'Rà soát thủ tục', lead: 'Sở Tư pháp', deadline: '30/6/2024' }),
    { ...STANDING, 'hx-request': 'true' },
  );
  expect(sent.headers.get('hx-trigger')).toBe('import-changed');
  expect(sent.text).toMatch(/^<tr id="dong-1" class="row-sure"/);
});

test('a name is remembered by one click on its nearest match', async () => {
  const draft = await upload();
  const sent = await world.post(
    `${draft}/ten-goi`,
    fields({ said: 'Sở Nội Vịu', code: 'SNV', back: `${draft}` }),
    STANDING,
  );
  expect(sent.status).toBe(303);
  expect((await world.page(draft, 'snv-thuong-truc')).text).toContain('2 nhiệm vụ sẽ được giao');
});

test('confirmed as a whole by an authorised person, once', async () => {
  const draft = await upload();
  expect((await world.post(`${draft}/xac-nhan`, fields({}), STANDING)).status).toBe(400);
  expect((await world.post(`${draft}/xac-nhan`, fields({ sure: '1' }), STANDING)).status).toBe(303);
  expect(world.imports.started()).toBe(1);
  const again = await world.post(`${draft}/xac-nhan`, fields({ sure: '1' }), STANDING);
  expect(again.status).toBe(422);
  expect(again.text).toContain(deskText.notDraft);
});

test.each([
  ['no document', {}],
  ['a number without a date', { number: '45/QĐ-UBND' }],
  ['a day that no calendar has', { number: '45/QĐ-UBND', date: '2024-02-31' }],
])('a change of a running plan with %s is refused in a sentence on its page', async (_, decision) => {
  const { plan } = smallPlan();
  const areas = plan.areas.map((one) => ({ ...one, monitor: 'SNV' }));
  world.imports.imports.plans.set(plan.id, { ...plan, areas, standing: 'SNV', office: 'VPUBND' });
  const taken = await world.post('/ke-hoach/nhap', form({ file: new File([CSV], 'a.csv'), plan: plan.id }), STANDING);
  const draft = taken.headers.get('location') ?? '';
  const sent = await world.post(`${draft}/xac-nhan`, fields({ sure: '1', ...decision }), STANDING);
  expect(sent.status).toBe(422);
  expect(sent.text).toContain(deskText.decisionNeeded);
  expect(world.imports.started()).toBe(0);
});

test('who may not load plans is offered nothing and refused with the reason', async () => {
  const draft = await upload();
  const page = await world.page(draft, 'snv-dau-moi');
  expect(page.text).not.toContain('Xác nhận và giao việc');
  expect((await world.page('/ke-hoach/nhap', 'snv-dau-moi')).text).not.toContain('type="file"');
  const sent = await world.post(`${draft}/xac-nhan`, fields({ sure: '1' }), FOCAL);
  expect(sent.status).toBe(422);
  expect(sent.text).toContain(deskText.notAllowed);
  expect((await world.post(`${draft}/xac-nhan`, fields({ sure: '1' }))).status).toBe(403);
});

test.each([
  ['from another site', { 'sec-fetch-site': 'cross-site' }, 'a.csv', 403],
  ['marked secret', {}, '[MẬT] phụ lục.csv', 422],
])('a file %s is not taken', async (_, headers, name, status) => {
  const sent = await world.post('/ke-hoach/nhap', form({ file: new File([CSV], name), plan: '' }), {
    ...STANDING,
    ...headers,
  });
  expect(sent.status).toBe(status);
  expect(await world.imports.desk.latest(5)).toEqual([]);
});

test('a cell that is marked secret is refused, and the row stays as it was', async () => {
  const draft = await upload();
  const sent = await world.post(`${draft}/dong/0`, fields({ back: draft, text: 'Độ mật: Tối mật' }), STANDING);
  expect(sent.status).toBe(422);
  expect((await world.imports.desk.row(draft.split('/').at(-1) ?? '', 0))?.edited).toBe(false);
});

test("a plan's text becomes an appendix to complete: kept as a draft, and to be downloaded", async () => {
  const text = readFileSync(join(__dirname, '../../../seeds/plans/hai-duong-2024/plan.txt'));
  const sent = await world.post('/ke-hoach/du-thao', form({ file: new File([text], 'ke hoach.txt') }), STANDING);
  expect(sent.status).toBe(303);
  const draft = sent.headers.get('location') ?? '';
  const info = await world.imports.desk.info(draft.split('/').at(-1) ?? '');
  expect(info?.head.year).toBe(2024);
  expect(info?.head.areas).toHaveLength(8);
  expect(Object.values(info?.counts ?? {}).reduce((sum, value) => sum + value, 0)).toBe(57);
  expect(info?.targets.length).toBeGreaterThanOrEqual(30);
  expect(info?.duties.length).toBeGreaterThanOrEqual(29);
  const file = await fetch(`${world.url}${draft}/phu-luc.xlsx`);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*\.xlsx/);
  const again = await readTables({ name: 'a.xlsx', bytes: new Uint8Array(await file.arrayBuffer()) });
  expect(again.ok && again.value.some(({ table }) => table.length > 57)).toBe(true);
});

test('what a plan’s text says that it costs comes along, and can be put right before it is confirmed', async () => {
  const text = readFileSync(join(__dirname, '../../../seeds/plans/hai-duong-2024/plan.txt'), 'utf8').replace(
    'III. KINH PHÍ',
    'III. KINH PHÍ\nTổng kinh phí thực hiện Kế hoạch: 1,5 tỷ đồng từ ngân sách tỉnh.',
  );
  const sent = await world.post('/ke-hoach/du-thao', form({ file: new File([text], 'ke hoach.txt') }), STANDING);
  const draft = sent.headers.get('location') ?? '';
  const head = async () => (await world.imports.desk.info(draft.split('/').at(-1) ?? ''))?.head;
  expect((await head())?.funding).toEqual({ amount: 1_500_000_000, source: 'ngân sách tỉnh' });
  expect((await world.page(draft, 'snv-thuong-truc')).text).toContain('value="1.500.000.000 đồng"');
  const { title = '', standing = '', office = '' } = (await head()) ?? {};
  const said = { title, standing, office, source: 'ngân sách tỉnh' };
  const wrong = await world.post(`${draft}/thong-tin`, fields({ ...said, amount: 'một ít' }), STANDING);
  expect([wrong.status, wrong.text.includes('Số tiền chưa đúng')]).toEqual([422, true]);
  const right = await world.post(`${draft}/thong-tin`, fields({ ...said, amount: '2 tỷ' }), STANDING);
  expect(right.status).toBe(303);
  expect((await head())?.funding).toEqual({ amount: 2_000_000_000, source: 'ngân sách tỉnh' });
});

test('number, date and issuer of a plan’s letterhead come along, and can be put right before it is confirmed', async () => {
  const bytes = readFileSync(join(__dirname, '../../fixtures/plans/nd30.docx'));
  const sent = await world.post('/ke-hoach/du-thao', form({ file: new File([bytes], 'ke hoach.docx') }), STANDING);
  const draft = sent.headers.get('location') ?? '';
  const head = async () => (await world.imports.desk.info(draft.split('/').at(-1) ?? ''))?.head;
  expect(await head()).toMatchObject({
    number: '15/KH-UBND',
    date: '2024-01-05',
    issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
  });
  expect((await world.page(draft, 'snv-thuong-truc')).text).toContain('value="2024-01-05"');
  const { title = '', standing = '', office = '', number } = (await head()) ?? {};
  const said = { title, standing, office, number: number ?? '' };
  const wrong = await world.post(`${draft}/thong-tin`, fields({ ...said, date: '2024-02-30' }), STANDING);
  expect([wrong.status, wrong.text.includes('không phải là ngày có thật')]).toEqual([422, true]);
  const right = await world.post(`${draft}/thong-tin`, fields({ ...said, date: '2024-01-08' }), STANDING);
  expect([right.status, (await head())?.date]).toEqual([303, '2024-01-08']);
  await world.post(`${draft}/thong-tin`, fields({ ...said, date: '' }), STANDING);
  expect((await head())?.date).toBeNull();
});

test('a text without a plan in it is answered at the form', async () => {
  const sent = await world.post(
    '/ke-hoach/du-thao',
    form({ file: new File(['Chào các đồng chí.'], 'a.txt') }),
    STANDING,
  );
  expect(sent.status).toBe(422);
  expect(sent.text).toContain('Không tìm thấy mục chỉ tiêu');
});

test('an instance where no plans come in has no such pages', async () => {
  const bare = await openWorld();
  expect((await bare.page('/ke-hoach/nhap', 'snv-thuong-truc')).status).toBe(404);
  await bare.close();
});
