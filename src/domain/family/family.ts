import type { CivilDate } from '../calendar/civil-date';

/**
 * Tasks that make tasks. A child is a task of its own: own number, own log, own workflow, linked by id alone.
 * - period: one period of a recurring or continuous task
 * - cascade: part of an agency's own plan under its assignment
 * - split, finding: what a decision or an inspection made of the parent
 */
export type ChildWhy = 'period' | 'cascade' | 'split' | 'finding';

/** Counted among the plan's own tasks: opened by no other, or one of those that another was split into. */
export const isPlansOwn = ({ parent }: { readonly parent: ParentRef | null }): boolean =>
  parent === null || parent.why === 'split';

/** What a child knows of the task it comes from. */
export interface ParentRef {
  readonly taskId: string;
  readonly number: number;
  /** The part that it belongs to; null when it belongs to the task as a whole. */
  readonly assignment: string | null;
  readonly why: ChildWhy;
}

/** One period of a recurring task. `label` is its name ("Quý I/2024"). */
export interface PeriodRef {
  /** Unique in the task: what makes opening it twice the same act. */
  readonly key: string;
  readonly label: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What a child tells its parent whenever it changes: the little that the parent is judged by. */
export interface ChildNews {
  /** The latest day of its leads. */
  readonly due: CivilDate | null;
  /** When the last of its leads asked for completion; null while one has not. */
  readonly askedAtMs: number | null;
  readonly closed: 'completed' | 'withdrawn' | null;
  /** Ids of the leads' parts that stand late, or were late when they asked. */
  readonly late: readonly string[];
}

/** A child as its parent knows it. */
export interface ChildRef extends ChildNews {
  readonly taskId: string;
  readonly number: number;
  readonly key: string;
  readonly why: ChildWhy;
  readonly assignment: string | null;
  readonly title: string;
  readonly period: PeriodRef | null;
}

/** The document that a task comes from when it is not the plan's own, and the plan's when it is. */
export interface SourceDocument {
  readonly number: string;
  readonly date: CivilDate | null;
  readonly issuer: string;
  readonly title: string;
}

/** Money set aside, in đồng, and from where. */
export interface Funding {
  readonly amount: number | null;
  readonly source: string | null;
}

/** "Sau khi có …": no date runs until somebody with the right states that it came true. */
export interface Condition {
  readonly wording: string;
  readonly metAtMs: number | null;
}
