/** A process that may be killed: after that nothing of it goes on, though what was on its way may still arrive. */
export const createLife = () => {
  let dead = false;
  let tell: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => (tell = resolve));
  const forever = new Promise<never>(() => undefined);

  /** The same functions; once the process is dead they answer no more. */
  const mortal = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...args: readonly unknown[]): Promise<unknown> => {
          if (dead) return forever;
          const result: unknown = await (value as (...all: readonly unknown[]) => unknown).apply(target, [...args]);
          return dead ? forever : result;
        };
      },
    });

  return {
    killed,
    kill: (): void => {
      dead = true;
      tell();
    },
    mortal,
  };
};
