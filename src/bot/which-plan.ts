import { yearOf } from '../domain/calendar/civil-date';
import { choosePlanInWords, type ChosenPlan } from '../domain/plan/choose-plan';
import { planChoiceChat } from '../messages/plans/plan-choice';
import { planLabel } from '../messages/chat/task-lists';
import type { PlanInfo } from '../ports/task-views';
import type { Turn } from './turn';

export interface PlanMeant extends ChosenPlan<PlanInfo> {
  /** How it is told beside an answer: '' where it is the only one. */
  readonly told: string;
}

/**
 * The plan that an order's words are about, or a sentence that asks for it: the order is then given again whole. With
 * `last` it may be named at their end too, where nothing else is said freely.
 */
export const planMeant = async (words: string, last: boolean, turn: Turn): Promise<PlanMeant | string> => {
  const plans = await turn.plans();
  const chosen = choosePlanInWords(plans, words, { last, thisYear: yearOf(turn.today) });
  if (!chosen.ok) return planChoiceChat.fault(chosen.error);
  const { plan, rest } = chosen.value;
  return { plan, rest, told: plans.length > 1 ? planChoiceChat.told(planLabel(plan)) : '' };
};
