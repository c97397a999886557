/**
 * npx tsx scripts/make-migration.ts NAME: writes prisma/migrations/<time>_NAME/migration.sql, the SQL from where the
 * migrations end to prisma/schema.prisma. Works offline, on a throw-away embedded PostgreSQL.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../src/adapters/embedded/data-folder';
import { startPostgres } from '../src/adapters/embedded/postgres';
import { migrationDiff } from '../src/adapters/prisma/schema/migration-diff';
import { LOCKFILE, MIGRATIONS } from '../src/adapters/prisma/schema/migration-files';

async function diff(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-migration-'));
  const data = await openDataFolder(folder);
  const postgres = await startPostgres(data, { durable: false });
  try {
    return await migrationDiff(postgres.url('postgres'));
  } finally {
    await postgres.stop();
    data.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z0-9_]{1,60}$/.test(name)) throw new Error('NAME: a-z, 0-9 and _');
  mkdirSync(MIGRATIONS, { recursive: true });
  const sql = await diff();
  if (sql === '') {
    console.log('The migrations already lead to the schema.');
    return;
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(MIGRATIONS, LOCKFILE.path), LOCKFILE.content);
  console.log(folder);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
