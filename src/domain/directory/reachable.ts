import type { PostRecipient } from '../notice/notice';
import { covers, type Delegation } from './delegation';
import type { Official, Post } from './official';

/** The people and what they have handed over, as they stand at one moment. */
export interface Staffing {
  /** Those who still work there. */
  readonly officials: readonly Official[];
  /** In force at that moment. */
  readonly delegations: readonly Delegation[];
}

/** Who hears what a vacant post should hear: the next up the same line. None: nobody there can be reached. */
const NEXT: Readonly<Record<Post, Post | null>> = {
  staff: 'focal',
  focal: 'unit-head',
  'unit-head': 'leader',
  leader: null,
  monitor: 'leader',
  standing: 'leader',
  office: 'office-chief',
  'office-chief': 'vice-chair',
  'vice-chair': 'chair',
  chair: null,
  admin: null,
};

/** Holds the post where it is asked for: a post without areas means all of them. */
const holders = ({ officials }: Staffing, { agency, post, area }: PostRecipient): readonly Official[] =>
  officials.filter((one) =>
    one.posts.some(
      (held) =>
        held.agency === agency &&
        held.post === post &&
        (area === undefined || held.areas === undefined || held.areas.includes(area)),
    ),
  );

/** The person, or who stands in for him now; nobody when he is away without one, or that one is away too. */
const standIns = (id: string, post: Post, area: string | undefined, { officials, delegations }: Staffing) => {
  const given = (from: string) => delegations.filter((one) => one.from === from && covers(one, post, area));
  const own = given(id);
  if (own.length === 0) return [id];
  return own.flatMap(({ to }) =>
    to !== null && officials.some((one) => one.id === to) && given(to).length === 0 ? [to] : [],
  );
};

/** Who does the part, while he works for its agency. */
const personOf = ({ person, agency, post, area }: PostRecipient, staffing: Staffing): readonly string[] => {
  const works = staffing.officials.some((one) => one.id === person && one.posts.some((held) => held.agency === agency));
  return person !== undefined && works ? standIns(person, post, area, staffing) : [];
};

/**
 * Ids of the officials to tell what is for a post: its holders or their stand-ins, else the next of the line who can be
 * reached. Empty: nobody can.
 */
export const reachable = (to: PostRecipient, staffing: Staffing): readonly string[] => {
  const person = personOf(to, staffing);
  if (person.length > 0) return person;
  for (let post: Post | null = to.post; post !== null; post = NEXT[post]) {
    const at = { ...to, post };
    const found = holders(staffing, at).flatMap(({ id }) => standIns(id, at.post, to.area, staffing));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
};
