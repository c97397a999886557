import type { Browser, BrowserContext, Page } from 'playwright-core';
import { contentNow } from '../../src/domain/plan/row-now';
import { amendmentText } from '../../src/messages/plans/amendment';
import { deskText } from '../../src/messages/plans/import-desk';
import { importText } from '../../src/messages/web/import-pages';
import { at } from '../support/builders';
import { importWorld } from '../support/fakes/import-world';
import { samplePlan, type SampleTask } from '../support/fakes/sample-plan';
import { openWeb, webWorld } from '../support/fakes/web-world';
import { change, describeInBrowser, faintTexts, follow, launch, open, openDesk, overflow } from './support';

const TODAY = '2024-01-03 09:00';
const OFFICIAL = 'snv-thuong-truc';
const HEADING = 'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm';
const NEW_PLAN = [
  '1,Ban hành kế hoạch kiểm tra cải cách hành chính,Sở Nội vụ,Sở Tư pháp,Quý I/2024,Kế hoạch',
  '2,Rà soát thủ tục hành chính nội bộ,Sở Tư pháp,,30/6/2024,Báo cáo',
  '3,Tập huấn nghiệp vụ một cửa,Sở Nội Vịu,,30/9/2024,Hội nghị',
  '4,Sơ kết sáu tháng đầu năm,Sở Nội vụ,,31/6/2024,Báo cáo',
];

