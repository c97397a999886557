import type { CatalogueKind, EntryProblem } from './catalogue';
import type { PolicyEntries } from './policy-data';

/** What the catalogues themselves do not say. */
export interface SetFacts {
  /** Agencies and officials that plans and open tasks speak of. */
  readonly inUse: ReadonlySet<string>;
  /** Whether the lines together make a policy that rules can go by. */
  readonly isPolicy: (entries: PolicyEntries) => boolean;
}

export interface SetFault {
  readonly kind: CatalogueKind;
  readonly key: string;
  readonly field: string;
  readonly problem: EntryProblem;
  readonly said: string;
  /** Codes that are written most alike, where one is unknown. */
  readonly near?: readonly string[];
}
