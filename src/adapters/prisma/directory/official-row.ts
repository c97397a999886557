import type { Official, Post } from '../../../domain/directory/official';

export interface OfficialRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly posts: readonly { readonly agencyCode: string; readonly post: string; readonly areas: readonly string[] }[];
}

/** A post without areas means all of them. */
export const toOfficial = (row: OfficialRow): Official => ({
  id: row.id,
  name: row.name,
  title: row.title,
  posts: row.posts.map((held) => ({
    agency: held.agencyCode,
    post: held.post as Post,
    ...(held.areas.length > 0 ? { areas: held.areas } : {}),
  })),
});
