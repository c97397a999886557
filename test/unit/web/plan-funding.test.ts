import { randomUUID } from 'node:crypto';
import { openWorld, type OpenWorld } from './support';

const STANDING = { cookie: 'dondoc-vai=snv-thuong-truc' };
let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const plan = () => world.tasks[0]?.story.state.planId ?? '';
const path = () => `/ke-hoach/${plan()}/kinh-phi`;
const send = (fields: Record<string, string>, headers: Record<string, string> = STANDING) =>
  world.post(path(), new URLSearchParams({ token: randomUUID(), ...fields }), headers);

test('written down, shown on the board, and kept with who and when', async () => {
  expect((await world.page('/')).text).toContain('Kinh phí: chưa ghi');
  const first = { amount: '1,5 tỷ', source: 'ngân sách tỉnh', number: '12/QĐ-UBND', date: '2024-01-05' };
  expect((await send(first)).status).toBe(303);
  expect((await send({ amount: '2.000.000.000', source: 'ngân sách tỉnh' })).status).toBe(303);
  const board = (await world.page('/')).text;
  expect(board).toContain(`href="${path()}"`);
  expect(board).toContain('Kinh phí: 2.000.000.000 đồng, ngân sách tỉnh');
  const { text } = await world.page(path(), 'stc-dau-moi');
  const [now, before] = [text.indexOf('2.000.000.000'), text.indexOf('1.500.000.000')];
  expect(now).toBeGreaterThan(0);
  expect(before).toBeGreaterThan(now);
  expect(text).toContain('văn bản 12/QĐ-UBND ngày 05/01/2024');
  expect(text.match(/09:00 15\/3\/2024/g)).toHaveLength(2);
  const summary = (await (await fetch(`${world.url}/api/v1/summary`)).json()) as { plan: unknown };
  expect(summary.plan).toMatchObject({ funding: { amount: 2_000_000_000, source: 'ngân sách tỉnh' } });
});

test('a form sent twice is one entry', async () => {
  const fields = { token: randomUUID(), amount: '1 tỷ' };
  await send(fields);
  expect((await send(fields)).status).toBe(303);
  expect((await world.ports.planFundings.of(plan()))?.history).toHaveLength(1);
});

test('whoever is not Sở Nội vụ reads, is not offered more, and is refused', async () => {
  expect((await world.page(path(), 'stc-dau-moi')).text).not.toContain('name="amount"');
  expect((await world.page(path(), 'snv-thuong-truc')).text).toContain('name="amount"');
  for (const headers of [{ cookie: 'dondoc-vai=stc-dau-moi' }, {}] as Record<string, string>[])
    expect((await send({ amount: '1 tỷ' }, headers)).status).toBe(403);
  expect((await world.ports.planFundings.of(plan()))?.current).toBeNull();
});

test.each([
  [{ amount: 'một tỷ' }, 'Số tiền chưa đúng'],
  [{ amount: '1 tỷ', number: '12/QĐ-UBND', date: '2024-12-05' }, 'sau hôm nay'],
  [{ amount: '1 tỷ', source: 'nguồn [MẬT]' }, 'Mật'],
  [{ amount: '' }, 'không cần ghi lại'],
])('what is wrong is said, and nothing is written: %j', async (fields, told) => {
  const answered = await send(fields);
  expect(answered.status).toBe(422);
  expect(answered.text).toContain(told);
  expect((await world.ports.planFundings.of(plan()))?.history).toEqual([]);
});

test('there is none of a plan that is not there', async () => {
  expect((await world.page('/ke-hoach/khong-co/kinh-phi')).status).toBe(404);
  expect((await world.page('/ke-hoach/viec-le-2024/kinh-phi')).status).toBe(404);
});
