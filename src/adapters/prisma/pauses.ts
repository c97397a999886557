import type { Pauses } from '../../ports/pauses';
import type { Db } from './client';

export const createPauses = (db: Db): Pauses => ({
  pause: async (officialId, untilMs) => {
    const until = new Date(untilMs);
    await db.quiet.upsert({ where: { officialId }, create: { officialId, until }, update: { until } });
  },
  resume: async (officialId) => {
    await db.quiet.deleteMany({ where: { officialId } });
  },
  until: async (officialId, nowMs) => {
    const row = await db.quiet.findUnique({ where: { officialId } });
    const untilMs = row?.until.getTime() ?? 0;
    return untilMs > nowMs ? untilMs : null;
  },
});
