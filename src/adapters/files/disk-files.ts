import { createHash } from 'node:crypto';
import type { Disk } from 'flydrive';
import { z } from 'zod';
import { contentType } from '../../domain/file/content-type';
import type { Files, StoredFileInfo } from '../../ports/files';

const Info = z.object({ hash: z.string(), name: z.string(), type: z.string(), size: z.number() });
/** What is not recognised is offered as bytes only. */
const UNKNOWN_TYPE = 'application/octet-stream';
const HASH = /^[0-9a-f]{64}$/;

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The kept bytes are not those that were handed in. */
export class FileDamaged extends Error {
  override name = 'FileDamaged';
}

/**
 * Evidence on a disk of flydrive's (a folder, or an S3-compatible store), once by the SHA-256 of its content, with what
 * is known of it beside it. What is known is written last: where it stands, the content is whole.
 */
export const createDiskFiles = (open: () => Promise<Disk>): Files => {
  let opened: Promise<Disk> | null = null;
  const disk = (): Promise<Disk> => (opened ??= open());
  const keyOf = (hash: string): string => `${hash.slice(0, 2)}/${hash}`;
  const infoOf = async (on: Disk, hash: string): Promise<StoredFileInfo | null> => {
    const key = `${keyOf(hash)}.json`;
    if (!(await on.exists(key))) return null;
    return Info.parse(JSON.parse(await on.get(key)));
  };
  return {
    put: async (content, name) => {
      const on = await disk();
      const hash = sha256(content);
      const known = await infoOf(on, hash);
      if (known !== null) return { ...known, name };
      const info: StoredFileInfo = { hash, name, type: contentType(content) ?? UNKNOWN_TYPE, size: content.length };
      await on.put(keyOf(hash), content, { contentType: info.type });
      await on.put(`${keyOf(hash)}.json`, JSON.stringify(info), { contentType: 'application/json' });
      return info;
    },
    get: async (hash) => {
      if (!HASH.test(hash)) return null;
      const on = await disk();
      const info = await infoOf(on, hash);
      if (info === null) return null;
      const content = await on.getBytes(keyOf(hash));
      if (sha256(content) !== hash) throw new FileDamaged(hash);
      return { info, content };
    },
  };
};
