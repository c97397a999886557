import type { Act } from '../../src/domain/task/commands';
import type { Submission } from '../../src/domain/task/state';
import type { Stage } from './task-stage';

/** The question that was put last. */
export const question = (stage: Stage, id: string): Submission => {
  const found = stage.log.stateOf(id).submissions.at(-1);
  if (!found) throw new Error('no submission waits');
  return found;
};

/** Sở Nội vụ puts it before UBND tỉnh. */
export const puts = (submission: number): Act => ({
  kind: 'confirm-submission',
  submission,
  note: 'Kính đề nghị xem xét',
});
