import type { Socket } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createWeb } from '../../src/web/app';
import { samplePlan } from '../support/fakes/sample-plan';
import { openWeb, webWorld, type WebWorld } from '../support/fakes/web-world';
import {
  change,
  describeInBrowser,
  faintTexts,
  follow,
  launch,
  open,
  openDesk,
  overflow,
  roleCookie,
  unnamedControls,
} from './support';

const TODAY = '2024-03-15 09:00';

describeInBrowser('the pages in Chromium', () => {
  const sample = samplePlan(TODAY, 3);
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];
  let world: WebWorld;
  let web: Awaited<ReturnType<typeof openWeb>>;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = webWorld(sample, TODAY);
    web = await openWeb(world.ports);
    ({ context, page, complaints } = await openDesk(browser, web.url));
  });
  afterEach(async () => {
    await context.close();
    await web.close();
  });

  const as = (official: string) => context.addCookies([roleCookie(official, web.url)]);
  const connected = () => page.waitForSelector('html.connected');
  /** A plain task (no periods of its own, no obstacle) whose only lead may still report, and its focal official. */
  const openTask = () => {
    for (const { story } of world.tasks) {
      const { deadline, assignments } = story.state;
      if (deadline.kind === 'recurring' || deadline.kind === 'continuous' || deadline.kind === 'conditional') continue;
      if (assignments.some((one) => one.obstacles.length > 0)) continue;
      const leads = story.state.assignments.filter((one) => one.role === 'lead');
      const [lead] = leads;
      if (leads.length !== 1 || lead?.work !== 'in-progress') continue;
      const official = sample.officials.find((one) =>
        one.posts.some((held) => held.agency === lead.agency && held.post === 'focal'),
      );
      if (official) return { state: story.state, lead, official };
    }
    throw new Error('the sample has no such task');
  };

  describe.each([
    ['a desk', 1280],
    ['a phone', 375],
  ])('on %s', (_, width) => {
    test.each([
      '/',
      '/nhiem-vu',
      '/nhiem-vu/1',
      '/thi-dua?ky=quarter-1',
      '/kiem-tra',
      '/bao-cao',
      '/mo-phong',
      '/mo-phong/snv-dau-moi',
    ])('%s fits, is legible and keeps its own policy', async (path) => {
      await as('snv-thuong-truc');
      await world.say('snv-dau-moi', { text: 'Còn 3 ngày', buttons: [{ label: 'Đã xong', payload: '1 xong' }] });
      await page.setViewportSize({ width, height: 900 });
      await open(page, web.url + path);
      // Figures and records are read, not watched: their pages keep no stream.
      if (!/^\/(thi-dua|kiem-tra|bao-cao)/.test(path)) await connected();
      await page.waitForFunction(() => document.fonts.check("16px 'Be Vietnam Pro'", 'Đôn Đốc'));
      expect(await overflow(page)).toBe(0);
      expect(await faintTexts(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('the board draws its chart from its table', async () => {
    await open(page, web.url);
    // The canvas is there before anything is on it.
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#area-chart canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const colours = Array.from({ length: data.length / 4 }, (_, n) => data.slice(4 * n, 4 * n + 3).join());
      return new Set(colours).size > 4;
    });
    expect(await page.locator('#area-table tbody tr').count()).toBe(8);
    expect(complaints).toEqual([]);
  });

  test('a change elsewhere shows on the board without reloading it', async () => {
    const { state, lead, official } = openTask();
    await open(page, web.url);
    await connected();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const waiting = page.locator('#h-wait-obstacle b');
    const before = Number(await waiting.textContent());
    const act = { kind: 'raise-obstacle', assignment: lead.id, text: 'Thiếu kinh phí' } as const;
    await world.ports.handleAct({ officialId: official.id, taskId: state.taskId, commandId: 'elsewhere', act });
    await page.waitForFunction(
      (count) => document.querySelector('#h-wait-obstacle b')?.textContent === String(count),
      before + 1,
    );
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('a page that lost its server catches up when it is back', async () => {
    await open(page, web.url);
    await connected();
    // Its port stays taken, lest another program take it meanwhile.
    const away = (socket: Socket) => socket.destroy();
    web.server.on('connection', away).closeAllConnections();
    await page.waitForSelector('html:not(.connected)');
    const { state, lead, official } = openTask();
    const before = Number(await page.locator('#h-wait-obstacle b').textContent());
    const act = { kind: 'raise-obstacle', assignment: lead.id, text: 'Khi máy chủ dừng' } as const;
    await world.ports.handleAct({ officialId: official.id, taskId: state.taskId, commandId: 'meanwhile', act });
    const next = createWeb({ ...world.ports, metrics: webWorld(sample, TODAY).ports.metrics });
    web.server.removeAllListeners('request').on('request', next).off('connection', away);
    await page.waitForFunction(
      (count) => document.querySelector('#h-wait-obstacle b')?.textContent === String(count),
      before + 1,
    );
  });

  test('the list filters while one types, and its address can be shared', async () => {
    await open(page, `${web.url}/nhiem-vu`);
    const search = page.locator('input[type=search]');
    const shows = (query: string) => page.locator(`#ket-qua[hx-get="/nhiem-vu?${query}"]`);
    await change(() => search.pressSequentially('ke hoach'), shows('tim=ke+hoach'));
    await page.waitForURL('**/nhiem-vu?tim=ke+hoach');
    const found = await page.locator('.tasks tbody tr').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(world.tasks.length);
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
    const chosen = shows('tim=ke+hoach&linh-vuc=II.3');
    await change(() => page.selectOption('select[name=linh-vuc]', 'II.3'), chosen);
    await page.waitForURL('**/nhiem-vu?tim=ke+hoach&linh-vuc=II.3');
    await follow(page, () => page.reload());
    expect(await search.inputValue()).toBe('ke hoach');
    expect(await page.locator('select[name=linh-vuc]').inputValue()).toBe('II.3');
    expect(complaints).toEqual([]);
  });

  test('an official reports from the task page; the form is emptied and the timeline tells', async () => {
    const { state, lead, official } = openTask();
    await open(page, `${web.url}/nhiem-vu/${state.number}`);
    await follow(page, () => page.selectOption('#role', official.id));
    const report = page.locator(`#viec-progress-${lead.id}`);
    const percent = report.locator('input[name=percent]');
    const unfold = () => change(() => report.locator('summary').click(), percent);
    const send = report.locator('button');
    await unfold();
    await percent.fill('77');
    await report.locator('textarea').fill('Đã lấy ý kiến các sở');
    await change(() => send.click(), page.locator('.flash.good', { hasText: '77%' }));
    await page.locator('.timeline', { hasText: 'Đã lấy ý kiến các sở' }).waitFor();
    expect(await report.locator('textarea').inputValue()).toBe('');
    // The next act is another one: the form was given a new name.
    await percent.waitFor({ state: 'hidden' });
    await unfold();
    await percent.fill('78');
    await change(() => send.click(), page.locator('.flash.good', { hasText: '78%' }));
    expect(world.acts.map((one) => one.commandId)).toHaveLength(new Set(world.acts.map((one) => one.commandId)).size);
    expect(complaints).toEqual([]);
  });

  test('what was refused stays in its form', async () => {
    const { state, lead, official } = openTask();
    await as(official.id);
    await open(page, `${web.url}/nhiem-vu/${state.number}`);
    const done = page.locator(`#viec-ask-completion-${lead.id}`);
    await change(() => done.locator('summary').click(), done.locator('textarea'));
    await done.locator('textarea').fill('Đã làm xong, chưa có số văn bản');
    await change(() => done.locator('button').click(), page.locator('.flash.bad'));
    expect(await done.locator('textarea').inputValue()).toBe('Đã làm xong, chưa có số văn bản');
  });

  test('the phone: typing, pressing, a file, and the channel without buttons', async () => {
    await open(page, `${web.url}/mo-phong/snv-dau-moi`);
    await connected();
    const text = page.locator('textarea[name=text]');
    const answer = (hasText: string) => page.locator('.bubble:not(.mine)', { hasText });
    const say = async (what: string) => {
      await text.fill(what);
      await change(() => text.press('Enter'), answer(`Đã nhận: ${what}`));
    };
    await say('3 nhận');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[name=text]')?.value === '');
    const button = page.locator('.bot-buttons button', { hasText: 'Việc của tôi' }).last();
    await change(() => button.click(), answer('Đã nhận: việc của tôi'));
    const file = { name: 'báo cáo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') };
    await page.setInputFiles('input[name=file]', file);
    await change(() => page.locator('.compose button').click(), answer('Đã nhận tệp báo cáo.pdf (5 byte).'));
    expect(await page.locator('.bot-buttons').first().isVisible()).toBe(true);
    await follow(page, () => page.selectOption('#limits', 'zalo-bot'));
    expect(await page.locator('#limits').inputValue()).toBe('zalo-bot');
    await connected();
    await say('5 nhận');
    expect(await answer('Đã nhận: 5 nhận').locator('.bot-buttons').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a message to another phone is marked as new until it is opened', async () => {
    await open(page, `${web.url}/mo-phong/snv-dau-moi`);
    await connected();
    await world.say('stp-dau-moi', { text: 'Nhiệm vụ 4 còn 3 ngày', buttons: [] });
    const line = page.locator('.official[data-chat=stp-dau-moi]');
    await page.waitForSelector('.official.has-new[data-chat=stp-dau-moi]');
    await page.fill('#official-search', 'so tu phap');
    expect(await line.isVisible()).toBe(true);
    expect(await page.locator('.official[data-chat=snv-dau-moi]').isVisible()).toBe(false);
    await follow(page, () => line.locator('a').click());
    expect(await page.locator('.bubble', { hasText: 'Nhiệm vụ 4 còn 3 ngày' }).isVisible()).toBe(true);
    expect(await page.locator('.official.has-new[data-chat=stp-dau-moi]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('by keyboard: the first stop leads past the header to the matter', async () => {
    await open(page, web.url);
    await change(() => page.keyboard.press('Tab'), page.locator('.skip:focus'));
    await change(() => page.keyboard.press('Enter'), page.locator('#main:focus'));
    expect(await unnamedControls(page)).toEqual([]);
  });

  test('without script the board, the list and an act still work', async () => {
    const { state, lead, official } = openTask();
    const { context: plain, page: bare } = await openDesk(browser, web.url, { official: official.id, script: false });
    await open(bare, `${web.url}/nhiem-vu`);
    await bare.fill('input[type=search]', String(state.number));
    await follow(bare, () => bare.locator('.filters button').click());
    await follow(bare, () => bare.locator(`#nv-${state.number} a`).click());
    const report = bare.locator(`#viec-raise-obstacle-${lead.id}`);
    const text = report.locator('textarea[name=text]');
    await change(() => report.locator('summary').click(), text);
    await text.fill('Không có script');
    await follow(bare, () => report.locator('button').click());
    expect(await bare.locator('.flash.good').textContent()).toContain('Đã ghi vướng mắc');
    await plain.close();
  });
});
