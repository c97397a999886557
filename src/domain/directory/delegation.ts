import { civilDateAt, type CivilDate } from '../calendar/civil-date';
import type { Post, PostHeld } from './official';

/**
 * The form in which an act for another is shown: KT. a deputy signs for the head of his own agency, TUQ. under a written
 * authority, người làm thay covers for somebody who is away. Never "thay mặt".
 */
export type DelegationForm = 'KT.' | 'TUQ.' | 'người làm thay';

/** What is handed over, and for how long: whole civil dates, both included. */
export interface DelegationTerms {
  readonly fromDate: CivilDate;
  readonly toDate: CivilDate;
  /** Which of the giver's posts; empty: all of them. */
  readonly posts: readonly Post[];
  /** Codes of the areas it is limited to; empty: all that the giver is in charge of. */
  readonly areas: readonly string[];
}

/** Ủy quyền. Without `to` it says no more than that the giver is away. */
export interface Delegation extends DelegationTerms {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly form: DelegationForm;
}

export const isInForce = ({ fromDate, toDate }: DelegationTerms, nowMs: number): boolean => {
  const today = civilDateAt(nowMs);
  return fromDate <= today && today <= toDate;
};

const inScope = (terms: DelegationTerms, post: Post): boolean => terms.posts.length === 0 || terms.posts.includes(post);

/** The posts that somebody holds by a delegation, out of those of its giver. What he himself holds by one is not passed on. */
export const delegatedPosts = (terms: DelegationTerms, own: readonly PostHeld[]): readonly PostHeld[] =>
  own
    .filter((held) => held.delegation === undefined && inScope(terms, held.post))
    .flatMap((held) => {
      if (terms.areas.length === 0) return [held];
      const areas = held.areas === undefined ? terms.areas : terms.areas.filter((one) => held.areas?.includes(one));
      return areas.length === 0 ? [] : [{ ...held, areas }];
    });

/** Whether the giver is told through his stand-in for such a post; one of some areas only does not cover the rest. */
export const covers = (terms: DelegationTerms, post: Post, area: string | undefined): boolean =>
  inScope(terms, post) && (terms.areas.length === 0 || (area !== undefined && terms.areas.includes(area)));
