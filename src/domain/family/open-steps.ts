import { instantAt } from '../calendar/civil-date';
import { addWorkingDays, workingDayOnOrAfter } from '../calendar/working-days';
import type { Rules } from '../task/policy';
import type { TaskState } from '../task/state';
import { plannedOf } from './evolve-family';
import { comesRound, type PlannedPeriod } from './periods';

/** A period of a recurring task is to be opened. */
export interface OpenStep {
  readonly kind: 'open';
  readonly id: string;
  /** About the task, not about one of its parts. */
  readonly assignment: '';
  readonly atMs: number;
  readonly period: PlannedPeriod;
}

/** On the first working day of the period, or so many working days before it. */
const opensAt = ({ calendar, policy }: Rules, { from }: PlannedPeriod): number => {
  const first = workingDayOnOrAfter(calendar, from);
  const day = addWorkingDays(calendar, first, -(policy.periods?.openDaysBefore ?? 0));
  return instantAt(day, policy.remindAtMinute);
};

/** The periods not opened yet. */
export const openSteps = (state: TaskState, rules: Rules): readonly OpenStep[] => {
  if (!comesRound(state.deadline)) return [];
  const known = new Set(state.children.map((one) => one.key));
  return plannedOf(state)
    .filter((one) => !known.has(one.key))
    .map((period) => ({
      ...{ kind: 'open', id: `open-${period.key}`, assignment: '' },
      atMs: opensAt(rules, period),
      period,
    }));
};
