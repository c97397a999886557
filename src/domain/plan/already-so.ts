import type { TaskCommand } from '../task/commands';
import { openGroupsKey } from '../task/open-group';
import type { PlanChanges } from '../task/plan-change';
import type { TaskState } from '../task/state';

const sameDeadline = ({ deadline: is }: TaskState, { deadline, due }: PlanChanges): boolean => {
  if (deadline !== undefined)
    return is.due === deadline.due && is.kind === deadline.kind && is.every === deadline.every;
  return due === undefined || is.due === due;
};

const sameTexts = (state: TaskState, { title, product, area, openGroups }: PlanChanges): boolean =>
  (title === undefined || state.title === title) &&
  (product === undefined || state.product === product) &&
  (area === undefined || state.area === area.code) &&
  (openGroups === undefined || openGroupsKey(state.openGroups ?? []) === openGroupsKey(openGroups));

const sameParts = ({ assignments }: TaskState, { add = [], remove = [], roles = [] }: PlanChanges): boolean => {
  const here = assignments.filter((one) => one.work !== 'released');
  return (
    add.every(({ agency, role }) => here.some((one) => one.agency === agency && one.role === role)) &&
    remove.every((id) => !here.some((one) => one.id === id)) &&
    roles.every(({ assignment, role }) => here.some((one) => one.id === assignment && one.role === role))
  );
};

/** True when a task is as a change of its plan wanted it, whoever made it so: an act that was refused is wanted no more. */
export const isAlreadySo = (act: TaskCommand['act'], state: TaskState): boolean => {
  if (act.kind === 'withdraw') return state.standing === 'withdrawn';
  if (act.kind !== 'amend-task') return false;
  const { changes } = act;
  return sameTexts(state, changes) && sameDeadline(state, changes) && sameParts(state, changes);
};
