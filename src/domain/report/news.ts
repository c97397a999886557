import type { TaskEvent } from '../task/events';

/** Acts by which an agency tells where it stands; accepting a task alone is none. */
export const NEWS_KINDS = [
  'progressed',
  'obstacle-raised',
  'explained',
  'evidence-added',
  'completion-asked',
] as const satisfies readonly TaskEvent['kind'][];

/** A wish for more time tells it as well. */
export const isNews = (event: TaskEvent): event is Extract<TaskEvent, { assignment: string }> =>
  event.kind === 'submission-proposed'
    ? event.about === 'extension'
    : (NEWS_KINDS as readonly TaskEvent['kind'][]).includes(event.kind);
