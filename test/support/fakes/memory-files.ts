import { createHash } from 'node:crypto';
import type { Files, StoredFileInfo } from '../../../src/ports/files';

/** Evidence files in memory, by the SHA-256 of their content. */
export const createMemoryFiles = () => {
  const kept = new Map<string, { info: StoredFileInfo; content: Uint8Array }>();
  const state = { away: false };
  const files: Files = {
    put: async (content, name) => {
      if (state.away) throw new Error('the disk is full');
      const hash = createHash('sha256').update(content).digest('hex');
      const info = { hash, name, type: 'application/octet-stream', size: content.length };
      kept.set(hash, { info, content });
      return info;
    },
    get: async (hash) => kept.get(hash) ?? null,
  };
  return { ...files, kept, state };
};
