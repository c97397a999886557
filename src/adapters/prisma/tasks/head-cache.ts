import type { Rules } from '../../../domain/task/policy';
import type { TaskState } from '../../../domain/task/state';

interface Known {
  readonly state: TaskState;
  readonly rules: Rules;
}

/** States kept; a task of thirty parts is some 60 KB. */
const MOST_TASKS = 500;

/**
 * Where each task stood when this process last wrote it: saves reading the whole state again before the next write.
 * Never the truth by itself: `append` writes only if the log is still there.
 */
export const createHeadCache = () => {
  const known = new Map<string, Known>();
  return {
    get: (taskId: string, seq: number): Known | null => {
      const last = known.get(taskId);
      return last?.state.seq === seq ? last : null;
    },
    keep: (state: TaskState, rules: Rules): void => {
      known.delete(state.taskId);
      known.set(state.taskId, { state, rules });
      const oldest = known.size > MOST_TASKS ? known.keys().next() : null;
      if (oldest?.done === false) known.delete(oldest.value);
    },
    drop: (taskId: string): void => void known.delete(taskId),
  };
};
