import { CONTEXT_RULES } from './context-rules';
import { markHearsay } from './hearsay';
import type { Item } from './item';
import type { Token } from './tokenise';

/** The items as their surroundings make them, before it is decided what the numbers are. */
export const inContext = (tokens: readonly Token[], items: readonly Item[]): readonly Item[] => {
  const out: Item[] = [];
  for (let at = 0; at < items.length;) {
    const place = { tokens, items, at };
    const found = CONTEXT_RULES.map((rule) => rule(place)).find((one) => one !== null);
    out.push(found?.item ?? (items[at] as Item));
    at += found?.length ?? 1;
  }
  return markHearsay(tokens, out);
};
