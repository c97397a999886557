import type { Response } from 'express';

/** A file, always to be saved and never shown by the browser: its content is not ours. */
export const sendFile = (res: Response, name: string, content: Uint8Array): void => {
  res.attachment(name);
  res.type('application/octet-stream');
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.send(Buffer.from(content));
};
