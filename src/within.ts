/** What was waited for did not come in time; it may still happen. */
class TooSlow extends Error {
  override name = 'TooSlow';
}

/** Gives up on `work` after `ms`: a client without a deadline waits for ever when its server is away. Throws `TooSlow`. */
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
