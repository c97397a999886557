import { inGroups } from '../text/in-groups';
import type { DraftDuty, DraftTarget } from './draft';
import type { SheetLayout } from './sheet-layout';

export interface ListDifference<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** What a changed appendix changes of its plan's targets and duties; null for what it has no table of. */
export interface ItemDifference {
  readonly targets: ListDifference<DraftTarget> | null;
  readonly duties: ListDifference<DraftDuty> | null;
}

interface Items {
  readonly targets: readonly DraftTarget[];
  readonly duties: readonly DraftDuty[];
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const targetKey = ({ area, text, part, comparator, figure, figureTo, unit, level }: DraftTarget): string =>
  JSON.stringify([area, plain(text), plain(part), comparator, figure, figureTo, unit, level]);

const dutyKey = ({ holder, agencies, text }: DraftDuty): string =>
  JSON.stringify([plain(holder), [...agencies].sort(), plain(text)]);

/** Items of which one list has more than the other. */
const listDifference = <Item>(
  now: readonly Item[],
  file: readonly Item[],
  keyOf: (item: Item) => string,
): ListDifference<Item> => {
  const [before, after] = [inGroups(now, keyOf), inGroups(file, keyOf)];
  const more = (all: typeof before, others: typeof before): readonly Item[] =>
    [...all].flatMap(([key, items]) => items.slice(others.get(key)?.length ?? 0));
  return { added: more(after, before), removed: more(before, after) };
};

/** Compares what a file says of targets and duties with what the plan has. */
export const itemDifference = (
  now: Items,
  { layouts, targets, duties }: Items & { readonly layouts: readonly SheetLayout[] },
): ItemDifference => {
  const speaksOf = (kind: SheetLayout['kind']): boolean => layouts.some((layout) => layout.kind === kind);
  return {
    targets: speaksOf('targets') ? listDifference(now.targets, targets, targetKey) : null,
    duties: speaksOf('duties') ? listDifference(now.duties, duties, dutyKey) : null,
  };
};

/** How many targets and duties are other ones: those that come, or as many as go. */
export const itemsChanged = ({ targets, duties }: ItemDifference): number =>
  [targets, duties].reduce((sum, one) => sum + Math.max(one?.added.length ?? 0, one?.removed.length ?? 0), 0);
