import type { ButtonData, PartVerb, SubmissionVerb } from '../domain/notice/payload';
import type { CivilDate } from '../domain/calendar/civil-date';
import { readExplanation } from './asked-date';
import type { Order } from './order';
import { newWish, type Wish, type WishKind } from './wish';

const PART_WISH: Readonly<Record<PartVerb, WishKind>> = {
  accept: 'accept',
  done: 'complete',
  obstacle: 'obstacle',
  extend: 'extend',
  explain: 'explain',
  confirm: 'confirm',
  return: 'return',
  nudge: 'nudge',
  release: 'release',
};

const SUBMISSION_WISH: Readonly<Record<SubmissionVerb, WishKind>> = {
  submit: 'submit',
  drop: 'drop',
  extend: 'approve',
  refuse: 'refuse',
  remind: 'remind',
  reprimand: 'reprimand',
};

/** A pressed button is as sure as can be: it names task, part and question. */
export const wishFromButton = (data: Extract<ButtonData, { kind: 'part' | 'submission' }>, origin: string): Wish =>
  data.kind === 'part'
    ? newWish(PART_WISH[data.verb], origin, 0, { task: data.number, part: data.assignment, asOfMs: data.asOfMs })
    : newWish(SUBMISSION_WISH[data.verb], origin, 0, {
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
