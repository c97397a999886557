import type { Browser, Page } from 'playwright-core';
import { fullWeb, GROUP } from '../support/fakes/full-web';
import { openWeb, type WebWorld } from '../support/fakes/web-world';
import {
  change,
  describeInBrowser,
  faintTexts,
  follow,
  launch,
  open,
  openDesk,
  overflow,
  smallTargets,
  unnamedControls,
} from './support';

const TODAY = '2024-06-20 09:00';

/** Pages that differ only in which thing they show are one page here. */
const patternOf = (path: string): string =>
  path
    .replace(/[?#].*/, '')
    .replace(/\/\d+/g, '/N')
    .replace(/mo-phong\/.+/, 'mo-phong/X');

const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('a[href^="/"]')).map((one) => one.getAttribute('href') ?? ''),
  );

describeInBrowser('every page that links lead to', () => {
  let browser: Browser;
  let world: WebWorld;
  let web: Awaited<ReturnType<typeof openWeb>>;

  beforeAll(async () => {
    browser = await launch();
    world = fullWeb(TODAY);
    web = await openWeb(world.ports);
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const deskOf = (official: string, width: number) => openDesk(browser, web.url, { official, width });

  /** What is wrong with the page that is open, unfolded whatever folds. */
  const faultsOf = async (page: Page, width: number): Promise<string[]> => {
    await page.evaluate(() => {
      for (const one of Array.from(document.querySelectorAll('details'))) one.open = true;
    });
    const over = await overflow(page);
    return [
      ...(over > 0 ? [`${over} px wider than the window`] : []),
      ...(await faintTexts(page)).map((one) => `faint: ${one}`),
      ...(await unnamedControls(page)).map((one) => `without a name: ${one}`),
      ...(width < 400 ? (await smallTargets(page)).map((one) => `small: ${one}`) : []),
    ];
  };

  test.each([
    ['snv-thuong-truc', 1280],
    ['snv-thuong-truc', 375],
    ['quan-tri', 1280],
    ['stc-dau-moi', 375],
  ])('%s at %i px: each fits, is legible, named and without complaint', async (official, width) => {
    const { context, page, complaints } = await deskOf(official, width);
    const waiting = ['/', `/nhiem-vu/${GROUP}`];
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(patternOf(path))) continue;
      seen.add(patternOf(path));
      const { headers, status } = await context.request.get(web.url + path).then(async (one) => ({
        headers: one.headers(),
        status: one.status(),
      }));
      if (status >= 400) wrong.push(`${path}: ${status}`);
      if (status >= 400 || headers['content-type']?.includes('html') !== true) continue;
      await open(page, web.url + path);
      wrong.push(...(await faultsOf(page, width)).map((one) => `${path}: ${one}`));
      waiting.push(...(await linksOf(page)));
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
    await context.close();
  });

  test('the states that a task may be in fit a phone', async () => {
    const { context, page } = await deskOf('snv-thuong-truc', 375);
    const wrong: string[] = [];
    for (const { story } of world.tasks) {
      const { standing, children, parent, number } = story.state;
      if (standing === 'open' && children.length === 0 && parent === null) continue;
      await open(page, `${web.url}/nhiem-vu/${number}`);
      wrong.push(...(await faultsOf(page, 375)).map((one) => `${number} (${standing}): ${one}`));
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('a form that was refused says which field, and keeps all that was typed', async () => {
    const { context, page } = await deskOf('snv-thuong-truc', 1280);
    await open(page, `${web.url}/quan-tri/kenh`);
    const policy = page.locator('.policy-form');
    await policy.evaluate((form) => form.setAttribute('novalidate', ''));
    await page.fill('input[name=digestAt]', '07:45');
    await page.fill('input[name=most]', '0');
    const send = policy.locator('button');
    const told = policy.locator('.flash.bad');
    await change(() => send.click(), told);
    expect(await told.textContent()).toBe(
      'Ô “Số tin nhiều nhất một ngày cho một người” chưa đúng: ghi một số từ 1 trở lên. Chưa ghi gì.',
    );
    expect(await page.inputValue('input[name=digestAt]')).toBe('07:45');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('most');
    await page.fill('input[name=most]', '9');
    await follow(page, () => send.click());
    expect(await policy.locator('.flash').count()).toBe(0);
    expect(await page.inputValue('input[name=digestAt]')).toBe('07:45');
    expect((await world.ports.channels.policy()).mostADay).toBe(9);

    await open(page, `${web.url}/them-nhiem-vu`);
    await page.locator('form.act').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.fill('input[name=number]', '15/CT-TTg');
    await page.fill('input[name=title]', 'x'.repeat(30));
    await page.locator('input[name=deadline]').evaluate((one: HTMLInputElement) => {
      one.removeAttribute('maxlength');
      one.value = 'y'.repeat(5_001);
    });
    const refused = page.locator('form.act .flash.bad');
    await change(() => page.locator('form.act button.primary').click(), refused);
    expect(await refused.textContent()).toBe(
      'Ô “Thời hạn” chưa đúng: viết gọn lại, không quá 5000 ký tự. Chưa ghi gì.',
    );
    expect(await page.inputValue('input[name=number]')).toBe('15/CT-TTg');
    await context.close();
  });
});
