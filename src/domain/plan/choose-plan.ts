import { fail, ok, type Result } from '../result';
import { planInWords, type CalledPlan } from './plan-in-words';
import { isSinglesPlan } from './single-task';

interface Named {
  readonly id: string;
  readonly title: string;
}

export type PlanChoiceFault<P extends Named = Named> =
  | { readonly code: 'no-plan' }
  | { readonly code: 'no-such-plan'; readonly wanted: string; readonly plans: readonly P[] }
  /** Several, and none was named. */
  | { readonly code: 'which-plan'; readonly plans: readonly P[] };

/** Single tasks stand beside the plans: they are meant only when named. */
const plansProper = <P extends Named>(plans: readonly P[]): readonly P[] => {
  const own = plans.filter((one) => !isSinglesPlan(one.id));
  return own.length > 0 ? own : plans;
};

/** The plan that is named by its code, else the only one. */
export const choosePlan = <P extends Named>(
  plans: readonly P[],
  wanted: string | undefined,
): Result<P, PlanChoiceFault<P>> => {
  if (wanted !== undefined) {
    const named = plans.find((one) => one.id === wanted);
    return named ? ok(named) : fail({ code: 'no-such-plan', wanted, plans });
  }
  const among = plansProper(plans);
  const [only] = among;
  if (only === undefined) return fail({ code: 'no-plan' });
  return among.length > 1 ? fail({ code: 'which-plan', plans }) : ok(only);
};

/** The plan asked for on a page, else the first; undefined when there is none. */
export const shownPlan = <P extends Named>(plans: readonly P[], wanted: string | undefined): P | undefined =>
  plans.find((one) => one.id === wanted) ?? plans[0];

export interface ChosenPlan<P> {
  readonly plan: P;
  /** What is said besides. */
  readonly rest: string;
}

/**
 * The plan that a typed order is about: the one it names first (or, with `last`, last), else the only one, else the only
 * one of this year.
 */
export const choosePlanInWords = <P extends CalledPlan>(
  plans: readonly P[],
  words: string,
  { last, thisYear }: { readonly last: boolean; readonly thisYear: number },
): Result<ChosenPlan<P>, PlanChoiceFault<P>> => {
  const own = plansProper(plans);
  const said = planInWords(words, own, last);
  const rest = said?.rest ?? words;
  const current = own.filter((one) => one.year === thisYear);
  const among = said?.named ?? (current.length === 1 ? current : own);
  const [only] = among;
  if (own.length === 0) return fail({ code: 'no-plan' });
  if (only === undefined) return fail({ code: 'no-such-plan', wanted: words, plans: own });
  return among.length > 1 ? fail({ code: 'which-plan', plans: among }) : ok({ plan: only, rest });
};
