import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient, type Prisma } from './generated/client';

/** A statement that PostgreSQL keeps prepared under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Prisma's client, with a way past its query builder for the statements that every message and every act go through. */
export type Db = PrismaClient & {
  /** A quarter of the builder's processor time, and planned once a connection (docs/decisions/0022). */
  readonly hot: <T>(statement: Statement, values: readonly unknown[]) => Promise<T[]>;
};

/** The client inside a transaction, or outside of one. */
export type Tx = Prisma.TransactionClient;

/** Long enough for 10,000 tasks on a small machine. */
export const LONG_TRANSACTION = { timeout: 300_000, maxWait: 10_000 } as const;

export interface DbOptions {
  readonly url: string;
  readonly poolSize: number;
  /** How long a connection is waited for (ms). */
  readonly connectWithinMs?: number | undefined;
}

/** A client over one pool. A statement or connection that hangs is given up: callers have their own retries. */
export const createDb = ({ url, poolSize, connectWithinMs = 3_000 }: DbOptions): Db => {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: 30_000,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that breaks (PostgreSQL went away) is replaced when next wanted; unheard, it would end us.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  // The builder's 2 s for a connection and 5 s for a transaction are soon over on a machine that does something else.
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
  const hot = async <T>({ name, text }: Statement, values: readonly unknown[]): Promise<T[]> =>
    (await pool.query({ name, text, values: [...values] })).rows as T[];
  return Object.assign(client, { hot });
};
