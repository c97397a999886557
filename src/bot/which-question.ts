import { fold } from '../domain/text/fold';
import type { Confirm } from './conversation';
import { readYesNo } from './yes-no';

const LETTERED = /^\s*([12])\s*[-.)]?\s*([a-d])\s*$/iu;

/** "1b": yes to the second question; "đúng": yes, to none in particular. `letter` counts from 0. */
export const readChoice = (text: string): { readonly yes: boolean | null; readonly letter: number | null } => {
  const [, digit, letter] = LETTERED.exec(text) ?? [];
  if (digit !== undefined && letter !== undefined)
    return { yes: digit === '1', letter: letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) };
  return { yes: readYesNo(text), letter: null };
};

/** The question whose own message was answered, where the channel tells which message that was. */
export const quotedQuestion = (quoted: string | null, open: readonly Confirm[]): Confirm | undefined => {
  if (quoted === null) return undefined;
  const plain = fold(quoted);
  const meant = open.filter(({ said }) => said.length > 0 && said.every((line) => plain.includes(fold(line))));
  return meant.length === 1 ? meant[0] : undefined;
};
