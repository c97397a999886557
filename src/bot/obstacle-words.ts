/** The words that name an obstacle, behind which it is told. */
const STUCK = /(?<!\p{L})(?:vướng(?:\s+mắc)?|vuong(?:\s+mac)?|khó\s+khăn|kho\s+khan)(?!\p{L})/giu;
/** What joins them to the cause: alone it is not worth keeping. */
const JOINS = /^(?:[\s:;,.–-]|(?:vì|vi|do|bởi|boi|tại|tai|là|la|ở|o|về|ve|chỗ|cho)(?!\p{L}))*$/iu;

const lastEnd = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map((one) => one.index + one[0].length));

/**
 * What keeps an agency, in its own words: "mặt bằng vì dân chưa đồng ý" of "3 vướng mặt bằng vì dân chưa đồng ý", not
 * the cause alone. `reason` is the cause that was read in the text.
 */
export const obstacleWords = (text: string, task: number | null, reason: string): string => {
  const to = text.indexOf(reason);
  if (to < 0) return reason;
  const before = text.slice(0, to);
  const number = task === null ? 0 : lastEnd(before, new RegExp(`(?<![\\d/.,-])0*${task}(?![\\d/%])`, 'gu'));
  const from = Math.max(number, lastEnd(before, STUCK));
  const what = before.slice(from).replace(/^[\s:;,.–-]+/u, '');
  // Neither the number nor the word stands before it: the cause came first.
  return from === 0 || JOINS.test(what) ? reason : `${what}${reason}`;
};
