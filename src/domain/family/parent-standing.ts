import type { DocumentRef, TaskState } from '../task/state';
import { isOver } from '../task/status';
import type { ChildRef } from './family';

/** How a task stands, as its children need to know it. `reason` and `document` are those of its rest or its end. */
export interface ParentStanding {
  readonly standing: 'open' | 'suspended' | 'withdrawn';
  readonly reason: string;
  readonly document: DocumentRef | null;
}

/** Open tasks that rest and end with this one; those that it was split into go on in its place. */
export const childrenToTell = (state: Pick<TaskState, 'children'>): readonly ChildRef[] =>
  state.children.filter((one) => one.closed === null && one.why !== 'split');

/** Null for what its children need not hear of: that it is completed. */
export const standingTold = ({ standing, suspensions, end }: TaskState): ParentStanding | null => {
  const rest = suspensions.at(-1);
  switch (standing) {
    case 'completed':
      return null;
    case 'withdrawn':
      return { standing, reason: end?.reason ?? '', document: end?.document ?? null };
    case 'open':
    case 'suspended':
      return { standing, reason: rest?.reason ?? '', document: rest?.document ?? null };
  }
};

/** Whether its present or last rest is the one that its parent tells of. */
export const restsWithParent = (
  { suspensions }: Pick<TaskState, 'suspensions'>,
  { reason, document }: ParentStanding,
): boolean => {
  const rest = suspensions.at(-1);
  return rest?.reason === reason && rest.document?.number === document?.number;
};

/** Whether a child stands as it would had it been told. */
export const hasHeard = (child: TaskState, told: ParentStanding): boolean => {
  if (isOver(child)) return true;
  switch (told.standing) {
    case 'withdrawn':
      return false;
    case 'suspended':
      return child.standing === 'suspended' || restsWithParent(child, told);
    case 'open':
      return child.standing === 'open' || !restsWithParent(child, told);
  }
};
