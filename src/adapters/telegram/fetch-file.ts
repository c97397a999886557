import { z } from 'zod';
import type { Clock } from '../../ports/clock';
import { createDownload, MOST_FILE_BYTES, tooLargeFile, type FetchedFile } from '../wire/download';
import type { TelegramApi } from './api';
import { callFaultText } from '../wire/call-fault';
import type { FileReference } from './updates';

const ATTEMPTS = 2;

const Located = z.object({ file_path: z.string().min(1).max(1_000) });

/** Fetches a person's file; one over 20 MB (Telegram gives bots no larger ones) comes back empty with its stated size. */
export const createFileFetcher = (api: TelegramApi, clock: Clock) => {
  const download = createDownload(clock);

  const attempt = async ({ fileId, name, size }: FileReference): Promise<FetchedFile> => {
    const located = await api.call('getFile', { file_id: fileId });
    if (!located.ok) {
      const { error } = located;
      if (error.kind === 'refused' && /too big/i.test(error.description)) return tooLargeFile(name, size);
      return { kind: 'unavailable', reason: callFaultText(error) };
    }
    const path = Located.safeParse(located.value).data?.file_path;
    if (path === undefined) return { kind: 'unavailable', reason: 'the answer cannot be read' };
    const content = await download(api.fileUrl(path));
    if (content === null) return tooLargeFile(name, size);
    if (content === 'failed') return { kind: 'unavailable', reason: 'the file did not come' };
    return { kind: 'fetched', file: { name, content } };
  };

  return async (reference: FileReference): Promise<FetchedFile> => {
    if (reference.size !== null && reference.size > MOST_FILE_BYTES)
      return tooLargeFile(reference.name, reference.size);
    let last: FetchedFile = { kind: 'unavailable', reason: 'not tried' };
    for (let turn = 0; turn < ATTEMPTS && last.kind === 'unavailable'; turn += 1) last = await attempt(reference);
    return last;
  };
};
