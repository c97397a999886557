import type { TokenPair, TokenVault } from '../../../src/ports/token-vault';

/** A provider's tokens in memory, behind a lock of one process. */
export const createMemoryVault = (first: TokenPair | null = null) => {
  let kept: (TokenPair & { lost: boolean }) | null = first === null ? null : { ...first, lost: false };
  let turn: Promise<unknown> = Promise.resolve();
  const vault: TokenVault = {
    read: async () => kept,
    put: async (_channel, pair) => void (kept = { ...pair, lost: false }),
    renew: (_channel, stale, _nowMs, renew) => {
      const mine = turn.then(async () => {
        if (kept === null || kept.lost) return null;
        if (kept.accessToken !== stale) return kept;
        const renewal = await renew(kept.refreshToken);
        if (renewal.kind === 'renewed') return (kept = { ...renewal.pair, lost: false });
        if (renewal.kind === 'refused') kept = { ...kept, lost: true };
        return null;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
  return vault;
};
