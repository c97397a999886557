import { lookUp } from './look-up';

interface Options<V> {
  /** So long an answer is given again without asking (ms on the clock); 0 asks every time. */
  readonly maxAgeMs: number;
  readonly most: number;
  readonly now: () => number;
  /** Answers not worth keeping: a stranger may be linked a moment later. */
  readonly keep: (value: V) => boolean;
}

/**
 * What was last answered to each question. When the source is away, the last known answer stands, however old; with
 * none known the fault goes through. The oldest entries make room.
 */
export const createLastKnown = <V>({ maxAgeMs, most, now, keep }: Options<V>) => {
  const known = new Map<string, { readonly value: V; readonly atMs: number }>();
  /** What was asked before the last `forget` may be answered with what was. */
  let forgotten = 0;
  return {
    ask: async (key: string, source: () => Promise<V>): Promise<V> => {
      const last = known.get(key);
      const age = last === undefined ? Infinity : now() - last.atMs;
      if (last !== undefined && age >= 0 && age < maxAgeMs) return last.value;
      const before = forgotten;
      let value: V;
      try {
        value = await lookUp(source());
      } catch (error) {
        if (last === undefined) throw error;
        return last.value;
      }
      if (before !== forgotten) return value;
      known.delete(key);
      if (keep(value)) known.set(key, { value, atMs: now() });
      const oldest = known.size > most ? known.keys().next() : null;
      if (oldest?.done === false) known.delete(oldest.value);
      return value;
    },
    values: (): readonly V[] => [...known.values()].map((one) => one.value),
    forget: (): void => {
      forgotten += 1;
      known.clear();
    },
  };
};
