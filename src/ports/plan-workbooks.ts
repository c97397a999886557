import type { CellTable } from '../domain/plan/table-header';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { FileToTake, Taken } from './import-desk';

/** A table of text on its way into a workbook, or several below each other; `headings` are the indices of heading rows. */
export interface TextSheet {
  readonly name: string;
  readonly table: CellTable;
  readonly headings: readonly number[];
}

export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Plans as xlsx workbooks, in the layout of the office's own file. */
export interface PlanWorkbooks {
  /** A plan's text becomes an appendix to complete, kept as a draft. A refusal is one Vietnamese sentence. */
  draft(actor: Actor, file: FileToTake): Promise<Result<Taken, string>>;
  /** The appendix of a draft as edited so far; null when there is no such draft. */
  ofImport(id: string): Promise<Workbook | null>;
  /** A running plan's appendix as it holds now, with how each task stands; null when there is no such plan. */
  ofPlan(planId: string): Promise<Workbook | null>;
}
