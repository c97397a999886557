import { inflateRawSync } from 'node:zlib';

/** What a zip's directory promises of one entry. Nothing is unpacked to know it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: number;
  readonly locked: boolean;
  readonly method: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
const STORED = 0;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOf = (view: DataView): number | null => {
  const lowest = Math.max(0, view.byteLength - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): ZipEntry & { readonly next: number } => {
  if (view.getUint32(at, true) !== DIRECTORY) throw new RangeError('no directory entry');
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    locked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
};

/** A zip's directory; null when it is no sound zip (cut off, overwritten). Zip64 is none that Office writes. */
export const zipDirectory = (bytes: Uint8Array): readonly ZipEntry[] | null => {
  const view = viewOf(bytes);
  try {
    const end = endOf(view);
    if (end === null) return null;
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const { next, ...entry } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch {
    return null;
  }
};

/** One entry's bytes. Throws when it is damaged, or holds more than its directory promises (a zip bomb that lies). */
export const unzipEntry = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = viewOf(bytes);
  const from =
    entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) throw new RangeError(`${entry.name} is cut off`);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new RangeError(`${entry.name} is packed by method ${entry.method}`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
};

/** The entries that are wanted, by name. Throws on a damaged one. */
export const unzipWanted = (bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> =>
  new Map(
    (zipDirectory(bytes) ?? [])
      .filter(({ name }) => wanted(name))
      .map((entry) => [entry.name, unzipEntry(bytes, entry)] as const),
  );

const utf8 = new TextDecoder();
export const textOf = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '' : utf8.decode(bytes));
