interface Waiting<In, Out> {
  readonly asked: In;
  readonly resolve: (answer: Out) => void;
  readonly reject: (error: unknown) => void;
}

/** Statements under way at once: one that hangs does not hold up the rest. */
const AT_ONCE = 2;
const MOST = 100;

/**
 * Makes one statement of what is asked at the same time, or while earlier ones are under way (docs/decisions/0027).
 * `askAll` answers in the order asked. When it fails for several, each is asked alone: one bad value is nobody else's.
 */
export const gather = <In, Out>(
  askAll: (all: readonly In[]) => Promise<readonly Out[]>,
): ((asked: In) => Promise<Out>) => {
  const waiting: Waiting<In, Out>[] = [];
  let underWay = 0;
  let called = false;

  const settle = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const answers = await askAll(batch.map(({ asked }) => asked));
      batch.forEach(({ resolve }, place) => resolve(answers[place] as Out));
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((one) => settle([one])));
    }
  };

  const go = (): void => {
    called = false;
    if (underWay >= AT_ONCE || waiting.length === 0) return;
    underWay += 1;
    void settle(waiting.splice(0, MOST)).then(() => {
      underWay -= 1;
      go();
    });
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (called) return;
      called = true;
      // After what else is ready to run: that asks too.
      process.nextTick(go);
    });
};
