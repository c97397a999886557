import type { Arrival, Arrivals } from '../../../src/ports/arrivals';

/** Updates in hand, in memory: `left` is what a process would leave that died now. */
export const createMemoryArrivals = () => {
  const kept = new Map<string, Arrival & { readonly heldUntilMs: number }>();
  let refused = false;
  const arrivals: Arrivals = {
    keep: async (arrival, _channel, _nowMs, heldUntilMs) => {
      if (refused) throw new Error('the store is away');
      kept.set(arrival.id, { ...arrival, heldUntilMs });
    },
    done: async (id) => void kept.delete(id),
    takeLeft: async (_channel, nowMs, heldUntilMs) => {
      const left = [...kept.values()].filter((one) => one.heldUntilMs <= nowMs);
      for (const one of left) kept.set(one.id, { ...one, heldUntilMs });
      return left.map(({ id, body }) => ({ id, body }));
    },
  };
  return {
    ...arrivals,
    left: (): readonly unknown[] => [...kept.values()].map((one) => one.body),
    refuse: (whether: boolean): void => void (refused = whether),
  };
};
