import type { Actor } from '../domain/task/actor';
import { ownParts } from '../domain/task/offers';
import type { AssignmentState, TaskState } from '../domain/task/state';
import { isClosed } from '../domain/task/status';
import { answers } from '../messages/bot-answers';
import { saysObjective } from './asked-date';
import { findPart } from './parts';
import { act, ask, say, type Resolution } from './resolution';
import type { OwnWish, Wish } from './wish';

/** The person's own part: the one named, else an open one, the lead's first. */
const partFor = (state: TaskState, actor: Actor, wish: Wish): AssignmentState | null => {
  if (wish.part !== null) return findPart(state, wish.part);
  const own = ownParts(state, actor);
  return own.find((one) => !isClosed(one)) ?? own[0] ?? null;
};

interface Situation {
  readonly state: TaskState;
  readonly part: AssignmentState;
  readonly wish: Wish;
  /** Of what cannot be done anyway nothing more is asked: the rules say why not. */
  readonly barred: boolean;
}

const extend = ({ state, part, wish, barred }: Situation): Resolution => {
  const asks = part.due !== null && !barred;
  if (asks && wish.date === null) return ask('date', answers.askExtension(state.number));
  if (asks && wish.text === null) return ask('text', answers.askExtensionReason(state.number, wish.date ?? ''));
  return act(state, { kind: 'ask-extension', assignment: part.id, to: wish.date ?? '', reason: wish.text ?? '' });
};

const RESOLVERS: Readonly<Record<OwnWish['kind'], (now: Situation) => Resolution>> = {
  accept: ({ state, part }) => act(state, { kind: 'accept', assignment: part.id }),
  progress: ({ state, part, wish: { percent, text } }) =>
    act(state, { kind: 'progress', assignment: part.id, percent, text }),
  complete: ({ state, part, wish }) =>
    act(state, { kind: 'ask-completion', assignment: part.id, evidence: evidenceOf(wish, part) }),
  extend,
  obstacle: ({ state, part, wish, barred }) =>
    wish.text === null && !barred
      ? ask('text', answers.askObstacle(state.number))
      : act(state, { kind: 'raise-obstacle', assignment: part.id, text: wish.text ?? '' }),
  decline: ({ state, part, wish }) =>
    act(state, { kind: 'raise-obstacle', assignment: part.id, text: answers.declineText(wish.text) }),
  explain: ({ state, part, wish, barred }) => {
    if (wish.text === null && !barred) return ask('text', answers.askExplanation(state.number));
    const cause = wish.text ?? '';
    const objective = saysObjective(cause);
    return act(state, { kind: 'explain', assignment: part.id, cause, objective, newDate: wish.date });
  },
  evidence: ({ state, part, wish }) =>
    act(state, { kind: 'add-evidence', assignment: part.id, evidence: wish.evidence }),
};

/** What an agency does about its own part. Rights and rules are `decide`'s; here only what is missing is noticed. */
export const resolveOwn = (
  wish: OwnWish,
  state: TaskState,
  actor: Actor,
  agencyName: (code: string) => string,
): Resolution => {
  const part = partFor(state, actor, wish);
  if (part === null) {
    const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => agencyName(one.agency));
    return say(answers.noPart(state.number, leads.join(', ')));
  }
  const barred = state.standing !== 'open' || isClosed(part) || part.work === 'awaiting';
  return RESOLVERS[wish.kind]({ state, part, wish, barred });
};

const STATEMENT_LENGTH = 500;

/** A coordinating agency may just say what it delivered; its own words are then what it hands in. */
const evidenceOf = (wish: Wish, part: AssignmentState): Wish['evidence'] => {
  const text = (wish.text ?? '').slice(0, STATEMENT_LENGTH).trim();
  if (wish.evidence.length > 0 || part.role === 'lead' || text === '') return wish.evidence;
  return [{ kind: 'statement', text }];
};
