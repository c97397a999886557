import type { AgencyCatalogue } from './agency';
import type { AgencyReading, UnknownAgency } from './agency-reading';
import { recogniseAgencies } from './recognise-agencies';

/** Whom a cell gives work to. */
export interface CellAgencies {
  /** Codes of agencies, groups as their members one by one. */
  readonly codes: readonly string[];
  /** Names that the catalogue does not know, word for word. */
  readonly unknown: readonly string[];
  /** Those of `codes` that only help, where the cell itself says who leads ("… chủ trì; … thực hiện"). */
  readonly helping: readonly string[];
  /** Groups that the catalogue gives no members: nobody is given work by their names. */
  readonly emptyGroups: readonly string[];
  /** Groups of which the cell means some members only ("các cơ quan liên quan"); all of them stand in `codes`. */
  readonly someOf: readonly string[];
  /** The unknown names with what is written most alike. */
  readonly proposals: readonly UnknownAgency[];
}

const helpers = ({ roles }: AgencyReading): readonly string[] => {
  const leads = roles.find(({ role }) => role === 'lead')?.codes ?? [];
  if (leads.length === 0) return [];
  return roles
    .filter(({ role }) => role !== 'lead')
    .flatMap(({ codes }) => codes.filter((code) => !leads.includes(code)));
};

/** The agencies that a cell gives work to, by the catalogue. */
export const agenciesOfCell = (text: string, catalogue: AgencyCatalogue): CellAgencies => {
  const reading = recogniseAgencies(text, catalogue);
  const members = new Map(catalogue.groups.map((one) => [one.code, one.memberCodes]));
  const membersOf = (code: string): readonly string[] => members.get(code) ?? [code];
  const codes = [...reading.agencies, ...reading.groups].flatMap((one) => membersOf(one.code));
  const leading = new Set(reading.roles.find(({ role }) => role === 'lead')?.codes.flatMap(membersOf) ?? []);
  return {
    codes: [...new Set(codes)],
    unknown: reading.unknown.map((one) => one.text),
    helping: [...new Set(helpers(reading).flatMap(membersOf))].filter((code) => !leading.has(code)),
    emptyGroups: reading.groups.filter((one) => membersOf(one.code).length === 0).map((one) => one.name),
    someOf: reading.groups.filter((one) => one.onlyConcerned).map((one) => one.name),
    proposals: reading.unknown,
  };
};
