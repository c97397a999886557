import type { TaskLog } from '../ports/task-log';
import { record } from './record';

export interface ActivityPorts {
  readonly log: TaskLog;
}

export const createActivities = (ports: ActivityPorts) => ({
  record: record(ports.log),
});

export type Activities = ReturnType<typeof createActivities>;
