import type { Part } from './parts';

/** Verbs that a bare period may follow as its time ("hoàn thành năm 2024"); after a noun it names the thing instead. */
const VERB =
  /(?<![a-z])(?:xong|hoan thanh|thuc hien|trien khai|ban hanh|trinh|du kien|han|han cuoi|thoi han|thoi gian|bat dau|ket thuc|to chuc)$/;
const TIGHT = /^ ?[,(:] ?\(?(?:(?:phai |can )?(?:hoan thanh|xong|ket thuc) ?)?$/;

const clauseNumbers = (words: string, separator: RegExp): ((index: number) => number) => {
  const cuts = [...words.matchAll(separator)].map((match) => match.index);
  return (index) => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** True when a bare period follows a noun: "Kế hoạch năm 2024", "báo cáo quý II". It may name the thing, not the time. */
const isNaming = (words: string, part: Part): boolean => {
  const { direction, position, hour } = part.modifiers;
  if (part.unit === 'day' || part.listed || part.kind === 'range') return false;
  if (direction !== null || position !== null || hour) return false;
  const before = words.slice(Math.max(0, part.start - 40), part.start).trimEnd();
  return /[a-z0-9#"”]$/.test(before) && !VERB.test(before);
};

/**
 * Without the periods that only name a thing ("Kế hoạch năm 2024 … trong quý I"), where another date of the same clause
 * tells the time: for a year that clause runs to the next full stop or semicolon, for shorter periods to the next comma.
 * When every period names something, they go if a condition tells the time ("theo Kế hoạch năm 2024"), else they stay.
 */
export const withoutNames = (words: string, parts: readonly Part[], isConditional: boolean): readonly Part[] => {
  const clauseOf = clauseNumbers(words, /[.;](?= |$)/g);
  const phraseOf = clauseNumbers(words, /[.;](?= |$)|,/g);
  const names = new Set(parts.filter((part) => isNaming(words, part)));
  if (names.size === parts.length) return isConditional ? [] : parts;
  const tellers = parts.filter((part) => !names.has(part));
  const told = {
    clauses: new Set(tellers.map((part) => clauseOf(part.start))),
    phrases: new Set(tellers.map((part) => phraseOf(part.start))),
  };
  const isTold = ({ unit, start }: Part): boolean =>
    unit === 'year' ? told.clauses.has(clauseOf(start)) : told.phrases.has(phraseOf(start));
  return parts.filter((part) => !names.has(part) || !isTold(part));
};

const BRACKET = /^ ?\( ?$/;

const holds = (wide: Part | undefined, narrow: Part): boolean => {
  const days = wide?.days ?? null;
  return days !== null && narrow.due !== null && narrow.due >= days.first && narrow.due <= days.last;
};

/** "Quý II/2024 (trước ngày 15/5)", "năm 2024: quý IV", "tháng 5 (quý II)": the narrower one is meant. */
export const narrowed = (words: string, parts: readonly Part[]): readonly Part[] => {
  const kept: Part[] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    const between = before ? words.slice(before.end, part.start) : '';
    if (before && BRACKET.test(between) && holds(part, before) && !holds(before, part)) continue;
    if (before && holds(before, part) && part.unit !== before.unit && TIGHT.test(between)) kept.pop();
    kept.push(part);
  }
  return kept;
};

/** A start without an end ("từ năm 2026", "sau ngày 30/6") is no deadline. */
const isStartOnly = ({ modifiers, kind }: Part): boolean =>
  kind !== 'range' && !modifiers.until && (modifiers.direction === 'from' || modifiers.direction === 'after');

/** The parts that only say when the work begins. "Bắt đầu tháng 3, xong tháng 6" says when it ends too. */
export const startsIn = (parts: readonly Part[]): readonly Part[] => {
  const begins = (part: Part): boolean => isStartOnly(part) || part.modifiers.begins;
  return parts.every(begins) ? parts : parts.filter(isStartOnly);
};

/**
 * "Sau khi Luật có hiệu lực (01/7/2024)": dates up to the next comma or full stop tell of the event, unless they have a
 * limiting word of their own. Gives the index up to which that holds; -1 without an event.
 */
export const eventReach = (words: string, event: number | null): number => {
  if (event === null) return -1;
  const stop = words.slice(event).search(/[,.;](?= |$)/);
  return stop < 0 ? words.length : event + stop;
};

/** True when a part is the date of the event that begins at `event` and reaches to `reach`. */
export const isOfEvent = (event: number | null, reach: number, { start, modifiers }: Part): boolean =>
  event !== null &&
  event <= start &&
  start < reach &&
  modifiers.direction !== 'before' &&
  modifiers.direction !== 'until';
