import type { Bot } from '../../src/adapters/wire/intake';
import type { Inbound, Rendered } from '../../src/ports/channel';

type Answer = (inbound: Inbound) => Promise<readonly Rendered[]> | readonly Rendered[];

/** A bot that keeps what it was handed and answers as it is told: by default with what was said. */
export const createTinyBot = () => {
  const handed: Inbound[] = [];
  const bot = {
    handed,
    answer: ((inbound) => [{ text: `Đã nhận: ${inbound.payload ?? inbound.text}`, buttons: [] }]) as Answer,
    handle: async (inbound: Inbound): Promise<readonly Rendered[]> => {
      handed.push(inbound);
      return bot.answer(inbound);
    },
  };
  return bot satisfies Bot;
};

/** A log that is kept, for looking into it. */
export const createKeptLog = () => {
  const lines: { readonly facts: object; readonly message: string }[] = [];
  const keep = (facts: object, message: string): void => void lines.push({ facts, message });
  return { lines, warn: keep, error: keep };
};

/** Everything an error or a fact shows, its stack and inner errors too. */
export const allOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Error ? { ...inner, message: inner.message, stack: inner.stack, cause: inner.cause } : inner,
  );
