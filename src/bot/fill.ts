import type { CivilDate } from '../domain/calendar/civil-date';
import { readTimeSpan } from '../domain/calendar/time-span';
import { evidenceFromText } from '../domain/task/evidence-from-text';
import type { Evidence } from '../domain/task/state';
import { readAskedDate, readExplanation } from './asked-date';
import { deniesDay, isHedged, isNoDocumentYet, isNoReason } from './answer-manner';
import { MAY_ASK } from './order-manner';
import { placeAmong, type Slot, type Wish } from './wish';
import { readYesNo } from './yes-no';

const NUMBER = /(?<![\d/.,])(\d{1,7})(?![\d/%])/g;

/** The numbers in an answer to "which task?": "3 và 5". */
const numbersIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(NUMBER)].map((one) => Number(one[1])).filter((one) => one > 0)),
];

/** "đến 30/6", or so much longer than the deadline: then it is read back. */
const withDay = (wish: Wish, said: string, today: CivilDate): Wish | null => {
  const { date, reason } = readAskedDate(said, today);
  const text = reason ?? wish.text;
  if (date !== null) return { ...wish, date, span: null, text, sure: !isHedged(said) && !deniesDay(said) };
  const span = wish.kind === 'extend' ? readTimeSpan(`xin ${said}`) : null;
  return span === null ? null : { ...wish, span, text };
};

const withText = (wish: Wish, text: string, today: CivilDate): Wish => {
  if (wish.kind === 'explain') {
    const { cause, date } = readExplanation(text, today);
    return { ...wish, text: cause, date: date ?? wish.date };
  }
  // What was said before of these was not understood.
  if (wish.kind === 'direct' || wish.kind === 'amend') return { ...wish, text };
  // A person, an agency or a day was named before; what was asked for comes behind.
  return { ...wish, text: [wish.text ?? '', text].join(' ').trim() };
};

/** The same document, named again with its day. */
const isAmong = (one: Evidence, named: readonly Evidence[]): boolean =>
  one.kind === 'document' && named.some((other) => other.kind === 'document' && other.number === one.number);

/** "12/3/2024", asked for the date of a document that was named without one. */
const dated = (wish: Wish, text: string, today: CivilDate): Wish | null => {
  const named = wish.evidence.find((one) => one.kind === 'document' && one.date === null);
  if (named?.kind !== 'document') return null;
  const [full] = evidenceFromText(`${named.number} ngày ${text.replace(/^\s*ngày\s+/iu, '')}`, today);
  if (full?.kind !== 'document' || full.date === null) return null;
  return { ...wish, evidence: wish.evidence.map((one) => (one === named ? full : one)), sure: true };
};

/** For each of the tasks that the answer names. */
export const fillTasks = (wish: Wish, text: string): readonly Wish[] =>
  numbersIn(text).map((task, index) => ({ ...wish, task, place: placeAmong(wish.place, index), sure: true }));

/**
 * The wish with what was asked for, or null when the answer does not hold it. What a person answers is sure, unless he
 * says that he is not.
 */
export const fillSlot = (wish: Wish, slot: Exclude<Slot, 'task'>, text: string, today: CivilDate): Wish | null => {
  switch (slot) {
    case 'date':
      return withDay(wish, text, today);
    case 'text':
      // "1" or "ok" answers a question of yes or no, which this is not: it is no reason.
      if (text === '' || readYesNo(text) !== null || (!MAY_ASK.includes(wish.kind) && isNoReason(text))) return null;
      // A day that was counted is confirmed by itself, whatever else is told.
      return { ...withText(wish, text, today), sure: wish.span === null };
    case 'evidence': {
      const named = evidenceFromText(text, today);
      const evidence = [...wish.evidence.filter((one) => !isAmong(one, named)), ...named];
      return named.length === 0
        ? dated(wish, text, today)
        : { ...wish, evidence, sure: !isHedged(text) && !isNoDocumentYet(text) };
    }
    case 'part':
    case 'person':
      // The code or name is looked for in front of the words, where the resolver finds it.
      return text === '' ? null : { ...wish, part: null, text: [text, wish.text ?? ''].join(' ').trim(), sure: true };
  }
};
