import type { TextSheet } from '../ports/plan-workbooks';

const LONGEST_NAME = 31;

/** Excel refuses these in a sheet's name, and names that are longer or stand twice. */
export const sheetNames = (sheets: readonly TextSheet[]): readonly string[] => {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = name.replace(/[\\/?*[\]:]/g, ' ').trim() || `Trang ${at + 1}`;
    let own = plain.slice(0, LONGEST_NAME);
    for (let more = 2; taken.has(own.toLowerCase()); more += 1) {
      const mark = ` (${more})`;
      own = plain.slice(0, LONGEST_NAME - mark.length) + mark;
    }
    taken.add(own.toLowerCase());
    return own;
  });
};
