const LONGEST_RANGE = 20;

/** All numbers from one to the other; null when they do not climb, or by too many. */
export const rangeOf = (from: number, to: number): readonly number[] | null =>
  from < to && to - from <= LONGEST_RANGE ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : null;
