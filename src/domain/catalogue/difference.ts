import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type CatalogueReading,
  type CatalogueSet,
  type Entry,
  type SheetReading,
} from './catalogue';
import { FIELDS } from './fields';
import { placedAmong, renumbered } from './rung-order';

export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface EntryChange {
  readonly before: Entry;
  readonly after: Entry;
  readonly fields: readonly FieldChange[];
}

export interface KindDifference {
  readonly kind: CatalogueKind;
  readonly added: readonly Entry[];
  readonly changed: readonly EntryChange[];
  readonly removed: readonly Entry[];
  /** Lines that the file does not hold stay, since a line of it could not even be told apart. */
  readonly keepsMissing: boolean;
}

/** What a file changes of what is in force; catalogues that it does not hold are not in it. */
export type CatalogueDifference = readonly KindDifference[];

export const fieldChanges = (kind: CatalogueKind, before: Entry, after: Entry): readonly FieldChange[] =>
  FIELDS[kind]
    .map(({ name }) => ({ field: name, from: before.cells[name] ?? '', to: after.cells[name] ?? '' }))
    .filter(({ from, to }) => from !== to);

const kindDifference = (inForce: readonly Entry[], sheet: SheetReading): KindDifference => {
  const { kind, faults } = sheet;
  const known = new Map(inForce.map((one) => [one.key, one]));
  const faulty = new Set(faults.map((fault) => fault.key));
  const told = new Map(sheet.entries.filter((one) => !faulty.has(one.key)).map((one) => [one.key, one]));
  // A setting cannot be taken away; a line whose key is unreadable may be any of those that seem to be missing.
  const keepsMissing = kind === 'policy' || faulty.has(null);
  const kept = inForce.filter(({ key }) => !told.has(key) && (keepsMissing || faulty.has(key)));
  const lines = [...told.values()].map(({ key, cells }): Entry => ({ key, cells }));
  const plain = kind === 'rungs' ? placedAmong(lines, kept) : lines;
  return {
    kind,
    keepsMissing,
    added: plain.filter((one) => !known.has(one.key)),
    changed: plain.flatMap((after) => {
      const before = known.get(after.key);
      const fields = before === undefined ? [] : fieldChanges(kind, before, after);
      return before === undefined || fields.length === 0 ? [] : [{ before, after, fields }];
    }),
    removed: inForce.filter((one) => !told.has(one.key) && !kept.includes(one)),
  };
};

/** A faulty line stays as it is in force; good lines are compared field by field. */
export const catalogueDifference = (inForce: CatalogueSet, reading: CatalogueReading): CatalogueDifference =>
  CATALOGUE_KINDS.flatMap((kind) => {
    const sheet = reading.find((one) => one.kind === kind);
    return sheet === undefined ? [] : [kindDifference(inForce[kind], sheet)];
  });

export const isNoChange = (difference: CatalogueDifference): boolean =>
  difference.every(({ added, changed, removed }) => added.length + changed.length + removed.length === 0);

/** The catalogues once the difference is applied; what stays keeps its place, what is new comes last. */
export const applied = (inForce: CatalogueSet, difference: CatalogueDifference): CatalogueSet => {
  const after = (kind: CatalogueKind): readonly Entry[] => {
    const one = difference.find((each) => each.kind === kind);
    if (one === undefined) return inForce[kind];
    const gone = new Set(one.removed.map(({ key }) => key));
    const changed = new Map(one.changed.map((change) => [change.after.key, change.after]));
    const kept = inForce[kind].filter(({ key }) => !gone.has(key)).map((entry) => changed.get(entry.key) ?? entry);
    return [...kept, ...one.added];
  };
  return {
    agencies: after('agencies'),
    groups: after('groups'),
    officials: after('officials'),
    calendar: after('calendar'),
    products: after('products'),
    policy: after('policy'),
    rungs: renumbered(after('rungs')),
    exceptions: after('exceptions'),
  };
};

/** The difference without the lines of these keys. */
export const without = (
  difference: CatalogueDifference,
  isFaulty: (kind: CatalogueKind, key: string) => boolean,
): CatalogueDifference =>
  difference.map((one) => ({
    ...one,
    added: one.added.filter(({ key }) => !isFaulty(one.kind, key)),
    changed: one.changed.filter(({ after }) => !isFaulty(one.kind, after.key)),
    removed: one.removed.filter(({ key }) => !isFaulty(one.kind, key)),
  }));
