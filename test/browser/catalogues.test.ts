import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CatalogueSet, Entry } from '../../src/domain/catalogue/catalogue';
import { at } from '../support/builders';
import { catalogueSheets } from '../../src/plan-import/catalogue-workbook';
import { writeWorkbook } from '../../src/reporting/write-workbook';
import { catalogueWorld } from '../support/fakes/memory-catalogues';
import { samplePlan } from '../support/fakes/sample-plan';
import { openWeb, webWorld } from '../support/fakes/web-world';
import { change, describeInBrowser, faintTexts, follow, launch, open, openDesk, overflow } from './support';

const TODAY = '2024-11-15 09:00';

describeInBrowser('catalogues in Chromium', () => {
  const sample = samplePlan(TODAY, 3);
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];
  let web: Awaited<ReturnType<typeof openWeb>>;
  let catalogues: ReturnType<typeof catalogueWorld>;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    catalogues = catalogueWorld(() => at(TODAY));
    web = await openWeb({ ...webWorld(sample, TODAY).ports, catalogues: catalogues.desk });
    ({ context, page, complaints } = await openDesk(browser, web.url, { official: 'snv-thuong-truc' }));
  });
  afterEach(async () => {
    await context.close();
    await web.close();
  });

  const withCells = (entries: readonly Entry[], key: string, cells: Entry['cells']) =>
    entries.map((one) => (one.key === key ? { key, cells: { ...one.cells, ...cells } } : one));
  const sender = () => page.locator('form[action="/danh-muc"] button');
  const upload = async (change: (set: CatalogueSet) => CatalogueSet): Promise<void> => {
    await open(page, `${web.url}/danh-muc`);
    const bytes = await writeWorkbook(catalogueSheets(change(catalogues.set())));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.setInputFiles('#tep', { name: 'danh mục.xlsx', mimeType, buffer: Buffer.from(bytes) });
    await follow(page, () => sender().click());
  };
  const openRow = () =>
    follow(page, () => page.locator('li', { hasText: 'trưởng phogn' }).locator('a', { hasText: 'Sửa' }).click());
  const faulty = (set: CatalogueSet): CatalogueSet => ({
    ...set,
    officials: withCells(set.officials, 'snv-dau-moi', { posts: 'SNV: trưởng phogn' }),
    agencies: withCells(set.agencies, 'STP', { validTo: '2024-12-31', successor: 'SNV' }),
    rungs: withCells(set.rungs, 'late-lead | monitor', { after: '2d', repeat: '5d x 2' }),
  });

  test('uploaded, seen, put right in its place, confirmed', async () => {
    await upload(faulty);
    expect(await page.locator('h2', { hasText: '1 điểm chưa đúng' }).isVisible()).toBe(true);
    await openRow();
    await page.fill('#o-posts', 'SNV: trưởng phòng');
    await follow(page, () => page.locator('#sua button').click());
    expect(await page.locator('h2', { hasText: 'chưa đúng' }).count()).toBe(0);
    expect(await page.locator('.endings').textContent()).toContain('12 nhiệm vụ đang mở');
    await page.check('input[name=sure]');
    await follow(page, () => page.locator('form[action$="/xac-nhan"] button').click());
    expect(await page.locator('.flash.good').textContent()).toContain('dòng danh mục được thay đổi');
    expect(catalogues.set().officials.find(({ key }) => key === 'snv-dau-moi')?.cells['posts']).toBe('SNV: unit-head');
    expect(complaints).toEqual([]);
  });

  test.each([1280, 375])('fits %i px, with a row open and with 500 changed rows, and can be read', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await upload((set) => ({
      ...faulty(set),
      officials: [
        ...faulty(set).officials,
        ...Array.from({ length: 500 }, (_, at) => ({
          key: `moi-${at}`,
          cells: { id: `moi-${at}`, name: `Nguyễn Mẫu ${at}`, title: 'Chuyên viên', posts: 'SNV: focal' },
        })),
      ],
    }));
    const shot = process.env['DONDOC_SHOTS'];
    const save = (name: string) => shot && page.screenshot({ path: `${shot}/${name}-${width}.png`, fullPage: false });
    expect(await overflow(page)).toBe(0);
    expect(await faintTexts(page)).toEqual([]);
    expect(await page.locator('p', { hasText: 'và 300 dòng nữa' }).count()).toBe(1);
    await save('preview');
    await openRow();
    expect(await overflow(page)).toBe(0);
    await save('row');
    await page.locator('.endings').scrollIntoViewIfNeeded();
    await save('endings');
    expect(complaints).toEqual([]);
  });

  test('a broken file is answered on the page that it was sent from', async () => {
    await open(page, `${web.url}/danh-muc`);
    await page.setInputFiles('#tep', {
      name: 'x.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('PK\u0003\u0004hỏng'),
    });
    const flash = page.locator('.flash');
    await change(() => sender().click(), flash);
    expect(await flash.textContent()).toMatch(/tệp/i);
    expect(await page.locator('#tep').count()).toBe(1);
  });
});
