import { openWorld, type OpenWorld } from './support';

jest.setTimeout(60_000);

const ADMIN = 'quan-tri';
const FOCAL = 'snv-dau-moi';
const ACCOUNT = { channel: 'zalo-bot', chatId: 'z1' };
const as = (role: string) => ({ cookie: `dondoc-vai=${role}` });
const fields = (values: Record<string, string> = {}) => new URLSearchParams(values);

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const codeOn = (html: string): string => /[A-Z]\d[A-Z]\d-[A-Z]\d[A-Z]\d/.exec(html)?.[0] ?? '';

test('an administrator hands out a code, shown once and in no address', async () => {
  const { status, text, headers } = await world.post(`/lien-ket/${FOCAL}/ma`, fields(), as(ADMIN));
  expect(status).toBe(200);
  expect(codeOn(text)).not.toBe('');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('location')).toBeNull();
  expect(codeOn((await world.page('/lien-ket', ADMIN)).text)).toBe('');
});

test('linked accounts are shown and can be unlinked, but only those of the one named', async () => {
  const { text } = await world.post(`/lien-ket/${FOCAL}/ma`, fields(), as(ADMIN));
  const memory = world.ports.linking as unknown as { redeem(code: string, at: object, now: number): Promise<unknown> };
  await memory.redeem(codeOn(text), ACCOUNT, world.ports.clock.now());
  expect((await world.page('/lien-ket', ADMIN)).text).toContain('Zalo, từ 09:00 15/3/2024');
  expect((await world.post('/lien-ket/snv-lanh-dao/huy', fields(ACCOUNT), as(ADMIN))).status).toBe(404);
  const done = await world.post(`/lien-ket/${FOCAL}/huy`, fields(ACCOUNT), as(ADMIN));
  expect([done.status, done.headers.get('location')]).toEqual([303, '/lien-ket']);
  expect(await world.ports.linking.accounts()).toEqual([]);
});

test('nobody else sees officials there, gets a code, or unlinks', async () => {
  const page = await world.page('/lien-ket', FOCAL);
  expect(page.text).toContain('dành cho quản trị');
  expect(page.text).not.toContain('Cấp mã liên kết cho');
  const refused = await world.post(`/lien-ket/${FOCAL}/ma`, fields(), as(FOCAL));
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('không thuộc quyền của đồng chí');
  expect((await world.post(`/lien-ket/${FOCAL}/huy`, fields(ACCOUNT), as(FOCAL))).status).toBe(403);
  expect((await world.post(`/lien-ket/${FOCAL}/ma`, fields())).status).toBe(403);
});
