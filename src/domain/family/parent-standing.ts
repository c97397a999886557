import type { DocumentRef, TaskState } from '../task/state';
import { isClosed, isOver } from '../task/status';
import type { ChildRef } from './family';
import { comesRound } from './periods';

/** Why a child ends though its parent goes on: its agency's part is closed, or the parent is reported by periods no more. */
export type Ended = 'part-closed' | 'no-periods';

/** How a task stands, as its children need to know it. `reason` and `document` are those of its rest or its end. */
export interface ParentStanding {
  readonly standing: 'open' | 'suspended' | 'withdrawn';
  readonly reason: string;
  readonly document: DocumentRef | null;
  readonly ended?: Ended;
}

/** What the child hangs on is not owed any more. */
const endedFor = (state: TaskState, child: ChildRef): Ended | null => {
  switch (child.why) {
    case 'period':
      return comesRound(state.deadline) ? null : 'no-periods';
    case 'cascade': {
      const part = state.assignments.find((one) => one.id === child.assignment);
      return part === undefined || isClosed(part) ? 'part-closed' : null;
    }
    case 'split':
    case 'finding':
      return null;
  }
};

const ofTask = ({ standing, suspensions, end }: TaskState): ParentStanding | null => {
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

/**
 * What a child is told of its parent: that it rests, goes on or ends, and so does the child. Null for what it need not
 * hear: that the parent is completed. Those that a task was split into go on in its place.
 */
export const toldTo = (state: TaskState, child: ChildRef): ParentStanding | null => {
  if (child.why === 'split') return null;
  const ended = state.standing === 'withdrawn' ? null : endedFor(state, child);
  return ended === null ? ofTask(state) : { standing: 'withdrawn', reason: '', document: null, ended };
};

/** By the id of the child: what its parent tells it. */
export type Standings = ReadonlyMap<string, ParentStanding>;

export const standingsFor = (state: TaskState): Standings =>
  new Map(
    state.children.flatMap((child) => {
      const told = child.closed === null ? toldTo(state, child) : null;
      return told === null ? [] : [[child.taskId, told] as const];
    }),
  );

/** What is to be told anew; a child that was told nothing yet was opened while its parent was open. */
export const toldAnew = (now: Standings, before: Standings): Standings =>
  new Map([...now].filter(([child, { standing }]) => standing !== (before.get(child)?.standing ?? 'open')));

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
