/** Content type by content, not by name; what is not recognised is offered as bytes only. */
export const typeOfContent = async (content: Uint8Array): Promise<string> => {
  const { fileTypeFromBuffer } = await import('file-type/node');
  return (await fileTypeFromBuffer(content))?.mime ?? 'application/octet-stream';
};
