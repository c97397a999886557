import type { Actor } from '../../domain/task/actor';
import { offersOf } from '../../domain/task/offers';
import { mayAct } from '../../domain/task/rights';
import type { Submission, SubmissionKind, TaskState } from '../../domain/task/state';
import type { Wish, WishKind } from '../wish';
import { partAsked } from './submission-forms';

/** What somebody's bare yes to a task that he does not work on comes to. */
export type Agreeing =
  /** `decided`: it was decided before, and only that is to be told. */
  | { readonly kind: 'wish'; readonly wish: WishKind; readonly about: Partial<Wish>; readonly decided: boolean }
  /** Several things wait for him, or one to which yes is no answer. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'nothing' };

/** A delay is answered by yes only where the agency has named its day; an obstacle wants an instruction. */
const granting = (about: SubmissionKind, askedDate: string | null): WishKind | null => {
  if (about === 'reassignment') return 'reassign';
  return about === 'extension' || (about === 'overdue' && askedDate !== null) ? 'approve' : null;
};

const wishFor = ({ kind, askedDate }: Submission, can: 'submit' | 'decide'): WishKind | null =>
  can === 'submit' ? 'submit' : granting(kind, askedDate);

export const agreeingTo = (state: TaskState, actor: Actor): Agreeing => {
  const { submissions, parts } = offersOf(state, actor);
  const checks = parts.filter(({ verbs }) => verbs.includes('confirm'));
  const waiting = [
    ...submissions.map(({ submission, can }) => [wishFor(submission, can), { submission: submission.id }] as const),
    ...checks.map(({ part }) => ['confirm', { part: part.id }] as const),
  ];
  const [only, ...others] = waiting;
  if (only === undefined) return decidedBefore(state, actor);
  const [wish, about] = only;
  return others.length > 0 || wish === null ? { kind: 'unclear' } : { kind: 'wish', wish, about, decided: false };
};

const decidedBefore = (state: TaskState, actor: Actor): Agreeing => {
  const last = state.decided.at(-1);
  const could = last !== undefined && mayAct(state, 'decide-submission', partAsked(state, last.id), actor);
  const wish = could && state.submissions.length === 0 ? granting(last.about, null) : null;
  return wish === null ? { kind: 'nothing' } : { kind: 'wish', wish, about: {}, decided: true };
};
