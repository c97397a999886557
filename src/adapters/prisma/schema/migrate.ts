import { Client } from 'pg';
import { migrateText } from '../../../messages/running/start';
import { StartFault } from '../../../ports/faults';
import { MIGRATIONS, readMigrations } from './migration-files';
import { withSchemaEngine } from './schema-engine';

const NO_FILTERS = { externalTables: [], externalEnums: [] };
/** Any fixed number: of several processes that start at once one migrates and the others wait. */
const LOCK = 7_160_240_101;

/**
 * Applies the migrations that the database does not have yet, as `prisma migrate deploy` does and in its table, and
 * answers their names; none at the second call. Throws `StartFault` when the database does not answer or refuses one.
 */
export const applyMigrations = async (url: string, folder: string = MIGRATIONS): Promise<string[]> => {
  const gate = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  gate.on('error', () => undefined);
  try {
    await gate.connect();
  } catch (error) {
    throw new StartFault(migrateText.unreachable(said(error)), { cause: error });
  }
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const migrationsList = await readMigrations(folder);
    return await withSchemaEngine(url, async (engine) => {
      return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
    });
  } catch (error) {
    throw new StartFault(migrateText.failed(said(error)), { cause: error });
  } finally {
    await gate.end().catch(() => undefined);
  }
};

/** The engine's complaint without its frame and its trace; a refused connection says why only in its code. */
const said = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const [told = ''] = error.message.split(/\n\s+0: /);
  const lines = told.split('\n').map((line) => line.replace('Error querying the database: ', '').trim());
  const text = lines.filter((line) => line !== '' && line !== 'external connector error').join(' ');
  return (text || String((error as NodeJS.ErrnoException).code ?? error.name)).slice(0, 300);
};
