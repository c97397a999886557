import type { Actor } from '../../domain/task/actor';
import { isInCharge, ownParts } from '../../domain/task/offers';
import type { AssignmentState, TaskState } from '../../domain/task/state';
import { timeAskedFor } from '../../domain/task/decide/decide-extension';
import { isClosed } from '../../domain/task/status';
import { fold } from '../../domain/text/fold';
import { answers } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { saysObjective } from '../asked-date';
import { findPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import type { Wish } from '../wish';
import type { ActForm, Asked } from './form';

/** The person's own part: the one named, else an open one, the lead's first. */
export const partFor = (state: TaskState, actor: Actor, wish: Wish): AssignmentState | null => {
  if (wish.part !== null) return findPart(state, wish.part);
  const own = ownParts(state, actor);
  return (
    own.find((one) => !isClosed(one) && isInCharge(one, actor)) ?? own.find((one) => !isClosed(one)) ?? own[0] ?? null
  );
};

export interface Situation {
  readonly asked: Asked;
  readonly state: TaskState;
  readonly part: AssignmentState;
  readonly wish: Wish;
  /** Of what cannot be done anyway nothing more is asked: the rules say why not. */
  readonly barred: boolean;
  readonly agencyName: (code: string) => string;
}

/** Another agency of the task that the words name, by its code or its name: whom coordination waits for. */
const agencyIn = ({ wish, state, part, agencyName }: Situation): string | null => {
  const said = ` ${fold(wish.text ?? '').replace(/[^\p{L}\d]+/gu, ' ')} `;
  const names = (code: string) => [code, agencyName(code)].map((one) => ` ${fold(one)} `);
  const others = state.assignments.map((one) => one.agency).filter((one) => one !== part.agency);
  return others.find((code) => names(code).some((name) => said.includes(name))) ?? null;
};

const raise = (now: Situation): Resolution => {
  const { state, part, wish, barred } = now;
  if (wish.text === null && !barred) return ask('text', answers.askObstacle(state.number));
  const concerned = agencyIn(now);
  return act(state, { kind: 'raise-obstacle', assignment: part.id, text: wish.text ?? '', concerned });
};

const extend = ({ state, part, wish, barred }: Situation): Resolution => {
  // Said whole, it goes to the rules: they know a message that comes a second time.
  const before = barred || (wish.date !== null && wish.span === null) ? null : timeAskedFor(state, part);
  if (before !== null) return say(faultText(before, state.number));
  const asks = part.due !== null && !barred;
  if (asks && wish.date === null) return ask('date', answers.askExtension(state.number));
  if (asks && wish.text === null) return ask('text', answers.askExtensionReason(state.number, wish.date ?? ''));
  return act(state, { kind: 'ask-extension', assignment: part.id, to: wish.date ?? '', reason: wish.text ?? '' });
};

/** Finds the person's own part first; without one the act is explained away. */
export const own =
  (resolve: (now: Situation) => Resolution) =>
  (asked: Asked): Resolution => {
    const { wish, state, actor, agencyName } = asked;
    const part = partFor(state, actor, wish);
    if (part === null) {
      const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => agencyName(one.agency));
      return say(answers.noPart(state.number, leads));
    }
    const barred = state.standing !== 'open' || isClosed(part) || part.work === 'awaiting';
    return resolve({ asked, state, part, wish, barred, agencyName });
  };

const explain = ({ state, part, wish, barred }: Situation): Resolution => {
  const isOwed = !barred && (part.overdueSinceMs !== null || part.explainsToProvince);
  if (wish.text === null && isOwed) return ask('text', answers.askExplanation(state.number));
  const cause = wish.text ?? '';
  return act(state, {
    kind: 'explain',
    assignment: part.id,
    cause,
    objective: saysObjective(cause),
    newDate: wish.date,
  });
};

const STATEMENT_LENGTH = 500;

/** A coordinating agency may just say what it delivered; its own words are then what it hands in. */
const evidenceOf = (wish: Wish, part: AssignmentState): Wish['evidence'] => {
  const text = (wish.text ?? '').slice(0, STATEMENT_LENGTH).trim();
  if (wish.evidence.length > 0 || part.role === 'lead' || text === '') return wish.evidence;
  return [{ kind: 'statement', text }];
};

type OwnKind = 'accept' | 'progress' | 'complete' | 'extend' | 'obstacle' | 'explain' | 'evidence';

/** What an agency does about its own part. */
export const OWN_FORMS: Readonly<Record<OwnKind, ActForm>> = {
  accept: {
    verbs: '',
    own: true,
    button: { part: 'accept' },
    resolve: own(({ state, part }) => act(state, { kind: 'accept', assignment: part.id })),
  },
  progress: {
    verbs: '',
    own: true,
    resolve: own(({ state, part, wish: { percent, text } }) =>
      act(state, { kind: 'progress', assignment: part.id, percent, text }),
    ),
  },
  complete: {
    verbs: '',
    own: true,
    button: { part: 'done' },
    resolve: own(({ state, part, wish }) =>
      act(state, { kind: 'ask-completion', assignment: part.id, evidence: evidenceOf(wish, part) }),
    ),
  },
  extend: { verbs: '', own: true, button: { part: 'extend' }, resolve: own(extend) },
  obstacle: {
    verbs: '',
    own: true,
    button: { part: 'obstacle' },
    resolve: own(raise),
  },
  explain: {
    verbs: 'giai trinh',
    numberFirst: /^/u,
    own: true,
    button: { part: 'explain' },
    resolve: own(explain),
  },
  evidence: {
    verbs: '',
    own: true,
    resolve: own(({ state, part, wish }) =>
      act(state, { kind: 'add-evidence', assignment: part.id, evidence: wish.evidence }),
    ),
  },
};
