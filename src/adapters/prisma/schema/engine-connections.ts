import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { Client, Pool, type QueryResult } from 'pg';

/** PostgreSQL's internal one-byte type `"char"` and its array type, by number. */
const CHAR = 18;
const CHAR_ARRAY = 1002;

/**
 * The engine reads columns of type "char" from the catalogue, and PrismaPg knows only arrays of that type. So the pool
 * gives them out as arrays and `asCharacters` tells the engine that they are single ones.
 */
const enginePool = (url: string): Pool => {
  const pool = new Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const retyped = async (...args: unknown[]): Promise<QueryResult> => {
    const result = await query(...args);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  };
  return Object.assign(pool, { query: retyped });
};

const asCharacters = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery): Promise<SqlResultSet> => {
      const { columnTypes, ...rest } = await queryRaw(query);
      const { Character, CharacterArray } = ColumnTypeEnum;
      return { ...rest, columnTypes: columnTypes.map((type) => (type === CharacterArray ? Character : type)) };
    },
  });
};

const withDatabase = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
};

/**
 * The schema engine's way to the database. `PrismaPg` alone will not do: the engine never closes what it opens, and
 * with a connection string PrismaPg's shadow database is the main one (the string's database wins over its own).
 */
export class EngineConnections implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  private readonly pools: Pool[] = [];
  private readonly shadows: string[] = [];

  constructor(private readonly url: string) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.url);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `dondoc_shadow_${randomUUID()}`;
    await this.run(`CREATE DATABASE "${name}"`);
    this.shadows.push(name);
    return this.open(withDatabase(this.url, name));
  }

  /** Ends every connection and drops the shadow databases. */
  async close(): Promise<void> {
    await Promise.all(this.pools.splice(0).map((pool) => pool.end()));
    for (const name of this.shadows.splice(0)) await this.run(`DROP DATABASE "${name}" WITH (FORCE)`);
  }

  private async open(url: string): Promise<SqlDriverAdapter> {
    const pool = enginePool(url);
    this.pools.push(pool);
    return asCharacters(await new PrismaPg(pool).connect());
  }

  private async run(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
