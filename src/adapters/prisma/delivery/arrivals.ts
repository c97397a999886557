import type { Arrival, Arrivals } from '../../../ports/arrivals';
import type { Db, Statement } from '../client';
import { gather } from '../gather';

/** $1 ids, $2 channels, $3 bodies, $4 now, $5 held until. */
const KEEP: Statement = {
  name: 'arrivals-keep',
  text: `
INSERT INTO "Arrival" (id, channel, body, at, "heldUntil")
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])`,
};

const DONE: Statement = { name: 'arrivals-done', text: `DELETE FROM "Arrival" WHERE id = ANY($1::text[])` };

/** $1 channel, $2 now, $3 held until. A handful at a time: each is a message to be answered. */
const TAKE_LEFT: Statement = {
  name: 'arrivals-take-left',
  text: `
WITH taken AS (
  UPDATE "Arrival" SET "heldUntil" = $3::timestamptz WHERE id IN (
    SELECT id FROM "Arrival" WHERE channel = $1 AND "heldUntil" <= $2::timestamptz
     ORDER BY at LIMIT 100 FOR UPDATE SKIP LOCKED)
  RETURNING id, body, at
)
SELECT id, body FROM taken ORDER BY at`,
};

interface Kept extends Arrival {
  readonly channel: string;
  readonly nowMs: number;
  readonly heldUntilMs: number;
}

export const createArrivals = (db: Db): Arrivals => {
  const keep = gather(async (all: readonly Kept[]) => {
    await db.hot(KEEP, [
      all.map((one) => one.id),
      all.map((one) => one.channel),
      all.map((one) => JSON.stringify(one.body)),
      all.map((one) => new Date(one.nowMs)),
      all.map((one) => new Date(one.heldUntilMs)),
    ]);
    return [];
  });
  return {
    keep: (arrival, channel, nowMs, heldUntilMs) => keep({ ...arrival, channel, nowMs, heldUntilMs }),
    done: gather(async (ids: readonly string[]) => {
      await db.hot(DONE, [[...ids]]);
      return [];
    }),
    takeLeft: async (channel, nowMs, heldUntilMs) => {
      const values = [channel, new Date(nowMs), new Date(heldUntilMs)];
      const rows = await db.hot<{ readonly id: string; readonly body: string }>(TAKE_LEFT, values);
      return rows.map(({ id, body }) => ({ id, body: JSON.parse(body) as unknown }));
    },
  };
};
