/**
 * tsx test/support/migrate.ts apply URL [FOLDER] | match URL: a process of its own, because the schema engine is an ES
 * module and jest's sandbox on Node 20 can load none.
 */
import { applyMigrations } from '../../src/adapters/prisma/schema/migrate';
import { migrationDiff } from '../../src/adapters/prisma/schema/migration-diff';

const [what, url = '', folder] = process.argv.slice(2);

(what === 'match' ? migrationDiff(url).then((sql) => sql === '') : applyMigrations(url, folder))
  .then((answer) => process.stdout.write(JSON.stringify(answer)))
  .catch((error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  });
