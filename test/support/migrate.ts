/**
 * tsx test/support/migrate.ts URL: a process of its own, because the schema engine is an ES module and jest's
 * sandbox on Node 20 can load none.
 */
import { applyMigrations } from '../../src/adapters/prisma/migrate';

applyMigrations(process.argv[2] ?? '')
  .then((names) => process.stdout.write(JSON.stringify(names)))
  .catch((error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  });
