import { yearOf, type CivilDate } from '../calendar/civil-date';
import { CATALOGUE_KINDS, cellOf, listOf, type CatalogueSet, type Entry } from './catalogue';
import { dayEntry, type NamedDay } from './entries-of';
import type { CatalogueSheet } from './read-sheet';

/** Who an agency is on a day: itself, or whoever took over when it has ended; null when nobody did. */
const standingIn = (agencies: ReadonlyMap<string, Entry>, code: string, on: CivilDate): string | null => {
  let now = agencies.get(code);
  for (const seen = new Set<string>(); now !== undefined && !seen.has(now.key);) {
    seen.add(now.key);
    const ends = now.cells['validTo'] ?? '';
    if (ends === '' || ends >= on) return now.key;
    now = agencies.get(now.cells['successor'] ?? '');
  }
  return null;
};

/**
 * The catalogues in force, copied into a new year: in groups, agencies that have ended by then give way to those that took
 * over, and the proposed days come to the calendar where it has none of that year yet; days that are declared stay as
 * they are. The rows of a file, to be read, looked at and confirmed.
 */
export const nextYear = (
  inForce: CatalogueSet,
  year: number,
  proposed: readonly NamedDay[],
): readonly CatalogueSheet[] => {
  const first: CivilDate = `${year}-01-01`;
  const agencies = new Map(inForce.agencies.map((one) => [one.key, one]));
  const groups = inForce.groups.map(({ key, cells }): Entry => {
    const members = listOf(cells['members']).flatMap((code) => standingIn(agencies, code, first) ?? []);
    return { key, cells: { ...cells, members: cellOf([...new Set(members)]) } };
  });
  const declared = inForce.calendar.some(({ key }) => yearOf(key) === year);
  const calendar = [...inForce.calendar, ...(declared ? [] : proposed.map(dayEntry))];
  const copied: CatalogueSet = { ...inForce, groups, calendar };
  return CATALOGUE_KINDS.map((kind) => ({
    kind,
    rows: copied[kind].map(({ cells }, at) => ({ row: at + 2, said: cells })),
  }));
};
