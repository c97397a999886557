/** A list in the body names so many; the others are counted there and stand in an annex. */
export const NAMED = 5;

/** A table in the body has so many rows at most: about a page. */
export const ROWS = 12;

/** The first lines of a list, and one about the rest. */
export const few = <T>(
  all: readonly T[],
  line: (one: T) => string,
  more: (rest: number) => string,
): readonly string[] => {
  const rest = all.length - NAMED;
  return rest > 0 ? [...all.slice(0, NAMED).map(line), more(rest)] : all.map(line);
};
