import { SESSION_MS, SIGN_IN_LINK_MS } from '../../../src/domain/directory/sign-in';
import { isClosed } from '../../../src/domain/task/status';
import { webFaults } from '../../../src/messages/web/web-faults';
import { createMemorySignIn } from '../../support/fakes/memory-sign-in';
import { form, hidden, openWorld, rawGet, type OpenWorld } from './support';

const OFFICIAL = 'stp-dau-moi';
const FROM = { channel: 'telegram', chatId: '7' };
const ACCESS = { demo: false, apiTokens: ['bi-mat'], https: true };

const signIn = createMemorySignIn('https://dondoc.example', 100);
let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld({ signIn, access: ACCESS });
});
afterAll(() => world.close());

const linkFor = async (officialId: string, nowMs = world.now()): Promise<string> => {
  const made = await signIn.link(officialId, FROM, nowMs);
  if (made.kind !== 'link') throw new Error(made.kind);
  return new URL(made.url).pathname;
};

const cookieOf = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';
const entered = async (officialId: string): Promise<string> =>
  cookieOf((await world.post(await linkFor(officialId), new URLSearchParams())).headers);
const as = async (cookie: string, path: string) => {
  const response = await fetch(world.url + path, { headers: { cookie }, redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};
/** A task in which Sở Tư pháp, his agency, has something to do. */
const openTask = (): number => {
  const task = world.tasks.find(({ story: { state } }) =>
    state.assignments.some((one) => one.agency === 'STP' && !isClosed(one)),
  );
  if (task === undefined) throw new Error('no task');
  return task.story.state.number;
};

describe('signing in', () => {
  it('is asked of whoever comes without, who is told how; nothing of the instance is shown', async () => {
    const { status, text } = await world.page('/');
    expect(status).toBe(401);
    expect(text).toContain(webFaults.unauthorized[0]);
    expect(text).not.toContain('/nhiem-vu');
    for (const path of ['/nhiem-vu/1', '/tin-da-gui.csv', '/bao-cao', `/tep/${'a'.repeat(64)}`]) {
      expect((await world.page(path)).status).toBe(401);
    }
  });

  it('shows whose link it is, uses it up by the button only, and once', async () => {
    const path = await linkFor(OFFICIAL);
    for (let turn = 0; turn < 3; turn += 1) {
      const { status, text, headers } = await world.page(path);
      expect(status).toBe(200);
      expect(text).toMatch(/Đăng nhập với tư cách <b>[^<]+, /);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const first = await world.post(path, new URLSearchParams());
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(first.headers.get('set-cookie')).toMatch(
      /^dondoc-phien=[\w-]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    const again = await world.post(path, new URLSearchParams());
    expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);
    expect((await world.page(path)).status).toBe(410);
  });

  it('takes no link after its time, none that nobody gave, and no session after its own', async () => {
    const late = await linkFor(OFFICIAL, world.now() - SIGN_IN_LINK_MS);
    expect((await world.post(late, new URLSearchParams())).status).toBe(410);
    expect((await world.page('/dang-nhap/made-up-by-somebody-else')).status).toBe(410);
    expect((await as('dondoc-phien=made-up-by-somebody-else', '/')).status).toBe(401);
    signIn.sessions.set('an-old-session-of-the-tests', { officialId: OFFICIAL, untilMs: world.now() - SESSION_MS });
    expect((await as('dondoc-phien=an-old-session-of-the-tests', '/')).status).toBe(401);
  });

  it('lets the person act as himself, with his rights, and as nobody else', async () => {
    const cookie = await entered(OFFICIAL);
    const number = openTask();
    const { text } = await as(cookie, `/nhiem-vu/${number}`);
    expect(text).toContain('action="/dang-xuat"');
    expect(text).not.toContain('action="/vai"');
    // The cookie of a demo's role is no proof.
    const both = await as(`${cookie}; dondoc-vai=ubnd-chu-tich`, `/nhiem-vu/${number}`);
    expect(both.text).not.toContain('Chủ tịch UBND tỉnh</');
    const act = { token: hidden(text, 'token'), act: 'raise-obstacle', assignment: 'STP', text: 'Thiếu kinh phí' };
    await world.post(`/nhiem-vu/${number}/lam`, form(act), { cookie: `${cookie}; dondoc-vai=ubnd-chu-tich` });
    expect(world.acts.map((one) => [one.officialId, one.act.kind])).toEqual([[OFFICIAL, 'raise-obstacle']]);
    expect((await world.post('/vai', new URLSearchParams({ official: 'ubnd-chu-tich' }), { cookie })).status).toBe(404);
    expect((await as(cookie, '/mo-phong')).status).toBe(404);
    const off = new URLSearchParams({ channel: 'zalo-oa', on: '0' });
    expect((await world.post('/quan-tri/kenh/bat-tat', off, { cookie })).status).toBe(403);
  });

  it('ends by signing out; another site can neither sign in nor out', async () => {
    const cookie = await entered(OFFICIAL);
    const elsewhere = { cookie, origin: 'https://elsewhere.example' };
    expect((await world.post(await linkFor('snv-thuong-truc'), new URLSearchParams(), elsewhere)).status).toBe(403);
    expect((await world.post('/dang-xuat', new URLSearchParams(), elsewhere)).status).toBe(403);
    expect((await as(cookie, '/')).status).toBe(200);
    const out = await world.post('/dang-xuat', new URLSearchParams(), { cookie });
    expect(out.headers.get('set-cookie')).toMatch(/^dondoc-phien=;/);
    expect((await as(cookie, '/')).status).toBe(401);
  });

  it('a token reads and does not act', async () => {
    const authorization = 'Bearer bi-mat';
    expect(await rawGet(`${world.url}/`, { authorization })).toBe(200);
    expect((await world.post('/bao-cao', new URLSearchParams(), { authorization })).status).toBe(404);
    const off = new URLSearchParams({ channel: 'zalo-oa', on: '0' });
    expect((await world.post('/quan-tri/kenh/bat-tat', off, { authorization })).status).toBe(403);
  });
});

it('a demo lets roles be chosen on its own machine only', async () => {
  const demo = await openWorld();
  const role = { cookie: 'dondoc-vai=snv-thuong-truc' };
  expect(await rawGet(`${demo.url}/`, role)).toBe(200);
  expect(await rawGet(`${demo.url}/mo-phong`, role)).toBe(200);
  for (const host of ['dondoc.example', '192.168.1.7:3000', 'rebound.example']) {
    for (const path of ['/', '/mo-phong', '/lien-ket'])
      expect(await rawGet(demo.url + path, { ...role, host })).toBe(401);
  }
  await demo.close();
});
