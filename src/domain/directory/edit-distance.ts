const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];

/**
 * Letters to change, add, drop or swap with a neighbour to turn one text into the other (Damerau-Levenshtein, optimal
 * string alignment); `limit + 1` when it must be more than `limit`.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  const at = (row: readonly number[], index: number): number => row[index] ?? over;
  let twoAgo: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = isSwap(a, b, i, j) ? at(twoAgo, j - 2) + 1 : over;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, change, swap));
    }
    // A swap reaches two rows back, so both must be past the limit before giving up.
    if (Math.min(...row) > limit && Math.min(...last) > limit) return over;
    [twoAgo, last] = [last, row];
  }
  return Math.min(at(last, b.length), over);
};
