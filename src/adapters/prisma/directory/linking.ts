import { createHash, randomInt } from 'node:crypto';
import { LINK_CODE_MS, makeLinkCode, MISSES_MS, MOST_MISSES, readLinkCode } from '../../../domain/directory/link-code';
import type { ChatAddress } from '../../../ports/directory';
import type { Linking, LinkOutcome } from '../../../ports/linking';
import type { Db, Tx } from '../client';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

const where = ({ channel, chatId }: ChatAddress) => ({ channel_chatId: { channel, chatId } });

/** When the account may try again, or null when it may now. */
const barredUntil = async (tx: Tx, { channel, chatId }: ChatAddress, nowMs: number): Promise<number | null> => {
  const misses = await tx.linkMiss.findMany({
    where: { channel, chatId, at: { gt: new Date(nowMs - MISSES_MS) } },
    orderBy: { at: 'desc' },
    take: MOST_MISSES,
  });
  const first = misses[MOST_MISSES - 1];
  return first ? first.at.getTime() + MISSES_MS : null;
};

const miss = async (tx: Tx, { channel, chatId }: ChatAddress, nowMs: number): Promise<LinkOutcome> => {
  await tx.linkMiss.deleteMany({ where: { at: { lt: new Date(nowMs - MISSES_MS) } } });
  await tx.linkMiss.create({ data: { channel, chatId, at: new Date(nowMs) } });
  return { kind: 'invalid' };
};

/** Two accounts with one code: the update takes the row's lock, and the second finds it used. */
const use = async (tx: Tx, hash: string, { channel, chatId }: ChatAddress, nowMs: number): Promise<boolean> => {
  const now = new Date(nowMs);
  const { count } = await tx.linkCode.updateMany({
    where: { hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, usedChannel: channel, usedChatId: chatId },
  });
  return count === 1;
};

/** The code's row, if it can still be used by this account, or was used by it. */
const goodCode = async (tx: Tx, typed: string, { channel, chatId }: ChatAddress, nowMs: number) => {
  const code = readLinkCode(typed);
  const row = code === null ? null : await tx.linkCode.findUnique({ where: { hash: hashOf(code) } });
  if (row === null) return null;
  const usedHere = row.usedChannel === channel && row.usedChatId === chatId;
  if (row.usedAt !== null) return usedHere ? { ...row, usedHere } : null;
  return row.expiresAt.getTime() > nowMs ? { ...row, usedHere } : null;
};

const bind = async (tx: Tx, officialId: string, address: ChatAddress, nowMs: number): Promise<void> => {
  const rank = await tx.chatIdentity.count({ where: { officialId } });
  const bound = { officialId, dead: false, linkedAt: new Date(nowMs) };
  await tx.chatIdentity.upsert({
    where: where(address),
    create: { channel: address.channel, chatId: address.chatId, rank, ...bound },
    update: bound,
  });
};

/** One try at a time from one account: the count of wrong ones must be true. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

const redeem = async (tx: Tx, typed: string, address: ChatAddress, nowMs: number): Promise<LinkOutcome> => {
  await tx.$executeRawUnsafe(LOCK, `link ${address.channel} ${address.chatId}`);
  const untilMs = await barredUntil(tx, address, nowMs);
  if (untilMs !== null) return { kind: 'too-many', untilMs };
  const code = await goodCode(tx, typed, address, nowMs);
  if (code === null) return miss(tx, address, nowMs);
  const { officialId } = code;
  const owner = await tx.chatIdentity.findUnique({ where: where(address) });
  if (code.usedHere)
    return owner?.officialId === officialId ? { kind: 'linked', officialId } : miss(tx, address, nowMs);
  if (owner !== null && owner.officialId !== officialId) return { kind: 'taken', officialId: owner.officialId };
  const official = await tx.official.findUnique({ where: { id: officialId } });
  if (!official?.active || !(await use(tx, code.hash, address, nowMs))) return miss(tx, address, nowMs);
  await bind(tx, officialId, address, nowMs);
  return { kind: 'linked', officialId };
};

const assign = async (
  tx: Tx,
  officialId: string,
  address: ChatAddress,
  nowMs: number,
): Promise<'assigned' | 'taken' | 'no-official'> => {
  await tx.$executeRawUnsafe(LOCK, `link ${address.channel} ${address.chatId}`);
  const owner = await tx.chatIdentity.findUnique({ where: where(address) });
  if (owner !== null && owner.officialId !== officialId) return 'taken';
  const official = await tx.official.findUnique({ where: { id: officialId } });
  if (!official?.active) return 'no-official';
  await bind(tx, officialId, address, nowMs);
  return 'assigned';
};

/** Ranks are counted anew, so that none stands twice. */
const prefer = async (tx: Tx, address: ChatAddress): Promise<void> => {
  const first = await tx.chatIdentity.findUnique({ where: where(address) });
  if (first === null) return;
  const { officialId } = first;
  const all = await tx.chatIdentity.findMany({
    where: { officialId },
    orderBy: [{ rank: 'asc' }, { linkedAt: 'asc' }],
  });
  const isFirst = (one: ChatAddress): boolean => one.channel === first.channel && one.chatId === first.chatId;
  const order = [first, ...all.filter((one) => !isFirst(one))];
  for (const [rank, one] of order.entries()) await tx.chatIdentity.update({ where: where(one), data: { rank } });
};

export const createLinking = (db: Db): Linking => ({
  issue: async (officialId, issuedBy, nowMs) =>
    db.$transaction(async (tx) => {
      const official = await tx.official.findUnique({ where: { id: officialId } });
      if (!official?.active) return null;
      await tx.linkCode.deleteMany({ where: { officialId, usedAt: null } });
      const code = makeLinkCode((bound) => randomInt(bound));
      const expiresAtMs = nowMs + LINK_CODE_MS;
      await tx.linkCode.create({
        data: { hash: hashOf(code), officialId, issuedBy, issuedAt: new Date(nowMs), expiresAt: new Date(expiresAtMs) },
      });
      return { code, expiresAtMs };
    }),
  redeem: (typed, address, nowMs) => db.$transaction((tx) => redeem(tx, typed, address, nowMs)),
  assign: (officialId, address, nowMs) => db.$transaction((tx) => assign(tx, officialId, address, nowMs)),
  prefer: (address) => db.$transaction((tx) => prefer(tx, address)),
  unlink: async ({ channel, chatId }) => {
    await db.chatIdentity.deleteMany({ where: { channel, chatId } });
  },
  unlinkAll: async (officialId) => {
    const [, { count }] = await db.$transaction([
      db.linkCode.deleteMany({ where: { officialId, usedAt: null } }),
      db.chatIdentity.deleteMany({ where: { officialId } }),
    ]);
    return count;
  },
  accounts: async () =>
    (await db.chatIdentity.findMany({ orderBy: [{ officialId: 'asc' }, { rank: 'asc' }] })).map((row) => ({
      channel: row.channel,
      chatId: row.chatId,
      officialId: row.officialId,
      linkedAtMs: row.linkedAt.getTime(),
      dead: row.dead,
    })),
});
