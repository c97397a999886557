import { type Entry } from './catalogue';
import { scopeKey } from './scope';
import { inGroups } from '../text/in-groups';

const tableOf = ({ cells }: Entry): string => `${cells['table'] ?? ''}\n${scopeKey(cells)}`;
const placeOf = ({ cells }: Entry): number => Number(cells['order'] ?? 0);

const numbered = (rungs: readonly Entry[]): readonly Entry[] =>
  rungs.map(({ key, cells }, at) => ({ key, cells: { ...cells, order: String(at + 1) } }));

/** Rungs table by table, each table numbered through in its order. */
export const renumbered = (rungs: readonly Entry[]): readonly Entry[] =>
  [...inGroups(rungs, tableOf).values()].flatMap((group) =>
    numbered([...group].sort((one, other) => placeOf(one) - placeOf(other))),
  );

/** The rungs that a file tells, numbered as they come to stand between those that stay where they are. */
export const placedAmong = (told: readonly Entry[], kept: readonly Entry[]): readonly Entry[] => {
  const stays = inGroups(kept, tableOf);
  const keptKeys = new Set(kept.map(({ key }) => key));
  return [...inGroups(told, tableOf)]
    .flatMap(([table, group]) => {
      const all = [...group].sort((one, other) => placeOf(one) - placeOf(other));
      const between = [...(stays.get(table) ?? [])].sort((one, other) => placeOf(one) - placeOf(other));
      for (const one of between) all.splice(placeOf(one) - 1, 0, one);
      return numbered(all);
    })
    .filter(({ key }) => !keptKeys.has(key));
};
