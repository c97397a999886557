import { strFromU8, unzipSync } from 'fflate';

/** What a zip's directory promises: names and sizes, nothing unpacked. Null when it is no sound zip. */
export const zipDirectory = (bytes: Uint8Array): readonly { readonly name: string; readonly size: number }[] | null => {
  const entries: { name: string; size: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
};

/** The text of the entries that are wanted, by name. Throws on a damaged entry. */
export const zipTexts = (bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> => {
  const files = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
};
