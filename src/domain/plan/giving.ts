import { addWorkingDays } from '../calendar/working-days';
import type { CivilDate } from '../calendar/civil-date';
import type { AgencyLines } from '../task/agency-line';
import type { TaskEvent } from '../task/events';
import type { Rules } from '../task/policy';
import type { AppendixTask } from './draft';

/** What a task takes from its plan. */
export interface GivingPlan {
  readonly id: string;
  readonly year: number;
  readonly standing: string;
  readonly office: string;
  readonly areas: readonly { readonly code: string; readonly monitor: string }[];
}

/** A coordinating part is due earlier, so that the lead has time with it; never before the first day of the year. */
const coordinatingDue = (due: CivilDate | null, rules: Rules): CivilDate | null =>
  due === null ? null : addWorkingDays(rules.calendar, due, -rules.policy.coordinatingDaysBefore);

/** Every agency that a row is given to. */
export const agenciesGiven = ({
  leads,
  coordinating,
}: Pick<AppendixTask, 'leads' | 'coordinating'>): readonly string[] => [...new Set([...leads, ...coordinating])];

/**
 * The first event of a task: an appendix row given to its agencies. An agency that leads does not coordinate too; each
 * stands in its own line by the catalogue, one that is not in `lines` in the province's.
 */
export const givingEvent = (
  plan: GivingPlan,
  task: AppendixTask,
  number: number,
  rules: Rules,
  lines: AgencyLines,
): TaskEvent => {
  const { kind, due, every, wording } = task.deadline;
  const leads = [...new Set(task.leads)];
  const coordinating = [...new Set(task.coordinating)].filter((code) => !leads.includes(code));
  return {
    kind: 'task-given',
    number,
    planId: plan.id,
    area: task.area,
    title: task.text,
    product: task.product,
    deadline: { kind, due, every, wording },
    monitor: plan.areas.find((one) => one.code === task.area)?.monitor ?? plan.standing,
    standingAgency: plan.standing,
    office: plan.office,
    year: plan.year,
    ...(task.source === undefined ? {} : { source: task.source }),
    ...(task.funding === undefined ? {} : { funding: task.funding }),
    ...(task.openGroups === undefined ? {} : { openGroups: task.openGroups }),
    assignments: [
      ...leads.map((agency) => ({ id: agency, agency, role: 'lead' as const, due, ...lines[agency] })),
      ...coordinating.map((agency) => ({
        id: agency,
        agency,
        role: 'coordinating' as const,
        due: coordinatingDue(due, rules),
        ...lines[agency],
      })),
    ],
  };
};
