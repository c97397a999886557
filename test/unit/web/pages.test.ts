import type { Actor } from '../../../src/domain/task/actor';
import { play } from '../../support/builders';
import type { SampleTask } from '../../support/fakes/sample-plan';
import { form, openWorld, rawGet, smallPlan, TODAY, type OpenWorld } from './support';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const NUMBER = 1;
const PAGES = ['/', '/nhiem-vu', `/nhiem-vu/${NUMBER}`, '/mo-phong', '/mo-phong/snv-dau-moi', '/khong-co'];

describe('every page', () => {
  test.each(PAGES)('%s is Vietnamese, kept nowhere, and has nothing inline', async (path) => {
    const { status, text, headers } = await world.page(path, 'stttt-dau-moi');
    expect(status).toBe(path === '/khong-co' ? 404 : 200);
    expect(text).toContain('<html lang="vi">');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/i);
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/i);
    expect(headers.get('cache-control')).toBe('no-store');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('loads its files from here, by names that change with their content', async () => {
    const { text } = await world.page('/');
    const files = [...text.matchAll(/(?:src|href)="(\/tai-san\/[^"]+)"/g)].map((one) => one[1] ?? '');
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const response = await fetch(world.url + file);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      await response.arrayBuffer();
    }
    expect(text).not.toMatch(/(?:src|href)="https?:/);
    expect((await world.page('/tai-san/0000000000/app.js')).status).toBe(404);
    const css = await (await fetch(world.url + (files.find((one) => one.endsWith('.css')) ?? ''))).text();
    const font = /url\((\/tai-san\/[^)]+vietnamese-400[^)]+)\)/.exec(css)?.[1] ?? '';
    expect((await fetch(world.url + font)).headers.get('content-type')).toBe('font/woff2');
  });
});

describe('a task that rests, and one that was withdrawn', () => {
  const change = (kind: 'suspend' | 'withdraw', task: SampleTask): SampleTask => {
    const ref = { number: '12/QĐ-UBND', date: TODAY.slice(0, 10) };
    const by: Actor = { officialId: 'x', name: 'X', title: '', posts: [{ agency: 'SNV', post: 'standing' }] };
    return {
      ...task,
      story: play(task.story, [{ at: TODAY, by, act: { kind, ref, reason: 'Chờ hướng dẫn', newDue: null } }]),
    };
  };
  const chips = (html: string): readonly string[] =>
    [...html.matchAll(/class="chip [^"]*"[^>]*>(?:<i[^>]*><\/i>)?(?:<span>)?([^<]+)/g)].map((one) => one[1] ?? '');

  test.each([
    ['suspend', 'Tạm dừng'],
    ['withdraw', 'Thu hồi'],
  ] as const)('after %s page and list say “%s” and nothing of going on or of days', async (kind, said) => {
    const sample = smallPlan();
    const [open] = sample.tasks.filter(
      ({ story: { state } }) =>
        state.standing === 'open' && state.assignments.every((one) => one.agency !== 'SNV' && (one.due ?? '') > TODAY),
    );
    if (!open) throw new Error('no open task');
    const { number, area } = open.story.state;
    const other = await openWorld(
      {},
      { ...sample, tasks: sample.tasks.map((one) => (one === open ? change(kind, one) : one)) },
    );
    try {
      const { text } = await other.page(`/nhiem-vu/${number}`);
      const head = text.slice(text.indexOf('<h1'), text.indexOf('h-documents'));
      expect(new Set(chips(head))).toEqual(new Set([said]));
      expect(head).not.toMatch(/còn \d+ ngày|Đang thực hiện|Trong hạn/);
      expect(head.split(said).length - 1).toBeGreaterThan(1);
      const list = await other.page(`/nhiem-vu?linh-vuc=${area}`);
      const row = list.text.slice(list.text.indexOf(`id="nv-${number}"`)).split('</tr>')[0] ?? '';
      expect(chips(row)).toEqual([said]);
      const api = JSON.parse((await other.page(`/api/v1/tasks/${number}`)).text) as Record<string, unknown>;
      expect(api).toMatchObject({ labelText: said, label: kind === 'suspend' ? 'ongoing' : null });
    } finally {
      await other.close();
    }
  });
});

test('what people wrote is shown as text wherever it is shown', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const sample = smallPlan();
  const officials = sample.officials.map((one) => ({ ...one, name: hostile, title: hostile }));
  const agencies = sample.catalogue.agencies.map((one) => ({ ...one, name: hostile }));
  const plan = {
    ...sample.plan,
    title: hostile,
    issuer: hostile,
    areas: sample.plan.areas.map((one) => ({ ...one, name: hostile })),
  };
  const tasks = sample.tasks.map((task) => {
    const { state, log } = task.story;
    const assignments = state.assignments.map((one) => ({
      ...one,
      obstacles: [
        {
          no: 1,
          kind: 'other' as const,
          text: hostile,
          proposal: hostile,
          atMs: 0,
          toAgency: 'SNV',
          state: 'answered' as const,
          answer: { text: hostile, byName: hostile, atMs: 0 },
        },
      ],
      explanation: { cause: hostile, objective: true, newDate: null, atMs: 0 },
      evidence: [
        { kind: 'file', hash: 'a'.repeat(64), name: hostile, size: 1 },
        { kind: 'link', url: `javascript:alert(1)//${hostile}` },
        { kind: 'document', number: hostile, date: null },
        { kind: 'statement', text: hostile },
      ] as const,
    }));
    const events = log.map((one) => ({ ...one, by: { ...one.by, name: hostile, title: hostile, form: hostile } }));
    const changed = {
      ...state,
      title: hostile,
      product: hostile,
      deadline: { ...state.deadline, wording: hostile },
      assignments,
    };
    return { ...task, stt: hostile, story: { ...task.story, state: changed, log: events } };
  });
  const other = await openWorld(
    {},
    { ...sample, officials, catalogue: { ...sample.catalogue, agencies }, plan, tasks },
  );
  await other.say('snv-dau-moi', { text: hostile, buttons: [{ label: hostile, payload: hostile }] });
  await other.ports.simulator?.store.append(
    'snv-dau-moi',
    [{ fromPerson: true, body: { text: '', buttons: [], file: { name: hostile, size: 1 } } }],
    0,
  );
  try {
    for (const path of [...PAGES, `/nhiem-vu?tim=${encodeURIComponent(hostile)}`]) {
      const { text } = await other.page(path, 'snv-dau-moi');
      // Within quotes a "<" is only a sign.
      const outsideQuotes = text.replace(/="[^"]*"/g, '=""');
      expect(outsideQuotes.includes('<img src=x')).toBe(false);
      expect(text.includes('href="javascript:')).toBe(false);
      expect(text.includes('&lt;img src=x') || path === '/khong-co').toBe(true);
    }
  } finally {
    await other.close();
  }
});

