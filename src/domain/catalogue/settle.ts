import {
  POLICY_KINDS,
  type CatalogueKind,
  type CatalogueReading,
  type CatalogueSet,
  type Entry,
  type EntryFault,
} from './catalogue';
import { isSound, unfit } from './check-policy';
import { setFaults } from './check-set';
import type { SetFacts, SetFault } from './set-facts';
import { applied, catalogueDifference, without, type CatalogueDifference, type KindDifference } from './difference';
import { scopeKey } from './scope';
import { inGroups } from '../text/in-groups';

export interface Settled {
  readonly difference: CatalogueDifference;
  /** The catalogues once it is applied. */
  readonly after: CatalogueSet;
  readonly faults: readonly EntryFault[];
}

const id = (kind: CatalogueKind, key: string): string => `${kind} ${key}`;

const touched = ({ added, changed, removed }: KindDifference): readonly Entry[] => [
  ...added,
  ...removed,
  ...changed.map(({ after }) => after),
];

interface Step {
  readonly kind: CatalogueKind;
  readonly key: string;
}

/** The steps that hold, tried together first and then by halves: few bad ones among many cost little. */
const taking = (
  steps: readonly (readonly Step[])[],
  holds: (tried: readonly Step[]) => boolean,
  taken: readonly Step[],
): readonly Step[] => {
  if (steps.length === 0) return taken;
  const all = [...taken, ...steps.flat()];
  if (holds(all)) return all;
  if (steps.length === 1) return taken;
  const half = Math.ceil(steps.length / 2);
  return taking(steps.slice(half), holds, taking(steps.slice(0, half), holds, taken));
};

/**
 * The lines of the policy that go neither with what is in force nor with the others of the file. A table of rungs is
 * taken as a whole if it can be, for two of its lines may climb together alone; then line by line, again as long as one
 * makes another fit.
 */
const unfitLines = (inForce: CatalogueSet, difference: CatalogueDifference, facts: SetFacts): ReadonlySet<string> => {
  const isPolicy = (kind: CatalogueKind): boolean => POLICY_KINDS.includes(kind);
  const holds = (tried: readonly Step[]): boolean => {
    const keys = new Set(tried.map(({ kind, key }) => id(kind, key)));
    return isSound(
      applied(
        inForce,
        without(difference, (kind, key) => isPolicy(kind) && !keys.has(id(kind, key))),
      ),
      facts,
    );
  };
  const steps = difference
    .filter(({ kind }) => isPolicy(kind))
    .flatMap((one) =>
      touched(one).map(({ key, cells }) => ({
        kind: one.kind,
        key,
        table: `${one.kind} ${cells['table'] ?? key} ${scopeKey(cells)}`,
      })),
    );
  let taken = taking([...inGroups(steps, ({ table }) => table).values()], holds, []);
  for (let before = -1; before < taken.length && taken.length < steps.length;) {
    before = taken.length;
    const known = new Set(taken);
    taken = taking(
      steps.filter((step) => !known.has(step)).map((step) => [step]),
      holds,
      taken,
    );
  }
  const known = new Set(taken);
  return new Set(steps.filter((step) => !known.has(step)).map(({ kind, key }) => id(kind, key)));
};

/**
 * What of a file can be put in force: each line that does not fit with the others stays as it is, and the rest goes on.
 * What comes out fits together as a whole; the order of lines does not matter.
 */
export const settle = (inForce: CatalogueSet, reading: CatalogueReading, facts: SetFacts): Settled => {
  const rows = new Map(reading.flatMap(({ kind, entries }) => entries.map((one) => [id(kind, one.key), one.row])));
  const faults: EntryFault[] = reading.flatMap((sheet) => sheet.faults);
  let difference = catalogueDifference(inForce, reading);
  const toTold = ({ kind, key, field, problem, said, near }: SetFault): EntryFault => ({
    ...{ kind, key, row: rows.get(id(kind, key)) ?? null, field, problem, said },
    ...(near === undefined ? {} : { near }),
  });
  const unfitting = unfitLines(inForce, difference, facts);
  for (const one of difference)
    for (const entry of touched(one).filter(({ key }) => unfitting.has(id(one.kind, key))))
      faults.push(toTold(unfit(one.kind, entry)));
  difference = without(difference, (kind, key) => unfitting.has(id(kind, key)));
  for (;;) {
    const after = applied(inForce, difference);
    const changing = new Set(difference.flatMap((one) => touched(one).map(({ key }) => id(one.kind, key))));
    const found = setFaults(inForce, after, difference, facts).filter(({ kind, key }) => changing.has(id(kind, key)));
    if (found.length === 0) return { difference, after, faults };
    faults.push(...found.map(toTold));
    const bad = new Set(found.map(({ kind, key }) => id(kind, key)));
    difference = without(difference, (kind, key) => bad.has(id(kind, key)));
  }
};
