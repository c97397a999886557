import type { PlanChanges } from '../task/plan-change';
import type { AssignmentRole, TaskState } from '../task/state';
import type { Matched } from './difference';

type Roles = ReadonlyMap<string, AssignmentRole>;

const rolesOf = ({ content }: Matched): Roles =>
  new Map([
    ...content.coordinating.map((agency) => [agency, 'coordinating'] as const),
    ...content.leads.map((agency) => [agency, 'lead'] as const),
  ]);

/** Parts that come in, go out, or change their role and keep their work. */
const agencyChanges = (state: TaskState, wanted: Roles): Pick<PlanChanges, 'add' | 'remove' | 'roles'> => {
  const here = state.assignments.filter((one) => one.work !== 'released');
  const roles = here.flatMap(({ id, agency, role: is }) => {
    const role = wanted.get(agency);
    return role === undefined || role === is ? [] : [{ assignment: id, role }];
  });
  const add = [...wanted]
    .filter(([agency]) => !here.some((one) => one.agency === agency))
    .map(([agency, role]) => ({ agency, role }));
  // Whom the lead called in stays: the row never named it.
  const remove = here.filter((one) => !wanted.has(one.agency) && one.calledInBy === undefined).map((one) => one.id);
  return {
    ...(add.length > 0 ? { add } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(roles.length > 0 ? { roles } : {}),
  };
};

const areaChange = (
  { moved, content }: Matched,
  { area }: TaskState,
  monitor: string | null,
): Pick<PlanChanges, 'area'> =>
  moved === null || monitor === null || area === content.area ? {} : { area: { code: content.area, monitor } };

/**
 * The act that makes a running task what its row in the changed file says. `monitor` watches the area that the row
 * stands in now; null where nobody is known to.
 */
export const changesFor = (matched: Matched, state: TaskState, monitor: string | null): PlanChanges => {
  const { content } = matched;
  const changed = new Set(matched.changes.map((one) => one.field));
  return {
    ...(changed.has('text') ? { title: content.text } : {}),
    ...(changed.has('product') ? { product: content.product } : {}),
    ...(changed.has('deadline') ? { deadline: content.deadline } : {}),
    ...(changed.has('openGroups') ? { openGroups: content.openGroups ?? [] } : {}),
    ...areaChange(matched, state, monitor),
    ...(changed.has('leads') || changed.has('coordinating') ? agencyChanges(state, rolesOf(matched)) : {}),
  };
};

export const isNoChange = (changes: PlanChanges): boolean => Object.keys(changes).length === 0;
