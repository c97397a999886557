import type { Official } from '../../domain/directory/official';

/** Officials under the agency of their first post, in the directory's order. */
export const byAgency = (officials: readonly Official[]): readonly (readonly [string, readonly Official[]])[] => {
  const groups = new Map<string, Official[]>();
  for (const one of officials) {
    const agency = one.posts[0]?.agency ?? '';
    groups.set(agency, [...(groups.get(agency) ?? []), one]);
  }
  return [...groups];
};
