import { monthOf } from '../domain/calendar/civil-date';
import { mayManage } from '../domain/directory/may-manage';
import type { Inspection, InspectionFault } from '../domain/inspection/inspection';
import type { Result } from '../domain/result';
import { inspectionFault } from '../messages/plans/inspection';
import { inspectionChat } from '../messages/chat/inspection-chat';
import { planLabel } from '../messages/chat/task-lists';
import type { InspectionsTold } from '../ports/inspections';
import { readInspectionWords, type InspectionAct, type InspectionOrder, type InspectionSaid } from './inspection-order';
import { orderToken } from './order-token';
import type { Turn } from './turn';
import { planMeant } from './which-plan';

type Binding = Exclude<InspectionAct, 'show'>;

interface Situation {
  readonly said: InspectionSaid;
  /** The agency meant, and how it is called. */
  readonly agency: string;
  readonly name: string;
  readonly told: InspectionsTold;
  readonly turn: Turn;
  /** Names the act for ever: the same message again is the same act. */
  readonly token: string;
}

/** Of which inspections of the agency each act may be. */
const FITS: Readonly<Record<Exclude<Binding, 'plan'>, (one: Inspection) => boolean>> = {
  visit: ({ visit }) => visit === null,
  conclude: ({ visit, findings }) => visit !== null && findings.length === 0,
  find: ({ result }) => result !== null,
  remove: ({ visit }) => visit === null,
};

/** The inspection meant: of its agency and month, the only one that the act fits; else what to say. */
const meant = ({ said, agency, name, told }: Situation, act: Exclude<Binding, 'plan'>): Inspection | string => {
  const all = told.inspections.filter(
    (one) =>
      one.agency === agency &&
      (said.month === null || one.month === said.month) &&
      (!said.unannounced || !one.announced) &&
      FITS[act](one),
  );
  // Of those concluded the latest is spoken of; of those without a result the one that has none.
  const open = act === 'conclude' ? all.filter((one) => one.result === null) : all;
  const among = open.length > 0 ? open : all;
  const [only, ...others] = act === 'find' ? among.slice(-1) : among;
  if (only === undefined) return inspectionChat.nothing[act](name);
  return others.length > 0
    ? inspectionChat.which(
        name,
        among.map((one) => one.month),
      )
    : only;
};

const answer = (done: Result<unknown, InspectionFault>, text: string): string =>
  done.ok ? text : inspectionFault(done.error);

const plan = async ({ said, agency, name, told, turn, token }: Situation): Promise<string> => {
  if (said.month === null) return inspectionChat.example('plan');
  const form = { planId: told.plan.id, agency, month: said.month, announced: !said.unannounced };
  const done = await turn.inspections.plan(turn.actor, form, token);
  return answer(done, inspectionChat.planned(name, said.month, form.announced));
};

/** An unannounced one that nobody had planned is written down with its visit. */
const visit = async (now: Situation): Promise<string> => {
  const { said, agency, name, told, turn, token } = now;
  if (said.date === null || said.text === '') return inspectionChat.example('visit');
  const form = { date: said.date, team: said.text };
  const found = meant(now, 'visit');
  if (typeof found === 'string' && !said.unannounced) return found;
  if (typeof found !== 'string')
    return answer(await turn.inspections.visit(turn.actor, found.id, form), inspectionChat.visited(name, said.date));
  const added = await turn.inspections.plan(
    turn.actor,
    { planId: told.plan.id, agency, month: monthOf(said.date), announced: false },
    token,
  );
  if (!added.ok) return inspectionFault(added.error);
  return answer(await turn.inspections.visit(turn.actor, token, form), inspectionChat.visited(name, said.date));
};

const conclude = async (now: Situation): Promise<string> => {
  const { said, name, turn } = now;
  if (said.number === null || said.date === null) return inspectionChat.example('conclude');
  const found = meant(now, 'conclude');
  if (typeof found === 'string') return found;
  const done = await turn.inspections.conclude(turn.actor, found.id, { date: said.date, number: said.number });
  return answer(done, inspectionChat.concluded(name, said.number));
};

const find = async (now: Situation): Promise<string> => {
  const { said, name, turn, token } = now;
  if (said.due === null || said.text === '') return inspectionChat.example('find');
  const found = meant(now, 'find');
  if (typeof found === 'string') return found;
  const done = await turn.inspections.find(turn.actor, found.id, { text: said.text, due: said.due }, token);
  return done.ok ? inspectionChat.found(name, done.value, said.due) : inspectionFault(done.error);
};

const remove = async (now: Situation): Promise<string> => {
  const found = meant(now, 'remove');
  if (typeof found === 'string') return found;
  const done = await now.turn.inspections.remove(now.turn.actor, found.id);
  return answer(done, inspectionChat.removed(now.name, found.month));
};

const ACTS: Readonly<Record<Binding, (now: Situation) => Promise<string>>> = { plan, visit, conclude, find, remove };

/** A team, or what is to be put right, may speak of plans itself: then the plan meant is named first. */
const SPEAKS_FREELY: readonly InspectionAct[] = ['visit', 'find'];

/** Carries an order about inspections out, or says what is missing: the order is then given again whole. */
export const inspect = async ({ act, words }: InspectionOrder, turn: Turn): Promise<string> => {
  const manages = mayManage(turn.actor);
  if (act !== 'show' && !manages) return inspectionFault({ code: 'no-right' });
  const meant = await planMeant(words, !SPEAKS_FREELY.includes(act), turn);
  if (typeof meant === 'string') return meant;
  const told = await turn.inspections.of(meant.plan.id, turn.actor);
  if (told === null) return inspectionFault({ code: 'no-such-inspection' });
  if (act === 'show')
    return inspectionChat.told(planLabel(told.plan), told.inspections, told.coverage, manages, turn.agencyName);
  const said = readInspectionWords(meant.rest, turn.catalogue, turn.today);
  if (said.agency === null) return inspectionChat.example(act);
  const now = { said, agency: said.agency, name: turn.agencyName(said.agency), told, turn, token: orderToken(turn) };
  return `${await ACTS[act](now)}${meant.told}`;
};
