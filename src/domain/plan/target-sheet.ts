import { inGroups } from '../text/in-groups';
import type { Comparator, DraftTarget } from './draft';
import type { SheetCells, SheetRow } from './sheet-row';
import { targetsOf } from './targets';

/** What the table says in words. */
export interface TargetWords {
  /** A figure by how it is to be compared; the reader understands it again. */
  readonly goal: (comparator: Comparator, figure: number | null, figureTo: number | null) => string;
  readonly level: (level: NonNullable<DraftTarget['level']>) => string;
  /** Stands for the unit of a bullet whose figures are in its own words. */
  readonly inText: string;
}

const sameTargets = (one: readonly DraftTarget[], other: readonly DraftTarget[]): boolean =>
  one.length === other.length &&
  one.every((target, at) => JSON.stringify(plain(target)) === JSON.stringify(plain(other[at])));

const plain = (target: DraftTarget | undefined): unknown =>
  target && [target.part, target.comparator, target.figure, target.figureTo, target.unit, target.level];

/** A bullet whose words tell all its targets is one row; else each target is a row with its figure beside it. */
const bulletCells = (bullet: readonly DraftTarget[], words: TargetWords): readonly SheetCells[] => {
  const [first] = bullet;
  const watched = first?.watcher === undefined ? {} : { lead: first.watcher };
  if (first !== undefined && sameTargets(targetsOf(first.area, first.text), bullet))
    return [{ target: first.text, unit: words.inText, ...watched }];
  return bullet.map(({ part, comparator, figure, figureTo, unit, level }) => ({
    ...{ target: part, goal: words.goal(comparator, figure, figureTo), unit: unit ?? '' },
    ...{ level: level === null ? '' : words.level(level), ...watched },
  }));
};

/**
 * A plan's targets as rows of a table that did not have them, by area, those of no area first. Reading the rows gives
 * the same targets again.
 */
export const targetRows = (
  targets: readonly DraftTarget[],
  areas: readonly { readonly code: string }[],
  words: TargetWords,
): readonly SheetRow[] =>
  [null, ...areas.map(({ code }) => code)].flatMap((area) => {
    const bullets = inGroups(
      targets.filter((target) => target.area === area),
      ({ text }) => text,
    );
    return [...bullets.values()]
      .flatMap((bullet) => bulletCells(bullet, words))
      .map((cells, at): SheetRow => ({
        ...{ area, group: null, row: null, raw: [], ours: [] },
        cells: { stt: String(at + 1), ...cells },
      }));
  });
