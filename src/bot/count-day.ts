import { addTimeSpan } from '../domain/calendar/time-span';
import { partFor } from './forms/own-forms';
import { partAsked } from './forms/submission-forms';
import { lookUp } from './look-up';
import type { Turn } from './turn';
import type { Wish } from './wish';

/**
 * "Thêm 1 tuần": the day that it comes to, counted from the deadline as it stands. It stays that day from then on, and
 * is read back however clear the words were. Unchanged where there is nothing to count from, or nothing is gained.
 */
export const countDay = async (wish: Wish, turn: Turn): Promise<Wish> => {
  if (wish.span === null || wish.date !== null || wish.task === null) return wish;
  try {
    const state = await turn.tasks.byNumber(wish.task);
    if (state === null) return wish;
    const part = wish.submission === null ? partFor(state, turn.actor, wish) : partAsked(state, wish.submission);
    const due = part?.due ?? null;
    if (due === null) return wish;
    const date = addTimeSpan(await lookUp(turn.calendar()), due, wish.span);
    return date > turn.today ? { ...wish, date, sure: false } : wish;
  } catch (error) {
    turn.onFault(error);
    return wish;
  }
};
