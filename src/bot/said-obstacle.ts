/** "V2", "v 2", "số 2", "vướng mắc 2" before the words. */
const NUMBER = /^(?:v|số|so|vướng\s+mắc|vuong\s+mac)\s*(?:số\s*|so\s*|v)?(\d{1,6})(?=[\s:,;.–-]|$)[\s:,;.–-]*/iu;

/** Takes an obstacle's number off the front of the words, when there is one. */
export const leadingObstacle = (words: string): { readonly no: number | null; readonly rest: string } => {
  const found = NUMBER.exec(words);
  return found === null ? { no: null, rest: words } : { no: Number(found[1]), rest: words.slice(found[0].length) };
};
