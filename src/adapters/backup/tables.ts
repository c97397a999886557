import type { Client } from 'pg';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Prisma's own list of migrations is made by migrating. */
const OWN = '_prisma_migrations';

const TABLES = `
SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
  FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
 WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> '${OWN}'
 GROUP BY c.table_name ORDER BY c.table_name`;

const REFERENCES = `
SELECT DISTINCT child.relname AS child, parent.relname AS parent FROM pg_constraint k
  JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
 WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND child.oid <> parent.oid`;

/** Quotes a name that PostgreSQL told us. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The instance's tables, each after those that it refers to. */
export const tablesOf = async (client: Client): Promise<readonly Table[]> => {
  const { rows: tables } = await client.query<Table>(TABLES);
  const { rows: references } = await client.query<{ child: string; parent: string }>(REFERENCES);
  const ordered: Table[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const blocked = new Set(
      references.filter(({ parent }) => waiting.some(({ name }) => name === parent)).map(({ child }) => child),
    );
    const free = waiting.filter(({ name }) => !blocked.has(name));
    if (free.length === 0) throw new Error('tables refer to each other in a circle');
    ordered.push(...free);
    waiting = waiting.filter(({ name }) => blocked.has(name));
  }
  return ordered;
};

/** Names of the migrations that the database has, oldest first; none when it was never migrated. */
export const migrationsOf = async (client: Client): Promise<readonly string[]> => {
  const { rows: found } = await client.query(`SELECT to_regclass('${OWN}') AS it`);
  if ((found[0] as { it: unknown }).it === null) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${OWN} WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
};

const SEQUENCES = `
SELECT table_name AS table, column_name AS column FROM information_schema.columns
 WHERE table_schema = current_schema() AND column_default LIKE 'nextval(%'`;

/** Numbers go on after the highest that was brought in. */
export const setSequences = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ table: string; column: string }>(SEQUENCES);
  for (const { table, column } of rows)
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), COALESCE(MAX(${quoted(column)}), 0) + 1, false) FROM ${quoted(table)}`,
      [quoted(table), column],
    );
};
