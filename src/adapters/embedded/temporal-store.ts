import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import type { DataFolder } from './data-folder';

/** SQLite's file and the two beside it. */
const PARTS = ['', '-wal', '-shm'] as const;

export const storeFile = (data: DataFolder): string => data.file('temporal.db');

/** Closes the store to other users: the server makes it readable to all, and does not take a file that we made. */
export const closeToOthers = (data: DataFolder): void => {
  for (const part of PARTS) if (existsSync(storeFile(data) + part)) chmodSync(storeFile(data) + part, 0o600);
};

/** What the server logs when the store is cut off, foreign, or half made (killed during its very first start). */
export const looksBroken = (log: string): boolean =>
  /no such table|file is not a database|disk image is malformed/.test(log);

/**
 * Puts a broken store aside, so that the server makes a new one, and answers where it is now. Nothing is lost: the
 * event log in PostgreSQL is the authority and every open workflow is started again from it.
 */
export const putAside = (data: DataFolder): string => {
  const aside = `${storeFile(data)}.broken`;
  for (const part of PARTS) {
    rmSync(aside + part, { force: true });
    if (existsSync(storeFile(data) + part)) renameSync(storeFile(data) + part, aside + part);
  }
  return aside;
};
