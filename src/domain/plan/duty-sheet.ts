import type { DraftDuty } from './draft';
import { roman } from './plan-table';
import type { CellTable } from './table-header';

/** A duty with what we add to its row. */
export interface DutyRow extends DraftDuty {
  readonly ours: readonly string[];
}

/** What a catalogue makes of a heading: the codes that it names. */
type Named = (text: string) => readonly string[];

const sameCodes = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

/**
 * A plan's duties as rows (number, duty, who does it, ours). The heading names who does it; where a row of it binds
 * others, headings are section rows and each row has its own agencies. Reading the rows gives the same duties again.
 */
export const dutyRows = (
  duties: readonly DutyRow[],
  codesIn: Named,
  namesOf: (codes: readonly string[]) => string,
): CellTable => {
  const plain = duties.every(({ holder, agencies }) => sameCodes(codesIn(holder), agencies));
  if (plain) return duties.map(({ text, holder, ours }, at) => [String(at + 1), text, holder, ...ours]);
  let [sections, last] = [0, ''];
  return duties.flatMap(({ text, holder, agencies, ours }, at) => {
    const doer = sameCodes(codesIn(holder), agencies) ? holder : namesOf(agencies);
    const row = [String(at + 1), text, doer, ...ours];
    if (holder === last) return [row];
    [sections, last] = [sections + 1, holder];
    return [[roman(sections), holder, ''], row];
  });
};
