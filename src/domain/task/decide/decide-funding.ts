import { readFunding } from '../../plan/read-funding';
import { fail, ok } from '../../result';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskState } from '../state';
import { isOver } from '../status';

/**
 * What the task has to spend, and from where. It changes nothing that the task is judged by. Who leads the task does not
 * set it: he says what he lacks as an obstacle (kinh phí), with what he proposes.
 */
export const decideFunding = (state: TaskState, act: Extract<Act, { kind: 'set-funding' }>, nowMs: number): Decided => {
  if (isOver(state)) return fail(state.standing === 'withdrawn' ? { code: 'task-withdrawn' } : { code: 'task-closed' });
  const read = readFunding(state.funding, act, nowMs);
  return read.ok ? ok([{ kind: 'funding-set', before: state.funding, ...read.value }]) : read;
};
