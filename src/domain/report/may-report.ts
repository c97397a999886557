import type { Official, PostHeld } from '../directory/official';

/** Who makes and sends the reports on the plan: the standing agency (Sở Nội vụ). */
export const mayReport = ({ posts }: { readonly posts: readonly PostHeld[] }): boolean =>
  posts.some(({ post }) => post === 'standing');

const holds = (official: Official, agency: string | null, wanted: readonly PostHeld['post'][]): boolean =>
  official.posts.some((held) => (agency === null || held.agency === agency) && wanted.includes(held.post));

/** Whom reports go to unless somebody else is named: those at Văn phòng UBND tỉnh who take in what is submitted. */
export const officeOf = (officials: readonly Official[]): readonly Official[] =>
  officials.filter((one) => holds(one, null, ['office', 'office-chief']));

/** Who takes in a report for an agency: its office where it has one (UBND tỉnh), else its focal officials, else its leader. */
export const receiversOf = (agency: string, officials: readonly Official[]): readonly Official[] => {
  for (const posts of [['office', 'office-chief'], ['focal'], ['leader']] as const) {
    const found = officials.filter((one) => holds(one, agency, posts));
    if (found.length > 0) return found;
  }
  return [];
};
