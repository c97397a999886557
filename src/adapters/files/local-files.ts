import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { contentType } from '../../domain/file/content-type';
import type { Files, StoredFileInfo } from '../../ports/files';

const Info = z.object({ hash: z.string(), name: z.string(), type: z.string(), size: z.number() });
const HASH = /^[0-9a-f]{64}$/;

/** Evidence in a folder, named by the SHA-256 of its content, with what is known of it beside it. */
export const createLocalFiles = (folder: string): Files => {
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  const write = async (path: string, content: Uint8Array | string): Promise<void> => {
    const temporary = `${path}.${randomUUID()}`;
    await writeFile(temporary, content);
    await rename(temporary, path);
  };
  return {
    put: async (content, name) => {
      const hash = createHash('sha256').update(content).digest('hex');
      const info: StoredFileInfo = {
        hash,
        name,
        type: contentType(content) ?? 'application/octet-stream',
        size: content.length,
      };
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      await write(pathOf(hash), content);
      await write(`${pathOf(hash)}.json`, JSON.stringify(info));
      return info;
    },
    get: async (hash) => {
      if (!HASH.test(hash)) return null;
      try {
        const [info, content] = await Promise.all([readFile(`${pathOf(hash)}.json`, 'utf8'), readFile(pathOf(hash))]);
        return { info: Info.parse(JSON.parse(info)), content };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
};
