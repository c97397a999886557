import { randomUUID } from 'node:crypto';
import { InspectionList } from '../../../src/web/api/inspections';
import { openWorld, type OpenWorld } from './support';

const STANDING = { cookie: 'dondoc-vai=snv-thuong-truc' };
let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = STANDING) =>
  world.post(path, new URLSearchParams(fields), headers);
const plan = () => world.tasks[0]?.story.state.planId ?? '';
const add = async (more: Record<string, string> = {}): Promise<string> => {
  const token = randomUUID();
  const fields = { token, plan: plan(), agency: 'STC', month: '3', kind: 'announced', ...more };
  expect((await send('/kiem-tra', fields)).status).toBe(303);
  return token;
};
const listed = async () => InspectionList.parse(await (await fetch(`${world.url}/api/v1/inspections`)).json());

test('planned, made, concluded, and what was found becomes a task', async () => {
  const id = await add();
  expect((await listed()).items).toMatchObject([{ id, agency: 'STC', month: 3, visit: null }]);
  expect((await send(`/kiem-tra/${id}/da-kiem-tra`, { date: '2024-03-12', team: 'Đoàn số 1' })).status).toBe(303);
  expect((await send(`/kiem-tra/${id}/ket-luan`, { date: '2024-03-14', number: '12/TB-SNV' })).status).toBe(303);
  const found = { token: randomUUID(), text: 'Niêm yết thiếu thủ tục', due: '2024-04-15' };
  expect((await send(`/kiem-tra/${id}/khac-phuc`, found)).status).toBe(303);
  const { items, coverage } = await listed();
  expect(items[0]?.findings).toEqual([{ text: found.text, task: world.tasks.length + 1 }]);
  expect(coverage).toMatchObject({
    inspected: 1,
    of: 30,
    missing: 9,
    target: { percent: 30, over: true },
    findings: 1,
  });
  const { text } = await world.page('/kiem-tra');
  expect(text).toContain('12/TB-SNV');
  expect(text).toContain(`/nhiem-vu/${world.tasks.length + 1}`);
  expect(text).toContain('chỉ tiêu trên 30%');
});

test('whoever is not Sở Nội vụ reads, and is not offered more', async () => {
  const id = await add();
  const { text } = await world.page('/kiem-tra', 'stc-dau-moi');
  expect(text).toContain('Sở Tài chính');
  expect(text).not.toContain('<form class="act"');
  for (const headers of [{ cookie: 'dondoc-vai=stc-dau-moi' }, {}] as Record<string, string>[]) {
    expect((await send(`/kiem-tra/${id}/bo`, {}, headers)).status).toBe(403);
    const fields = { token: randomUUID(), plan: plan(), agency: 'STC', month: '3', kind: 'announced' };
    expect((await send('/kiem-tra', fields, headers)).status).toBe(403);
  }
  expect((await listed()).items).toHaveLength(1);
});

test('an unannounced inspection is not shown before it is made, by page or API', async () => {
  const id = await add({ kind: 'unannounced', agency: 'SYT' });
  expect((await listed()).items).toEqual([]);
  expect((await world.page('/kiem-tra', 'syt-dau-moi')).text).not.toContain(id);
  expect((await world.page('/kiem-tra', 'snv-thuong-truc')).text).toContain(id);
  await send(`/kiem-tra/${id}/da-kiem-tra`, { date: '2024-03-12', team: 'Đoàn số 2' });
  expect((await listed()).items).toMatchObject([{ id, announced: false }]);
  expect((await send(`/kiem-tra/${id}/bo`, {})).status).toBe(422);
});

test('what is wrong is said, and nothing is written', async () => {
  const id = await add();
  const late = await send(`/kiem-tra/${id}/da-kiem-tra`, { date: '2024-12-12', team: 'Đoàn' });
  expect(late.status).toBe(422);
  expect(late.text).toContain('Ngày chưa đến');
  const secret = await send(`/kiem-tra/${id}/da-kiem-tra`, { date: '2024-03-12', team: 'Đoàn [MẬT]' });
  expect(secret.status).toBe(422);
  expect((await listed()).items[0]?.visit).toBeNull();
  const token = randomUUID();
  const unknown = { token, plan: plan(), agency: 'KHONGCO', month: '3', kind: 'announced' };
  expect((await send('/kiem-tra', unknown)).status).toBe(422);
  expect((await send('/kiem-tra', { ...unknown, month: '13' })).status).toBe(400);
  expect((await send('/kiem-tra/khong-co-ma-nay/bo', {})).status).toBe(422);
  expect((await send('/kiem-tra/khong%20phai%20ma/bo', {})).status).toBe(400);
  expect((await fetch(`${world.url}/api/v1/inspections?plan=khong-co`)).status).toBe(404);
});
