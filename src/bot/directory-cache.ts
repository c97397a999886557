import type { AgencyCatalogue } from '../domain/directory/agency';
import type { Actor } from '../domain/task/actor';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import { createLastKnown } from './last-known';

/** Whoever hears of changes forgets at once; should that be missed, they are seen after this long at the latest. */
const MAX_AGE_MS = 60_000;
const MOST_PEOPLE = 5_000;

export type DirectoryCache = Directory & {
  /** The directory has changed: ask again. */
  forget(): void;
};

/**
 * The directory with a memory: who is behind a chat is known while PostgreSQL is away. Strangers are not remembered.
 * A person who loses a post keeps it here until `forget`: for as long as the database is away, no longer.
 */
export const createDirectoryCache = (directory: Directory, clock: Pick<Clock, 'now'>): DirectoryCache => {
  const people = createLastKnown<Actor | null>({
    maxAgeMs: MAX_AGE_MS,
    most: MOST_PEOPLE,
    now: clock.now,
    keep: (value) => value !== null,
  });
  const catalogue = createLastKnown<AgencyCatalogue>({
    maxAgeMs: MAX_AGE_MS,
    most: 1,
    now: clock.now,
    keep: () => true,
  });
  return {
    actorOfChat: (address) =>
      people.ask(`chat ${address.channel} ${address.chatId}`, () => directory.actorOfChat(address)),
    actorOfOfficial: (id) => people.ask(`official ${id}`, () => directory.actorOfOfficial(id)),
    catalogue: () => catalogue.ask('catalogue', () => directory.catalogue()),
    officials: () => directory.officials(),
    forget: () => {
      people.forget();
      catalogue.forget();
    },
  };
};
