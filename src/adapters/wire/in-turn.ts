/**
 * Runs the work of each key one after another, in the order it came, and different keys side by side. Work must not
 * reject. Returns when this piece is done.
 */
export const createInTurn = () => {
  const tails = new Map<string, Promise<void>>();
  return (key: string, work: () => Promise<void>): Promise<void> => {
    const tail = (tails.get(key) ?? Promise.resolve()).then(work).finally(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return tail;
  };
};
