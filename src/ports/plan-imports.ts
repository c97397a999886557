import type { CivilDate } from '../domain/calendar/civil-date';
import type { Funding } from '../domain/family/family';
import type { DraftDuty, DraftTarget } from '../domain/plan/draft';
import type { ImportState } from '../domain/plan/import-state';
import type { ListingRow, RowStanding } from '../domain/plan/listing';
import type { RowFault } from '../domain/plan/row-faults';
import type { Placed, SheetLayout } from '../domain/plan/sheet-layout';
import type { DocumentRef, TaskState } from '../domain/task/state';
import type { TaskCommand } from '../domain/task/commands';
import type { Rules } from '../domain/task/policy';

/** What a plan is called and who answers for it: asked of a person where the file does not say. */
export interface ImportHead {
  readonly title: string;
  readonly year: number;
  readonly number: string | null;
  /** When it was issued; drafts kept before this was asked say nothing. */
  readonly date?: CivilDate | null;
  readonly issuer: string;
  /** What it costs in all; drafts kept before this was asked, and plans that run, say nothing. */
  readonly funding?: Funding | null;
  /** Agency that watches the whole plan, and the office that serves UBND tỉnh. */
  readonly standing: string;
  readonly office: string;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly monitor: string }[];
}

/** What a running task did not take of its plan's change: waits until it is tried again or settled by hand. */
export interface RefusedChange {
  readonly taskId: string;
  readonly number: number;
  /** What was asked of it. */
  readonly act: TaskCommand['act'];
  /** Why not, in a sentence. */
  readonly said: string;
  /** How often it was asked. */
  readonly tries: number;
}

/** A file on its way to becoming a plan, or a change of one. */
export interface PlanImport {
  readonly id: string;
  readonly planId: string;
  /** The plan runs already: the file is its changed appendix. */
  readonly amends: boolean;
  readonly fileName: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly head: ImportHead;
  readonly layouts: readonly SheetLayout[];
  readonly targets: readonly Placed<DraftTarget>[];
  readonly duties: readonly Placed<DraftDuty>[];
  /** Faults of headings; those of rows stand with the rows. */
  readonly faults: readonly (RowFault & { readonly sheet: string })[];
  /** What was done in reading the file that its sender should know, one sentence each. */
  readonly notes: readonly string[];
  readonly state: ImportState;
  readonly decision: DocumentRef | null;
  readonly atMs: number;
  readonly byName: string;
  readonly confirmedAtMs: number | null;
  readonly confirmedByName: string | null;
  /** Changes that running tasks did not take, and that nobody has settled yet. */
  readonly refused: readonly RefusedChange[];
}

/** A task of a plan with what its row says, in the order of numbers. */
export interface PlanTask {
  readonly taskId: string;
  readonly stt: string;
  readonly group: string | null;
  readonly note: string | null;
  readonly proposed: readonly string[];
  readonly state: TaskState;
}

export interface PlanItems {
  readonly targets: readonly Placed<DraftTarget>[];
  /** Each with the task that follows it. */
  readonly duties: readonly (Placed<DraftDuty> & { readonly task: TaskState | null })[];
}

export type NewImport = Omit<PlanImport, 'state' | 'decision' | 'confirmedAtMs' | 'confirmedByName' | 'refused'>;

export interface ImportInfo extends PlanImport {
  readonly counts: Readonly<Record<RowStanding, number>>;
}

export interface RowQuery {
  /** Only rows that so stand; all when absent. */
  readonly standings?: readonly RowStanding[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Drafts of plans, and of confirmed ones the file that they were made of: the base of a later change. */
export interface PlanImports {
  /** Keeps a draft with its rows. The same file for the same plan is kept once: then the one there is told. */
  open(
    draft: NewImport,
    rows: readonly ListingRow[],
  ): Promise<{ readonly id: string; readonly state: ImportState; readonly isNew: boolean }>;
  info(id: string): Promise<ImportInfo | null>;
  /** The latest first. */
  latest(limit: number): Promise<readonly ImportInfo[]>;
  rows(id: string, query: RowQuery): Promise<{ readonly items: readonly ListingRow[]; readonly total: number }>;
  row(id: string, place: number): Promise<ListingRow | null>;
  /** Writes changed rows of a draft; of one that is no draft any more nothing changes, and false is told. */
  saveRows(id: string, rows: readonly ListingRow[]): Promise<boolean>;
  saveHead(id: string, head: ImportHead): Promise<boolean>;
  discard(id: string): Promise<void>;
  /** What is still to be settled of a confirmed change. */
  saveRefused(id: string, refused: readonly RefusedChange[]): Promise<void>;
  /**
   * One transaction: a new plan with its tasks at "starting", or what a change adds to a running one, and the rows'
   * tasks noted. Null, with nothing written, when it is no draft (any more).
   */
  confirm(id: string, ask: ConfirmImport): Promise<{ readonly tasks: number } | null>;
  /** What a plan that runs is called and who answers for it. */
  planHead(planId: string): Promise<ImportHead | null>;
  /** Of all plans, the latest first. */
  planHeads(): Promise<readonly ImportHead[]>;
  /** The plan's own tasks; what they made of themselves (periods, sub-tasks) is not among them. */
  tasksOf(planId: string): Promise<readonly PlanTask[]>;
  /** The plan's targets and duties in their order. */
  itemsOf(planId: string): Promise<PlanItems>;
  /** The tables that the plan's items stand in: of each kind those of the last confirmed file that has any. */
  layoutsOf(planId: string): Promise<readonly SheetLayout[]>;
  /** The file a plan was last imported from, with the task of each row; null for one that came another way. */
  baseOf(planId: string): Promise<{ readonly info: PlanImport; readonly rows: readonly ListingRow[] } | null>;
}

export interface ConfirmImport {
  readonly rules: Rules;
  readonly nowMs: number;
  readonly byOfficialId: string;
  readonly decision: DocumentRef | null;
  /** Of a change: what running tasks did not take. */
  readonly refused: readonly RefusedChange[];
  /** Of a change: which rows are new tasks, and which tasks the others are. */
  readonly places: {
    readonly add: readonly number[];
    readonly same: readonly { readonly place: number; readonly taskId: string }[];
  } | null;
}
