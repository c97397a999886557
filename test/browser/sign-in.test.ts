import type { Browser } from 'playwright-core';
import { signInText } from '../../src/messages/web/sign-in';
import { webFaults } from '../../src/messages/web/web-faults';
import { createMemorySignIn } from '../support/fakes/memory-sign-in';
import { samplePlan } from '../support/fakes/sample-plan';
import { openWeb, webWorld } from '../support/fakes/web-world';
import { complaintsOf, describeInBrowser, faintTexts, launch, overflow } from './support';

const TODAY = '2024-03-15 09:00';

describeInBrowser('signing in, in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([1280, 375])('by the link, once; then as oneself until one signs out (%i px)', async (width) => {
    const signIn = createMemorySignIn('https://dondoc.example');
    const access = { demo: false, apiTokens: [], https: false };
    const world = webWorld(samplePlan(TODAY, 4), TODAY, { signIn, access });
    const web = await openWeb(world.ports);
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN' });
    const page = await context.newPage();

    await page.goto(web.url);
    expect(await page.textContent('h1')).toBe(webFaults.unauthorized[0]);

    const made = await signIn.link('stp-dau-moi', { channel: 'telegram', chatId: '7' }, world.now());
    const path = made.kind === 'link' ? new URL(made.url).pathname : '';
    const complaints = complaintsOf(page);
    await page.goto(web.url + path);
    expect(await overflow(page)).toBe(0);
    expect(await faintTexts(page)).toEqual([]);
    await page.click(`text=${signInText.enter} >> nth=-1`);
    await page.waitForURL(`${web.url}/`);
    expect(await page.locator('#role').count()).toBe(0);
    const name = (await world.ports.directory.actorOfOfficial('stp-dau-moi'))?.name ?? '';
    expect((await page.textContent('.signed-in'))?.trim()).toBe(name);
    expect(await overflow(page)).toBe(0);
    expect(await faintTexts(page)).toEqual([]);
    expect(complaints).toEqual([]);

    await page.click(`button:has-text("${signInText.out}")`);
    await page.waitForSelector(`h1:has-text("${webFaults.unauthorized[0]}")`);
    await page.goto(web.url + path);
    expect(await page.textContent('h1')).toBe(signInText.gone);
    await context.close();
    await web.close();
  });
});
