import type { Official } from '../directory/official';
import type { AssignedPerson } from './state';

/** Somebody to whom a part is given, and the agencies he works for: looked up at the edge, rules see no directory. */
export interface Assignee extends AssignedPerson {
  readonly agencies: readonly string[];
}

export const assigneeOf = ({ id, name, posts }: Pick<Official, 'id' | 'name' | 'posts'>): Assignee => ({
  officialId: id,
  name,
  agencies: [...new Set(posts.map((held) => held.agency))],
});
