import type { Post } from '../../directory/official';
import { assertNever } from '../../result';
import type { AcceptanceTo, RungTo } from '../policy';
import { checkerPost, submitterOf } from '../who-answers';
import { leadsOf } from '../status';
import type { AssignmentState, TaskState } from '../state';

/** A post of an agency that a step speaks to. `sideways`: a peer that urges, not somebody above. */
export interface Addressed {
  readonly agency: string;
  readonly post: Post;
  readonly sideways: boolean;
}

/**
 * The part's own line, from the official up. A sở: unit head, then leader. A district: Trưởng phòng Nội vụ, then the
 * chair of its UBND, who hold the same posts. A commune has no such rooms: its own leader, then its district's.
 */
const ownLine = (part: AssignmentState, to: 'unit-head' | 'leader'): Addressed => {
  if (part.line !== 'commune') return { agency: part.agency, post: to, sideways: false };
  const agency = to === 'leader' ? (part.upper ?? part.agency) : part.agency;
  return { agency, post: 'leader', sideways: false };
};

/** Who urges from beside: the area's monitor; never the agency itself, nor one that leads (docs/decisions/0015). */
const urger = (state: TaskState, part: AssignmentState): Addressed => {
  const leads = new Set(leadsOf(state).map((one) => one.agency));
  const inOrder = [state.monitor, state.standingAgency, state.office];
  const agency =
    inOrder.find((one) => one !== part.agency && !leads.has(one)) ??
    inOrder.find((one) => one !== part.agency) ??
    state.office;
  return { agency, post: checkerPost(state, agency), sideways: true };
};

/** Who hears that a part is not accepted: within the agency its own leader, of a commune too, before its district. */
export const acceptanceAddress = (state: TaskState, part: AssignmentState, to: AcceptanceTo): Addressed =>
  to === 'leader' ? { agency: part.agency, post: to, sideways: false } : rungAddress(state, part, to);

/** The post that a rung speaks to; a submission is first put to who submits. */
export const rungAddress = (state: TaskState, part: AssignmentState, to: RungTo | AcceptanceTo): Addressed => {
  switch (to) {
    case 'focal':
      return { agency: part.agency, post: 'focal', sideways: false };
    case 'unit-head':
    case 'leader':
      return ownLine(part, to);
    case 'monitor':
      return urger(state, part);
    case 'standing':
      return { ...submitterOf(state, part), sideways: true };
    case 'submission':
      return { ...submitterOf(state, part), sideways: false };
    default:
      return assertNever(to);
  }
};
