import type { CivilDate } from '../../src/domain/calendar/civil-date';
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

/** The document of a decision has got its number. */
export const issues = (document: number, date: CivilDate): Act => ({
  kind: 'issue-document',
  document,
  ref: { number: '12/UBND-KSTTHC', date },
});
