import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import type { RestoreFault } from '../../messages/running/backup';
import type { Files } from '../../ports/files';
import { EndLine, FileLine, Manifest, PieceLine, TableLine } from './format';
import { quoted, setSequences, tablesOf } from './tables';

export class BackupFault extends Error {
  constructor(readonly why: RestoreFault) {
    super(why);
  }
}

export interface Restored {
  readonly rows: number;
  readonly files: number;
  readonly madeAt: string;
}

/** By line feeds alone: other breaks may stand within a text, where JSON does not escape them. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path);
  const unzipped = createGunzip();
  input.on('error', (error) => unzipped.destroy(error));
  input.pipe(unzipped).setEncoding('utf8');
  let rest = '';
  for await (const chunk of unzipped as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The manifest of a backup. Throws `BackupFault` for what is none. */
export const manifestOf = async (path: string): Promise<Manifest> => {
  try {
    for await (const line of linesOf(path)) return Manifest.parse(JSON.parse(line));
  } catch {
    // Neither gzip nor JSON nor ours: all the same to whoever named the file.
  }
  throw new BackupFault('not-a-backup');
};

const BATCH = 500;

/** Takes the lines of a backup one by one, and tells what it has taken. */
const createTaker = async (client: Client, files: Files) => {
  const known = new Map((await tablesOf(client)).map((table) => [table.name, table.columns]));
  let table = '';
  let rows: string[] = [];
  let file: { readonly hash: string; readonly name: string; pieces: Buffer[] } | null = null;
  const taken = { rows: 0, files: 0 };

  const writeRows = async (): Promise<void> => {
    if (rows.length === 0) return;
    const into = quoted(table);
    await client.query(`INSERT INTO ${into} SELECT * FROM json_populate_recordset(NULL::${into}, $1::json)`, [
      `[${rows.join(',')}]`,
    ]);
    rows = [];
  };
  const writeFile = async (): Promise<void> => {
    if (file === null) return;
    const content = Buffer.concat(file.pieces);
    const { hash, name } = file;
    if (createHash('sha256').update(content).digest('hex') !== hash) throw new BackupFault('damaged');
    await files.put(content, name, 0);
    file = null;
  };
  const heads = async (line: string): Promise<boolean> => {
    if (line.startsWith('{"table":')) {
      await writeRows();
      const head = TableLine.parse(JSON.parse(line));
      if (known.get(head.table)?.join() !== head.columns.join()) throw new BackupFault('other-version');
      table = head.table;
      return true;
    }
    if (!line.startsWith('{"file":')) return false;
    await writeRows();
    await writeFile();
    const { file: hash, name } = FileLine.parse(JSON.parse(line));
    file = { hash, name, pieces: [] };
    taken.files += 1;
    return true;
  };

  return {
    taken,
    take: async (line: string): Promise<void> => {
      if (await heads(line)) return;
      if (file !== null) {
        file.pieces.push(Buffer.from(PieceLine.parse(JSON.parse(line)).piece, 'base64'));
        return;
      }
      rows.push(line);
      taken.rows += 1;
      if (rows.length >= BATCH) await writeRows();
    },
    end: async (): Promise<void> => {
      await writeRows();
      await writeFile();
    },
  };
};

const holdsNothing = async (client: Client): Promise<boolean> => {
  for (const { name } of await tablesOf(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount !== 0) return false;
  }
  return true;
};

/** Whether a database has no row of ours: asked before it is migrated. */
export const isEmptyDatabase = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await holdsNothing(client);
  } finally {
    await client.end();
  }
};

/**
 * Brings a backup into a migrated, empty database, in one transaction: what does not match its own checksum leaves
 * nothing behind but files that nobody names. Throws `BackupFault`.
 */
export const readBackup = async (url: string, files: Files, path: string): Promise<Restored> => {
  const { madeAt } = await manifestOf(path);
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    if (!(await holdsNothing(client))) throw new BackupFault('not-empty');
    const taker = await createTaker(client, files);
    const hash = createHash('sha256');
    let [at, ended] = [0, false];
    for await (const line of linesOf(path)) {
      at += 1;
      const end = line.startsWith('{"end":') ? EndLine.parse(JSON.parse(line)) : null;
      if (end !== null) {
        await taker.end();
        const { rows, files: count } = taker.taken;
        ended = end.end === hash.digest('hex') && end.rows === rows && end.files === count;
        break;
      }
      hash.update(line).update('\n');
      if (at > 1) await taker.take(line);
    }
    if (!ended) throw new BackupFault('damaged');
    await setSequences(client);
    await client.query('COMMIT');
    return { ...taker.taken, madeAt };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error instanceof BackupFault ? error : new BackupFault('damaged');
  } finally {
    await client.end();
  }
};
