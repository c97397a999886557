/** What a workbook of catalogues holds, one sheet each, in this order. */
export const CATALOGUE_KINDS = [
  'agencies',
  'groups',
  'officials',
  'calendar',
  'products',
  'policy',
  'rungs',
  'exceptions',
] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

/** Those that together make the policy. */
export const POLICY_KINDS: readonly CatalogueKind[] = ['products', 'policy', 'rungs', 'exceptions'];

/** One line of a catalogue in plain words: every value as text in one form, so that two can be compared. */
export interface Entry {
  readonly key: string;
  /** By field; a field that is absent is empty. Lists are one item a line. */
  readonly cells: Readonly<Record<string, string>>;
}

export type CatalogueSet = Readonly<Record<CatalogueKind, readonly Entry[]>>;

export type EntryProblem =
  | 'missing'
  | 'too-long'
  | 'bad-code'
  | 'bad-date'
  | 'bad-number'
  | 'bad-choice'
  | 'bad-post'
  | 'bad-clock'
  | 'bad-delay'
  | 'bad-repeat'
  | 'bad-resolver'
  | 'bad-value'
  | 'one-value'
  | 'no-such-setting'
  | 'not-scoped'
  | 'no-scope'
  | 'does-not-climb'
  | 'stands-twice'
  | 'no-such-agency'
  | 'name-taken'
  | 'ends-before-it-begins'
  | 'more-members-than-counted'
  | 'in-use'
  | 'last-manager';

/** What is wrong with one line: it is left as it is in force, and the others go on. */
export interface EntryFault {
  readonly kind: CatalogueKind;
  /** Null where not even the key could be read. */
  readonly key: string | null;
  /** Row of the sheet, counted as Excel does; null for a line that is not in the file. */
  readonly row: number | null;
  readonly field: string;
  readonly problem: EntryProblem;
  /** As written. */
  readonly said: string;
  /** Codes that are written most alike, where one is unknown. */
  readonly near?: readonly string[];
}

export interface ReadEntry extends Entry {
  readonly row: number;
}

/** One catalogue as a file tells it. A catalogue that the file does not hold is absent. */
export interface SheetReading {
  readonly kind: CatalogueKind;
  readonly entries: readonly ReadEntry[];
  readonly faults: readonly EntryFault[];
}

export type CatalogueReading = readonly SheetReading[];

export const EMPTY_SET: CatalogueSet = {
  agencies: [],
  groups: [],
  officials: [],
  calendar: [],
  products: [],
  policy: [],
  rungs: [],
  exceptions: [],
};

export const listOf = (cell: string | undefined): readonly string[] =>
  cell === undefined || cell === '' ? [] : cell.split('\n');

export const cellOf = (items: readonly string[]): string => items.join('\n');