describeInBrowser('appendices in Chromium', () => {
  const sample = samplePlan(TODAY, 8);
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];
  let web: Awaited<ReturnType<typeof openWeb>>;
  let world: ReturnType<typeof importWorld>;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = importWorld(sample, () => at(TODAY));
    const { ports } = webWorld(sample, TODAY);
    web = await openWeb({
      ...ports,
      ...{ imports: world.desk, workbooks: world.workbooks },
      directory: { ...ports.directory, catalogue: async () => world.catalogue() },
    });
    ({ context, page, complaints } = await openDesk(browser, web.url, { official: OFFICIAL }));
  });
  afterEach(async () => {
    await context.close();
    await web.close();
  });

  const upload = async (rows: readonly string[], plan = ''): Promise<string> => {
    await open(page, `${web.url}/ke-hoach/nhap`);
    const buffer = Buffer.from([HEADING, ...rows].join('\n'));
    await page.setInputFiles('#phu-luc', { name: 'phụ lục 2024.csv', mimeType: 'text/csv', buffer });
    await page.selectOption('#ke-hoach', plan);
    await follow(page, () => page.locator('form[action="/ke-hoach/nhap"] button.primary').click());
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  };
  const row = (place: number) => page.locator(`#dong-${place}`);
  const confirm = () => page.locator('form[action$="/xac-nhan"] button');
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['DONDOC_SHOTS'];
    const width = page.viewportSize()?.width ?? 0;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  };
  const fits = async (name: string): Promise<void> => {
    await shot(name);
    expect(await overflow(page)).toBe(0);
    expect(await faintTexts(page)).toEqual([]);
  };

  test.each([1280, 375])('%i px: a file chosen, seen row by row, put right in its place, confirmed', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const id = await upload(NEW_PLAN);
    expect(await page.locator('tr.row-sure').count()).toBe(2);
    expect(await row(2).getAttribute('class')).toBe('row-left-out');
    expect(await row(2).textContent()).toContain(importText.unknownName('Sở Nội Vịu'));
    expect(await row(2).locator('.proposals button', { hasText: 'Sở Nội vụ' }).count()).toBe(1);
    expect(await row(3).getAttribute('class')).toBe('row-doubtful');
    expect(await row(3).locator('.problems').textContent()).toBe('Thời hạn: ngày này không có trong lịch.');
    expect(await row(3).locator('.when b').textContent()).toBe(importText.nobody);
    expect(await page.locator('#tom-tat').textContent()).toContain(importText.willGive(3));
    await fits('import-preview');

    await change(() => row(3).locator('a', { hasText: importText.edit }).click(), page.locator('#o-3-deadline'));
    await page.fill('#o-3-deadline', '30/6/2024');
    await fits('import-row');
    await change(() => row(3).locator('button.primary').click(), page.locator('#dong-3.row-sure'));
    expect(await row(3).textContent()).toContain(importText.editedMark);
    await follow(page, () => row(2).locator('.proposals button', { hasText: 'Sở Nội vụ' }).first().click());
    expect(await row(2).getAttribute('class')).toBe('row-sure');
    expect(await page.locator('#tom-tat').textContent()).toContain(importText.allSure);

    expect(world.started()).toBe(0);
    await page.check('input[name=sure]');
    await follow(page, () => confirm().click());
    expect(await page.locator('.flash.good').textContent()).toContain(deskText.confirmed(4));
    await fits('import-confirmed');
    expect(world.started()).toBe(1);
    const { items } = await world.desk.rows(id, { offset: 0, limit: 10 });
    expect(items.map((one) => [one.taskId !== null, one.task?.leads, one.task?.deadline.due])).toEqual([
      [true, ['SNV'], '2024-03-31'],
      [true, ['STP'], '2024-06-30'],
      [true, ['SNV'], '2024-09-30'],
      [true, ['SNV'], '2024-06-30'],
    ]);
    expect(await page.locator('.row-acts').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('without script a row is opened and saved by whole pages', async () => {
    await upload(NEW_PLAN);
    const { context: plain, page: bare } = await openDesk(browser, web.url, { official: OFFICIAL, script: false });
    await open(bare, page.url());
    await follow(bare, () => bare.locator('#dong-3 a', { hasText: importText.edit }).click());
    await bare.fill('#o-3-deadline', '30/6/2024');
    await follow(bare, () => bare.locator('#dong-3 button.primary').click());
    expect(await bare.locator('#dong-3').getAttribute('class')).toBe('row-sure');
    await plain.close();
  });

  describe('a changed appendix of a running plan', () => {
    const { plan, catalogue } = sample;
    const names = new Map(catalogue.agencies.map((one) => [one.code, one.name]));
    const now = ({ story, stt }: SampleTask) => contentNow(story.state, { stt, group: null });
    const [first, second, third, fourth] = sample.tasks.filter((one) => now(one).deadline.due !== null);
    if (!first || !second || !third || !fourth) throw new Error('the sample has too few tasks');
    const running = [first, second, third, fourth];

    const line = (task: SampleTask, due = now(task).deadline.due): string => {
      const { text, product, leads, coordinating } = now(task);
      const cells = [leads, coordinating].map((codes) => codes.map((code) => names.get(code) ?? code).join('; '));
      return [task.stt, text, ...cells, due?.split('-').reverse().join('/'), product ?? '']
        .map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`)
        .join(',');
    };
    const area = (code: string): string => `,"${plan.areas.find((one) => one.code === code)?.name ?? ''}",,,,`;
    const areaOf = ({ story }: SampleTask): string => story.state.area;
    /** The first changed, the second gone, the third moved to another area, the fourth as it was; and one more. */
    const changed = (): string[] => {
      const other = plan.areas.find(({ code }) => !running.map(areaOf).includes(code))?.code ?? '';
      const added = '9,Thí điểm trả kết quả tại nhà,Sở Nội vụ,,30/9/2024,Báo cáo';
      return [
        ...[area(areaOf(first)), line(first, '2024-11-29')],
        ...[area(areaOf(fourth)), line(fourth)],
        ...[area(other), line(third), added],
      ];
    };

    beforeEach(() => {
      const areas = plan.areas.map((one) => ({ ...one, monitor: 'SNV' }));
      world.imports.plans.set(plan.id, { ...plan, areas, standing: 'SNV', office: 'VPUBND' });
      world.imports.tasks.set(
        plan.id,
        running.map(({ story, stt, proposed }) => ({
          ...{ taskId: story.state.taskId, stt, group: null, note: null, proposed, state: story.state },
        })),
      );
    });

    test.each([1280, 375])('%i px: shown as a difference, carried out with its document only', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await upload(changed(), plan.id);
      const said = (kind: string) => page.locator(`.kind-${kind} summary`).textContent();
      expect(await said('added')).toBe(amendmentText.added(1));
      expect(await said('changed')).toBe(amendmentText.changed(1));
      expect(await said('removed')).toBe(amendmentText.removed(1));
      expect(await said('moved')).toBe(amendmentText.moved(1));
      expect(await page.locator('.kind-changed .change ins').textContent()).toBe('29/11/2024');
      expect(await page.locator('.kind-removed li').textContent()).toContain(now(second).text);
      expect(await page.locator('.kind-moved li').textContent()).toContain(now(third).text);
      await fits('import-difference');

      // The browser asks for the date by itself; what comes without it all the same is refused with the reason.
      await page.locator('form[action$="/xac-nhan"]').evaluate((form) => form.setAttribute('novalidate', ''));
      await page.check('input[name=sure]');
      await page.fill('#vb-so', '45/QĐ-UBND');
      await change(() => confirm().click(), page.locator('.flash'));
      expect(await page.locator('.flash').textContent()).toContain(deskText.decisionNeeded);
      await fits('import-refused');
      expect(world.acts).toEqual([]);

      // What was typed stands as it was: only what was missing is added.
      expect(await page.inputValue('#vb-so')).toBe('45/QĐ-UBND');
      expect(await page.isChecked('input[name=sure]')).toBe(true);
      await page.fill('#vb-ngay', '2024-01-02');
      await follow(page, () => confirm().click());
      expect(await page.locator('.flash.good').textContent()).toContain('1 nhiệm vụ mới được giao');
      await fits('import-amended');
      const carried = new Map(world.acts.map(({ taskId, command }) => [taskId, command.act]));
      const ref = { number: '45/QĐ-UBND', date: '2024-01-02' };
      expect([...carried.keys()].sort()).toEqual([first, second, third].map(({ story }) => story.state.taskId).sort());
      expect(carried.get(first.story.state.taskId)).toMatchObject({ kind: 'amend-task', ref });
      expect(carried.get(second.story.state.taskId)).toMatchObject({ kind: 'withdraw', ref });
      expect(carried.get(third.story.state.taskId)).toMatchObject({ kind: 'amend-task', ref });
      // A refusal is answered 422, which the browser notes; nothing else is complained of.
      expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    });
  });
});
