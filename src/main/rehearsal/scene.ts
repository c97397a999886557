import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../domain/calendar/working-days';
import { civilDateAt, instantAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { InboundFile } from '../../ports/channel';
import type { People } from './people';
import type { Random } from './random';

/** How an agency behaves with one part: most answer, some late, some not at all until their leader is told. */
export type Temper = 'prompt' | 'late' | 'silent';

/** Something an official will say at an instant (plan clock, epoch ms). */
export interface Intention {
  readonly atMs: number;
  readonly officialId: string;
  readonly text: string;
  /** Data of the button pressed instead of typing. */
  readonly payload: string | null;
  readonly file?: InboundFile | null;
  /** Whether there is still reason to say it when the moment comes; absent: there is. */
  readonly still?: () => boolean;
}

/** What somebody who makes up his mind goes by. */
export interface Scene {
  readonly calendar: WorkingCalendar;
  readonly nowMs: number;
  readonly random: Random;
  readonly people: People;
  /** Last working day that a task without a deadline is finished by. */
  readonly endOfYear: CivilDate;
}

export const temperOf = (random: Random, coordinating: boolean): Temper => {
  const draw = random.next();
  if (coordinating) return draw < 0.72 ? 'prompt' : draw < 0.92 ? 'late' : 'silent';
  return draw < 0.62 ? 'prompt' : draw < 0.88 ? 'late' : 'silent';
};

/** People answer at few moments of the day: the rehearsal stops at each of them. */
export const SLOTS = [9 * 60 + 30, 14 * 60 + 30] as const;

/** "5/3/2024", as people type a day. */
export const dmy = (date: CivilDate): string =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;

export const today = ({ nowMs }: Pick<Scene, 'nowMs'>): CivilDate => civilDateAt(nowMs);

/** The day so many working days from today. */
export const dayIn = (scene: Pick<Scene, 'calendar' | 'nowMs'>, days: number): CivilDate =>
  addWorkingDays(scene.calendar, today(scene), days);

/** At one of the moments of the working day on it or before it. */
export const onDay = ({ calendar, random }: Scene, date: CivilDate): number => {
  const day = isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, -1);
  return instantAt(day, random.pick(SLOTS));
};

export const after = (scene: Scene, days: number): number => onDay(scene, dayIn(scene, days));

/** Typed by somebody. */
export const typed = (officialId: string, atMs: number, text: string): Intention => ({
  ...{ officialId, atMs, text },
  payload: null,
});
