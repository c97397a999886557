/** The body of an answer, or null when it is larger than the limit, whatever was stated before. */
export const readLimited = async (response: Response, mostBytes: number): Promise<Buffer | null> => {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > mostBytes) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
};
