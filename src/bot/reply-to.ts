/** The task that a quoted message of ours speaks of; undefined when it speaks of none or of several. */
export const taskOfQuoted = (text: string | null): number | undefined => {
  if (text === null) return undefined;
  const named = [...text.matchAll(/nhiệm vụ (\d{1,7})\b/giu), ...text.matchAll(/^• (\d{1,7})\. /gmu)];
  const numbers = new Set(named.map((match) => Number(match[1])));
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
};
