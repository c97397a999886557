import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../../src/domain/task/actor';
import { deskText } from '../../../src/messages/plans/import-desk';
import { importWorld } from '../../support/fakes/import-world';
import { samplePlan } from '../../support/fakes/sample-plan';

const sample = samplePlan('2024-01-03 09:00', 1);
const NOW = Date.parse('2024-01-03T02:00:00Z');

const actorWith = (post: Actor['posts'][number]['post']): Actor => {
  const found = sample.officials.find((one) => one.posts.some((held) => held.post === post));
  if (!found) throw new Error(`nobody is ${post}`);
  return { officialId: found.id, name: found.name, title: found.title, posts: found.posts };
};
const STANDING = actorWith('standing');
const FOCAL = actorWith('focal');

const csv = (...rows: readonly string[]): { name: string; bytes: Uint8Array } => ({
  name: 'Phụ lục 2025.csv',
  bytes: new TextEncoder().encode(
    ['STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm', ...rows].join('\n'),
  ),
});
const GOOD = '1,Ban hành kế hoạch kiểm tra,Sở Nội vụ,Sở Tư pháp,Quý I/2025,Kế hoạch';
const UNKNOWN = '2,Rà soát thủ tục,Sở Nội Vịu,,30/6/2025,Báo cáo';
const NO_LEAD = '3,Tập huấn nghiệp vụ,,Sở Tư pháp,30/9/2025,Hội nghị';
const ODD_DATE = '4,Sơ kết,Sở Nội vụ,,31/6/2025,Báo cáo';

