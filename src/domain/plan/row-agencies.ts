import type { CellAgencies, PartlyMeant } from '../directory/agencies-of-cell';
import type { OpenGroup } from '../task/open-group';

/** Agencies that a cell names: codes (groups as their members), and the words that no catalogue entry fits. */
export type NamedAgencies = Pick<CellAgencies, 'codes' | 'unknown'> & Partial<CellAgencies>;

export interface RowAgencies {
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  /** Of which the lead calls in whom it needs. */
  readonly openGroups: readonly OpenGroup[];
  /** Groups of which it is not sure who is meant, by their words. */
  readonly unclear: Readonly<Record<'lead' | 'coordinating', readonly string[]>>;
}

/** "Các sở còn lại" is certain where the row names some of them otherwise. */
const restOf = ({ words, members }: PartlyMeant, named: ReadonlySet<string>) => {
  const left = members.filter((one) => !named.has(one));
  return left.length < members.length ? { codes: left, unclear: [] } : { codes: members, unclear: [words] };
};

const asOpen = ({ words, groups }: PartlyMeant): OpenGroup => ({ words, groups });

const readRow = (lead: NamedAgencies, coordinating: NamedAgencies): RowAgencies => {
  const { helping = [], open: openLeads = [] } = lead;
  const named = new Set([...lead.codes, ...coordinating.codes]);
  const rest = (cell: NamedAgencies) => (cell.rest ?? []).map((one) => restOf(one, named));
  const [leadRest, otherRest] = [rest(lead), rest(coordinating)];
  const firsts = [...lead.codes, ...leadRest.flatMap((one) => one.codes)];
  const leaderless = firsts.length === 0 ? openLeads : [];
  const openHere = openLeads.filter((one) => !leaderless.includes(one));
  const saysItself = (one: PartlyMeant): boolean => helping.some((code) => one.members.includes(code));
  const leads = [...firsts, ...leaderless.flatMap((one) => one.members)];
  const others = [...coordinating.codes, ...otherRest.flatMap((one) => one.codes)];
  return {
    leads: [...new Set(leads.filter((code) => !helping.includes(code)))],
    coordinating: [...new Set([...others, ...leads.filter((code) => helping.includes(code))])],
    openGroups: [...(coordinating.open ?? []), ...openHere].map(asOpen),
    unclear: {
      lead: [
        ...(lead.someOf ?? []),
        ...leadRest.flatMap((one) => one.unclear),
        ...leaderless.map((one) => one.words),
        ...openHere.filter((one) => !saysItself(one)).map((one) => one.words),
      ],
      coordinating: [...(coordinating.someOf ?? []), ...otherRest.flatMap((one) => one.unclear)],
    },
  };
};

/** Rows repeat each other's cells: what two cells come to is one object, however many rows have them. */
const known = new WeakMap<NamedAgencies, WeakMap<NamedAgencies, RowAgencies>>();

/**
 * Who leads, who coordinates and whom the lead may call in, by both cells of a row. An open group coordinates; in the
 * lead's cell that is told, unless the cell itself says so, and where it is all that the cell names, all of it leads.
 */
export const rowAgencies = (lead: NamedAgencies, coordinating: NamedAgencies): RowAgencies => {
  const beside = known.get(lead) ?? new WeakMap<NamedAgencies, RowAgencies>();
  const read = beside.get(coordinating) ?? readRow(lead, coordinating);
  known.set(lead, beside.set(coordinating, read));
  return read;
};
