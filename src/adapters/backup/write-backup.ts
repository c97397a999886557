import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import type { Files } from '../../ports/files';
import { FORMAT, PIECE, type Manifest } from './format';
import { migrationsOf, quoted, tablesOf, type Table } from './tables';

export interface BackupMade {
  readonly rows: number;
  readonly files: number;
  /** Hashes of files that the log names and the store does not have whole. */
  readonly missing: readonly string[];
}

const BATCH = 500;

async function* rowsIn(client: Client, { name, columns }: Table): AsyncGenerator<string> {
  yield JSON.stringify({ table: name, columns });
  await client.query(`DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quoted(name)} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${BATCH} FROM backup`);
    if (rows.length === 0) break;
    // PostgreSQL writes a row on one line: line feeds within its texts are escaped.
    for (const { row } of rows) yield row;
  }
  await client.query('CLOSE backup');
}

const HASHES = `
SELECT DISTINCT found #>> '{}' AS hash FROM "TaskEvent", jsonb_path_query(event, '$.**.hash') found ORDER BY 1`;

const hashesIn = async (client: Client): Promise<readonly string[]> =>
  (await client.query<{ hash: string }>(HASHES)).rows
    .map(({ hash }) => hash)
    .filter((one) => /^[0-9a-f]{64}$/.test(one));

async function* fileLines(files: Files, hash: string): AsyncGenerator<string> {
  const found = await files.get(hash).catch(() => null);
  if (found === null) return;
  const { info, content } = found;
  yield JSON.stringify({ file: hash, name: info.name, size: content.length });
  for (let at = 0; at < content.length; at += PIECE)
    yield JSON.stringify({ piece: Buffer.from(content.subarray(at, at + PIECE)).toString('base64') });
}

/** Everything as of one moment: one transaction that sees no other's later writes. */
async function* linesOf(
  client: Client,
  files: Files,
  madeAt: Date,
  made: { -readonly [K in keyof BackupMade]: BackupMade[K] },
) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const migrations = await migrationsOf(client);
  yield JSON.stringify({
    dondoc: FORMAT,
    madeAt: madeAt.toISOString(),
    migrations: [...migrations],
  } satisfies Manifest);
  for (const table of await tablesOf(client)) {
    for await (const line of rowsIn(client, table)) {
      if (!line.startsWith('{"table":')) made.rows += 1;
      yield line;
    }
  }
  for (const hash of await hashesIn(client)) {
    let lines = 0;
    for await (const line of fileLines(files, hash)) {
      lines += 1;
      yield line;
    }
    if (lines === 0) made.missing = [...made.missing, hash];
    else made.files += 1;
  }
  await client.query('COMMIT');
}

/**
 * Writes a backup of the database and of the evidence files that its log names. The running instance goes on meanwhile.
 * The file appears whole or not at all, for its owner's eyes only. Throws when the database or the disk fails.
 */
export const writeBackup = async (url: string, files: Files, path: string, madeAt: Date): Promise<BackupMade> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  const made = { rows: 0, files: 0, missing: [] as readonly string[] };
  const hash = createHash('sha256');
  async function* text(): AsyncGenerator<string> {
    for await (const line of linesOf(client, files, madeAt, made)) {
      hash.update(line).update('\n');
      yield `${line}\n`;
    }
    yield `${JSON.stringify({ end: hash.digest('hex'), rows: made.rows, files: made.files })}\n`;
  }
  const unfinished = `${path}.part`;
  try {
    await client.connect();
    await pipeline(Readable.from(text()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, path);
    return made;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
};
