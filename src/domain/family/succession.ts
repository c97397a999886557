import type { CivilDate } from '../calendar/civil-date';
import type { DocumentRef, TaskState } from '../task/state';

/** One of the tasks that a decision makes of another. */
export interface SplitPart {
  readonly title: string;
  /** Codes of the leads; empty: those of the task that is split. */
  readonly leads: readonly string[];
  /** Null: as the task that is split. */
  readonly due: CivilDate | null;
}

/** A document of UBND tỉnh ends a task by others that go on with it. */
export type SuccessionAct =
  | {
      readonly kind: 'split-task';
      readonly into: readonly SplitPart[];
      readonly ref: DocumentRef;
      readonly reason: string | null;
    }
  /** `into`: short number of the task that takes it in; that it runs is seen to where the act comes in. */
  | { readonly kind: 'merge-task'; readonly into: number; readonly ref: DocumentRef; readonly reason: string | null };

/** Short numbers of the tasks that go on in place of one that was split or merged. */
export const successorsOf = ({ standing, children, end }: TaskState): readonly number[] =>
  standing !== 'withdrawn'
    ? []
    : [
        ...children.filter((one) => one.why === 'split').map((one) => one.number),
        ...(end?.mergedInto == null ? [] : [end.mergedInto]),
      ];
