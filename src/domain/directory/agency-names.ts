import type { AgencyCatalogue } from './agency';

/** The full name behind a code, of an agency or a group; a code that the catalogue does not know stays as it is. */
export const agencyName = (catalogue: AgencyCatalogue, code: string): string =>
  (catalogue.agencies.find((one) => one.code === code) ?? catalogue.groups.find((one) => one.code === code))?.name ??
  code;

/** A group of so few is named one by one. */
const SMALLEST_GROUP = 3;

/**
 * Names for a list of codes, a whole group by its own name: thirty agencies read "Các sở, ban, ngành", "UBND cấp
 * huyện". Groups are tried in the catalogue's order, which has the narrow ones first.
 */
export const agencyNames = (catalogue: AgencyCatalogue, codes: readonly string[]): readonly string[] => {
  const left = new Set(codes);
  const groups: string[] = [];
  for (const group of catalogue.groups) {
    const whole = group.memberCodes.length >= SMALLEST_GROUP && group.memberCodes.every((code) => left.has(code));
    if (!whole) continue;
    groups.push(group.name);
    group.memberCodes.forEach((code) => left.delete(code));
  }
  return [...[...left].map((code) => agencyName(catalogue, code)), ...groups];
};
