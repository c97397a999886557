import { Worker } from 'node:worker_threads';
import type { ListingRow } from '../domain/plan/listing';
import { assertNever, fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/plans/import';
import type { FileToUnderstand, FileUnderstood } from './understand-file';

/** Far more than 10,000 rows take; a file that needs longer is given up, for a busy machine may be to blame. */
const LONGEST_MS = 60_000;
const MEMORY_MB = 400;
/** Small: what is new is swept more often, for some 40 MB less at 50,000 rows and no more time. */
const NEW_MEMORY_MB = 8;

export type UnderstandFile = (ask: FileToUnderstand) => Promise<Result<FileUnderstood, FileProblem>>;

/** All that a file says besides its rows. */
export type FileHead = Omit<FileUnderstood, 'rows'>;

/** What the thread hands over: what the file says besides its rows, these in their order, and the end; or a refusal. */
export type ReadPiece =
  | { readonly kind: 'head'; readonly head: FileHead }
  | { readonly kind: 'rows'; readonly rows: readonly ListingRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

/** Takes what is read as it comes; what it makes of the rows is its own. */
export interface RowReader {
  head(head: FileHead): void;
  rows(rows: readonly ListingRow[]): void;
}

/** From source, a thread needs the same loader as we have. */
const execArgv = (path: string): string[] => (path.endsWith('.ts') ? ['--require', require.resolve('tsx/cjs')] : []);

/**
 * Understands a file in a thread of its own, bounded in time and memory, and hands over what it says bit by bit: a large
 * file is nowhere held twice. Never throws; of a file that is refused nothing was handed over, unless its thread failed.
 */
export const readInThread = (ask: FileToUnderstand, reader: RowReader): Promise<Result<null, FileProblem>> =>
  new Promise((resolve) => {
    const path = require.resolve('./reader-worker');
    const worker = new Worker(path, {
      workerData: ask,
      execArgv: execArgv(path),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: NEW_MEMORY_MB },
    });
    const end = (answer: Result<null, FileProblem>): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(fail('took-too-long')), LONGEST_MS);
    worker.on('message', (piece: ReadPiece) => {
      switch (piece.kind) {
        case 'head':
          return reader.head(piece.head);
        case 'rows':
          reader.rows(piece.rows);
          return worker.postMessage('taken');
        case 'end':
          return end(ok(null));
        case 'refused':
          return end(fail(piece.problem));
        default:
          return assertNever(piece);
      }
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large-inside' : 'damaged')),
    );
    worker.once('exit', () => end(fail('damaged')));
  });

/** The same, with all rows together. */
export const understandInThread: UnderstandFile = async (ask) => {
  const rows: ListingRow[] = [];
  let head: FileHead | null = null;
  const read = await readInThread(ask, {
    head: (told) => {
      head = told;
    },
    rows: (some) => void rows.push(...some),
  });
  if (!read.ok) return read;
  return head === null ? fail('damaged') : ok({ ...(head as FileHead), rows });
};
