import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const BLOCK = 512;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, '');

/** The files of a zip whose path `wanted` accepts, by path. */
export const fromZip = (bytes: Uint8Array, wanted: (path: string) => boolean): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes, { filter: (file) => wanted(file.name) })));

/** One regular file of a gzipped tar (ustar), or null. The vendor's archives are flat; longer names are not needed. */
export const fromTarGz = (bytes: Uint8Array, path: string): Uint8Array | null => {
  const tar = gunzipSync(bytes);
  for (let at = 0; at + BLOCK <= tar.length;) {
    const name = text(tar.subarray(at, at + 100));
    if (name === '') return null;
    const size = Number.parseInt(text(tar.subarray(at + 124, at + 136)), 8);
    if (!Number.isSafeInteger(size)) return null;
    const body = at + BLOCK;
    if (name.replace(/^\.\//, '') === path) return tar.subarray(body, body + size);
    at = body + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
};
