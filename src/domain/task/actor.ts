import type { Post, PostHeld } from '../directory/official';

/**
 * Who acts, resolved at the edge before the command is sent: rules see no directory. `onBehalfOf` names the person
 * whose post is used under a delegation (ủy quyền), and the form in which the act is shown.
 */
export interface Actor {
  readonly officialId: string;
  readonly name: string;
  readonly title: string;
  readonly posts: readonly PostHeld[];
  readonly onBehalfOf?: { readonly officialId: string; readonly form: 'KT.' | 'TUQ.' | 'người làm thay' } | undefined;
  readonly delegationId?: string | undefined;
}

/** The system itself, when a timer fires. */
export const SYSTEM: Actor = { officialId: 'system', name: 'Hệ thống', title: '', posts: [] };

export const holds = (actor: Actor, agency: string, ...posts: readonly Post[]): boolean =>
  actor.posts.some((held) => held.agency === agency && posts.includes(held.post));

/** Holds such a post for an area: a post limited to some areas gives no right over the others. */
export const holdsFor = (actor: Actor, agency: string, area: string, ...posts: readonly Post[]): boolean =>
  actor.posts.some(
    (held) =>
      held.agency === agency && posts.includes(held.post) && (held.areas === undefined || held.areas.includes(area)),
  );
