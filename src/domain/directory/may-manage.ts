import type { Actor } from '../task/actor';

/** Who may load plans, change them, and change the catalogues: Sở Nội vụ (cơ quan thường trực) and the administrator. */
export const mayManage = ({ posts }: Actor): boolean =>
  posts.some(({ post }) => post === 'standing' || post === 'admin');
