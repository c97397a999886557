import type { Renewal, TokenPair, TokenVault } from '../../../ports/token-vault';
import type { Db } from '../client';

interface Row {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly lost: boolean;
}

const toPair = ({ accessToken, refreshToken, expiresAt }: Row): TokenPair => ({
  accessToken,
  refreshToken,
  expiresAtMs: expiresAt.getTime(),
});

const toRow = ({ accessToken, refreshToken, expiresAtMs }: TokenPair, nowMs: number) => ({
  ...{ accessToken, refreshToken, expiresAt: new Date(expiresAtMs), lost: false, changedAt: new Date(nowMs) },
});

/** The row is locked while the provider is asked: of several who find the token stale one renews it, the rest wait. */
export const createTokenVault = (db: Db): TokenVault => ({
  read: async (channel) => {
    const row = await db.channelToken.findUnique({ where: { channel } });
    return row === null ? null : { ...toPair(row), lost: row.lost };
  },
  put: async (channel, pair, nowMs) => {
    const row = toRow(pair, nowMs);
    await db.channelToken.upsert({ where: { channel }, create: { channel, ...row }, update: row });
  },
  renew: (channel, staleAccessToken, nowMs, renew) =>
    db.$transaction(
      async (tx) => {
        const [row] = await tx.$queryRaw<Row[]>`
SELECT "accessToken", "refreshToken", "expiresAt", lost FROM "ChannelToken" WHERE channel = ${channel} FOR UPDATE`;
        if (row === undefined || row.lost) return null;
        if (row.accessToken !== staleAccessToken) return toPair(row);
        const renewal: Renewal = await renew(row.refreshToken);
        switch (renewal.kind) {
          case 'renewed':
            await tx.channelToken.update({ where: { channel }, data: toRow(renewal.pair, nowMs) });
            return renewal.pair;
          case 'refused':
            await tx.channelToken.update({ where: { channel }, data: { lost: true, changedAt: new Date(nowMs) } });
            return null;
          case 'not-now':
            return null;
        }
      },
      { maxWait: 10_000, timeout: 40_000 },
    ),
});
