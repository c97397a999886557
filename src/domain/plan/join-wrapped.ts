/** A document number broken at its hyphen or stroke ("280/CĐ-" "TTg"), or a stop at the start of a line. */
const isTight = (first: string, second: string): boolean =>
  /[\p{L}\d][-/]$/u.test(first) || (/\d\/\S*$/.test(first) && /^[-/]\S/.test(second)) || /^[,.;:)”]/.test(second);

/** Wrapped lines as one text, with a space between two lines but where a word was broken. Empty lines are passed over. */
export const joinWrapped = (lines: readonly string[]): string => {
  const told = lines.filter((line) => line !== '');
  return told
    .map((line, at) => {
      const before = (told[at - 1] ?? '').slice(-40);
      return at === 0 || isTight(before, line.slice(0, 40)) ? line : ` ${line}`;
    })
    .join('');
};
