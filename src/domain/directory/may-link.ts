import type { Actor } from '../task/actor';
import type { Official } from './official';

/**
 * Who hands out codes and unlinks accounts: the administrator of an agency for its own people, the one of the standing
 * agency (Sở Nội vụ) for everybody's. `officials` tells which agency is the standing one.
 */
export const mayLink = (
  actor: Actor,
  official: Pick<Official, 'posts'>,
  officials: readonly Pick<Official, 'posts'>[],
): boolean => {
  const standing = new Set(
    officials.flatMap((one) => one.posts.filter((held) => held.post === 'standing').map((held) => held.agency)),
  );
  const administered = actor.posts.filter((held) => held.post === 'admin').map((held) => held.agency);
  return administered.some(
    (agency) => standing.has(agency) || official.posts.some((theirs) => theirs.agency === agency),
  );
};
