import type { Post } from './official';

/** Every post there is. */
export const POSTS = [
  'staff',
  'focal',
  'unit-head',
  'leader',
  'monitor',
  'standing',
  'office',
  'office-chief',
  'vice-chair',
  'chair',
  'admin',
] as const satisfies readonly Post[];
