import type { DeadlineKind, Period } from '../domain/deadline/reading';
import { understandDeadline } from '../domain/deadline/understand-deadline';
import type { CivilDate } from '../domain/calendar/civil-date';
import type { AgencyCatalogue } from '../domain/directory/agency';
import { recogniseAgencies } from '../domain/directory/recognise-agencies';

/** What `dondoc explain deadline --json` prints for one text. */
export interface ExplainedDeadline {
  readonly kind: DeadlineKind;
  readonly due: CivilDate | null;
  readonly every: Period | null;
}

/** What `dondoc explain agencies --json` prints for one text. */
export interface ExplainedAgencies {
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly { readonly code: string; readonly name: string; readonly members: number }[];
  readonly unknown: readonly string[];
}

/** A written deadline as a plan of `year` means it. */
export const explainDeadline = (text: string, year: number): ExplainedDeadline => {
  const { kind, due, every } = understandDeadline(text, { year });
  return { kind, due, every };
};

/** The agencies and groups that a text names, and the names that the catalogue does not know, as written. */
export const explainAgencies = (text: string, catalogue: AgencyCatalogue): ExplainedAgencies => {
  const { agencies, groups, unknown } = recogniseAgencies(text, catalogue);
  return {
    agencies: agencies.map(({ code, name }) => ({ code, name })),
    groups: groups.map(({ code, name, members }) => ({ code, name, members })),
    unknown: unknown.map((one) => one.text),
  };
};
