import { decodeButton } from '../../domain/notice/payload';
import type { Press } from './updates';

/** Acts that are done with the press itself; the others go on as a conversation and may be begun again. */
const DONE_AT_ONCE: ReadonlySet<string> = new Set(['accept', 'confirm', 'nudge']);

/**
 * The keyboard without what the press has used up, null when all of it stays: a question or a submission is answered
 * as a whole, an act that is done loses its own button, looking something up loses nothing.
 */
export const keyboardAfter = ({ payload, keyboard }: Press): Press['keyboard'] | null => {
  const pressed = decodeButton(payload);
  if (pressed === null || keyboard.length === 0) return null;
  if (pressed.kind === 'answer' || pressed.kind === 'submission') return [];
  if (pressed.kind !== 'part' || !DONE_AT_ONCE.has(pressed.verb)) return null;
  return keyboard.map((row) => row.filter((key) => key.callback_data !== payload)).filter((row) => row.length > 0);
};
