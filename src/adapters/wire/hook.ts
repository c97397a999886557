import { raw, type Request, type RequestHandler } from 'express';

export interface HookPorts {
  /** Largest body, bytes. */
  readonly limit: number;
  /** By headers alone, before a byte of the body is read. */
  readonly mayRead: (request: Request) => boolean;
  /** By headers and the bytes as they came, before they are parsed. */
  readonly isAuthentic: (request: Request, body: Buffer) => boolean;
  /** Takes the parsed body over at once and deals with it later; false when there is no room for it. */
  readonly accept: (body: unknown) => boolean | Promise<boolean>;
}

/**
 * A provider's deliveries by HTTP. 403 for what does not prove where it comes from; 413 and 400 for a body too large
 * or not JSON; 503 when there is no room (the provider comes again); else 200 as soon as it is taken over.
 */
export const createHook = ({ limit, mayRead, isAuthentic, accept }: HookPorts): RequestHandler => {
  const read = raw({ limit, inflate: false, type: () => true });
  return (request, response) => {
    const end = (status: number): void => void response.status(status).set('connection', 'close').end();
    if (!mayRead(request)) return end(403);
    read(request, response, (fault?: unknown) => {
      if (fault !== undefined) return end((fault as { status?: number }).status === 413 ? 413 : 400);
      const bytes: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isAuthentic(request, bytes)) return end(403);
      const body = parse(bytes);
      if (body === undefined) return end(400);
      Promise.resolve(accept(body)).then(
        (taken) => (taken ? void response.status(200).end() : end(503)),
        () => end(503),
      );
    });
  };
};

/** An object, or undefined: nobody delivers anything else. */
const parse = (bytes: Buffer): object | undefined => {
  try {
    const body = JSON.parse(bytes.toString('utf8')) as unknown;
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
};
