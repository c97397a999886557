import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportBuild, reportJson } from '../../../src/main/commands/build-report-file';
import { sourcesOf, stories } from './report-fixture';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const order = { kind: 'half-year', asOf: '2024-06-14', out: null };

test('writes the file and tells its size', async () => {
  const out = join(folder, 'bao-cao.docx');
  const built = await reportBuild(sourcesOf(stories()), { ...order, out });
  if (!built.ok) throw new Error(built.error);
  const bytes = readFileSync(out);
  expect(built.value.file).toEqual({ path: out, bytes: bytes.byteLength });
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('figures alone print as JSON and come back the same', async () => {
  const built = await reportBuild(sourcesOf(stories()), order);
  if (!built.ok) throw new Error(built.error);
  expect(built.value.file).toBeNull();
  const printed: unknown = JSON.parse(JSON.stringify(reportJson(built.value)));
  expect(printed).toMatchObject({
    plan: { id: 'plan-2024', number: null },
    period: { kind: 'half-year', from: '2023-12-15', to: '2024-06-14' },
    total: 5,
    byLabel: { done: 1, 'done-late': 1, ongoing: 2, 'not-done': 1 },
  });
  expect(printed).toHaveProperty('position', built.value.model.position.toString());
});

test.each([
  [{ ...order, kind: 'quarter-2' }, 'Không có loại báo cáo "quarter-2"'],
  [{ ...order, asOf: '14/6/2024' }, '"14/6/2024" không phải là một ngày có thật'],
  [{ ...order, asOf: '2024-06-31' }, '"2024-06-31" không phải là một ngày có thật'],
  [{ ...order, asOf: '2025-01-01' }, 'Ngày 01/01/2025 chưa đến (hôm nay 31/12/2024)'],
  [{ ...order, asOf: '2023-12-14' }, 'bắt đầu từ ngày 15/12/2023'],
  [{ ...order, asOf: '2023-12-20' }, 'chưa có nhiệm vụ nào được giao'],
  [{ ...order, out: '/nowhere/at/all.docx' }, 'Không ghi được báo cáo vào "/nowhere/at/all.docx"'],
])('%o is answered with one sentence', async (bad, words) => {
  const built = await reportBuild(sourcesOf(stories()), bad);
  expect(built.ok ? '' : built.error).toContain(words);
});
