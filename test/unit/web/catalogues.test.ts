import type { CatalogueSet, Entry } from '../../../src/domain/catalogue/catalogue';
import { catalogueDeskText } from '../../../src/messages/plans/catalogue';
import { catalogueSheets } from '../../../src/plan-import/catalogue-workbook';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { catalogueWorld } from '../../support/fakes/memory-catalogues';
import { form, openWorld, type OpenWorld } from './support';
import { readTables } from '../../support/read-tables';

const NOW = Date.parse('2024-11-15T02:00:00Z');
const STANDING = { cookie: 'dondoc-vai=snv-thuong-truc' };
const FOCAL = { cookie: 'dondoc-vai=snv-dau-moi' };

let world: OpenWorld;
let catalogues: ReturnType<typeof catalogueWorld>;

beforeEach(async () => {
  catalogues = catalogueWorld(() => NOW);
  world = await openWorld({ catalogues: catalogues.desk });
});
afterEach(() => world.close());

const upload = async (headers = STANDING) => {
  const set = catalogues.set();
  const agencies = set.agencies
    .filter(({ key }) => key !== 'STP')
    .map((one) => (one.key === 'STC' ? { ...one, cells: { ...one.cells, name: '<b>Sở Tài chính</b> A' } } : one));
  const bytes = await writeWorkbook(catalogueSheets({ ...set, agencies }));
  return world.post('/danh-muc', form({ file: new File([Buffer.from(bytes)], 'danh mục.xlsx') }), headers);
};
const markIn = (text: string): string => /name="mark" value="([^"]+)"/.exec(text)?.[1] ?? '';
const confirm = (draft: string, mark: string, headers = STANDING) =>
  world.post(`${draft}/xac-nhan`, new URLSearchParams({ sure: '1', mark }), headers);

test('a workbook is shown as what it changes, its own markup as text, then confirmed as a whole', async () => {
  const draft = (await upload()).headers.get('location') ?? '';
  const page = await world.page(draft, 'snv-thuong-truc');
  expect(page.text).toContain('&lt;b>Sở Tài chính&lt;/b> A');
  expect(page.text).toContain('1 dòng sửa');
  // STP is in use: it stays, and why is said.
  expect(page.text).toContain('“STP” đang có trong kế hoạch');
  const done = await confirm(draft, markIn(page.text));
  expect(done.text).toContain(catalogueDeskText.confirmed(1));
  expect(catalogues.set().agencies.find(({ key }) => key === 'STC')?.cells['name']).toBe('<b>Sở Tài chính</b> A');
  expect((await confirm(draft, markIn(page.text))).text).toContain(catalogueDeskText.notDraft);
});

test('next year is prepared with its holidays marked as proposals', async () => {
  const sent = await world.post('/danh-muc/nam-moi', new URLSearchParams({ year: '2025' }), STANDING);
  const draft = sent.headers.get('location') ?? '';
  const page = await world.page(draft, 'snv-thuong-truc');
  expect(page.text).toContain('29/01/2025 · Tết Nguyên đán');
  expect(page.text).toContain('Đề xuất, chờ văn bản: Bộ luật Lao động 2019, Điều 112');
  expect((await confirm(draft, markIn(page.text))).text).toContain(catalogueDeskText.rulesTold);
  const again = await confirm(draft, 'cu');
  expect(again.status).toBe(422);
});

test('a draft of an earlier release, which kept no rows, says that its file is to be brought again', async () => {
  const id = 'danh-muc-00000000-0000-4000-8000-000000000000';
  const draft = { id, fileName: 'danh mục.xlsx', sheets: [], notes: ['Ghi chú cũ.'] };
  await catalogues.imports.open({ ...draft, atMs: NOW, byName: 'Sở Nội vụ' });
  const page = await world.page(`/danh-muc/${id}`, 'snv-thuong-truc');
  expect(page.status).toBe(200);
  expect(page.text).toContain('Ghi chú cũ.');
  expect(page.text).toContain(catalogueDeskText.oldDraft);
  await catalogues.imports.discard(id);
  expect((await world.page(`/danh-muc/${id}`, 'snv-thuong-truc')).text).not.toContain(catalogueDeskText.oldDraft);
});

test('who may not manage is offered nothing, and refused', async () => {
  const page = await world.page('/danh-muc', 'snv-dau-moi');
  expect(page.text).not.toContain('action="/danh-muc"');
  const refused = await upload(FOCAL);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(catalogueDeskText.notAllowed);
});

