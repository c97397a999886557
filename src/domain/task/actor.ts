import type { DelegationForm, DelegationTerms } from '../directory/delegation';
import type { Post, PostHeld } from '../directory/official';

/** Ủy quyền as its taker holds it: whose posts, in which form, for how long. */
export interface Mandate extends DelegationTerms {
  readonly delegationId: string;
  readonly giver: string;
  /** Chức vụ of the giver, as the form names it: "KT. Giám đốc". */
  readonly giverTitle: string;
  readonly form: DelegationForm;
  /** The giver's posts, limited to what was handed over. */
  readonly held: readonly PostHeld[];
}

/**
 * Who acts, resolved at the edge before the command is sent: rules see no directory. `onBehalfOf` names the person
 * whose post is used under a delegation (ủy quyền), and the form in which the act is shown.
 */
export interface Actor {
  readonly officialId: string;
  readonly name: string;
  readonly title: string;
  readonly posts: readonly PostHeld[];
  /** What others have handed over to him, in force or to come; absent: nothing. */
  readonly mandates?: readonly Mandate[] | undefined;
  readonly onBehalfOf?:
    { readonly officialId: string; readonly title: string; readonly form: DelegationForm } | undefined;
  readonly delegationId?: string | undefined;
  /** While he acts for another: the agencies for which he himself works. */
  readonly alsoOf?: readonly string[] | undefined;
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
