import type { ActKind } from '../../../src/domain/task/commands';
import { HOLDERS } from '../../../src/domain/task/rights';
import type { Submission, TaskState } from '../../../src/domain/task/state';
import type { Move } from './moves';

/** What a move may try: every act of the table of rights. New rules come by themselves (live.ts). */
export type Tried = Exclude<ActKind, 'rules-changed'>;
export const KINDS = (Object.keys(HOLDERS) as ActKind[]).filter((kind): kind is Tried => kind !== 'rules-changed');

/** Put to whoever set the deadline. */
export const isNear = ({ state }: Submission): boolean => state === 'asked';

/** Rare enough that it is taken up when there is a chance. */
const often = <K extends Tried>(kind: K, times: number): readonly K[] => Array<K>(times).fill(kind);

/** What people would sensibly try in a state: most moves are one of these, so that random lives get somewhere. */
export const sensible = (state: TaskState, one: Move): readonly Tried[] => {
  const part = state.assignments[one.target % state.assignments.length];
  const questions = [...state.submissions, ...state.decided];
  const question = questions[one.target % Math.max(1, questions.length)];
  const asked = state.submissions.find((pending) => pending.id === question?.id);
  if (state.standing === 'suspended') return ['resume', 'resume', 'rule', 'issue-document', 'amend-task', 'progress'];
  if (state.standing !== 'open') return ['reopen', 'reopen', 'issue-document', 'progress'];
  return [
    ...(one.odd % 8 === 0 ? (['suspend', 'amend-task', 'set-funding', 'rule', 'rule'] as const) : []),
    ...(one.odd === 9 ? (['withdraw', 'split-task', ...often('merge-task', 3)] as const) : []),
    ...(one.odd % 10 === 8 ? (['parent-told', 'merge-told'] as const) : []),
    ...(part?.role === 'coordinating' && part.due !== null ? often('ask-extension', 4) : []),
    ...(state.documents.length > 0 ? (['issue-document'] as const) : []),
    ...(part?.work === 'confirmed' ? often('reopen', 30) : []),
    ...(part?.work === 'awaiting'
      ? (['confirm-completion', 'return-completion'] as const)
      : (['ask-completion', 'ask-completion', 'progress', 'ask-extension', 'explain', 'raise-obstacle'] as const)),
    ...(part?.work === 'given' ? (['accept', 'accept'] as const) : (['add-evidence', 'nudge'] as const)),
    ...(part?.role === 'coordinating'
      ? (['release'] as const)
      : (['release-rest', 'wait-for', 'stop-waiting', ...often('call-in', state.openGroups ? 2 : 0)] as const)),
    ...((part?.waitsFor.length ?? 0) > 0 ? often('stop-waiting', 12) : []),
    ...(['assign-person', 'hand-over', 'ask-person-change'] as const),
    ...(part?.percent === 0 ? (['ask-reassignment'] as const) : []),
    ...(one.odd === 7 ? (['replace-agency'] as const) : []),
    ...(state.condition !== null && state.condition.metAtMs === null ? often('state-condition', 4) : []),
    ...(state.children.length > 0 ? (['child-told', 'child-told'] as const) : (['add-subtask'] as const)),
    ...(asked?.state === 'proposed' ? (['confirm-submission', 'confirm-submission', 'drop-submission'] as const) : []),
    ...(state.submissions.some(isNear) ? often('decide-extension', 12) : []),
    ...(part?.obstacles.some((obstacle) => obstacle.state === 'open') === true
      ? [...often('answer-obstacle', 2), ...often('pass-up-obstacle', 4)]
      : []),
    ...(part?.overdueSinceMs != null ? (['acknowledge', 'acknowledge', 'excuse-delay'] as const) : []),
    ...(asked?.state === 'submitted' ? (['decide-submission', 'decide-submission'] as const) : []),
  ];
};
