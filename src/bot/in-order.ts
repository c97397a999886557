/** What a piece of work gives at once, and what of it still goes on: the next in line waits for both. */
export interface Worked<T> {
  readonly value: T;
  readonly rest: Promise<unknown>;
}

/**
 * Runs the work of each key one after another, in the order it came: a chat's messages are answered in turn. A
 * second piece of work under the same name, while the first runs, shares its result instead of running again.
 */
export const createInOrder = <T>() => {
  const tails = new Map<string, Promise<unknown>>();
  const running = new Map<string, Promise<T>>();

  return (key: string, name: string, work: () => Promise<Worked<T>>): Promise<T> => {
    const known = running.get(`${key} ${name}`);
    if (known) return known;
    const before = tails.get(key) ?? Promise.resolve();
    const worked = before.then(work, work);
    const result = worked.then(({ value }) => value);
    const tail = worked
      .then(({ rest }) => rest)
      .catch(() => undefined)
      .finally(() => {
        running.delete(`${key} ${name}`);
        if (tails.get(key) === tail) tails.delete(key);
      });
    running.set(`${key} ${name}`, result);
    tails.set(key, tail);
    return result;
  };
};
