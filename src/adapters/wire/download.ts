import type { InboundFile } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import { readLimited } from './read-limited';

/** The largest file that is fetched of a person. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
const DOWNLOAD_LIMIT_MS = 60_000;

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly file: InboundFile }
  /** Not to be had now; `reason` is free of tokens. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The file's bytes; null when there are too many; 'failed' when they did not come. Never throws, no redirects. */
export const createDownload =
  (clock: Clock) =>
  async (url: URL): Promise<Uint8Array | null | 'failed'> => {
    const call = new AbortController();
    const done = new AbortController();
    void clock.wait(clock.now() + DOWNLOAD_LIMIT_MS, done.signal).then(() => call.abort());
    try {
      const response = await fetch(url, { signal: call.signal, redirect: 'error' });
      if (!response.ok) return 'failed';
      return await readLimited(response, MOST_FILE_BYTES);
    } catch {
      // The error's text may hold the URL, and that a token.
      return 'failed';
    } finally {
      done.abort();
    }
  };

/** An empty file that states its size, so that the person is told why it was not taken. */
export const tooLargeFile = (name: string, size: number | null): FetchedFile => ({
  kind: 'fetched',
  file: { name, content: new Uint8Array(), statedSize: Math.max(size ?? 0, MOST_FILE_BYTES + 1) },
});
