import { mayManage } from '../domain/directory/may-manage';
import { fold } from '../domain/text/fold';
import { planFundingChat, planFundingFault } from '../messages/plans/plan-funding';
import { orderToken } from './order-token';
import { readSaidFunding } from './said-funding';
import type { Turn } from './turn';
import { planMeant } from './which-plan';

/** What may be asked of the money of a plan: to see it, or, of Sở Nội vụ, to write it down. */
export interface PlanFundingOrder {
  readonly act: 'show' | 'set';
  /** From "kế hoạch" on, as typed. */
  readonly words: string;
}

const SHOW = /^(?:xem )?kinh phi (?:cua )?(?=ke hoach(?: |$))/u;
const SET = /^(?:ghi|dieu chinh|sua) kinh phi (?:cua )?(?=ke hoach(?: |$))/u;

/** Reads such an order; null for anything else. Pure, never throws. */
export const readPlanFundingOrder = (text: string): PlanFundingOrder | null => {
  const typed = text.normalize('NFC').trim().split(/\s+/);
  const plain = fold(typed.join(' '));
  for (const [act, pattern] of [
    ['set', SET],
    ['show', SHOW],
  ] as const) {
    const found = pattern.exec(plain);
    if (found) return { act, words: typed.slice(found[0].trim().split(' ').length).join(' ') };
  }
  return null;
};

/** Tells what a plan has to spend, or writes it down; what is missing is asked for, and the order given again whole. */
export const carryOutPlanFunding = async ({ act, words }: PlanFundingOrder, turn: Turn): Promise<string> => {
  const { actor, today, planFundings } = turn;
  const manages = mayManage(actor);
  if (act === 'set' && !manages) return planFundingFault({ code: 'no-right' });
  const meant = await planMeant(words, act === 'show', turn);
  if (typeof meant === 'string') return meant;
  const { plan, rest } = meant;
  if (act === 'show') {
    const told = await planFundings.of(plan.id);
    if (told === null) return planFundingFault({ code: 'no-such-plan' });
    return planFundingChat.told(plan, told.current, told.tasks, manages);
  }
  const said = readSaidFunding(rest.replace(/^(?:kế hoạch|ke hoach)(?=\s|$)\s*/iu, ''), today);
  if (said === null) return planFundingChat.example;
  const done = await planFundings.set(actor, plan.id, said, orderToken(turn));
  return done.ok ? planFundingChat.written(plan, done.value) : planFundingFault(done.error);
};
