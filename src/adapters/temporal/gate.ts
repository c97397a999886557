/** Lets at most `limit` pieces of work run at once for each key; the rest wait in order. */
export const createGate = (limit: number) => {
  const waiting = new Map<string, { running: number; queue: (() => void)[] }>();
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const lane = waiting.get(key) ?? { running: 0, queue: [] };
    waiting.set(key, lane);
    if (lane.running >= limit) await new Promise<void>((resolve) => lane.queue.push(resolve));
    else lane.running += 1;
    try {
      return await work();
    } finally {
      const next = lane.queue.shift();
      if (next) next();
      else {
        lane.running -= 1;
        if (lane.running === 0) waiting.delete(key);
      }
    }
  };
};
