/**
 * "Các cơ quan, đơn vị liên quan": a group of which the plan lets the lead call in whom it needs. Nobody of it has a
 * part until then.
 */
export interface OpenGroup {
  /** As the plan says it. */
  readonly words: string;
  /** Codes of the groups that the words name; whoever belongs to one of them may be called in. */
  readonly groups: readonly string[];
}

/** Codes of the groups that an agency belongs to, by the catalogue at the edge: rules see none. */
export type Memberships = Readonly<Record<string, readonly string[]>>;

/** True when one of the open groups holds an agency that belongs to these groups. */
export const isOpenTo = (open: readonly OpenGroup[], memberOf: readonly string[]): boolean =>
  open.some(({ groups }) => groups.some((one) => memberOf.includes(one)));

/** The same groups, whatever the order and the words around them. */
export const openGroupsKey = (open: readonly OpenGroup[]): string =>
  [...new Set(open.flatMap(({ groups }) => groups))].sort().join(' ');
