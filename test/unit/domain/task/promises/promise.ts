import { DAY_MS } from '../../../../../src/domain/calendar/civil-date';
import type { AssignmentState, TaskState } from '../../../../../src/domain/task/state';
import type { Life, Moment } from '../../../../support/random-life/live';

/** What a life keeps, whoever does what and when: throws where it is broken. By its name. */
export type Promised = (life: Life) => void;
export type Promises = Readonly<Record<string, Promised>>;

export const FAR_MS = 20 * 365 * DAY_MS;
export const json = (value: unknown): string => JSON.stringify(value);
export const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
export const partIn = (state: TaskState, id: string): AssignmentState => {
  const part = state.assignments.find((one) => one.id === id);
  if (!part) throw new Error(`the part ${id} is lost`);
  return part;
};

export const everyMoment =
  (holds: (moment: Moment) => void): Promised =>
  (life) =>
    life.moments.forEach(holds);
