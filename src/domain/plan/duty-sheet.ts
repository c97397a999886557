import type { DraftDuty } from './draft';
import type { SheetRow } from './sheet-row';

/** A duty with what we add to its row. */
export interface DutyToWrite extends DraftDuty {
  readonly ours: readonly string[];
}

/** What a catalogue makes of a heading: the codes that it names. */
type Named = (text: string) => readonly string[];

const sameCodes = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

/**
 * A plan's duties as rows of a table that did not have them. The heading names who does it; where a row of it binds
 * others, headings are section rows and each row has its own agencies. Reading the rows gives the same duties again.
 */
export const dutyRows = (
  duties: readonly DutyToWrite[],
  codesIn: Named,
  namesOf: (codes: readonly string[]) => string,
): readonly SheetRow[] => {
  const isOwn = ({ holder, agencies }: DraftDuty): boolean => sameCodes(codesIn(holder), agencies);
  const plain = duties.every(isOwn);
  return duties.map((duty, at) => ({
    ...{ area: plain ? null : duty.holder, group: null, row: null, raw: [], ours: duty.ours },
    cells: { stt: String(at + 1), task: duty.text, doer: isOwn(duty) ? duty.holder : namesOf(duty.agencies) },
  }));
};
