import type { Pauses } from '../../../ports/pauses';
import type { Db } from '../client';

export const createPauses = (db: Db): Pauses => ({
  pause: async (officialId, untilMs) => {
    const until = new Date(untilMs);
    await db.quiet.upsert({ where: { officialId }, create: { officialId, until }, update: { until } });
  },
  resume: async (officialId, nowMs) => {
    await db.$transaction([
      db.quiet.deleteMany({ where: { officialId } }),
      // What waited for the pause's end is looked at again now.
      db.notice.updateMany({
        where: { officialId, state: 'queued', hold: 'pause' },
        data: { notBefore: new Date(nowMs), hold: null },
      }),
    ]);
  },
  until: async (officialId, nowMs) => {
    const row = await db.quiet.findUnique({ where: { officialId } });
    const untilMs = row?.until.getTime() ?? 0;
    return untilMs > nowMs ? untilMs : null;
  },
});
