import type { Browser } from 'playwright-core';
import { signInText } from '../../src/messages/web/sign-in';
import { webFaults } from '../../src/messages/web/web-faults';
import { createMemorySignIn } from '../support/fakes/memory-sign-in';
import { samplePlan } from '../support/fakes/sample-plan';
import { openWeb, webWorld } from '../support/fakes/web-world';
import { describeInBrowser, faintTexts, follow, launch, open, openDesk, overflow } from './support';

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
    const { context, page, complaints } = await openDesk(browser, web.url, { width });

    await open(page, web.url);
    expect(await page.textContent('h1')).toBe(webFaults.unauthorized[0]);

    const made = await signIn.link('stp-dau-moi', { channel: 'telegram', chatId: '7' }, world.now());
    const path = made.kind === 'link' ? new URL(made.url).pathname : '';
    await open(page, web.url + path);
    expect(await overflow(page)).toBe(0);
    expect(await faintTexts(page)).toEqual([]);
    await follow(page, () => page.click(`text=${signInText.enter} >> nth=-1`));
    expect(page.url()).toBe(`${web.url}/`);
    expect(await page.locator('#role').count()).toBe(0);
    const name = (await world.ports.directory.actorOfOfficial('stp-dau-moi'))?.name ?? '';
    expect((await page.textContent('.signed-in'))?.trim()).toBe(name);
    expect(await overflow(page)).toBe(0);
    expect(await faintTexts(page)).toEqual([]);
    // That the stranger was refused (401) is noted by the browser; nothing else is complained of.
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);

    await follow(page, () => page.click(`button:has-text("${signInText.out}")`));
    expect(await page.textContent('h1')).toBe(webFaults.unauthorized[0]);
    await open(page, web.url + path);
    expect(await page.textContent('h1')).toBe(signInText.gone);
    await context.close();
    await web.close();
  });
});
