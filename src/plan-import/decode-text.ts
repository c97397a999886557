/** The text of bytes in UTF-8 (with or without a mark) or marked UTF-16; null in any other encoding. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
};
