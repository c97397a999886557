/**
 * Figures that stand at a date or period and were not read with it: what was read may be only half of what is meant.
 * '#' stands for what was read.
 */
const UNREAD = new RegExp(
  [
    '# ?[/.-] ?\\d|\\d ?[/.-] ?#', // "tháng 3/6" of "tháng 3/6/…", "30/6/2024/1"
    '(?<![a-z])[a-z]#|#[a-z](?![a-z])', // "l5/6/2024": a letter typed for a figure
    '(?<![a-z])(?:qu[yi]|thang) ?[(:.]? ?(?:\\d{1,2}|[ivx]{1,4})(?![a-z\\d])', // "quý [II]"
    '# ?[,;] ?(?:\\d{1,2}|[ivx]{1,4}) ?(?=$|[,;.)])', // "quý I; 2; 3"
  ].join('|'),
);

/** True when the words around what was read still hold figures that belong to it. Takes the words with '#' for what was read. */
export const leavesUnread = (rest: string): boolean => UNREAD.test(rest);
