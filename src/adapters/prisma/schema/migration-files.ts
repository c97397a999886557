import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The repository's own `prisma` folder: three levels up from here, in `src` and in `dist` alike. */
const PRISMA = join(__dirname, '..', '..', '..', '..', 'prisma');
export const MIGRATIONS = join(PRISMA, 'migrations');
export const SCHEMA = join(PRISMA, 'schema.prisma');

/** Names the kind of database; the engine wants it even before the first migration. */
export const LOCKFILE = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };

/** Reads `prisma/migrations` in the engine's own shape, oldest first. Throws when a migration has no `migration.sql`. */
export const readMigrations = async (baseDir: string = MIGRATIONS): Promise<MigrationList> => {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  return { baseDir, lockfile: LOCKFILE, shadowDbInitScript: '', migrationDirectories };
};
