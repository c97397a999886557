import type { CivilDate } from '../domain/calendar/civil-date';
import { readExplanation } from './asked-date';
import { FORMS, wishOfButton, type ActButton } from './forms/forms';
import type { Order } from './order';
import type { Manner } from './order-manner';
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

/** "TR20" before the words: the question that the message spoke of, as its buttons name it. */
const QUESTION = /^tr\s?([1-9]\d{0,6})(?=[\s:,;.–-]|$)[\s:,;.–-]*/iu;

const textOf = (rest: string): Pick<Wish, 'text'> => ({ text: rest === '' ? null : rest });

/** The words of a code; where it answers a question put before UBND tỉnh, with the question that it names. */
const saidIn = ({ kind, rest }: Order): Partial<Wish> => {
  const { button } = FORMS[kind];
  const found = button !== undefined && 'submission' in button ? QUESTION.exec(rest) : null;
  return found === null ? textOf(rest) : { ...textOf(rest.slice(found[0].length)), submission: Number(found[1]) };
};

/** A typed code about one task; of an explanation the cause and the day are read apart. */
const wishAbout = (order: Order, task: number | null, place: number, origin: string, today: CivilDate): Wish => {
  if (order.kind !== 'explain') return newWish(order.kind, origin, place, { task, ...saidIn(order) });
  const { cause, date } = readExplanation(order.rest, today);
  return newWish('explain', origin, place, { task, text: cause === '' ? null : cause, date });
};

/** What a typed code asks for, on each of the tasks it names; not sure where it was not said plainly. */
export const wishesFromOrder = (order: Order, manner: Manner, origin: string, today: CivilDate): readonly Wish[] =>
  [order.task, ...order.others].map((task, place) => ({
    ...wishAbout(order, task, place, origin, today),
    sure: manner === 'plain',
  }));
