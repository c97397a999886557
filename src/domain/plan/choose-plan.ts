import { fail, ok, type Result } from '../result';
import { isSinglesPlan } from './single-task';

interface Named {
  readonly id: string;
  readonly title: string;
}

export type PlanChoiceFault =
  | { readonly code: 'no-plan' }
  | { readonly code: 'no-such-plan'; readonly wanted: string; readonly plans: readonly Named[] }
  /** Several, and none was named. */
  | { readonly code: 'which-plan'; readonly plans: readonly Named[] };

/** The plan that is named, else the only one. Single tasks stand beside the plans: they are meant only when named. */
export const choosePlan = <P extends Named>(
  plans: readonly P[],
  wanted: string | undefined,
): Result<P, PlanChoiceFault> => {
  if (wanted !== undefined) {
    const named = plans.find((one) => one.id === wanted);
    return named ? ok(named) : fail({ code: 'no-such-plan', wanted, plans });
  }
  const own = plans.filter((one) => !isSinglesPlan(one.id));
  const among = own.length > 0 ? own : plans;
  const [only] = among;
  if (only === undefined) return fail({ code: 'no-plan' });
  return among.length > 1 ? fail({ code: 'which-plan', plans }) : ok(only);
};
