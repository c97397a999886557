import type { Rendered } from './channel';
import type { ChatAddress } from './directory';

/** What a link stands under; with a file, the link is there to fetch it. */
export interface LinkedMessage extends Rendered {
  /** Among the files (ports/files.ts). */
  readonly file?: { readonly hash: string; readonly name: string } | undefined;
}

export interface OpenLink {
  readonly address: ChatAddress;
  /** The message that the link stood under. */
  readonly message: LinkedMessage;
  /** Used before: it can be looked at, not answered by. */
  readonly used: boolean;
}

/** Links by which one message is answered, or its file fetched, on the web, once; for channels that have no other way. */
export interface ReplyLinks {
  /** The address to put under the message; null when the instance has none that people can reach. */
  issue(address: ChatAddress, message: LinkedMessage, nowMs: number): Promise<string | null>;
  /** A token for the page that goes on with the same conversation. */
  issueToken(address: ChatAddress, message: LinkedMessage, nowMs: number): Promise<string>;
  /** Null when there is no such link or its time is over. */
  open(token: string, nowMs: number): Promise<OpenLink | null>;
  /** Uses it up; false when that was done before, or its time is over. */
  use(token: string, nowMs: number): Promise<boolean>;
}
