import { inGroups } from '../text/in-groups';
import type { Comparator, DraftTarget } from './draft';
import { roman } from './plan-table';
import type { CellTable } from './table-header';
import { targetsOf } from './targets';

interface AreaName {
  readonly code: string;
  readonly name: string;
}

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
const bulletRows = (bullet: readonly DraftTarget[], words: TargetWords): readonly (readonly string[])[] => {
  const [first] = bullet;
  if (first !== undefined && sameTargets(targetsOf(first.area, first.text), bullet))
    return [[first.text, '', words.inText, '']];
  return bullet.map(({ part, comparator, figure, figureTo, unit, level }) => [
    part,
    words.goal(comparator, figure, figureTo),
    unit ?? '',
    level === null ? '' : words.level(level),
  ]);
};

/**
 * A plan's targets as rows (number, target, goal, unit, level) under the section rows of their areas, those of no area
 * first. Reading the rows gives the same targets again.
 */
export const targetRows = (
  targets: readonly DraftTarget[],
  areas: readonly AreaName[],
  words: TargetWords,
): CellTable => {
  const rowsOf = (area: string | null): CellTable => {
    const bullets = inGroups(
      targets.filter((target) => target.area === area),
      ({ text }) => text,
    );
    return [...bullets.values()]
      .flatMap((bullet) => bulletRows(bullet, words))
      .map((cells, at) => [String(at + 1), ...cells]);
  };
  const sections = areas.map(({ code, name }, place) => ({ heading: [roman(place + 1), name], rows: rowsOf(code) }));
  return [...rowsOf(null), ...sections.flatMap(({ heading, rows }) => (rows.length === 0 ? [] : [heading, ...rows]))];
};
