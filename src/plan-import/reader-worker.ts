import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadPiece } from './read-in-thread';
import { understandFile, type FileToUnderstand } from './understand-file';

/** Rows handed over at once: the whole of a large file is never copied beside itself. */
const SLICE = 200;

const post = (piece: ReadPiece): void => parentPort?.postMessage(piece);

/** The thread that reads one file and ends: a large or hostile file holds up nobody else. */
const main = async (): Promise<void> => {
  const understood = await understandFile(workerData as FileToUnderstand);
  if (!understood.ok) return post({ kind: 'refused', problem: understood.error });
  const { rows, ...head } = understood.value;
  post({ kind: 'head', head });
  for (let from = 0; from < rows.length; from += SLICE) {
    const taken = parentPort === null ? null : once(parentPort, 'message');
    post({ kind: 'rows', rows: rows.slice(from, from + SLICE) });
    // Else all of them would wait as copies.
    await taken;
  }
  post({ kind: 'end' });
};

void main();
