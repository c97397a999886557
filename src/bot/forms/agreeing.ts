import type { Actor } from '../../domain/task/actor';
import { mayAct } from '../../domain/task/rights';
import type { SubmissionKind, TaskState } from '../../domain/task/state';
import { newWish } from '../wish';
import { isMeant, partAsked } from './submission-forms';

/** What agreeing would come to, and whether it was decided before: then there is only that to be told. */
interface Agreeing {
  readonly kind: 'approve' | 'reassign';
  readonly decided: boolean;
}

const agreeingTo = (about: SubmissionKind, decided: boolean): Agreeing | null =>
  about === 'reassignment'
    ? { kind: 'reassign', decided }
    : about === 'extension'
      ? { kind: 'approve', decided }
      : null;

/** What this person's yes would come to: null when nothing, or several things, wait for it. */
export const decisionAwaited = (state: TaskState, actor: Actor): Agreeing | null => {
  const wish = newWish('approve', '', 0);
  const [only, ...others] = state.submissions.filter((one) => isMeant(wish, state, actor, one));
  if (only) return others.length > 0 ? null : agreeingTo(only.kind, false);
  const last = state.decided.at(-1);
  const could = last !== undefined && mayAct(state, 'decide-submission', partAsked(state, last.id), actor);
  return last && could && state.submissions.length === 0 ? agreeingTo(last.about, true) : null;
};
