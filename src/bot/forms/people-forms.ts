import { assigneeOf, type Assignee } from '../../domain/task/assignee';
import type { Official } from '../../domain/directory/official';
import { recogniseAgencies } from '../../domain/directory/recognise-agencies';
import { ownParts, waitable } from '../../domain/task/offers';
import { mayAct } from '../../domain/task/rights';
import type { AssignmentState } from '../../domain/task/state';
import { fold } from '../../domain/text/fold';
import { answers, wishWords } from '../../messages/chat/bot-answers';
import { openGroupNames } from '../../messages/words/open-groups';
import { namedAgencies } from '../leading-agency';
import { namedPerson } from '../named-person';
import { codesOf, leadingPart } from '../parts';
import { act, ask, type Resolution } from '../resolution';
import type { ActForm, Asked } from './form';
import { own, type Situation } from './own-forms';

const MOST_NAMED = 12;

/** People of the agency whose part it is: the first to be meant by a name. */
const colleagues = (part: AssignmentState, people: readonly Official[]): readonly Official[] =>
  people.filter((one) => one.posts.some((held) => held.agency === part.agency));

const FOCAL = /^(?:cho )?(?:dau moi|co quan)$/u;

type WithPerson = (person: Assignee, words: string) => Resolution;

/** Finds the person named in front of the words; somebody of another agency is found too, for the rules to refuse. */
const withPerson = ({ asked, part, state, wish }: Situation, then: WithPerson): Resolution => {
  const inAgency = colleagues(part, asked.people);
  const words = (wish.text ?? '').trim();
  const near = namedPerson(words, inAgency);
  const { found, rest } = near.found.length > 0 ? near : namedPerson(words, asked.people);
  const [only] = found;
  if (found.length === 1 && only) return then(assigneeOf(only), rest);
  const shown = (found.length > 1 ? found : inAgency).slice(0, MOST_NAMED);
  const names = shown.map((one) => (found.length > 1 ? `${one.name} (${one.id})` : one.name));
  return ask('person', answers.askPerson(state.number, names));
};

const assign = (now: Situation): Resolution => {
  const { state, part, wish, asked } = now;
  // Whose name it is matters only where this person may name anybody: the rules say who may.
  const mayAssign = mayAct(state, 'assign-person', part, asked.actor);
  if (!mayAssign || FOCAL.test(fold(wish.text ?? '').trim()))
    return act(state, { kind: 'assign-person', assignment: part.id, person: null, reason: null });
  return withPerson(now, (person, words) => {
    const again = leadingPart(state, words);
    const reason = again.part === part ? again.rest : words;
    return act(state, { kind: 'assign-person', assignment: part.id, person, reason: reason === '' ? null : reason });
  });
};

/** The part that the words begin with, or one's own; an administrator has none, and means that of whom he names. */
const assignAnywhere = (asked: Asked): Resolution => {
  const { state, actor, wish, people } = asked;
  const { part, rest } = leadingPart(state, wish.text ?? '');
  const may = state.assignments.filter((one) => mayAct(state, 'assign-person', one, actor));
  const named = may.find((one) => one === part);
  const isOwn = may.length === 0 || ownParts(state, actor).length > 0;
  if (wish.part !== null || (named === undefined && isOwn)) return own(assign)(asked);
  // Namesakes in two agencies say nothing about whose part is meant.
  const meant = may.filter((one) => namedPerson(rest, colleagues(one, people)).found.length > 0);
  const on = named ?? (meant.length === 1 ? meant[0] : undefined);
  return on === undefined
    ? ask('part', answers.askAgency(state.number, wishWords.assign, codesOf(may)))
    : own(assign)({ ...asked, wish: { ...wish, part: on.id, text: rest } });
};

const handOver = (now: Situation): Resolution => {
  const { state, part, asked } = now;
  const self = asked.people.find((one) => one.id === asked.actor.officialId);
  if (self && !mayAct(state, 'hand-over', part, asked.actor))
    return act(state, { kind: 'hand-over', assignment: part.id, person: assigneeOf(self), reason: '' });
  return withPerson(now, (person, reason) =>
    reason === '' && person.officialId !== asked.actor.officialId
      ? ask('text', answers.askHandOverReason(state.number, person.name))
      : act(state, { kind: 'hand-over', assignment: part.id, person, reason }),
  );
};

