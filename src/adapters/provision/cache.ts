import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileName, type Tool } from './tool';

const SUM = 'sha256';
const folderOf = (cache: string, tool: Tool): string =>
  join(cache, `${tool.executable}-${tool.version}-${process.platform}-${process.arch}`);

const sha256 = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** What the cache holds of a tool: its path, `damaged` when it is not what was put there, or nothing. */
export type Cached = { readonly state: 'good' | 'damaged'; readonly path: string } | { readonly state: 'absent' };

/** Looks a tool up and reads it against the checksum kept beside it (0.4 s for 150 MB). */
export const fromCache = async (cache: string, tool: Tool): Promise<Cached> => {
  const folder = folderOf(cache, tool);
  const path = join(folder, fileName(tool));
  try {
    const kept = (await readFile(join(folder, SUM), 'utf8')).trim();
    return { state: kept === (await sha256(path)) ? 'good' : 'damaged', path };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { state: 'absent' };
  }
};

/**
 * Puts a tool into the cache and answers its path. The folder appears whole, by one rename; of several processes that
 * fetch at once the first one's copy stays and the others use it.
 */
export const intoCache = async (cache: string, tool: Tool, program: Uint8Array): Promise<string> => {
  const folder = folderOf(cache, tool);
  const fresh = `${folder}.${randomBytes(6).toString('hex')}.new`;
  await mkdir(fresh, { recursive: true });
  try {
    await writeFile(join(fresh, fileName(tool)), program, { mode: 0o755 });
    await writeFile(join(fresh, SUM), createHash('sha256').update(program).digest('hex'));
    await replace(cache, tool, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return join(folder, fileName(tool));
};

const replace = async (cache: string, tool: Tool, fresh: string): Promise<void> => {
  const folder = folderOf(cache, tool);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      return await rename(fresh, folder);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code)) throw error;
      if ((await fromCache(cache, tool)).state === 'good') return;
      await removeFromCache(cache, tool);
    }
  }
  throw new Error(`${folder} cannot be replaced`);
};

/** Takes a damaged copy away: renamed first, so that nobody sees half of it. */
export const removeFromCache = async (cache: string, tool: Tool): Promise<void> => {
  const folder = folderOf(cache, tool);
  const away = `${folder}.${randomBytes(6).toString('hex')}.old`;
  await rename(folder, away).catch(() => undefined);
  await rm(away, { recursive: true, force: true });
};
