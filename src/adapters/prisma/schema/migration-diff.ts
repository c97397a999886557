import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MIGRATIONS, readMigrations, SCHEMA } from './migration-files';
import { withSchemaEngine } from './schema-engine';

const NO_FILTERS = { externalTables: [], externalEnums: [] };
/** What the engine prints when there is nothing to change. */
const EMPTY = /^\s*(-- This is an empty migration\.)?\s*$/;

const datamodel = async (schema: string): Promise<DiffTarget> => {
  return { tag: 'schemaDatamodel', files: [{ path: basename(schema), content: await readFile(schema, 'utf8') }] };
};

/**
 * The SQL that leads from the end state of the migrations to the schema; empty when they agree. `url` names a server
 * whose user may create databases: the engine plays the migrations in a shadow database of its own.
 */
export const migrationDiff = async (url: string, schema = SCHEMA, migrations = MIGRATIONS): Promise<string> => {
  const from: DiffTarget = { tag: 'migrations', ...(await readMigrations(migrations)) };
  const to = await datamodel(schema);
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: NO_FILTERS });
    return stdout === null || EMPTY.test(stdout) ? '' : stdout;
  });
};
