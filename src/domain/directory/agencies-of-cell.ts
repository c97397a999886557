import type { AgencyCatalogue } from './agency';
import type { AgencyReading, NamedGroup, UnknownAgency } from './agency-reading';
import { recogniseAgencies } from './recognise-agencies';

/** A group of which some are meant: its words, the catalogue's groups that they name, and the members of those. */
export interface PartlyMeant {
  readonly words: string;
  readonly groups: readonly string[];
  readonly members: readonly string[];
}

/** Whom a cell gives work to. */
export interface CellAgencies {
  /** Codes of agencies, groups as their members one by one; without `open` and `rest`. */
  readonly codes: readonly string[];
  /** All whom the cell speaks of, whatever words narrow a group. */
  readonly everybody: readonly string[];
  /** Names that the catalogue does not know, word for word. */
  readonly unknown: readonly string[];
  /** Those of `everybody` that only help, where the cell itself says who leads ("… chủ trì; … thực hiện"). */
  readonly helping: readonly string[];
  /** Groups that the catalogue gives no members: nobody is given work by their names. */
  readonly emptyGroups: readonly string[];
  /** "Các cơ quan liên quan": open until the lead calls somebody in. */
  readonly open: readonly PartlyMeant[];
  /** "Các sở còn lại": all of them that the row does not name otherwise. */
  readonly rest: readonly PartlyMeant[];
  /** Groups narrowed by words that are not understood; all of them stand in `codes`. */
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

type MembersOf = (code: string) => readonly string[];

/** Groups narrowed in one breath, each by its words, stand as one. */
const partly = (groups: readonly NamedGroup[], membersOf: MembersOf): readonly PartlyMeant[] =>
  [...new Set(groups.map((one) => one.words))].map((words) => {
    const codes = groups.filter((one) => one.words === words).map((one) => one.code);
    return { words, groups: codes, members: [...new Set(codes.flatMap(membersOf))] };
  });

/** A group with its exceptions taken out; one that they are no part of is not understood. */
const isUnclear = ({ narrowed, code, except }: NamedGroup, membersOf: MembersOf): boolean => {
  if (narrowed === 'otherwise') return true;
  const out = except.flatMap(membersOf);
  return narrowed === 'except' && (out.length === 0 || !out.every((one) => membersOf(code).includes(one)));
};

/** The agencies that a cell gives work to, by the catalogue. */
export const agenciesOfCell = (text: string, catalogue: AgencyCatalogue): CellAgencies => {
  const reading = recogniseAgencies(text, catalogue);
  const members = new Map(catalogue.groups.map((one) => [one.code, one.memberCodes]));
  const membersOf: MembersOf = (code) => members.get(code) ?? [code];
  const { agencies, groups, roles, unknown } = reading;
  const named = (narrowed: NamedGroup['narrowed']): readonly NamedGroup[] =>
    groups.filter((one) => one.narrowed === narrowed);
  const unclear = groups.filter((one) => isUnclear(one, membersOf));
  const whole = groups.filter(({ narrowed }) => narrowed !== 'concerned' && narrowed !== 'rest');
  const meant = whole.flatMap((group) => {
    const out = unclear.includes(group) ? [] : group.except.flatMap(membersOf);
    return membersOf(group.code).filter((code) => !out.includes(code));
  });
  const leading = new Set(roles.find(({ role }) => role === 'lead')?.codes.flatMap(membersOf) ?? []);
  const codes = agencies.map((one) => one.code);
  return {
    codes: [...new Set([...codes, ...meant])],
    everybody: [...new Set([...codes, ...groups.flatMap((one) => membersOf(one.code))])],
    unknown: unknown.map((one) => one.text),
    helping: [...new Set(helpers(reading).flatMap(membersOf))].filter((code) => !leading.has(code)),
    emptyGroups: whole.filter((one) => membersOf(one.code).length === 0).map((one) => one.name),
    open: partly(named('concerned'), membersOf),
    rest: partly(named('rest'), membersOf),
    someOf: unclear.map((one) => one.words),
    proposals: unknown,
  };
};
