import { createHash, randomBytes } from 'node:crypto';
import {
  IDLE_MS,
  MOST_SIGN_IN_LINKS,
  SESSION_MS,
  SIGN_IN_LINK_MS,
  SIGN_IN_LINKS_MS,
} from '../../../domain/directory/sign-in';
import type { SignIn } from '../../../ports/sign-in';
import type { Db, Tx } from '../client';

const TOKEN_BYTES = 32;
/** "Seen" is written no more often than this. */
const SEEN_EVERY_MS = 60_000;

const makeToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** One asking at a time for one official: the count must be true. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

/** $1 hash, $2 now, $3 the earliest instant at which it may have been seen last. */
const WHO = `
SELECT s."officialId", s."seenAt" FROM "WebSession" s
  JOIN "Official" o ON o.id = s."officialId" AND o.active
  JOIN "ChatIdentity" c ON c.channel = s.channel AND c."chatId" = s."chatId" AND c."officialId" = s."officialId"
 WHERE s."tokenHash" = $1 AND s."expiresAt" > $2::timestamptz AND s."seenAt" > $3::timestamptz`;

/** The link's row, if it can still be used; that it is used up is for `use` to say. */
const goodLink = async (db: Db | Tx, token: string, nowMs: number) =>
  db.signInLink.findFirst({ where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date(nowMs) } } });

/** `publicUrl`: where people reach the web; without it there are no links. */
export const createSignIn = (db: Db, publicUrl: string | undefined): SignIn => ({
  link: async (officialId, { channel, chatId }, nowMs) => {
    if (publicUrl === undefined) return { kind: 'no-address' };
    return db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(LOCK, `sign-in ${officialId}`);
      const since = new Date(nowMs - SIGN_IN_LINKS_MS);
      await tx.signInLink.deleteMany({ where: { issuedAt: { lt: since } } });
      const lately = await tx.signInLink.findMany({ where: { officialId }, orderBy: { issuedAt: 'asc' } });
      const [first] = lately;
      if (first !== undefined && lately.length >= MOST_SIGN_IN_LINKS) {
        return { kind: 'too-many', untilMs: first.issuedAt.getTime() + SIGN_IN_LINKS_MS };
      }
      // The newest is the only one that is good.
      await tx.signInLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: new Date(nowMs) } });
      const token = makeToken();
      const dates = { issuedAt: new Date(nowMs), expiresAt: new Date(nowMs + SIGN_IN_LINK_MS) };
      await tx.signInLink.create({ data: { tokenHash: hashOf(token), officialId, channel, chatId, ...dates } });
      return { kind: 'link', url: `${publicUrl.replace(/\/+$/, '')}/dang-nhap/${token}` };
    });
  },
  look: async (token, nowMs) => (await goodLink(db, token, nowMs))?.officialId ?? null,
  enter: (token, nowMs) =>
    db.$transaction(async (tx) => {
      const row = await goodLink(tx, token, nowMs);
      if (row === null) return null;
      const { tokenHash, officialId, channel, chatId } = row;
      const now = new Date(nowMs);
      // Two at once: the update takes the row's lock, and the second finds it used.
      const used = await tx.signInLink.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: now } });
      if (used.count === 0) return null;
      await tx.webSession.deleteMany({ where: { expiresAt: { lte: now } } });
      const session = makeToken();
      const dates = { startedAt: now, seenAt: now, expiresAt: new Date(nowMs + SESSION_MS) };
      await tx.webSession.create({ data: { tokenHash: hashOf(session), officialId, channel, chatId, ...dates } });
      return session;
    }),
  who: async (session, nowMs) => {
    const tokenHash = hashOf(session);
    const rows = await db.$queryRawUnsafe<{ officialId: string; seenAt: Date }[]>(
      WHO,
      tokenHash,
      new Date(nowMs),
      new Date(nowMs - IDLE_MS),
    );
    const [row] = rows;
    if (row === undefined) return null;
    if (nowMs - row.seenAt.getTime() >= SEEN_EVERY_MS) {
      await db.webSession.updateMany({ where: { tokenHash }, data: { seenAt: new Date(nowMs) } });
    }
    return row.officialId;
  },
  leave: async (session) => {
    await db.webSession.deleteMany({ where: { tokenHash: hashOf(session) } });
  },
  leaveAll: async (officialId) => {
    const [{ count }] = await db.$transaction([
      db.webSession.deleteMany({ where: { officialId } }),
      db.signInLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: new Date(0) } }),
    ]);
    return count;
  },
});
