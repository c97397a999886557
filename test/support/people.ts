import type { Official } from '../../src/domain/directory/official';
import type { Actor } from '../../src/domain/task/actor';

/** The officials behind the actors of a test, each in the posts they act in. */
export const officialsOf = (actors: readonly Actor[]): readonly Official[] =>
  actors.map(({ officialId, name, title, posts }) => ({ id: officialId, name, title, posts }));
