/** What an adapter tells the administrator. Facts never hold a token, a URL or what people wrote. */
export interface WireLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Tells of a lasting trouble once, and of its end; a trouble of another kind is told again. */
export const createTroubleLog = (log: WireLog) => {
  let told: string | null = null;
  return {
    trouble: (facts: { readonly reason: string }, message: string): void => {
      if (told !== `${message} ${facts.reason}`) log.warn(facts, message);
      told = `${message} ${facts.reason}`;
    },
    over: (message: string): void => {
      if (told !== null) log.warn({}, message);
      told = null;
    },
  };
};
