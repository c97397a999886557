import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor } from '../../src/domain/task/actor';
import { offersOf } from '../../src/web/acts/offers';
import { at, RULES } from '../support/builders';
import { samplePlan } from '../support/fakes/sample-plan';
import { openWeb, webWorld, type WebWorld } from '../support/fakes/web-world';
import { change, describeInBrowser, follow, launch, open, openDesk, overflow } from './support';

const TODAY = '2024-03-15 09:00';
const DOCUMENT = { number: '812/QĐ-UBND', date: '2024-03-14' };

describeInBrowser('the plan changed from a task page', () => {
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
  });
  afterEach(async () => {
    await context.close();
    await web.close();
  });

  const clerk = () => {
    const { id, ...official } = sample.officials.find((one) => one.id === 'snv-thuong-truc') ?? {};
    if (id === undefined) throw new Error('the sample has no such clerk');
    return { ...official, officialId: id } as Actor;
  };
  const offering = (kind: 'split-task' | 'merge-task') =>
    world.tasks
      .map(({ story }) => story.state)
      .filter((state) => offersOf(state, clerk(), at(TODAY), RULES).task.includes(kind));
  const stateOf = (number: number) => world.tasks.find(({ story }) => story.state.number === number)?.story.state;

  const form = async (kind: 'split-task' | 'merge-task', number: number, width: number) => {
    ({ context, page, complaints } = await openDesk(browser, web.url, { official: 'snv-thuong-truc', width }));
    await open(page, `${web.url}/nhiem-vu/${number}`);
    const group = page.locator('#dieu-chinh');
    await change(() => group.locator('> summary').click(), group.locator('.act-list'));
    const act = page.locator(`[id^=viec-${kind}]`);
    await change(() => act.locator('summary').click(), act.locator('input[name=documentNumber]'));
    await act.locator('input[name=documentNumber]').fill(DOCUMENT.number);
    await act.locator('input[name=documentDate]').fill(DOCUMENT.date);
    return act;
  };
  const shot = (name: string) => {
    const folder = process.env['DONDOC_SHOTS'];
    return folder === undefined ? null : page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  test.each([1280, 375])('a task is split into two by its form, at %i px', async (width) => {
    const [task] = offering('split-task');
    if (!task) throw new Error('the sample has no such task');
    const act = await form('split-task', task.number, width);
    await act
      .locator('textarea[name=text]')
      .fill('Lập dự toán (STC, hạn 30/6/2024)\nBan hành kế hoạch (STP, hạn 30/9/2024)');
    expect(await overflow(page)).toBe(0);
    await shot(`split-form-${width}`);
    await change(() => act.locator('button').click(), page.locator('.flash.good'));
    await follow(page, () => page.reload());
    await shot(`split-done-${width}`);
    expect(await overflow(page)).toBe(0);
    const state = stateOf(task.number);
    expect(state?.standing).toBe('withdrawn');
    for (const { number } of state?.children ?? []) {
      expect(await page.locator(`a[href="/nhiem-vu/${number}"]`).first().isVisible()).toBe(true);
    }
    expect(state?.children).toHaveLength(2);
    expect(await page.locator('.timeline').textContent()).toContain(DOCUMENT.number);
    expect(complaints).toEqual([]);
  });

  test.each([1280, 375])('a task is merged into another by its form, at %i px', async (width) => {
    const [task, into] = offering('merge-task');
    if (!task || !into) throw new Error('the sample has no two such tasks');
    const act = await form('merge-task', task.number, width);
    await act.locator('input[name=into]').fill(String(into.number));
    await shot(`merge-form-${width}`);
    await change(() => act.locator('button').click(), page.locator('.flash.good'));
    await follow(page, () => page.reload());
    await shot(`merge-done-${width}`);
    expect(await overflow(page)).toBe(0);
    expect(stateOf(task.number)?.standing).toBe('withdrawn');
    expect(await page.locator(`a[href="/nhiem-vu/${into.number}"]`).first().isVisible()).toBe(true);
    expect(await page.locator('.timeline').textContent()).toContain(DOCUMENT.number);
    expect(complaints).toEqual([]);
  });
});
