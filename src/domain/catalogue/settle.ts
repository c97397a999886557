import type { CatalogueKind, CatalogueReading, CatalogueSet, Entry, EntryFault } from './catalogue';
import { setFaults, type SetFacts } from './check-set';
import { applied, catalogueDifference, without, type CatalogueDifference, type KindDifference } from './difference';

export interface Settled {
  readonly difference: CatalogueDifference;
  /** The catalogues once it is applied. */
  readonly after: CatalogueSet;
  readonly faults: readonly EntryFault[];
}

const id = (kind: CatalogueKind, key: string): string => `${kind} ${key}`;

const touchedKeys = ({ added, changed, removed }: KindDifference): readonly string[] => [
  ...[...added, ...removed].map(({ key }) => key),
  ...changed.map(({ after }) => after.key),
];

/**
 * Settings that stand wrong only one beside another are tried one at a time, so that one bad line does not take the good
 * ones with it. Those that no order makes fit are left out.
 */
const fittingSettings = (
  inForce: CatalogueSet,
  difference: CatalogueDifference,
  facts: SetFacts,
): ReadonlySet<string> => {
  const left = new Set<string>();
  const fits = (set: CatalogueSet): boolean =>
    setFaults(inForce, set, difference, facts).every(({ problem }) => problem !== 'bad-value');
  if (fits(applied(inForce, difference))) return left;
  const steps = difference
    .filter(({ kind }) => kind === 'policy' || kind === 'products')
    .flatMap((one) => touchedKeys(one).map((key) => ({ kind: one.kind, key })));
  const taken = new Set<string>();
  for (let again = true; again;) {
    again = false;
    for (const { kind, key } of steps) {
      if (taken.has(id(kind, key))) continue;
      const tried = new Set([...taken, id(kind, key)]);
      const only = without(difference, (k, other) => (k === 'policy' || k === 'products') && !tried.has(id(k, other)));
      if (!fits(applied(inForce, only))) continue;
      taken.add(id(kind, key));
      again = true;
    }
  }
  for (const { kind, key } of steps) if (!taken.has(id(kind, key))) left.add(id(kind, key));
  return left;
};

/**
 * What of a file can be put in force: each line that does not fit with the others stays as it is, and the rest goes on.
 * What comes out fits together as a whole; the order of lines does not matter.
 */
export const settle = (inForce: CatalogueSet, reading: CatalogueReading, facts: SetFacts): Settled => {
  const rows = new Map(reading.flatMap(({ kind, entries }) => entries.map((one) => [id(kind, one.key), one.row])));
  const faults: EntryFault[] = reading.flatMap((sheet) => sheet.faults);
  let difference = catalogueDifference(inForce, reading);
  const badSettings = fittingSettings(inForce, difference, facts);
  const toTold = (kind: CatalogueKind, key: string): Pick<EntryFault, 'kind' | 'key' | 'row'> => ({
    ...{ kind, key, row: rows.get(id(kind, key)) ?? null },
  });
  for (const one of difference)
    for (const key of touchedKeys(one).filter((each) => badSettings.has(id(one.kind, each))))
      faults.push({
        ...toTold(one.kind, key),
        field: 'value',
        problem: 'bad-value',
        said: saidOf(reading, one.kind, key),
      });
  difference = without(difference, (kind, key) => badSettings.has(id(kind, key)));
  for (;;) {
    const after = applied(inForce, difference);
    const touched = new Set(difference.flatMap((one) => touchedKeys(one).map((key) => id(one.kind, key))));
    const found = setFaults(inForce, after, difference, facts).filter(({ kind, key }) => touched.has(id(kind, key)));
    if (found.length === 0) return { difference, after, faults };
    faults.push(
      ...found.map(({ field, problem, said, kind, key }) => ({ ...toTold(kind, key), field, problem, said })),
    );
    const bad = new Set(found.map(({ kind, key }) => id(kind, key)));
    difference = without(difference, (kind, key) => bad.has(id(kind, key)));
  }
};

const saidOf = (reading: CatalogueReading, kind: CatalogueKind, key: string): string => {
  const entry: Entry | undefined = reading.find((one) => one.kind === kind)?.entries.find((one) => one.key === key);
  return entry?.cells['value'] ?? entry?.cells['products'] ?? '';
};
