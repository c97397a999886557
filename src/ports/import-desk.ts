import type { RowCells } from '../domain/plan/appendix-rows';
import type { ImportState } from '../domain/plan/import-state';
import type { Difference } from '../domain/plan/difference';
import type { ItemDifference } from '../domain/plan/item-difference';
import type { ListingRow } from '../domain/plan/listing';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { DocumentRef } from '../domain/task/state';
import type { ImportHead, PlanImports, RefusedChange } from './plan-imports';

export interface FileToTake {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TakeAsk {
  readonly file: FileToTake;
  /** The plan whose changed appendix this is; null for a new plan. */
  readonly planId: string | null;
  /** Where the file does not say them, or says them wrong. */
  readonly title?: string | undefined;
  readonly year?: number | undefined;
  /** What was noticed of the document that the file was made of. */
  readonly notes?: readonly string[];
}

export interface Taken {
  readonly id: string;
  readonly state: ImportState;
  /** False: the same file for the same plan is there already, and nothing was changed. */
  readonly isNew: boolean;
}

/** What a person does about one row. */
export type RowMark = 'skip' | 'restore' | 'looked';

/** What became of a confirmed draft. */
export interface Confirmed {
  /** New tasks. */
  readonly tasks: number;
  /** Running tasks that a change was carried to; of those, to another area; and those withdrawn. */
  readonly changed: number;
  readonly moved: number;
  readonly withdrawn: number;
  /** Targets and duties that are other ones now; absent when none is. */
  readonly items?: number;
  /** What running tasks did not take; it is kept with the import until it is settled. */
  readonly refused: readonly RefusedChange[];
}

/**
 * From a file to a running plan: the only way in. Every act checks the actor's right. A refusal is one Vietnamese
 * sentence that says what to do; nothing is half-done then.
 */
/** What a changed appendix changes: of tasks, and of targets and duties. */
export interface PlanDifference extends Difference {
  readonly items: ItemDifference;
}

export interface ImportDesk extends Pick<PlanImports, 'info' | 'rows' | 'row' | 'latest'> {
  take(actor: Actor, ask: TakeAsk): Promise<Result<Taken, string>>;
  /** Changes cells of a row and understands it anew. */
  edit(actor: Actor, id: string, place: number, cells: Partial<RowCells>): Promise<Result<ListingRow, string>>;
  mark(actor: Actor, id: string, place: number, mark: RowMark): Promise<Result<ListingRow, string>>;
  /** Remembers a way of writing as an alias of an agency or group, and understands anew every row that has it. */
  nameAgency(actor: Actor, id: string, said: string, code: string): Promise<Result<{ readonly rows: number }, string>>;
  setHead(actor: Actor, id: string, head: ImportHead): Promise<Result<ImportHead, string>>;
  /** Makes the tasks. `decision` is needed for a change of a running plan. */
  confirm(actor: Actor, id: string, decision: DocumentRef | null): Promise<Result<Confirmed, string>>;
  /** Asks tasks again what they did not take of a change; tells how much is left. */
  retry(actor: Actor, id: string): Promise<Result<{ readonly left: number }, string>>;
  /** What a task did not take was settled by hand, or need not be. */
  settle(actor: Actor, id: string, taskId: string): Promise<Result<{ readonly left: number }, string>>;
  /** What a changed appendix changes of its running plan; null for a plan that is new. */
  difference(id: string): Promise<PlanDifference | null>;
  discard(actor: Actor, id: string): Promise<Result<null, string>>;
}