const world = () => importWorld(sample, () => NOW);
const taken = async (desk: ReturnType<typeof world>['desk'], file = csv(GOOD, UNKNOWN, NO_LEAD, ODD_DATE)) => {
  const result = await desk.take(STANDING, { file, planId: null });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

test('a file becomes a draft row by row: good rows are sure, doubtful ones say why, bad ones are left out', async () => {
  const { desk } = world();
  const { id } = await taken(desk);
  const info = await desk.info(id);
  expect(info).toMatchObject({ state: 'draft', amends: false, head: { year: 2025 } });
  expect(info?.counts).toEqual({ sure: 1, doubtful: 1, 'left-out': 2, looked: 0, skipped: 0 });
  const { items } = await desk.rows(id, { offset: 0, limit: 10 });
  expect(items.map((row) => row.faults.map((fault) => fault.problem))).toEqual([
    [],
    ['agency-unknown'],
    ['no-lead'],
    ['deadline-doubtful'],
  ]);
});

test('the same file twice is one draft, and says that nothing changed', async () => {
  const { desk } = world();
  const first = await taken(desk);
  expect(await taken(desk)).toEqual({ ...first, isNew: false });
  expect(await desk.latest(10)).toHaveLength(1);
  await desk.confirm(STANDING, first.id, null);
  expect(await taken(desk)).toEqual({ id: first.id, state: 'confirmed', isNew: false });
});

test('an edited cell is understood anew', async () => {
  const { desk } = world();
  const { id } = await taken(desk);
  const done = await desk.edit(STANDING, id, 2, { lead: 'Sở Tư pháp' });
  expect(done.ok && done.value).toMatchObject({ edited: true, faults: [], task: { leads: ['STP'] } });
  expect((await desk.info(id))?.counts['left-out']).toBe(1);
});

test('an unknown name that is named once is understood in every row, and remembered for the next file', async () => {
  const { desk } = world();
  const again = UNKNOWN.replace('2,', '5,');
  const { id } = await taken(desk, csv(UNKNOWN, again));
  expect(await desk.nameAgency(STANDING, id, 'Sở Nội Vịu', 'SNV')).toEqual({ ok: true, value: { rows: 2 } });
  expect((await desk.info(id))?.counts).toMatchObject({ sure: 2, 'left-out': 0 });
  const next = await taken(desk, csv(GOOD, UNKNOWN));
  expect((await desk.info(next.id))?.counts).toMatchObject({ sure: 2 });
});

test('an alias of no agency of ours is refused', async () => {
  const { desk } = world();
  const { id } = await taken(desk);
  expect(await desk.nameAgency(STANDING, id, 'Sở Nội Vịu', 'KHONGCO')).toEqual({
    ok: false,
    error: deskText.noSuchAgency('KHONGCO'),
  });
});

test('what a person looked at no longer asks to be looked at; what he skips becomes no task', async () => {
  const { desk } = world();
  const { id } = await taken(desk);
  await desk.mark(STANDING, id, 3, 'looked');
  await desk.mark(STANDING, id, 0, 'skip');
  expect((await desk.info(id))?.counts).toMatchObject({ sure: 0, looked: 1, skipped: 1, doubtful: 0 });
  await desk.mark(STANDING, id, 0, 'restore');
  expect((await desk.info(id))?.counts).toMatchObject({ sure: 1, skipped: 0 });
});

test('confirming gives the good rows and starts them; the others stay listed', async () => {
  const { desk, started, imports } = world();
  const { id } = await taken(desk);
  expect(await desk.confirm(STANDING, id, null)).toEqual({
    ok: true,
    value: { tasks: 2, changed: 0, moved: 0, withdrawn: 0, refused: [] },
  });
  expect(started()).toBe(1);
  expect(imports.plans.size).toBe(1);
  expect((await desk.info(id))?.counts['left-out']).toBe(2);
  expect(await desk.confirm(STANDING, id, null)).toEqual({ ok: false, error: deskText.notDraft });
  expect(await desk.edit(STANDING, id, 0, { text: 'khác' })).toEqual({ ok: false, error: deskText.notDraft });
});

test('a file of no good row gives nothing', async () => {
  const { desk, imports } = world();
  const { id } = await taken(desk, csv(NO_LEAD));
  expect(await desk.confirm(STANDING, id, null)).toEqual({ ok: false, error: deskText.nothingToGive });
  expect(imports.plans.size).toBe(0);
});

test('a discarded draft leaves nothing behind, and its file may come again', async () => {
  const { desk } = world();
  const { id } = await taken(desk);
  expect(await desk.discard(STANDING, id)).toEqual({ ok: true, value: null });
  expect(await desk.confirm(STANDING, id, null)).toEqual({ ok: false, error: deskText.notDraft });
  expect((await taken(desk)).isNew).toBe(true);
});

test('only the standing agency and the administrator load plans: every act of others is refused', async () => {
  const { desk } = world();
  const { id } = await taken(desk);
  const refused = { ok: false, error: deskText.notAllowed };
  const head = (await desk.info(id))?.head;
  if (!head) throw new Error('no head');
  expect(await desk.take(FOCAL, { file: csv(GOOD), planId: null })).toEqual(refused);
  expect(await desk.edit(FOCAL, id, 0, { text: 'khác' })).toEqual(refused);
  expect(await desk.mark(FOCAL, id, 0, 'skip')).toEqual(refused);
  expect(await desk.nameAgency(FOCAL, id, 'Sở Nội Vịu', 'SNV')).toEqual(refused);
  expect(await desk.setHead(FOCAL, id, head)).toEqual(refused);
  expect(await desk.confirm(FOCAL, id, null)).toEqual(refused);
  expect(await desk.discard(FOCAL, id)).toEqual(refused);
});

test.each([
  ['a name that is marked secret', { name: '[MẬT] phụ lục.xlsx', bytes: new Uint8Array([1]) }, /bí mật nhà nước/],
  ['an empty file', { name: 'rong.xlsx', bytes: new Uint8Array() }, /không có nội dung/],
  ['a table without a heading', { name: 'x.csv', bytes: new TextEncoder().encode('a,b\n1,2') }, /dòng tiêu đề/],
])('%s is answered in one sentence and leaves nothing', async (_, file, sentence) => {
  const { desk } = world();
  const result = await desk.take(STANDING, { file, planId: null });
  expect(!result.ok && result.error).toMatch(sentence);
  expect(await desk.latest(10)).toEqual([]);
});

test('the appendix in seeds is understood whole', async () => {
  const { desk } = world();
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../../seeds/plans/hai-duong-2024/appendix.xlsx')));
  const { id } = await taken(desk, { name: 'appendix.xlsx', bytes });
  const info = await desk.info(id);
  const { sure = 0, doubtful = 0 } = info?.counts ?? {};
  expect(sure + doubtful).toBe(57);
  expect(info?.counts['left-out']).toBe(0);
  expect(info?.targets.length).toBeGreaterThan(25);
});
