import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What does not come within it will not come, however loaded the machine; within what jest gives a test. */
const PATIENCE_MS = 90_000;

const executablePath = PLACES.find((one) => one !== undefined && one !== '' && existsSync(one));

/** Browser tests run where a Chromium is found (or named by CHROMIUM_PATH), and are named as skipped elsewhere. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (executablePath === undefined) describe.skip(`${name} (skipped: no Chromium; set CHROMIUM_PATH)`, tests);
  else describe(name, tests);
};

/** Starts Chromium; on a loaded machine that takes what it takes, within what jest gives a hook. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? '',
    timeout: 0,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });

/** Everything the page complained of: scripts that failed, files refused, breaches of its own policy. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
}

interface DeskOptions {
  /** Id of the official who sits there; absent: nobody. */
  readonly official?: string;
  readonly width?: number;
  readonly script?: boolean;
}

/** A browser of its own on the web at `url`, for one person. Close its context. */
export const openDesk = async (
  browser: Browser,
  url: string,
  { official, width = 1280, script = true }: DeskOptions = {},
): Promise<Desk> => {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, locale: 'vi-VN', javaScriptEnabled: script });
  context.setDefaultTimeout(PATIENCE_MS);
  if (official !== undefined) await context.addCookies([roleCookie(official, url)]);
  const page = await context.newPage();
  return { context, page, complaints: complaintsOf(page) };
};

/** Who acts, in a browser of the demo. */
export const roleCookie = (official: string, url: string) => ({ name: 'dondoc-vai', value: official, url });

/** All is loaded, and htmx has taken what is its own: it starts by a timer, which may come after the page's load. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState();
  // A page that a script has written into the old one (app.js) went through no navigation.
  await page.evaluate(
    () =>
      document.readyState === 'complete' ||
      new Promise((resolve) => window.addEventListener('load', resolve, { once: true })),
  );
  const untaken = page.locator('html.scripted :is([hx-get], [hx-post]):not([data-htmx-powered])');
  await untaken.first().waitFor({ state: 'detached' });
};

/** Opens an address. */
export const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await settled(page);
};

/** Does what leads to another page and answers once that page is there: a click alone does not wait for it. */
export const follow = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await act();
  await page.locator('html:not([data-left])').waitFor({ state: 'attached' });
  await settled(page);
};

/** Does what changes the page in its place and answers once `shown`, which was not there before, is there. */
export const change = async (act: () => Promise<unknown>, shown: Locator): Promise<void> => {
  if (await shown.first().isVisible())
    throw new Error(`Nothing would be waited for: ${String(shown)} is there already`);
  await act();
  await shown.first().waitFor();
  await settled(shown.page());
};

/** Texts whose contrast with their ground is under WCAG AA (4.5:1, large text 3:1), with the ratio. */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Rgba = [number, number, number, number];
    const parse = (text: string): Rgba => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = (top: Rgba, under: Rgba): Rgba => {
      const mix = (one: number, other: number): number => one * top[3] + other * (1 - top[3]);
      return [mix(top[0], under[0]), mix(top[1], under[1]), mix(top[2], under[2]), 1];
    };
    const ground = (element: Element | null): Rgba => {
      if (element === null) return [255, 255, 255, 1];
      const own = parse(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    };
    const light = ([r, g, b]: Rgba): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b]
        .map((one) => one / 255)
        .map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const faint: string[] = [];
    for (const element of Array.from(document.querySelectorAll('body *'))) {
      const text = Array.from(element.childNodes)
        .filter((one) => one.nodeType === 3)
        .map((one) => one.textContent?.trim() ?? '');
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const unseen = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.opacity === '0';
      if (text.join('') === '' || unseen || element.closest('select, [aria-hidden=true]')) continue;
      const back = ground(element);
      const front = over(parse(style.color), back);
      const [high = 0, low = 0] = [light(front), light(back)].sort((a, b) => b - a);
      const ratio = (high + 0.05) / (low + 0.05);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (large ? 3 : 4.5))
        faint.push(`${ratio.toFixed(2)} ${element.className} "${text.join(' ').slice(0, 40)}"`);
    }
    return [...new Set(faint)];
  });

/** How far the page is wider than the window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Links, buttons and fields that a reader of the page aloud would not name. */
export const unnamedControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('a, button, select, textarea, input:not([type=hidden])'))
      .filter((one) => {
        const labels = (one as HTMLInputElement).labels;
        return [one.textContent, one.getAttribute('aria-label'), labels?.[0]?.textContent].join('').trim() === '';
      })
      .map((one) => one.outerHTML.slice(0, 200)),
  );

/** Controls lower than a finger needs; a box to tick is as large as its label. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('button, select, textarea, summary, input:not([type=hidden], [type=file])'))
      .filter((one) => {
        const box = one.getBoundingClientRect();
        const label = (one as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
        const tick = one.matches('[type=checkbox], [type=radio]');
        return box.width > 1 && Math.max(box.height, tick ? (label?.height ?? 0) : 0) < 43;
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
