import { fail, ok, type Result } from '../../result';
import { fold } from '../../text/fold';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskFault } from '../faults';
import { readOptionalText, readText } from './inputs';
import { obstacleKindOf, resolverOf, splitProposal, unanswered } from '../obstacle';
import type { Rules } from '../policy';
import { habitsOf } from '../policy-for';
import { HOLDERS, isOwnWork, isSubmitter, mayAct } from '../rights';
import type { AssignmentState, ObstacleState, TaskState } from '../state';
import { isClosed } from '../status';

type AnswerAct = Extract<Act, { kind: 'answer-obstacle' | 'pass-up-obstacle' }>;

/** So many stand open beside each other; more are one obstacle told in pieces. */
const MOST_OPEN = 20;

/** An agency says what keeps it: told by its kind to whoever can resolve it, beside what it has said before. */
export const decideObstacle = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'raise-obstacle' }>,
  rules: Rules,
): Decided => {
  const whole = readText(act.text);
  if (!whole.ok) return whole;
  const stated = readOptionalText(act.proposal ?? null);
  if (!stated.ok) return stated;
  const { text, proposal } =
    stated.value === null ? splitProposal(whole.value) : { text: whole.value, proposal: stated.value };
  const open = unanswered(part);
  const known = open.find((one) => fold(one.text) === fold(text));
  if (known) return fail({ code: 'obstacle-known', no: known.no });
  if (open.length >= MOST_OPEN) return fail({ code: 'too-many-obstacles', most: MOST_OPEN });
  const about = act.about ?? obstacleKindOf(text);
  const toAgency = resolverOf(state, part, habitsOf(rules.policy, state, part), about, act.concerned ?? null);
  const no = state.obstaclesRaised + 1;
  return ok([{ kind: 'obstacle-raised', assignment: part.id, no, text, about, proposal, toAgency }]);
};

/** The right is asked of the part as if it had this obstacle alone: who resolves one does not answer the others. */
export const mayTakeUp = (
  state: TaskState,
  kind: AnswerAct['kind'],
  part: AssignmentState,
  obstacle: ObstacleState,
  actor: Actor,
): boolean => mayAct(state, kind, { ...part, obstacles: [obstacle] }, actor);

/** The obstacle that is named, or the only one that this person can mean. */
const meant = (
  state: TaskState,
  part: AssignmentState,
  act: AnswerAct,
  actor: Actor,
): Result<ObstacleState, TaskFault> => {
  const mine = part.obstacles.filter((one) => mayTakeUp(state, act.kind, part, one, actor));
  if (act.obstacle !== undefined) {
    const named = part.obstacles.find((one) => one.no === act.obstacle);
    if (!named) return fail({ code: 'no-obstacle' });
    if (!mine.includes(named)) return fail({ code: 'no-right', needs: HOLDERS[act.kind] });
    if (named.answer === null) return ok(named);
    return fail({ code: 'obstacle-answered', no: named.no, byName: named.answer.byName, atMs: named.answer.atMs });
  }
  const open = unanswered({ obstacles: mine });
  const below = open.filter((one) => one.state === 'open');
  // What lies before UBND tỉnh already is not put there again while another is not.
  const [only, ...others] = act.kind === 'pass-up-obstacle' && below.length > 0 ? below : open;
  if (!only) return fail({ code: 'no-obstacle' });
  return others.length > 0 ? fail({ code: 'which-obstacle', open: [only, ...others].map((one) => one.no) }) : ok(only);
};

/** Answered by who was asked, by Sở Nội vụ, or by the agency itself once it is out of the way; or put higher. */
export const decideOnObstacle = (state: TaskState, part: AssignmentState, act: AnswerAct, actor: Actor): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  const found = meant(state, part, act, actor);
  if (!found.ok) return found;
  const { no, text: reason } = found.value;
  if (act.kind === 'answer-obstacle') {
    const text = readText(act.text);
    if (!text.ok) return text;
    const own = isOwnWork(actor, part) ? { own: true as const } : {};
    return ok([{ kind: 'obstacle-answered', assignment: part.id, no, text: text.value, ...own }]);
  }
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  if (found.value.state === 'passed-up') return fail({ code: 'already-submitted' });
  const note = readOptionalText(act.note);
  if (!note.ok) return note;
  return ok([
    {
      kind: 'submission-proposed',
      assignment: part.id,
      about: 'obstacle',
      obstacle: no,
      askedDate: null,
      reason,
      late: false,
      ...(note.value === null ? {} : { note: note.value }),
      // Who submits need not propose to himself.
      ...(isSubmitter(state, part, actor) ? { at: 'submitted' } : {}),
    },
  ]);
};
