import {
  LINK_CODE_MS,
  MISSES_MS,
  MOST_MISSES,
  makeLinkCode,
  readLinkCode,
} from '../../../src/domain/directory/link-code';
import type { ChatAddress } from '../../../src/ports/directory';
import type { LinkedAccount, Linking } from '../../../src/ports/linking';

const keyOf = ({ channel, chatId }: ChatAddress): string => `${channel} ${chatId}`;

/** Linking without a database; `onLinked` and `onUnlinked` tell the directory. Codes come one after another. */
export const createMemoryLinking = (
  isActive: (officialId: string) => boolean,
  onLinked: (officialId: string, address: ChatAddress) => void,
  onUnlinked: (address: ChatAddress) => void,
): Linking => {
  const codes = new Map<string, { officialId: string; expiresAtMs: number; usedBy: string | null }>();
  const owners = new Map<string, LinkedAccount>();
  const misses = new Map<string, number[]>();
  let issued = 0;
  return {
    issue: async (officialId, _by, nowMs) => {
      if (!isActive(officialId)) return null;
      for (const [code, one] of codes) if (one.officialId === officialId && one.usedBy === null) codes.delete(code);
      issued += 1;
      const code = makeLinkCode((bound) => issued % bound);
      codes.set(code, { officialId, expiresAtMs: nowMs + LINK_CODE_MS, usedBy: null });
      return { code, expiresAtMs: nowMs + LINK_CODE_MS };
    },
    redeem: async (typed, address, nowMs) => {
      const key = keyOf(address);
      const wrong = (misses.get(key) ?? []).filter((at) => at > nowMs - MISSES_MS);
      if (wrong.length >= MOST_MISSES) return { kind: 'too-many', untilMs: (wrong[0] ?? nowMs) + MISSES_MS };
      const row = codes.get(readLinkCode(typed) ?? '');
      const owner = owners.get(key);
      if (row?.usedBy === key && owner?.officialId === row.officialId)
        return { kind: 'linked', officialId: row.officialId };
      if (row === undefined || row.usedBy !== null || row.expiresAtMs <= nowMs) {
        misses.set(key, [...wrong, nowMs]);
        return { kind: 'invalid' };
      }
      if (owner !== undefined && owner.officialId !== row.officialId)
        return { kind: 'taken', officialId: owner.officialId };
      row.usedBy = key;
      owners.set(key, { ...address, officialId: row.officialId, linkedAtMs: nowMs, dead: false });
      onLinked(row.officialId, address);
      return { kind: 'linked', officialId: row.officialId };
    },
    assign: async (officialId, address, nowMs) => {
      const owner = owners.get(keyOf(address));
      if (owner !== undefined && owner.officialId !== officialId) return 'taken';
      if (!isActive(officialId)) return 'no-official';
      owners.set(keyOf(address), { ...address, officialId, linkedAtMs: nowMs, dead: false });
      onLinked(officialId, address);
      return 'assigned';
    },
    // Order is the order of the map.
    prefer: async (address) => {
      const first = owners.get(keyOf(address));
      if (first === undefined) return;
      const others = [...owners].filter(([key]) => key !== keyOf(address));
      owners.clear();
      for (const [key, one] of [[keyOf(address), first] as const, ...others]) owners.set(key, one);
    },
    unlink: async (address) => {
      owners.delete(keyOf(address));
      onUnlinked(address);
    },
    unlinkAll: async (officialId) => {
      const theirs = [...owners.values()].filter((one) => one.officialId === officialId);
      for (const one of theirs) {
        owners.delete(keyOf(one));
        onUnlinked(one);
      }
      return theirs.length;
    },
    accounts: async () => [...owners.values()],
  };
};
