import { randomBytes } from 'node:crypto';
import { copyFileSync, constants, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { readJson, writeJson } from './json-file';
import { isSameProcess, markOf, type ProcessRecord } from './process-identity';

const schema = z.object({ pid: z.int().positive(), mark: z.string() }).nullable();

export type Lock =
  { readonly holder: ProcessRecord; readonly release?: never } | { readonly holder?: never; release(): void };

/** Puts a finished file at `path` unless one is there: a reader never sees half a lock. */
const place = (fresh: string, path: string): boolean => {
  try {
    linkSync(fresh, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  try {
    // File systems without hard links.
    copyFileSync(fresh, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Takes a dead process's lock away; if it was replaced in the meantime, the new one is put back. */
const removeStale = (path: string, seen: string | null): void => {
  const aside = `${path}.${randomBytes(4).toString('hex')}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== seen) place(aside, path);
  rmSync(aside, { force: true });
};

/** Takes the lock for this process, or answers the living process that holds it. A dead holder's lock is taken over. */
export const takeLock = (path: string): Lock => {
  const own: ProcessRecord = { pid: process.pid, mark: markOf(process.pid) ?? '' };
  const fresh = `${path}.${process.pid}.lock`;
  writeJson(fresh, own);
  try {
    for (;;) {
      if (place(fresh, path)) break;
      const seen = textOf(path);
      const holder = readJson(path, schema, null);
      if (holder !== null && isSameProcess(holder)) return { holder };
      removeStale(path, seen);
    }
  } finally {
    rmSync(fresh, { force: true });
  }
  return { release: () => rmSync(path, { force: true }) };
};
