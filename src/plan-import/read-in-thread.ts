import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../domain/result';
import type { FileProblem } from '../messages/import';
import type { FileToUnderstand, FileUnderstood } from './understand-file';

/** Far more than 10,000 rows take; a file that needs more is refused, and its thread ended. */
const LONGEST_MS = 60_000;
const MEMORY_MB = 400;

export type UnderstandFile = (ask: FileToUnderstand) => Promise<Result<FileUnderstood, FileProblem>>;

/** From source, a thread needs the same loader as we have. */
const execArgv = (path: string): string[] => (path.endsWith('.ts') ? ['--require', require.resolve('tsx/cjs')] : []);

/** Understands a file in a thread of its own, bounded in time and memory. Never throws. */
export const understandInThread: UnderstandFile = (ask) =>
  new Promise((resolve) => {
    const path = require.resolve('./reader-worker');
    const worker = new Worker(path, {
      workerData: ask,
      execArgv: execArgv(path),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (answer: Result<FileUnderstood, FileProblem>): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(fail('too-large-inside')), LONGEST_MS);
    worker.once('message', (answer: Result<FileUnderstood, FileProblem>) => end(answer));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large-inside' : 'damaged')),
    );
    worker.once('exit', () => end(fail('damaged')));
  });
