import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from './listen';

/** What goes wrong with one call. `taken` faults come after the call was carried out: its answer is lost. */
export type HttpFault =
  | { readonly kind: 'answer'; readonly status: number; readonly body: object | string; readonly retryAfter?: number }
  | { readonly kind: 'cut-off'; readonly taken: true }
  | { readonly kind: 'silent'; readonly taken: true }
  | { readonly kind: 'garbage'; readonly body: string; readonly taken: true };

export interface HttpRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Of a JSON or form body. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface HttpAnswer {
  readonly status?: number;
  readonly body: object | Uint8Array;
}

const payloadOf = async (type: string, body: Buffer): Promise<Record<string, unknown>> => {
  if (type.startsWith('multipart/') || type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(
      await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData(),
    );
  }
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
};

const send = (response: ServerResponse, status: number, body: object | string, retryAfter?: number): void => {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (body instanceof Uint8Array) return void response.writeHead(status, headers).end(body);
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(json);
};

/**
 * A provider's server on loopback: `answer` carries calls out, and the next calls go wrong as they are told to. The
 * fakes of Zalo and of the SMS gateway are made of it.
 */
export const startFakeHttp = async (answer: (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>) => {
  const faults: { readonly on: RegExp; readonly fault: HttpFault }[] = [];
  const calls: HttpRequest[] = [];
  const watchers = new Set<() => void>();
  const look = (): void => [...watchers].forEach((watch) => watch());

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const payload = await payloadOf(request.headers['content-type'] ?? '', body);
    const call = { path: request.url ?? '/', headers: request.headers, body, payload };
    calls.push(call);
    look();
    const index = faults.findIndex((one) => one.on.test(call.path));
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
    if (fault?.kind === 'answer') send(response, fault.status, fault.body, fault.retryAfter);
    else {
      const { status = 200, body: said } = await answer(call);
      if (fault?.kind === 'cut-off') response.destroy();
      else if (fault?.kind === 'garbage') send(response, 200, fault.body);
      else if (fault === undefined) send(response, status, said);
    }
    look();
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  const root = await listenOnLoopback(server);

  return {
    root,
    calls,
    /** The next `times` calls whose path matches go wrong so. */
    fail: (on: RegExp, fault: HttpFault, times = 1): void => {
      for (let turn = 0; turn < times; turn += 1) faults.push({ on, fault });
    },
    look,
    until: (done: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!done()) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