describe('faults', () => {
  test.each([
    ['/khong-co', 404],
    ['/nhiem-vu/999999', 404],
    ['/nhiem-vu/0x10', 400],
    ['/nhiem-vu/12345678901', 400],
    ['/nhiem-vu?han=hom-qua', 400],
    ['/nhiem-vu?trang=0', 400],
    [`/nhiem-vu?tim=${'a'.repeat(300)}`, 400],
    ['/mo-phong/khong-co-ai', 404],
    ['/mo-phong/..%2Fetc', 400],
    ['/tep/abc', 400],
    [`/tep/${'0'.repeat(64)}`, 404],
    ['/mo-phong/%E0%A4%A', 400],
  ])('%s answers %i with a page that says so', async (path, status) => {
    const got = await world.page(path);
    expect(got.status).toBe(status);
    expect(got.text).toContain('Mã yêu cầu');
    expect(got.text).not.toMatch(/\bat .*\.(ts|js):\d+/);
  });

  test('a fault inside is logged with its request and shown without its words', async () => {
    const broken = await openWorld({
      rules: async () => {
        throw new Error('password=hunter2');
      },
    });
    const { status, text, headers } = await broken.page('/');
    await broken.close();
    expect(status).toBe(500);
    expect(text).not.toContain('hunter2');
    expect(text).toContain(headers.get('x-request-id') ?? '-');
    expect(broken.faults).toEqual([expect.objectContaining({ requestId: headers.get('x-request-id') })]);
  });

  test('before a plan is loaded the board says how to load one', async () => {
    const empty = await openWorld({}, { ...smallPlan(), tasks: [] });
    const views = { ...empty.ports.views, plans: async () => [] };
    const bare = await openWorld({ views });
    const { status, text } = await bare.page('/');
    await Promise.all([bare.close(), empty.close()]);
    expect(status).toBe(200);
    expect(text).toContain('Chưa có kế hoạch nào được nạp');
  });
});

