const SYMBOLS = ' abcdefghijklmnopqrstuvwxyz0123456789';
const PLACE = new Map([...SYMBOLS].map((symbol, index) => [symbol, index]));

/** How often each letter and digit stands in folded text; everything else counts as one more symbol. */
export const letterBag = (folded: string): readonly number[] => {
  const bag = new Array<number>(SYMBOLS.length + 1).fill(0);
  for (const symbol of folded) {
    const place = PLACE.get(symbol) ?? SYMBOLS.length;
    bag[place] = (bag[place] ?? 0) + 1;
  }
  return bag;
};

/** What two texts' edit distance is at least, told by their letters alone: quick to know that they are far apart. */
export const bagDistance = (a: readonly number[], b: readonly number[]): number => {
  let [more, fewer] = [0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
};
