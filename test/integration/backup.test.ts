import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readBackup, isEmptyDatabase, manifestOf } from '../../src/adapters/backup/read-backup';
import { writeBackup } from '../../src/adapters/backup/write-backup';
import { createDiskFiles } from '../../src/adapters/files/disk-files';
import { openFolderDisk } from '../../src/adapters/files/open-disk';
import { seedCatalogue, seedDays, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import { openStores } from '../../src/main/instance/stores';
import { at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { smallPlan } from '../support/small-plan';
import { confirmPlan } from '../support/confirm-plan';

const NOW = at('2024-01-03 09:00');
const MADE = new Date(NOW);
// Line breaks that JSON leaves as they are, a number no double holds, and text that looks like our own lines.
const ODD = { text: 'a\u2028b\r\n{"table":"Task"}', number: '12345678901234567890.123', list: [null, true, 0.1] };
const EVIDENCE = new TextEncoder().encode('%PDF-1.7 biên bản nghiệm thu'.repeat(100_000));

let folder = '';
let [from, to]: FreshDatabase[] = [];
const file = (name = 'sao-luu.gz'): string => join(folder, name);
const filesIn = (name: string) => createDiskFiles(() => openFolderDisk(join(folder, name)));
const urlOf = (one: FreshDatabase | undefined): string => one?.url ?? '';
/** What a backup says, without the manifest's date and the sum over all. */
const linesOf = (path: string): readonly string[] =>
  gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(1, -2);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-backup-'));
  [from, to] = [await freshDatabase(), await freshDatabase()];
  const stores = openStores(urlOf(from), 4);
  await stores.plans.saveDirectory(seedCatalogue(), seedOfficials(), NOW);
  await stores.plans.saveRules(seedRules(), 'test', NOW, seedDays());
  await confirmPlan(stores.db, smallPlan(), seedRules(), NOW);
  await stores.plans.saveSetting('lạ', ODD);
  const info = await filesIn('a').put(EVIDENCE, 'biên bản.pdf', NOW);
  // As an act with evidence leaves it in the log; one more file is named that the store does not have.
  for (const [seq, hash] of [info.hash, 'f'.repeat(64)].entries())
    await stores.db.taskEvent.create({
      data: {
        ...{ taskId: 'ke-hoach-nho-1', seq: seq + 2, commandId: `c${seq}`, part: 0, kind: 'evidence-added' },
        ...{ at: MADE, by: {}, event: { kind: 'evidence-added', evidence: [{ kind: 'file', hash }] } },
      },
    });
  await stores.close();
});
afterAll(async () => {
  await from?.drop();
  await to?.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('out and in again: the same rows, the same files, numbers go on; a second backup says the same', async () => {
  const made = await writeBackup(urlOf(from), filesIn('a'), file(), MADE);
  expect(made).toMatchObject({ files: 1, missing: ['f'.repeat(64)] });
  expect(made.rows).toBeGreaterThan(300);
  expect(statSync(file()).mode & 0o077).toBe(0);
  expect(await isEmptyDatabase(urlOf(to))).toBe(true);

  expect(await readBackup(urlOf(to), filesIn('b'), file())).toEqual({
    rows: made.rows,
    files: 1,
    madeAt: MADE.toISOString(),
  });
  const again = await writeBackup(urlOf(to), filesIn('b'), file('lan-hai.gz'), MADE);
  expect(again).toEqual(made);
  expect([...linesOf(file('lan-hai.gz'))].sort()).toEqual([...linesOf(file())].sort());

  const stores = openStores(urlOf(to), 2);
  expect(await stores.plans.setting('lạ')).toEqual(ODD);
  const highest = await stores.db.taskEvent.aggregate({ _max: { position: true } });
  const data = { taskId: 'ke-hoach-nho-1', commandId: 'mới', part: 0, kind: 'x', at: MADE, by: {}, event: {} };
  const next = await stores.db.taskEvent.create({ data: { ...data, seq: 4 } });
  expect(next.position).toBe((highest._max.position ?? 0n) + 1n);
  await stores.close();
});

test.each<[string, (path: string) => void, string]>([
  ['cut off', (path) => truncateSync(path, statSync(path).size - 40), 'damaged'],
  [
    'one letter changed',
    (path) =>
      writeFileSync(
        path,
        gzipSync(gunzipSync(readFileSync(path)).toString('utf8').replace('Kế hoạch nhỏ', 'Kế hoạch nhở')),
      ),
    'damaged',
  ],
  [
    'of another schema',
    (path) =>
      writeFileSync(
        path,
        gzipSync(gunzipSync(readFileSync(path)).toString('utf8').replace('"key","value"', '"key","values"')),
      ),
    'other-version',
  ],
  ['no backup', (path) => writeFileSync(path, gzipSync('{}\n')), 'not-a-backup'],
])('a backup that is %s is refused, and nothing is brought in', async (_, spoil, why) => {
  const empty = await freshDatabase();
  const spoilt = file('hong.gz');
  copyFileSync(file(), spoilt);
  spoil(spoilt);
  await expect(readBackup(empty.url, filesIn('c'), spoilt)).rejects.toMatchObject({ why });
  expect(await isEmptyDatabase(empty.url)).toBe(true);
  await empty.drop();
});

test('a database that holds something is refused', async () => {
  await expect(readBackup(urlOf(from), filesIn('c'), file())).rejects.toMatchObject({ why: 'not-empty' });
  await expect(manifestOf(file('khong-co.gz'))).rejects.toMatchObject({ why: 'not-a-backup' });
});
