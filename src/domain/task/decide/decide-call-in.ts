import { fail, ok } from '../../result';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { isOpenTo, type Memberships } from '../open-group';
import type { Rules } from '../policy';
import { partDue } from './resuming';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';

/**
 * The lead calls in agencies of a group that the plan leaves open ("các cơ quan liên quan"). The plan itself binds them
 * then: no document is needed, and nobody outside the group can be brought in so.
 */
export const decideCallIn = (
  state: TaskState,
  part: AssignmentState,
  { agencies }: Extract<Act, { kind: 'call-in' }>,
  memberOf: Memberships,
  nowMs: number,
  rules: Rules,
): Decided => {
  const { openGroups = [] } = state;
  const wanted = [...new Set(agencies)];
  if (part.role !== 'lead') return fail({ code: 'no-right', needs: ['lead-official'] });
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (openGroups.length === 0) return fail({ code: 'no-open-group' });
  if (wanted.length === 0) return fail({ code: 'nothing-changed' });
  const stranger = wanted.find((agency) => !isOpenTo(openGroups, memberOf[agency] ?? []));
  if (stranger !== undefined)
    return fail({ code: 'not-in-group', agency: stranger, groups: openGroups.map((one) => one.words) });
  const isIn = (agency: string): boolean =>
    state.assignments.some((one) => one.agency === agency && one.work !== 'released');
  if (wanted.some(isIn)) return fail({ code: 'agency-has-part' });
  return ok(
    wanted.map((agency) => ({
      kind: 'assignment-added',
      assignment: agency,
      agency,
      role: 'coordinating',
      due: part.due === null ? null : partDue({ role: 'coordinating' }, part.due, nowMs, rules),
      document: null,
      calledInBy: part.id,
    })),
  );
};
