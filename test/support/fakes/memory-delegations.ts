import { civilDateAt } from '../../../src/domain/calendar/civil-date';
import type { KeptDelegation } from '../../../src/domain/directory/kept-delegation';
import type { Delegations } from '../../../src/ports/delegations';

/** Delegations in memory; people are called by their ids. */
export const createMemoryDelegations = (): Delegations => {
  const kept = new Map<string, KeptDelegation>();
  return {
    current: async (nowMs, officialId) =>
      [...kept.values()].filter(
        (one) =>
          one.toDate >= civilDateAt(nowMs) &&
          (officialId === undefined || one.from === officialId || one.to === officialId),
      ),
    add: async (id, wish) => {
      if (!kept.has(id)) kept.set(id, { ...wish, id, fromName: wish.from, fromTitle: '', toName: wish.to });
    },
    end: async (id, giver) => {
      const one = kept.get(id);
      return one !== undefined && (giver === null || one.from === giver) && kept.delete(id);
    },
  };
};
