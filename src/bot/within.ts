/** The store did not answer in time; whatever it was asked may still happen. */
class TooSlow extends Error {
  override name = 'TooSlow';
}

/** A client without a deadline waits for ever when the database is away: gives up after `ms`. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** How long the bot waits for a look-up before it goes by what it knew last. */
export const LOOK_UP_MS = 2_500;
