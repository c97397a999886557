import { z } from 'zod';
import type { InboundFile } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { TelegramApi } from './api';
import { faultText } from './api-fault';
import type { FileReference } from './updates';

/** Telegram gives bots no larger files. */
const MOST_BYTES = 20 * 1024 * 1024;
const DOWNLOAD_LIMIT_MS = 60_000;
const ATTEMPTS = 2;

const Located = z.object({ file_path: z.string().min(1).max(1_000) });

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly file: InboundFile }
  /** Not to be had now; `reason` is free of the token. */
  | { readonly kind: 'unavailable'; readonly reason: string };

const tooLarge = ({ name, size }: FileReference): FetchedFile => ({
  kind: 'fetched',
  file: { name, content: new Uint8Array(), statedSize: Math.max(size ?? 0, MOST_BYTES + 1) },
});

/** The body, or null when it is larger than the limit, whatever was stated before. */
const readLimited = async (response: Response): Promise<Uint8Array | null> => {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
};

/** Fetches a person's file; one over 20 MB comes back empty with its stated size. Never throws. */
export const createFileFetcher = (api: TelegramApi, clock: Clock) => {
  const download = async (url: URL): Promise<Uint8Array | null | 'failed'> => {
    const call = new AbortController();
    const done = new AbortController();
    void clock.wait(clock.now() + DOWNLOAD_LIMIT_MS, done.signal).then(() => call.abort());
    try {
      const response = await fetch(url, { signal: call.signal, redirect: 'error' });
      if (!response.ok) return 'failed';
      return await readLimited(response);
    } catch {
      // The error's text holds the URL, and that the token.
      return 'failed';
    } finally {
      done.abort();
    }
  };

  const attempt = async (reference: FileReference): Promise<FetchedFile> => {
    const located = await api.call('getFile', { file_id: reference.fileId });
    if (!located.ok) {
      const { error } = located;
      if (error.kind === 'refused' && /too big/i.test(error.description)) return tooLarge(reference);
      return { kind: 'unavailable', reason: faultText(error) };
    }
    const path = Located.safeParse(located.value).data?.file_path;
    if (path === undefined) return { kind: 'unavailable', reason: 'the answer cannot be read' };
    const content = await download(api.fileUrl(path));
    if (content === null) return tooLarge(reference);
    if (content === 'failed') return { kind: 'unavailable', reason: 'the file did not come' };
    return { kind: 'fetched', file: { name: reference.name, content } };
  };

  return async (reference: FileReference): Promise<FetchedFile> => {
    if (reference.size !== null && reference.size > MOST_BYTES) return tooLarge(reference);
    let last: FetchedFile = { kind: 'unavailable', reason: 'not tried' };
    for (let turn = 0; turn < ATTEMPTS && last.kind === 'unavailable'; turn += 1) last = await attempt(reference);
    return last;
  };
};
