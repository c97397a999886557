import { Client } from 'pg';
import { emptyDatabase, freshDatabase, migrateInProcess } from '../../support/database';
import { devServer, timeSkipping, useEnvironment } from '../../support/test-env';

jest.setTimeout(60_000);

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('every fresh database has all tables and nobody else’s rows', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(one.url, `INSERT INTO "Setting" (key, value) VALUES ('a', '1')`);
  expect(await query(two.url, 'SELECT * FROM "Setting"')).toEqual([]);
  await one.drop();
  await two.drop();
  await expect(query(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
});

test('migrations are applied once', async () => {
  const database = await emptyDatabase();
  const both = await Promise.all([migrateInProcess(database.url), migrateInProcess(database.url)]);
  // Two processes at once: one does it, the other finds it done.
  expect(both.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await migrateInProcess(database.url)).toEqual([]);
  await database.drop();
});

describe('Temporal', () => {
  const skipping = useEnvironment(timeSkipping);
  const real = useEnvironment(() => devServer(['DondocPlan']));

  test('the time-skipping server skips', async () => {
    const before = await skipping().currentTimeMs();
    await skipping().sleep('300 days');
    expect((await skipping().currentTimeMs()) - before).toBeGreaterThanOrEqual(300 * 86_400_000);
  });

  test('the development server has the search attributes', async () => {
    const { connection, namespace } = real();
    const listed = await connection.operatorService.listSearchAttributes({ namespace: namespace ?? 'default' });
    expect(Object.keys(listed.customAttributes)).toContain('DondocPlan');
  });
});