/** The coordinating part named in front of the words, or the only one that can be meant. */
const coordinating = (
  { state, wish }: Situation,
  among: readonly AssignmentState[],
  then: (on: AssignmentState, words: string) => Resolution,
): Resolution => {
  const { part, rest } = leadingPart(state, wish.text ?? '');
  const on = part ?? (among.length === 1 ? among[0] : undefined);
  return on ? then(on, rest) : ask('part', answers.askWaitAgency(state.number, codesOf(among)));
};

const wait = (now: Situation): Resolution => {
  const { state, part } = now;
  return coordinating(now, waitable(state, part), (on, words) =>
    act(state, { kind: 'wait-for', assignment: part.id, on: on.id, note: words === '' ? null : words }),
  );
};

const stopWaiting = (now: Situation): Resolution => {
  const { state, part } = now;
  const awaited = state.assignments.filter((one) => part.waitsFor.some((wait) => wait.assignment === one.id));
  return coordinating(now, awaited, (on) => act(state, { kind: 'stop-waiting', assignment: part.id, on: on.id }));
};

/** The one other agency that the reason names is the one proposed. */
const decline = ({ asked, state, part, wish, barred }: Situation): Resolution => {
  if (wish.text === null && !barred) return ask('text', answers.askReassignmentReason(state.number));
  const reason = wish.text ?? '';
  const named = recogniseAgencies(reason, asked.catalogue).agencies.filter((one) => one.code !== part.agency);
  const proposed = named.length === 1 ? (named[0]?.code ?? null) : null;
  return act(state, { kind: 'ask-reassignment', assignment: part.id, reason, proposed });
};

/** Agencies named by code or name, of the groups that the plan leaves open. */
const callIn = ({ asked, state, part, wish }: Situation): Resolution => {
  const { openGroups = [] } = state;
  const agencies = namedAgencies(wish.text ?? '', asked.catalogue);
  const mayCall = part.role === 'lead' && openGroups.length > 0;
  return agencies.length === 0 && mayCall
    ? ask('text', answers.askCalledIn(state.number, openGroupNames(openGroups)))
    : act(state, { kind: 'call-in', assignment: part.id, agencies });
};

type PeopleKind = 'assign' | 'hand-over' | 'change-person' | 'wait' | 'stop-waiting' | 'call-in' | 'decline';

/** Who does a part inside its agency, whom a lead waits for, and that another agency should have it. */
export const PEOPLE_FORMS: Readonly<Record<PeopleKind, ActForm>> = {
  assign: {
    verbs: 'giao nguoi, giao viec, phan cong, giao',
    own: true,
    namesPerson: true,
    button: { part: 'assign' },
    resolve: assignAnywhere,
  },
  'hand-over': {
    verbs: 'chuyen nguoi, ban giao, chuyen giao, chuyen',
    own: true,
    namesPerson: true,
    button: { part: 'pass' },
    resolve: own(handOver),
  },
  'change-person': {
    verbs: 'de nghi doi nguoi, xin doi nguoi, doi nguoi',
    own: true,
    resolve: own(({ state, part, wish, barred }) =>
      wish.text === null && !barred
        ? ask('text', answers.askChangeReason(state.number))
        : act(state, { kind: 'ask-person-change', assignment: part.id, reason: wish.text ?? '' }),
    ),
  },
  wait: {
    verbs: 'cho phoi hop, doi phoi hop',
    own: true,
    button: { part: 'wait' },
    resolve: own(wait),
  },
  'stop-waiting': {
    verbs: 'het cho phoi hop, het cho, khong cho nua',
    own: true,
    resolve: own(stopWaiting),
  },
  'call-in': {
    verbs: 'moi phoi hop, moi co quan phoi hop, de nghi phoi hop, moi them co quan',
    own: true,
    resolve: own(callIn),
  },
  decline: {
    verbs: 'de nghi dieu chinh phan cong, xin dieu chinh phan cong, dieu chinh phan cong, de nghi dieu chinh',
    numberFirst: /^/u,
    own: true,
    button: { part: 'reassign' },
    resolve: own(decline),
  },
};
