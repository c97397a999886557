import type { TaskEvent } from '../task/events';
import type { TaskGiven } from '../task/given';
import type { Rules } from '../task/policy';
import type { TaskState } from '../task/state';
import { isClosed } from '../task/status';
import type { PlannedPeriod } from './periods';

/** Ids of children are made of the parent's and the key, so that opening twice cannot make two. */
export const childId = (state: Pick<TaskState, 'taskId'>, key: string): string => `${state.taskId}.${key}`;

/** What every child has from its parent. */
export const inherited = (state: TaskState): Omit<TaskGiven, 'title' | 'product' | 'deadline' | 'assignments'> => ({
  planId: state.planId,
  area: state.area,
  monitor: state.monitor,
  standingAgency: state.standingAgency,
  office: state.office,
  year: state.year,
  ...(state.source === null ? {} : { source: state.source }),
});

/**
 * One period becomes a task of its own, due on its own day, for the leads still at work (and, where the policy says so,
 * for the coordinating agencies). It need not be accepted: the task it comes from is.
 */
export const openPeriod = (state: TaskState, period: PlannedPeriod, rules: Rules): TaskEvent => {
  const { key, label, from, to, due } = period;
  const parts = state.assignments.filter(
    (one) => !isClosed(one) && (one.role === 'lead' || rules.policy.periods?.parts === 'all'),
  );
  return {
    kind: 'child-opened',
    key,
    child: childId(state, key),
    number: 0,
    why: 'period',
    within: null,
    given: {
      ...inherited(state),
      title: `${state.title} (${label})`,
      product: state.product,
      deadline: { kind: 'exact', due, every: null, wording: `${label}: ${state.deadline.wording}` },
      assignments: parts.map(({ id, agency, role, line, upper }) => ({
        id,
        agency,
        role,
        due,
        line,
        upper,
        taken: true,
      })),
      parent: { taskId: state.taskId, number: state.number, assignment: null, why: 'period' },
      period: { key, label, from, to },
    },
  };
};