describe('who may', () => {
  test('choosing a role is kept in a cookie that scripts cannot read, and returns to the page', async () => {
    const choose = (fields: Record<string, string>) => world.post('/vai', new URLSearchParams(fields));
    const chosen = await choose({ official: 'snv-dau-moi', back: '/nhiem-vu/1' });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/nhiem-vu/1']);
    expect(chosen.headers.get('set-cookie')).toMatch(/^dondoc-vai=snv-dau-moi;.*HttpOnly; SameSite=Strict/);
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'javascript:1']) {
      expect((await choose({ official: 'snv-dau-moi', back })).headers.get('location')).toBe('/');
    }
    expect((await choose({ official: 'nobody-of-that-name', back: '/' })).status).toBe(400);
    expect((await choose({ official: '', back: '/' })).headers.get('set-cookie')).toContain('dondoc-vai=;');
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{}, 303],
  ])('another site cannot make a browser act: %o → %i', async (headers, status) => {
    const fields = new URLSearchParams({ official: 'snv-dau-moi', back: '/' });
    expect((await world.post('/vai', fields, headers as Record<string, string>)).status).toBe(status);
  });

  test('an instance that is no demo shows its pages to holders of a token, and lets nobody act', async () => {
    const real = await openWorld({ access: { demo: false, apiTokens: ['bi-mat'], https: false } });
    const authorization = `Basic ${Buffer.from('ai:bi-mat').toString('base64')}`;
    try {
      expect((await real.page('/')).status).toBe(401);
      expect(await rawGet(`${real.url}/`, { authorization })).toBe(200);
      expect(await rawGet(`${real.url}/`, { authorization: 'Basic YTpi' })).toBe(401);
      expect(await rawGet(`${real.url}/mo-phong`, { authorization })).toBe(404);
      expect((await real.post('/vai', form({ official: 'snv-dau-moi', back: '/' }), { authorization })).status).toBe(
        404,
      );
      expect((await real.post('/nhiem-vu/1/lam', form({ act: 'accept' }), { authorization })).status).toBe(404);
      expect(await rawGet(`${real.url}/healthz`, {})).toBe(200);
    } finally {
      await real.close();
    }
  });
});

describe('the list', () => {
  test('filters by its address, and shows the address that was asked for', async () => {
    const all = await world.page('/nhiem-vu');
    expect(all.text).toContain(`${world.tasks.length} nhiệm vụ`);
    const some = await world.page('/nhiem-vu?linh-vuc=II.3&tim=ke+hoach&sap-xep=-due');
    const found = [...some.text.matchAll(/<tr id="nv-(\d+)"/g)].map((one) => Number(one[1]));
    const wanted = await world.ports.views.list(
      { area: 'II.3', search: 'ke hoach', sort: 'due', descending: true },
      { limit: 50, offset: 0 },
      world.now(),
    );
    expect(found).toEqual(wanted.items.map((one) => one.number));
    expect(found.length).toBeGreaterThan(0);
    expect(some.text).toContain('<option value="II.3" selected>');
  });

  test('a filter changed by script replaces the address with the short one', async () => {
    const answer = await fetch(`${world.url}/nhiem-vu?tim=&linh-vuc=II.3&han=&trang=1`, {
      headers: { 'hx-request': 'true', 'hx-source': 'form#loc' },
    });
    expect(answer.headers.get('hx-replace-url')).toBe('/nhiem-vu?linh-vuc=II.3');
    await answer.text();
  });
});

test('the rehearsal bar steps and returns', async () => {
  const before = world.now();
  const stepped = await world.post('/dien-tap/buoc', new URLSearchParams({ step: 'day', back: '/nhiem-vu' }));
  expect([stepped.status, stepped.headers.get('location')]).toEqual([303, '/nhiem-vu']);
  expect(world.now()).toBeGreaterThan(before);
  expect((await world.post('/dien-tap/buoc', new URLSearchParams({ step: 'year', back: '/' }))).status).toBe(400);
  const plain = await openWorld({ rehearsal: null });
  expect((await plain.page('/')).text).not.toContain('/dien-tap/buoc');
  expect((await plain.post('/dien-tap/buoc', new URLSearchParams({ step: 'day', back: '/' }))).status).toBe(404);
  await plain.close();
});
