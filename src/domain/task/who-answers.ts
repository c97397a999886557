import type { Post } from '../directory/official';
import type { AssignmentState, TaskState } from './state';

/**
 * The agency that checks the work of a lead: the monitor of the area, but nobody checks his own: where the monitor
 * leads, the standing agency does; where that one leads, the office of UBND tỉnh (docs/decisions/0006). Should all
 * of them lead together, they check each other's parts.
 */
export const checkerOf = (state: TaskState, part: AssignmentState | null = null): string => {
  const inOrder = [state.monitor, state.standingAgency, state.office];
  const leads = new Set(state.assignments.filter((one) => one.role === 'lead').map((one) => one.agency));
  return (
    inOrder.find((agency) => !leads.has(agency)) ?? inOrder.find((agency) => agency !== part?.agency) ?? state.office
  );
};

/** The post that speaks for an agency about others' work; about an agency's own sub-task its leaders do. */
const postOf = (state: TaskState, agency: string, otherwise: Post): Post => {
  if (state.parent?.why === 'cascade') return 'leader';
  if (agency === state.standingAgency) return 'standing';
  return agency === state.office ? 'office' : otherwise;
};

/** The post in which an agency checks. */
export const checkerPost = (state: TaskState, agency: string): Post => postOf(state, agency, 'monitor');

/** The post in which an agency takes up an obstacle. */
export const resolverPost = (state: TaskState, agency: string): Post => postOf(state, agency, 'focal');

/** Who puts a part before UBND tỉnh, or drops it: Sở Nội vụ, but nobody decides whether his own delay is told. */
export const submitterOf = (state: TaskState, part: AssignmentState): { agency: string; post: Post } =>
  part.agency === state.standingAgency
    ? { agency: state.office, post: 'office' }
    : { agency: state.standingAgency, post: 'standing' };

/** Who is asked for the document of a decision: the office of UBND tỉnh; of one about that office's own part Sở Nội vụ. */
export const registrarOf = (state: TaskState, part: AssignmentState): { agency: string; post: Post } =>
  part.agency === state.office
    ? { agency: state.standingAgency, post: 'standing' }
    : { agency: state.office, post: 'office' };

/** Who of UBND tỉnh decides first: the chief of its office, but the vice-chair in charge on what that office is late with. */
export const firstDecider = (state: TaskState, part: AssignmentState): 'office-chief' | 'vice-chair' =>
  part.agency === state.office ? 'vice-chair' : 'office-chief';
