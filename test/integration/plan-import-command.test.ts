import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { deskText } from '../../src/messages/plans/import-desk';
import { startCommand } from '../support/command';
import { freshDatabase, type FreshDatabase } from '../support/database';

const FILE = [
  'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm',
  '1,Ban hành kế hoạch kiểm tra cải cách hành chính,Sở Nội vụ,Sở Tư pháp,Quý I/2024,Kế hoạch',
  '2,Rà soát thủ tục hành chính nội bộ,Sở Tư pháp,,30/6/2024,Báo cáo',
  '3,Tập huấn nghiệp vụ một cửa,Sở Nội Vịu,,30/9/2024,Hội nghị',
].join('\n');

let folder: string;
let file: string;
let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-plan-import-'));
  file = join(folder, 'phu-luc.csv');
  await writeFile(file, FILE);
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 2 });
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** All that the command says; it must end well. */
const told = async (...options: readonly string[]): Promise<string> => {
  const env = { DATABASE_URL: database.url, DONDOC_DATA: folder, DONDOC_DEMO: '1', DONDOC_TODAY: '2024-01-03' };
  const command = await startCommand(['plan', 'import', file, ...options], env);
  expect(await command.ended()).toEqual({ code: 0, signal: null });
  return command.told();
};

/** All that an import writes. */
const kept = () =>
  Promise.all([db.plan.count(), db.task.count(), db.taskEvent.count(), db.notice.count(), db.planImport.count()]);

test('a file waits for its confirmation, is given once, and changes nothing when it comes again', async () => {
  expect(await told()).toMatch(/Bản nạp nap-\S+ đang chờ xác nhận/);
  const { id, planId } = await db.planImport.findFirstOrThrow({ where: { fileName: 'phu-luc.csv' } });
  expect(await db.task.count({ where: { planId } })).toBe(0);

  expect(await told('--yes')).toContain(deskText.confirmed(2));
  const tasks = await db.task.findMany({ where: { planId }, orderBy: { number: 'asc' } });
  expect(tasks.map(({ stt, startState }) => [stt, startState])).toEqual([
    ['1', 'starting'],
    ['2', 'starting'],
  ]);

  const before = await kept();
  const again = await told('--yes');
  expect(again).toContain(deskText.sameFile);
  expect(again).not.toContain(deskText.waits(id));
  expect(await kept()).toEqual(before);
});
