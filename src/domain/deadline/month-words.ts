const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const ROMAN = `(?:${ROMAN_MONTHS.join('|')})(?![a-z]|\\.v)`;
/** "Tháng IX", "tháng VI và tháng XII"; "tháng v.v." is none. */
const IN_ROMAN = new RegExp(`(?<![a-z])thang ${ROMAN}(?: ?(?:-|,|;|/|&|\\+|va|den|toi) ?(?:thang )?${ROMAN})*`, 'g');

/** "T6", "T.6", "Th6", "thg 6": in a column of deadlines a month. */
const SHORT = /(?<![a-z\d])(?:thg|th?)\.? ?(?=(?:0?[1-9]|1[0-2])(?!\d))/g;

/** "Sáng T6", "T2-T6 hàng tuần", "T7, CN": there it is a day of the week. */
const OF_THE_WEEK = /(?<![a-z])(?:(?:hang|moi|cac|hai) tuan|sang|chieu|cn|chu nhat|lich)(?![a-z])/;

/** Folded words with every month in figures after "thang", however it was written: "t.6", "thang ix". */
export const monthsInFigures = (words: string): string => {
  const figures = words.replace(IN_ROMAN, (list) =>
    list.replace(/(?<![a-z])[ivx]+(?![a-z])/g, (roman) => String(ROMAN_MONTHS.indexOf(roman) + 1)),
  );
  return OF_THE_WEEK.test(figures) ? figures : figures.replace(SHORT, 'thang ');
};
