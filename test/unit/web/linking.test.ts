import { openWorld, type OpenWorld } from './support';

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

test('a mailbox is invited by a letter, and linked by the code that the administrator hands over', async () => {
  const contact = fields({ kind: 'email', address: ' Viet@HaiDuong.gov.vn ' });
  const { status, text } = await world.post(`/lien-ket/${FOCAL}/dia-chi`, contact, as(ADMIN));
  expect([status, codeOn(text) === '']).toEqual([200, false]);
  expect(world.letters).toMatchObject([{ to: 'viet@haiduong.gov.vn' }]);
  // The letter alone is no proof: whoever it went to by a slip has no code.
  expect(world.letters[0]?.text).not.toContain(codeOn(text));
  expect(await world.ports.linking.accounts()).toEqual([]);
});

test('a telephone number hears from now on, shown in full, and may be put first', async () => {
  const { text } = await world.post(`/lien-ket/${FOCAL}/ma`, fields(), as(ADMIN));
  const memory = world.ports.linking as unknown as { redeem(code: string, at: object, now: number): Promise<unknown> };
  await memory.redeem(codeOn(text), ACCOUNT, world.ports.clock.now());
  const contact = fields({ kind: 'sms', address: '0912 345 678' });
  expect((await world.post(`/lien-ket/${FOCAL}/dia-chi`, contact, as(ADMIN))).text).toContain('Đã ghi số điện thoại');
  const sms = { channel: 'sms', chatId: '84912345678' };
  expect((await world.page('/lien-ket', ADMIN)).text).toContain('SMS 84912345678');
  expect((await world.post('/lien-ket/snv-lanh-dao/truoc', fields(sms), as(ADMIN))).status).toBe(404);
  expect((await world.post(`/lien-ket/${FOCAL}/truoc`, fields(sms), as(ADMIN))).status).toBe(303);
  expect((await world.ports.linking.accounts()).map((one) => one.channel)).toEqual(['sms', 'zalo-bot']);
});

test.each([
  ['email', 'khong-phai-thu', 'chưa đúng dạng'],
  ['email', 'khong-co@haiduong.gov.vn', 'Chưa gửi được thư'],
  ['sms', '0212345678', 'chưa đúng dạng'],
  ['sms', '84912345678', 'đã liên kết với một cán bộ'],
])('an address that cannot be taken is refused with the reason: %s %s', async (kind, address, reason) => {
  await world.ports.contacts.add({ id: 'snv-lanh-dao', name: '' }, { kind: 'sms', address: '84912345678' }, ADMIN);
  const { status, text } = await world.post(`/lien-ket/${FOCAL}/dia-chi`, fields({ kind, address }), as(ADMIN));
  expect([status, text.includes(reason)]).toEqual([422, true]);
});

test('nobody else sees officials there, gets a code, or unlinks', async () => {
  const page = await world.page('/lien-ket', FOCAL);
  expect(page.text).toContain('dành cho quản trị');
  expect(page.text).not.toContain('Cấp mã liên kết cho');
  const refused = await world.post(`/lien-ket/${FOCAL}/ma`, fields(), as(FOCAL));
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('không thuộc quyền của đồng chí');
  expect((await world.post(`/lien-ket/${FOCAL}/huy`, fields(ACCOUNT), as(FOCAL))).status).toBe(403);
  const contact = fields({ kind: 'sms', address: '0912345678' });
  expect((await world.post(`/lien-ket/${FOCAL}/dia-chi`, contact, as(FOCAL))).status).toBe(403);
  expect((await world.post(`/lien-ket/${FOCAL}/ma`, fields())).status).toBe(403);
});
