import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { DraftTarget } from '../domain/plan/draft';
import { dutyRows, type DutyRow } from '../domain/plan/duty-sheet';
import { targetRows } from '../domain/plan/target-sheet';
import { DUTY_HEADING, targetWords, workbookText as words } from '../messages/plans/plan-workbooks';
import type { TextSheet } from '../ports/plan-workbooks';

/** Title row and heading row stand above what the tables say. */
const HEADING = 1;

interface Items {
  readonly title: string;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly targets: readonly DraftTarget[];
  readonly duties: readonly DutyRow[];
}

/** A plan's targets and duties as sheets beside its tasks; none for what it does not have. */
export const itemSheets = (
  { title, areas, targets, duties }: Items,
  catalogue: AgencyCatalogue,
): readonly TextSheet[] => {
  const names = new Map([...catalogue.agencies, ...catalogue.groups].map(({ code, name }) => [code, name]));
  const namesOf = (codes: readonly string[]): string => codes.map((code) => names.get(code) ?? code).join('; ');
  const codesIn = (text: string): readonly string[] => agenciesOfCell(text, catalogue).everybody;
  const targetHeading = [words.stt, words.target, words.goal, words.unit, words.level];
  const dutyHeading = [words.stt, words.duty, words.doer, DUTY_HEADING];
  return [
    {
      name: words.targets,
      table: [[title], targetHeading, ...targetRows(targets, areas, targetWords)],
      heading: HEADING,
    },
    { name: words.duties, table: [[title], dutyHeading, ...dutyRows(duties, codesIn, namesOf)], heading: HEADING },
  ].filter(({ table }) => table.length > HEADING + 1);
};
