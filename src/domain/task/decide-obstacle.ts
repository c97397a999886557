import { fail, ok } from '../result';
import type { Actor } from './actor';
import type { Act } from './commands';
import type { Decided } from './decided';
import { readOptionalText, readText } from './inputs';
import { obstacleKindOf, resolverOf, splitProposal } from './obstacle';
import type { Rules } from './policy';
import { habitsOf } from './policy-for';
import { isOwnWork, isSubmitter } from './rights';
import type { AssignmentState, TaskState } from './state';
import { isClosed } from './status';

/** An agency says what keeps it: told by its kind to whoever can resolve it. What was said before is replaced. */
export const decideObstacle = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'raise-obstacle' }>,
  rules: Rules,
): Decided => {
  if (part.obstacle?.state === 'passed-up') return fail({ code: 'already-submitted' });
  const whole = readText(act.text);
  if (!whole.ok) return whole;
  const stated = readOptionalText(act.proposal ?? null);
  if (!stated.ok) return stated;
  const { text, proposal } =
    stated.value === null ? splitProposal(whole.value) : { text: whole.value, proposal: stated.value };
  const about = act.about ?? obstacleKindOf(text);
  const toAgency = resolverOf(state, part, habitsOf(rules.policy, state, part), about, act.concerned ?? null);
  return ok([{ kind: 'obstacle-raised', assignment: part.id, text, about, proposal, toAgency }]);
};

/** Answered by who was asked, by Sở Nội vụ, or by the agency itself once it is out of the way; or put higher. */
export const decideOnObstacle = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'answer-obstacle' | 'pass-up-obstacle' }>,
  actor: Actor,
): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  const { obstacle } = part;
  if (obstacle === null || obstacle.state === 'answered') return fail({ code: 'no-obstacle' });
  if (act.kind === 'answer-obstacle') {
    const text = readText(act.text);
    if (!text.ok) return text;
    const own = isOwnWork(actor, part) ? { own: true as const } : {};
    return ok([{ kind: 'obstacle-answered', assignment: part.id, text: text.value, ...own }]);
  }
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  if (obstacle.state === 'passed-up') return fail({ code: 'already-submitted' });
  const note = readOptionalText(act.note);
  if (!note.ok) return note;
  return ok([
    {
      kind: 'submission-proposed',
      assignment: part.id,
      about: 'obstacle',
      askedDate: null,
      reason: obstacle.text,
      late: false,
      ...(note.value === null ? {} : { note: note.value }),
      // Who submits need not propose to himself.
      ...(isSubmitter(state, part, actor) ? { at: 'submitted' } : {}),
    },
  ]);
};
