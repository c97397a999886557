import type { PostHeld } from '../../domain/directory/official';

/** Who reads a message, as far as its words depend on it. */
export interface Addressee {
  /** Chức vụ as printed. */
  readonly title: string;
  readonly posts: readonly PostHeld[];
}

/** Upward one reports and asks for direction; a peer is asked. Nobody upward is urged. */
export type Register = 'up' | 'peer';

const UPWARD = new Set(['unit-head', 'leader', 'office-chief', 'vice-chair', 'chair']);

export const registerOf = (addressee: Addressee | null): Register =>
  addressee?.posts.some((held) => UPWARD.has(held.post)) === true ? 'up' : 'peer';

/** "đồng chí" and the post; age and gender are not guessed. The areas a leader is in charge of are left out. */
export const comrade = (addressee: Addressee | null): string => {
  const post = addressee?.title.split(/,|\sphụ trách\s/)[0]?.trim() ?? '';
  return post === '' ? 'đồng chí' : `đồng chí ${post}`;
};
