import type { StatedCells } from './stated-cells';

export interface FoundArea {
  readonly code: string;
  readonly name: string;
}

/** A leaf of the plan's text: a target bullet or a task, still in its own words. */
export interface FoundItem {
  readonly kind: 'targets' | 'tasks';
  /** Null for targets that stand under no area. */
  readonly area: string | null;
  readonly text: string;
  readonly group: string | null;
  /** The document's lines that it stands on, with those of its group. */
  readonly lines: readonly number[];
  /** What its heading or its own words say of it. */
  readonly stated?: StatedCells;
}

export interface FoundItems {
  readonly areas: readonly FoundArea[];
  readonly items: readonly FoundItem[];
}