test('the workbook of what is in force is a file with a sheet for each catalogue', async () => {
  const sent = await fetch(`${world.url}/danh-muc.xlsx`);
  const tables = await readTables({ name: 'x.xlsx', bytes: new Uint8Array(await sent.arrayBuffer()) });
  expect(tables.ok && tables.value.map(({ name }) => name)).toEqual([
    ...['Cơ quan', 'Nhóm cơ quan', 'Cán bộ', 'Lịch làm việc', 'Loại sản phẩm', 'Quy định nhắc việc'],
    ...['Các bậc báo cáo', 'Quy định riêng'],
  ]);
});

test('a discarded draft changes nothing', async () => {
  const draft = (await upload()).headers.get('location') ?? '';
  await world.post(`${draft}/huy`, new URLSearchParams(), STANDING);
  expect((await world.page(draft, 'snv-thuong-truc')).text).toContain('Đã hủy');
  expect(catalogues.set().agencies.find(({ key }) => key === 'STC')?.cells['name']).toBe('Sở Tài chính');
});

const uploaded = async (change: (set: CatalogueSet) => CatalogueSet): Promise<string> => {
  const bytes = await writeWorkbook(catalogueSheets(change(catalogues.set())));
  const sent = await world.post('/danh-muc', form({ file: new File([Buffer.from(bytes)], 'x.xlsx') }), STANDING);
  return sent.headers.get('location') ?? '';
};
const withCells = (entries: readonly Entry[], key: string, cells: Entry['cells']) =>
  entries.map((one) => (one.key === key ? { key, cells: { ...one.cells, ...cells } } : one));

test('a faulty row is put right in its place, and what was looked at before is not what is confirmed', async () => {
  const draft = await uploaded((set) => ({
    ...set,
    officials: withCells(set.officials, 'snv-dau-moi', { posts: 'SNV: trưởng phogn' }),
    agencies: withCells(set.agencies, 'STC', { name: 'Sở Tài chính A' }),
  }));
  const page = await world.page(draft, 'snv-thuong-truc');
  expect(page.text).toContain('có thể ghi: “trưởng phòng”');
  const link = /href="(\/danh-muc\/[^"]*sua=officials\.\d+)#sua"/.exec(page.text)?.[1] ?? '';
  const row = /\d+$/.exec(link)?.[0] ?? '';
  const open = await world.page(link, 'snv-thuong-truc');
  expect(open.text).toContain('name="cell-posts"');
  const cells = { 'cell-id': 'snv-dau-moi', 'cell-name': 'Trần Mẫu', 'cell-title': 'Chuyên viên' };
  const sent = { kind: 'officials', row, ...cells, 'cell-posts': 'SNV: trưởng phòng' };
  const saved = await world.post(`${draft}/dong`, new URLSearchParams(sent), STANDING);
  expect(saved.text).not.toContain('trưởng phogn');
  expect((await confirm(draft, markIn(page.text))).text).toContain(catalogueDeskText.changedMeanwhile);
  expect((await confirm(draft, markIn(saved.text))).text).toContain(catalogueDeskText.confirmed(2));
  expect(catalogues.set().officials.find(({ key }) => key === 'snv-dau-moi')?.cells['posts']).toBe('SNV: unit-head');
  const late = await world.post(`${draft}/dong`, new URLSearchParams(sent), STANDING);
  expect(late.text).toContain(catalogueDeskText.notDraft);
});

test('an agency that ends: its open tasks are told, and moved by a decision', async () => {
  const draft = await uploaded((set) => ({
    ...set,
    agencies: withCells(set.agencies, 'STP', { validTo: '2024-12-31', successor: 'SNV' }),
  }));
  const page = await world.page(draft, 'snv-thuong-truc');
  expect(page.text).toContain('còn 12 nhiệm vụ đang mở; khi có quyết định, các nhiệm vụ này sẽ chuyển sang SNV.');
  const sure = { sure: '1', mark: markIn(page.text) };
  const post = (fields: Record<string, string>) =>
    world.post(`${draft}/xac-nhan`, new URLSearchParams({ ...sure, ...fields }), STANDING);
  expect((await post({ number: '15/QĐ-UBND' })).text).toContain(catalogueDeskText.halfDecision);
  expect((await post({ number: 'mười lăm', date: '2024-11-14' })).status).toBe(422);
  expect(catalogues.moved).toEqual([]);
  const done = await post({ number: '15/QĐ-UBND', date: '2024-11-14' });
  expect(done.text).toContain(catalogueDeskText.moving(12));
  expect(catalogues.moved).toMatchObject([{ kind: 'agency-replaced', from: 'STP', to: 'SNV', on: '2024-12-31' }]);
});
