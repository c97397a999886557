import type { PlanChanges } from '../task/plan-change';
import type { AssignmentRole, TaskState } from '../task/state';
import type { Matched } from './difference';

/** What an act can change of a running task, and what a person has to do by hand. */
export interface TaskChanges {
  readonly changes: PlanChanges;
  /** A deadline that is no day any more, a product taken away: no act says these. */
  readonly byHand: readonly ('deadline' | 'product')[];
}

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
export const changesFor = (matched: Matched, state: TaskState, monitor: string | null): TaskChanges => {
  const { content } = matched;
  const changed = new Set(matched.changes.map((one) => one.field));
  const { due } = content.deadline;
  const byHand: ('deadline' | 'product')[] = [];
  if (changed.has('deadline') && due === null) byHand.push('deadline');
  if (changed.has('product') && content.product === null) byHand.push('product');
  const changes: PlanChanges = {
    ...(changed.has('text') ? { title: content.text } : {}),
    ...(changed.has('product') && content.product !== null ? { product: content.product } : {}),
    ...(changed.has('deadline') && due !== null ? { deadline: { ...content.deadline, due } } : {}),
    ...(changed.has('openGroups') ? { openGroups: content.openGroups ?? [] } : {}),
    ...areaChange(matched, state, monitor),
    ...(changed.has('leads') || changed.has('coordinating') ? agencyChanges(state, rolesOf(matched)) : {}),
  };
  return { changes, byHand };
};

export const isNoChange = (changes: PlanChanges): boolean => Object.keys(changes).length === 0;
