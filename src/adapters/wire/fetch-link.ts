import type { Clock } from '../../ports/clock';
import { createDownload, tooLargeFile, type FetchedFile } from './download';

/** A file of a person that the provider gives as a link. */
export interface FileLink {
  readonly url: string;
  readonly name: string;
}

/** Hosts of Zalo's files. A link from outside must not make us ask our own network. */
const ZALO_HOSTS = /(^|\.)(zadn\.vn|zdn\.vn|zalo\.me|zaloapp\.com|zaloplatforms\.com)$/i;

/** True for an address that files may be fetched from. */
export type IsFileUrl = (url: URL) => boolean;

export const isZaloFile: IsFileUrl = ({ protocol, hostname }) => protocol === 'https:' && ZALO_HOSTS.test(hostname);

/** Fetches what a link names, when it leads where the provider keeps its files. Never throws. */
export const createLinkFetcher = (clock: Clock, isFileUrl: IsFileUrl = isZaloFile) => {
  const download = createDownload(clock);
  return async ({ url, name }: FileLink): Promise<FetchedFile> => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address === null || !isFileUrl(address)) return { kind: 'unavailable', reason: 'the link leads elsewhere' };
    const content = await download(address);
    if (content === null) return tooLargeFile(name, null);
    return content === 'failed'
      ? { kind: 'unavailable', reason: 'the file did not come' }
      : { kind: 'fetched', file: { name, content } };
  };
};
