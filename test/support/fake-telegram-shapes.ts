/** What the fake of the Bot API is told and tells; shapes of https://core.telegram.org/bots/api. */
export interface FakeKey {
  text: string;
  callback_data?: string;
}

/** A message of the bot, as the person's phone shows it. */
export interface FakeMessage {
  readonly messageId: number;
  readonly chatId: number;
  readonly text: string;
  keyboard: readonly (readonly FakeKey[])[];
}

export interface FakeCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface FakeUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** What goes wrong with one call. `taken` faults come after the call was carried out: its answer is lost. */
export type FakeFault =
  /** Refused in Telegram's own words; `retryAfter` in seconds. */
  | { readonly kind: 'refuse'; readonly code: number; readonly description: string; readonly retryAfter?: number }
  /** 502 and the like, by something in front of Telegram: a page, no JSON. */
  | { readonly kind: 'gateway'; readonly status: number }
  | { readonly kind: 'cut-off'; readonly taken: true }
  | { readonly kind: 'silent'; readonly taken: true }
  | { readonly kind: 'garbage'; readonly body: string; readonly taken: true }
  /** Answers with this result instead of its own: duplicates, updates out of order, rubbish among them. */
  | { readonly kind: 'result'; readonly result: unknown };

export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly retryAfter?: number,
  ) {
    super(description);
  }
}

export const badRequest = (description: string): Refusal => new Refusal(400, `Bad Request: ${description}`);

/** The keyboard as Telegram takes it: texts that are not empty, data of 1 to 64 bytes. */
export const checkKeyboard = (markup: unknown): readonly (readonly FakeKey[])[] => {
  if (markup === undefined) return [];
  const rows = (markup as { inline_keyboard?: FakeKey[][] }).inline_keyboard;
  if (!Array.isArray(rows)) throw badRequest("can't parse reply keyboard markup JSON object");
  for (const key of rows.flat()) {
    const bytes = Buffer.byteLength(key.callback_data ?? '');
    if (typeof key.text !== 'string' || key.text === '') throw badRequest('inline keyboard button text is empty');
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  return rows;
};

export const checkText = (text: unknown): string => {
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('message text is empty');
  if (text.length > 4096) throw badRequest('message is too long');
  return text;
};
