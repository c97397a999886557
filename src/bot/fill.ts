import type { CivilDate } from '../domain/calendar/civil-date';
import { evidenceFromText } from '../domain/task/evidence-from-text';
import type { Evidence } from '../domain/task/state';
import { readAskedDate, readExplanation } from './asked-date';
import { deniesDay, isHedged, isNoDocumentYet, isNoReason } from './answer-manner';
import { MAY_ASK } from './order-manner';
import type { Slot, Wish } from './wish';
import { readYesNo } from './yes-no';

const NUMBER = /(?<![\d/.,])(\d{1,7})(?![\d/%])/;

/** The number in an answer to "which task?". */
const numberIn = (text: string): number | null => {
  const number = Number(NUMBER.exec(text)?.[1] ?? 0);
  return number > 0 ? number : null;
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

/**
 * The wish with what was asked for, or null when the answer does not hold it. What a person answers is sure, unless he
 * says that he is not.
 */
export const fillSlot = (wish: Wish, slot: Slot, text: string, today: CivilDate): Wish | null => {
  switch (slot) {
    case 'task': {
      const task = numberIn(text);
      return task === null ? null : { ...wish, task, sure: true };
    }
    case 'date': {
      const { date, reason } = readAskedDate(text, today);
      const sure = !isHedged(text) && !deniesDay(text);
      return date === null ? null : { ...wish, date, text: reason ?? wish.text, sure };
    }
    case 'text':
      // "1" or "ok" answers a question of yes or no, which this is not: it is no reason.
      return text === '' || readYesNo(text) !== null || (!MAY_ASK.includes(wish.kind) && isNoReason(text))
        ? null
        : { ...withText(wish, text, today), sure: true };
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
