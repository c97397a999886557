import { pauseAfter, type AddressHealth } from '../domain/notice/delivery';
import type { ChatAddress } from '../ports/directory';

const keyOf = ({ channel, chatId }: ChatAddress): string => `${channel}:${chatId}`;

/**
 * Failures in a row of each address, in this process only: after a restart an address is simply tried again. Its size
 * is bounded by the number of addresses that fail at the moment.
 */
export const createAddressHealth = () => {
  const known = new Map<string, AddressHealth>();
  return {
    of: (address: ChatAddress): AddressHealth | undefined => known.get(keyOf(address)),
    succeeded: (address: ChatAddress): void => {
      known.delete(keyOf(address));
    },
    /** Returns the health after one more failure. */
    failed: (address: ChatAddress, retryAfterMs: number | null, nowMs: number): AddressHealth => {
      const failures = (known.get(keyOf(address))?.failures ?? 0) + 1;
      const health = { failures, notBeforeMs: nowMs + pauseAfter(failures, retryAfterMs) };
      known.set(keyOf(address), health);
      return health;
    },
  };
};
