import type { CivilDate } from '../domain/calendar/civil-date';
import { readExplanation } from './asked-date';
import { wishOfButton, type ActButton } from './forms/forms';
import type { Order } from './order';
import { newWish, type Wish } from './wish';

const aboutOf = (data: ActButton): Partial<Wish> => {
  switch (data.kind) {
    case 'part':
      return { part: data.assignment, asOfMs: data.asOfMs };
    case 'submission':
      return { submission: data.submission, date: data.date };
    case 'obstacle':
      return { obstacle: data.obstacle };
  }
};

/** A pressed button is as sure as can be: it names task, and part, question or obstacle. */
export const wishFromButton = (data: ActButton, origin: string): Wish =>
  newWish(wishOfButton(data), origin, 0, { task: data.number, ...aboutOf(data) });

/** A typed code; of an explanation the cause and the day are read apart. */
export const wishFromOrder = (order: Order, origin: string, today: CivilDate): Wish => {
  if (order.kind !== 'explain') {
    return newWish(order.kind, origin, 0, { task: order.task, text: order.rest === '' ? null : order.rest });
  }
  const { cause, date } = readExplanation(order.rest, today);
  return newWish('explain', origin, 0, { task: order.task, text: cause === '' ? null : cause, date });
};
