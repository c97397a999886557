import type { CellReaders } from './understand-row';

/** So many different cells of a kind are remembered: tables repeat a few dozen, and a hostile one must not fill memory. */
const MOST = 5_000;
const LONGEST = 500;

const remembered = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value;
  };
};

/** The same readers, which read a cell that stands in many rows once. */
export const rememberCells = ({ deadline, agencies }: CellReaders): CellReaders => ({
  deadline: remembered(deadline),
  agencies: remembered(agencies),
});
