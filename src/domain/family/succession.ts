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
  | {
      readonly kind: 'merge-task';
      /** Short number of the task that takes it in; that it runs is seen to where the act comes in. */
      readonly into: number;
      /** Id of that task, found there too. */
      readonly successor?: string | undefined;
      readonly ref: DocumentRef;
      readonly reason: string | null;
    };

/** A task that was merged into another, as that one is told of it. */
export interface MergedTask {
  readonly task: string;
  readonly number: number;
  readonly title: string;
  readonly document: DocumentRef | null;
}

/** A merged task, and the id of the one that is to be told. */
export interface MergeTelling {
  readonly successor: string;
  readonly merged: MergedTask;
}

/** What the successor of a merged task is told; null for a task that went into no other. */
export const mergeToldBy = ({ taskId: task, number, title, end }: TaskState): MergeTelling | null =>
  end?.successor == null ? null : { successor: end.successor, merged: { task, number, title, document: end.document } };

/** Short numbers of the tasks that go on in place of one that was split or merged. */
export const successorsOf = ({ standing, children, end }: TaskState): readonly number[] =>
  standing !== 'withdrawn'
    ? []
    : [
        ...children.filter((one) => one.why === 'split').map((one) => one.number),
        ...(end?.mergedInto == null ? [] : [end.mergedInto]),
      ];
