import { keyAt, standsAt } from '../token-at';
import type { Token } from '../tokenise';
import { isNext } from './words';

/** 0 for "này", 1 for "sau" and "tới", 2 for "sau nữa", -1 for "trước" and "vừa qua". */
export const offsetAfter = (
  tokens: readonly Token[],
  at: number,
): { readonly offset: number; readonly length: number } | null => {
  const said = keyAt(tokens, at);
  if (said === 'truoc' || said === 'qua') return { offset: -1, length: 1 };
  if (standsAt(tokens, at, 'vua', 'qua') || standsAt(tokens, at, 'vua', 'roi')) return { offset: -1, length: 2 };
  if (said === 'nay') return { offset: 0, length: 1 };
  if (!isNext(tokens[at])) return null;
  return keyAt(tokens, at + 1) === 'nua' ? { offset: 2, length: 2 } : { offset: 1, length: 1 };
};
