import type { CatalogueKind, EntryFault } from '../domain/catalogue/catalogue';
import type { CatalogueDifference } from '../domain/catalogue/difference';
import type { Ending } from '../domain/catalogue/endings';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { DocumentRef } from '../domain/task/state';
import type { CatalogueImport, CatalogueImports } from './catalogue-imports';
import type { FileToTake } from './import-desk';
import type { Workbook } from './plan-workbooks';

/** What a workbook would change, or did. */
export interface CataloguePreview {
  readonly info: CatalogueImport;
  readonly difference: CatalogueDifference;
  readonly faults: readonly EntryFault[];
  /** Agencies that end while tasks are open at them. */
  readonly endings: readonly Ending[];
  /** Row of the file in which a line stands, by its catalogue and key; what goes away stands in none. */
  readonly rowOf: (kind: CatalogueKind, key: string) => number | null;
  /** Confirming must name it: what was looked at is what is put in force. */
  readonly mark: string;
}

export interface Confirmed {
  /** How many lines were changed. */
  readonly lines: number;
  readonly newRules: boolean;
  /** Open tasks that are being moved. */
  readonly moving: number;
}

export interface EditedRow {
  readonly kind: CatalogueKind;
  /** Counted as Excel does. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Catalogues by workbook: the only way in for a whole set. Every act checks the actor's right. A refusal is one Vietnamese
 * sentence; nothing is half-done then.
 */
export interface CatalogueDesk extends Pick<CatalogueImports, 'latest'> {
  /** The catalogues in force; with a year, copied into it with its holidays proposed. Null before any are loaded. */
  workbook(year: number | null): Promise<Workbook | null>;
  /** Reads a file and keeps it as a draft. */
  take(actor: Actor, file: FileToTake): Promise<Result<{ readonly id: string }, string>>;
  /** The set in force, copied into a new year with its holidays proposed, as a draft. */
  propose(actor: Actor, year: number): Promise<Result<{ readonly id: string }, string>>;
  /** What a file would change, without keeping anything. */
  check(file: FileToTake): Promise<Result<Pick<CataloguePreview, 'difference' | 'faults' | 'endings'>, string>>;
  /** Puts a row of a draft right: cells by field, as people write them; those not named stay. */
  edit(actor: Actor, id: string, row: EditedRow): Promise<Result<null, string>>;
  preview(id: string): Promise<CataloguePreview | null>;
  /**
   * Puts it in force as a whole. With a decision, open tasks of the agencies that end go to those that take over; else
   * they stay where they are.
   */
  confirm(actor: Actor, id: string, mark: string, decision: DocumentRef | null): Promise<Result<Confirmed, string>>;
  discard(actor: Actor, id: string): Promise<Result<null, string>>;
}
