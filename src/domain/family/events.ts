import type { CivilDate } from '../calendar/civil-date';
import type { TaskGiven } from '../task/given';
import type { ChildNews, ChildWhy } from './family';
import type { MergedTask } from './succession';

/** What families add to the log. */
export type FamilyEvent =
  | {
      readonly kind: 'child-opened';
      /** Unique in the parent: the same key is the same child, however often it is asked for. */
      readonly key: string;
      readonly child: string;
      /** Given when it is recorded; 0 until then. */
      readonly number: number;
      readonly why: ChildWhy;
      readonly within: string | null;
      readonly given: TaskGiven;
    }
  /** `reopens`: one of the periods that had completed the task is open again, and so is the task. */
  | ({ readonly kind: 'child-moved'; readonly child: string; readonly reopens?: true } & ChildNews)
  | ({ readonly kind: 'child-closed'; readonly child: string } & ChildNews)
  /** The last period has been closed: what is still open of the task is closed with it. */
  | { readonly kind: 'periods-completed' }
  /** Another task goes on in this one: the document that says so ended it. */
  | ({ readonly kind: 'merged-in' } & MergedTask)
  | { readonly kind: 'condition-met'; readonly note: string; readonly metOn: CivilDate; readonly due: CivilDate };

export type ChildOpened = Extract<FamilyEvent, { kind: 'child-opened' }>;
