import readXlsxFile from 'read-excel-file/node';
import { FACT_KEYS } from '../../../src/domain/report/facts';
import { FACT_WORDS } from '../../../src/messages/report/facts';
import { FactsList } from '../../../src/web/api/facts';
import { openWorld, type OpenWorld } from './support';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the page shows every agency with its figures, and the rule of each', async () => {
  const { status, text } = await world.page('/thi-dua?ky=quarter-1');
  expect(status).toBe(200);
  for (const key of FACT_KEYS) expect(text).toContain(FACT_WORDS[key].rule);
  const told = FactsList.parse(await (await fetch(`${world.url}/api/v1/facts?period=quarter-1`)).json());
  expect(told.agencies.length).toBeGreaterThan(3);
  for (const { name } of told.agencies) expect(text).toContain(name);
  expect(told.period).toEqual({ kind: 'quarter-1', from: '2023-12-15', asOf: '2024-03-14', to: '2024-03-14' });
});

test('a heading sorts, and says so', async () => {
  const { text } = await world.page('/thi-dua?ky=quarter-1&sap-xep=-total');
  expect(text).toContain('aria-sort="descending"');
  const totals = [...text.matchAll(/<tr><th scope="row">[^<]*<\/th><td class="num">(\d+)/g)].map((one) =>
    Number(one[1]),
  );
  expect(totals.length).toBeGreaterThan(3);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
});

test('the workbook holds the figures and the rules', async () => {
  const response = await fetch(`${world.url}/thi-dua.xlsx?ky=quarter-1`);
  expect(response.headers.get('content-disposition')).toContain('thi-dua-quarter-1-2024-03-14.xlsx');
  const sheets = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
  expect(sheets).toHaveLength(2);
  expect(sheets[0]?.data[2]?.[1]).toBe('Phần việc chủ trì');
  expect(sheets[1]?.data).toHaveLength(FACT_KEYS.length + 1);
});

test.each([
  ['/api/v1/facts', 400],
  ['/api/v1/facts?period=week', 400],
  ['/api/v1/facts?period=quarter-1&asOf=2024-02-30', 400],
  ['/api/v1/facts?period=quarter-3', 400],
  ['/api/v1/facts?period=month&plan=khong-co', 404],
  ['/thi-dua?sap-xep=diem', 400],
  ['/thi-dua.xlsx?ke-hoach=khong-co', 404],
])('%s is answered %i', async (path, status) => {
  expect((await fetch(world.url + path)).status).toBe(status);
});

test('a period that has not begun is said so on the page', async () => {
  const { status, text } = await world.page('/thi-dua?ky=quarter-3');
  expect(status).toBe(200);
  expect(text).toContain('bắt đầu từ ngày 15/6/2024');
});
