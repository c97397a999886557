import type { ButtonData } from '../domain/notice/payload';
import type { CivilDate } from '../domain/calendar/civil-date';
import { readExplanation } from './asked-date';
import { wishOfButton } from './forms/forms';
import type { Order } from './order';
import { newWish, type Wish } from './wish';

/** A pressed button is as sure as can be: it names task, part and question. */
export const wishFromButton = (data: Extract<ButtonData, { kind: 'part' | 'submission' }>, origin: string): Wish =>
  data.kind === 'part'
    ? newWish(wishOfButton(data), origin, 0, { task: data.number, part: data.assignment, asOfMs: data.asOfMs })
    : newWish(wishOfButton(data), origin, 0, {
        task: data.number,
        submission: data.submission,
        date: data.date,
      });

/** A typed code; of an explanation the cause and the day are read apart. */
export const wishFromOrder = (order: Order, origin: string, today: CivilDate): Wish => {
  if (order.kind !== 'explain') {
    return newWish(order.kind, origin, 0, { task: order.task, text: order.rest === '' ? null : order.rest });
  }
  const { cause, date } = readExplanation(order.rest, today);
  return newWish('explain', origin, 0, { task: order.task, text: cause === '' ? null : cause, date });
};
