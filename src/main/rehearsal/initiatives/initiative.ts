import type { CivilDate } from '../../../domain/calendar/civil-date';
import { isPlansOwn } from '../../../domain/family/family';
import type { Official } from '../../../domain/directory/official';
import type { Policy } from '../../../domain/task/policy';
import type { AssignmentState, TaskState } from '../../../domain/task/state';
import { leadsOf } from '../../../domain/task/status';
import type { Desks } from '../desks';
import { typed, type Intention, type Scene } from '../scene';

/** A day on which somebody looks whether there is an occasion for something he does a few times a year. */
export interface Occasion extends Scene {
  readonly policy: Policy;
  readonly states: readonly TaskState[];
  /** Tasks (short numbers) that something out of the ordinary has happened to already: each has one such story. */
  readonly taken: ReadonlySet<number>;
}

/** What he then does: says things, now and later, or does something at a page of the product. */
export interface Move {
  /** The task that it is about. */
  readonly about?: number;
  readonly says?: readonly Intention[];
  readonly does?: (desks: Desks) => Promise<unknown>;
}

/** Something done of one's own accord, on the first occasion on or after each of the days. */
export interface Initiative {
  readonly what: string;
  readonly days: readonly CivilDate[];
  readonly find: (at: Occasion) => Move | null;
}

export interface Part {
  readonly state: TaskState;
  readonly part: AssignmentState;
}

/** One of the plan's tasks that stands like this and has no story yet; null when there is none. */
export const someTask = (at: Occasion, fits: (state: TaskState) => boolean): TaskState | null => {
  const [first, ...others] = at.states.filter(
    (state) => isPlansOwn(state) && state.period === null && !at.taken.has(state.number) && fits(state),
  );
  return first === undefined ? null : at.random.pick([first, ...others]);
};

/** One part of such a task. */
export const somePart = (at: Occasion, fits: (part: AssignmentState, state: TaskState) => boolean): Part | null => {
  const open = (state: TaskState): boolean => state.standing === 'open';
  const state = someTask(at, (one) => open(one) && one.assignments.some((part) => fits(part, one)));
  const [first, ...others] = state?.assignments.filter((part) => fits(part, state)) ?? [];
  return state === null || first === undefined ? null : { state, part: at.random.pick([first, ...others]) };
};

export const isUnderWay = ({ work }: AssignmentState): boolean => work === 'accepted' || work === 'in-progress';

/** Sở Nội vụ writes down documents, but for tasks that it leads itself: those are for the office of UBND tỉnh. */
export const registrarOf = ({ people }: Scene, state: TaskState): Official | null =>
  leadsOf(state).some((one) => one.agency === state.standingAgency)
    ? people.holder(state.office, 'office')
    : people.holder(state.standingAgency, 'standing');

/** Somebody says this about a task, now. */
export const says = (who: Official | null, about: number, at: Occasion, text: string): Move | null =>
  who === null ? null : { about, says: [typed(who.id, at.nowMs, text)] };
