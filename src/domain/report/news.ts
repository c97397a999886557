import type { TaskEvent } from '../task/events';

/** Acts by which an agency tells where it stands; accepting a task alone is none. */
export const isNews = (event: TaskEvent): event is Extract<TaskEvent, { assignment: string }> => {
  switch (event.kind) {
    case 'progressed':
    case 'obstacle-raised':
    case 'explained':
    case 'evidence-added':
    case 'completion-asked':
      return true;
    case 'submission-proposed':
      return event.about === 'extension';
    default:
      return false;
  }
};
