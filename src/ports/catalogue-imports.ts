import type { CatalogueSet } from '../domain/catalogue/catalogue';
import type { CatalogueDifference } from '../domain/catalogue/difference';
import type { NamedDay } from '../domain/catalogue/entries-of';
import type { CatalogueSheet } from '../domain/catalogue/read-sheet';
import type { Agency, AgencyGroup } from '../domain/directory/agency';
import type { Official } from '../domain/directory/official';
import type { ImportState } from '../domain/plan/import-state';
import type { Rules } from '../domain/task/policy';

/** The catalogues as they are now, all read in one moment. */
export interface InForce {
  readonly set: CatalogueSet;
  readonly rules: Rules;
  /** Agencies and officials that plans and open tasks speak of. */
  readonly inUse: ReadonlySet<string>;
  /** How many open tasks each agency has a part in. */
  readonly openTasks: ReadonlyMap<string, number>;
  /** The same as long as nothing of it changes. */
  readonly mark: string;
}

/** A workbook of catalogues that waits to be confirmed, or did. */
export interface CatalogueImport {
  readonly id: string;
  readonly fileName: string;
  /** As the file has them, with what a person has put right since. */
  readonly sheets: readonly CatalogueSheet[];
  readonly notes: readonly string[];
  readonly state: ImportState;
  readonly atMs: number;
  readonly byName: string;
  readonly confirmedAtMs: number | null;
  readonly confirmedByName: string | null;
  /** What it changed; null until it is confirmed. */
  readonly difference: CatalogueDifference | null;
}

export type NewCatalogueImport = Pick<CatalogueImport, 'id' | 'fileName' | 'sheets' | 'notes' | 'atMs' | 'byName'>;

/** What is written when an import is confirmed. */
export interface CatalogueChange {
  readonly agencies: readonly Agency[];
  readonly groups: readonly AgencyGroup[];
  readonly officials: readonly Official[];
  /** Codes and ids that go. */
  readonly removed: {
    readonly agencies: readonly string[];
    readonly groups: readonly string[];
    readonly officials: readonly string[];
  };
  /** A new version of the rules; null when neither calendar nor policy changes. */
  readonly rules: Rules | null;
  /** The days of the calendar with their names. */
  readonly days: readonly NamedDay[];
  readonly difference: CatalogueDifference;
}

export interface CatalogueImports {
  /** Null before any rules are loaded. */
  inForce(): Promise<InForce | null>;
  open(draft: NewCatalogueImport): Promise<void>;
  info(id: string): Promise<CatalogueImport | null>;
  /** The latest first. */
  latest(limit: number): Promise<readonly CatalogueImport[]>;
  /** Of a draft; of one that is none any more nothing changes, and false is told. */
  saveSheets(id: string, sheets: readonly CatalogueSheet[]): Promise<boolean>;
  discard(id: string): Promise<void>;
  /**
   * One transaction. `moved-on`: what is in force is not what `mark` stands for any more; `not-draft`: it was confirmed or
   * discarded before. Nothing is written then.
   */
  confirm(
    id: string,
    ask: {
      readonly mark: string;
      readonly change: CatalogueChange;
      readonly byName: string;
      readonly note: string;
      readonly nowMs: number;
    },
  ): Promise<'done' | 'moved-on' | 'not-draft'>;
}
