import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export type Db = PrismaClient;

export interface DbOptions {
  readonly url: string;
  readonly poolSize: number;
}

/** A client over one pool. A statement or connection that hangs is given up: callers have their own retries. */
export const createDb = ({ url, poolSize }: DbOptions): Db =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 30_000,
      idleTimeoutMillis: 30_000,
    }),
  });
