import type { TaskEvent, TaskEventKind } from '../../domain/task/events';

export interface TimelineWords {
  readonly agencyName: (code: string) => string;
  /** Name of the agency that a part (by its id) belongs to. */
  readonly partName: (assignment: string) => string;
  /** Short number of a task that this one opened. */
  readonly childNumber: (taskId: string) => number;
}

/** `agency` is the name of the agency whose part the event is about, '' when it is about none. */
export type TimelineSentences<K extends TaskEventKind = TaskEventKind> = {
  readonly [Kind in K]: (event: Extract<TaskEvent, { kind: Kind }>, agency: string, words: TimelineWords) => string;
};
