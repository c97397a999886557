import { covers, isInForce, type Delegation } from './delegation';
import type { Official, Post } from './official';

/** Who signs what an agency issues. `for`: in the form of Nghị định 30/2020, under the post of the head who is away. */
export interface Signing {
  /** Null where nobody, or more than one, is known to head the agency. */
  readonly head: Pick<Official, 'name' | 'title'> | null;
  readonly by: (Pick<Official, 'name' | 'title'> & { readonly form: 'KT.' | 'TUQ.' }) | null;
  /** The head is away and nobody who may sign is known: the name is for văn thư to fill in. */
  readonly away: boolean;
}

/** The posts that head an agency: its leader, and the chief of the office of UBND tỉnh. */
const HEADS: readonly Post[] = ['leader', 'office-chief'];

const isDeputy = ({ title }: Pick<Official, 'title'>): boolean => /^Phó\s/i.test(title);

const headPosts = (agency: string, official: Official): readonly Post[] =>
  official.posts
    .filter((held) => held.agency === agency && held.delegation === undefined && HEADS.includes(held.post))
    .map(({ post }) => post);

const headOf = (agency: string, officials: readonly Official[]): Official | null => {
  const [only, ...others] = officials.filter((one) => !isDeputy(one) && headPosts(agency, one).length > 0);
  return only !== undefined && others.length === 0 ? only : null;
};

/**
 * Signs for the head: by KT. or TUQ. as the delegation has it. "Người làm thay" is no form to sign in; a deputy of the
 * same agency who covers so signs KT., as deputies do.
 */
const formOf = (one: Delegation, taker: Official, agency: string): 'KT.' | 'TUQ.' | null => {
  if (one.form !== 'người làm thay') return one.form;
  return isDeputy(taker) && taker.posts.some((held) => held.agency === agency) ? 'KT.' : null;
};

/** Who would sign a document of this agency at this moment. */
export const signingOf = (
  agency: string,
  officials: readonly Official[],
  delegations: readonly Delegation[],
  nowMs: number,
): Signing => {
  const head = headOf(agency, officials);
  if (head === null) return { head: null, by: null, away: false };
  const posts = headPosts(agency, head);
  const given = delegations.find(
    (one) => one.from === head.id && isInForce(one, nowMs) && posts.some((post) => covers(one, post, undefined)),
  );
  if (given === undefined) return { head, by: null, away: false };
  const taker = officials.find((one) => one.id === given.to);
  const form = taker === undefined ? null : formOf(given, taker, agency);
  if (taker === undefined || form === null) return { head, by: null, away: true };
  return { head, by: { name: taker.name, title: taker.title, form }, away: true };
};
