import type { EntryFault } from '../domain/catalogue/catalogue';
import type { CatalogueDifference } from '../domain/catalogue/difference';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { CatalogueImport, CatalogueImports } from './catalogue-imports';
import type { FileToTake } from './import-desk';
import type { Workbook } from './plan-workbooks';

/** What a workbook would change, or did. */
export interface CataloguePreview {
  readonly info: CatalogueImport;
  readonly difference: CatalogueDifference;
  readonly faults: readonly EntryFault[];
  /** Confirming must name it: what was looked at is what is put in force. */
  readonly mark: string;
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
  check(file: FileToTake): Promise<Result<Pick<CataloguePreview, 'difference' | 'faults'>, string>>;
  preview(id: string): Promise<CataloguePreview | null>;
  /** Puts it in force as a whole; `lines`: how many were changed. */
  confirm(
    actor: Actor,
    id: string,
    mark: string,
  ): Promise<Result<{ readonly lines: number; readonly newRules: boolean }, string>>;
  discard(actor: Actor, id: string): Promise<Result<null, string>>;
}
