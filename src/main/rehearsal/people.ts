import type { Official, Post } from '../../domain/directory/official';

/** Who holds which post, as far as the simulated officials ask for one another. */
export class People {
  constructor(readonly all: readonly Official[]) {}

  /** The first who holds such a post of an agency (and for an area, where posts are limited to some); null: nobody. */
  holder(agency: string, post: Post, area?: string): Official | null {
    const held = (one: Official): boolean =>
      one.posts.some(
        (other) =>
          other.agency === agency &&
          other.post === post &&
          (area === undefined || other.areas === undefined || other.areas.includes(area)),
      );
    return this.all.find(held) ?? null;
  }

  /** Of those who hold the same posts of an agency one answers what both are told. */
  isFirst(officialId: string): boolean {
    const own = this.all.find((one) => one.id === officialId)?.posts ?? [];
    return (
      own.length === 0 ||
      own.some(({ agency, post, areas }) => this.holder(agency, post, areas?.[0])?.id === officialId)
    );
  }

  isFocal(officialId: string, agency: string): boolean {
    return this.holder(agency, 'focal')?.id === officialId;
  }
}
