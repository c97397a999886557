import type { Recipient } from '../../domain/notice/notice';
import type { Db } from './client';

/** Who holds each post now. A leader with areas in charge is meant only where the area is one of them. */
export const createHolders =
  (db: Db) =>
  async (recipients: readonly Recipient[]): Promise<readonly (readonly string[])[]> => {
    const agencies = [...new Set(recipients.flatMap((one) => ('agency' in one ? [one.agency] : [])))];
    const held =
      agencies.length === 0
        ? []
        : await db.postHeld.findMany({
            where: { agencyCode: { in: agencies }, official: { active: true } },
            orderBy: { officialId: 'asc' },
          });
    return recipients.map((one) => {
      if ('officialId' in one) return [one.officialId];
      const inPost = held.filter((row) => row.agencyCode === one.agency && row.post === one.post);
      const { area } = one;
      const inCharge = area === undefined ? inPost : inPost.filter((row) => row.areas.includes(area));
      return (inCharge.length > 0 ? inCharge : inPost).map((row) => row.officialId);
    });
  };
