import { z } from 'zod';
import { SIMULATOR_LIMITS, type SimulatorMessage, type SimulatorStore } from '../../../ports/simulator';
import type { Db, Statement } from '../client';
import { Prisma } from '../generated/client';
import type { Listener } from '../listener';

const CHANNEL = 'dondoc_simulator';

/** One setting, a limit for each phone that has one. */
const LIMITS = 'simulator-limits';
const Limits = z.record(z.string(), z.enum(SIMULATOR_LIMITS)).catch({});

const Body = z.object({
  text: z.string(),
  buttons: z.array(z.object({ label: z.string(), payload: z.string() })),
  file: z.object({ name: z.string(), size: z.number(), hash: z.string().optional() }).optional(),
});

const APPEND: Statement = {
  name: 'simulator-append',
  text: `
WITH said AS (
  INSERT INTO "SimulatorMessage" ("chatId", "fromPerson", body, at)
  SELECT $1, (one->>'fromPerson')::boolean, one->'body', $3::timestamptz
    FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS all_said(one, place) ORDER BY place
)
SELECT pg_notify('${CHANNEL}', $1)`,
};

interface Row {
  readonly id: bigint;
  readonly chatId: string;
  readonly fromPerson: boolean;
  readonly body: unknown;
  readonly at: Date;
}

const toMessage = ({ id, chatId, fromPerson, body, at }: Row): SimulatorMessage => ({
  id: id.toString(),
  chatId,
  fromPerson,
  body: Body.parse(body),
  atMs: at.getTime(),
});

/** The simulator's messages; every process hears of a new one. */
export const createSimulatorStore = (db: Db, listener: Listener): SimulatorStore => ({
  append: async (chatId, said, nowMs) => {
    if (said.length > 0) await db.hot(APPEND, [chatId, JSON.stringify(said), new Date(nowMs)]);
  },
  limitsOf: async (chatId) =>
    Limits.parse((await db.setting.findUnique({ where: { key: LIMITS } }))?.value)[chatId] ?? 'none',
  setLimits: async (chatId, limits) => {
    const one = JSON.stringify({ [chatId]: limits });
    await db.$executeRaw(Prisma.sql`
INSERT INTO "Setting" (key, value) VALUES (${LIMITS}, ${one}::jsonb)
ON CONFLICT (key) DO UPDATE SET value = "Setting".value || excluded.value`);
  },
  list: async (chatId, limit) => {
    const rows = await db.simulatorMessage.findMany({ where: { chatId }, orderBy: { id: 'desc' }, take: limit });
    return rows.reverse().map(toMessage);
  },
  lastByChat: async () => {
    // One index probe a chat; DISTINCT ON would read every message there is.
    const rows = await db.$queryRaw<Row[]>(Prisma.sql`
SELECT m.id, m."chatId", m."fromPerson", m.body, m.at
  FROM "ChatIdentity" c CROSS JOIN LATERAL (
    SELECT * FROM "SimulatorMessage" s WHERE s."chatId" = c."chatId" ORDER BY s.id DESC LIMIT 1) m
 WHERE c.channel = 'simulator'`);
    return rows.map(toMessage);
  },
  subscribe: (tell) => listener.on(CHANNEL, tell),
});
