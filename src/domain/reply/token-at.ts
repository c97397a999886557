import type { Token, TokenKind } from './tokenise';

/** The word at this place, or '' beyond the ends. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

export const kindAt = (tokens: readonly Token[], at: number): TokenKind | null => tokens[at]?.kind ?? null;

/** The i-th number written in the token at this place, or 0. */
export const valueAt = (tokens: readonly Token[], at: number, i = 0): number => tokens[at]?.parts[i] ?? 0;

/** True when these words (given without marks) stand here. */
export const standsAt = (tokens: readonly Token[], at: number, ...words: readonly string[]): boolean =>
  words.every((word, i) => keyAt(tokens, at + i) === word);
