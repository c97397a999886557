import type { AgencyCatalogue } from './agency';
import { recogniseAgencies } from './recognise-agencies';

/**
 * The codes that a cell gives work to: its agencies, and the members of its groups one by one (a group whose members
 * are not listed gives none). Names the catalogue does not know are told word for word.
 */
export const agenciesOfCell = (
  text: string,
  catalogue: AgencyCatalogue,
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } => {
  const reading = recogniseAgencies(text, catalogue);
  const members = new Map(catalogue.groups.map((one) => [one.code, one.memberCodes]));
  const codes = [
    ...reading.agencies.map((one) => one.code),
    ...reading.groups.flatMap((one) => members.get(one.code) ?? []),
  ];
  return { codes: [...new Set(codes)], unknown: reading.unknown.map((one) => one.text) };
};
