import { parentPort, workerData } from 'node:worker_threads';
import { understandFile, type FileToUnderstand } from './understand-file';

/** The thread that reads one file and ends: a large or hostile file holds up nobody else. */
void understandFile(workerData as FileToUnderstand).then((understood) => parentPort?.postMessage(understood));
