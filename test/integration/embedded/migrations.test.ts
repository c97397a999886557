import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDatabase, freshDatabase, migrateInProcess, migrationsMatch } from '../../support/database';
import { query, useFolder } from './helpers';

const folder = useFolder();

function migration(name: string, sql: string): void {
  mkdirSync(join(folder(), name));
  writeFileSync(join(folder(), name, 'migration.sql'), sql);
}

test('prisma/migrations lead to prisma/schema.prisma', async () => {
  expect(await migrationsMatch()).toBe(true);
});

test('every fresh database has the tables and nobody else’s rows', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(one.url, `INSERT INTO "Setting" (key, value) VALUES ('a', '1')`);
  expect(await query(two.url, 'SELECT * FROM "Setting"')).toEqual([]);
  await one.drop();
  await two.drop();
  await expect(query(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
});

test('two processes at once: one migrates, the other finds it done', async () => {
  const database = await emptyDatabase();
  const both = await Promise.all([migrateInProcess(database.url), migrateInProcess(database.url)]);
  expect(both.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await migrateInProcess(database.url)).toEqual([]);
  await database.drop();
});

test('later migrations follow, in the order of their names, in Prisma’s own table', async () => {
  const database = await emptyDatabase();
  migration('20240102_two', 'ALTER TABLE a ADD COLUMN n int;');
  migration('20240101_one', 'CREATE TABLE a ();');
  expect(await migrateInProcess(database.url, folder())).toEqual(['20240101_one', '20240102_two']);
  migration('20240103_three', 'ALTER TABLE a DROP COLUMN n;');
  expect(await migrateInProcess(database.url, folder())).toEqual(['20240103_three']);
  const rows = await query(database.url, 'SELECT migration_name FROM _prisma_migrations ORDER BY started_at');
  expect(rows).toHaveLength(3);
  await database.drop();
});

test('a migration that fails and a database that is away are told in one sentence', async () => {
  const database = await emptyDatabase();
  migration('20240101_bad', 'CREATE TABLE a (); CREATE TABLE a ();');
  await expect(migrateInProcess(database.url, folder())).rejects.toThrow(
    /StartFault: Không cập nhật được .*relation "a" already exists.*; hãy [^\n]+$/,
  );
  await database.drop();
  await expect(migrateInProcess('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow(
    /StartFault: Không nối được cơ sở dữ liệu .*ECONNREFUSED.*; hãy [^\n]+$/,
  );
});
