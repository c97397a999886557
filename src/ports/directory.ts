import type { AgencyCatalogue } from '../domain/directory/agency';
import type { Official } from '../domain/directory/official';
import type { Actor } from '../domain/task/actor';

export interface ChatAddress {
  readonly channel: string;
  readonly chatId: string;
}

/** Officials, their posts and their chats. */
export interface Directory {
  /** Who is behind this chat account, with the posts held now; null for a stranger. */
  actorOfChat(address: ChatAddress): Promise<Actor | null>;
  actorOfOfficial(officialId: string): Promise<Actor | null>;
  officials(): Promise<readonly Official[]>;
  catalogue(): Promise<AgencyCatalogue>;
}
