import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { DraftTarget } from '../domain/plan/draft';
import { dutyRows, type DutyToWrite } from '../domain/plan/duty-sheet';
import { laySheet, ownLayout } from '../domain/plan/lay-sheet';
import type { Placed, SheetKind, SheetLayout } from '../domain/plan/sheet-layout';
import { rowsInPlace, type SheetRow } from '../domain/plan/sheet-row';
import { targetRows } from '../domain/plan/target-sheet';
import { OUR_HEADINGS, SHEET_COLUMNS, SHEET_NAMES, targetWords } from '../messages/plans/plan-workbooks';
import type { TextSheet } from '../ports/plan-workbooks';

/** A task with the table that it stands in; null for one that came since. */
export type TaskRow = SheetRow & { readonly sheet: string | null };

export interface PlanToWrite {
  readonly title: string;
  /** Lines under the title, in our own layout. */
  readonly under?: readonly string[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** The office's own tables. */
  readonly layouts: readonly SheetLayout[];
  readonly tasks: readonly TaskRow[];
  readonly targets: readonly Placed<DraftTarget>[];
  readonly duties: readonly Placed<DutyToWrite>[];
  /** How tasks stand is told: the plan runs. */
  readonly runs: boolean;
}

/** The table that holds a task: its own, else the one with its area, else the first. */
const tableOf = (
  tasks: readonly TaskRow[],
  layouts: readonly SheetLayout[],
): ((task: TaskRow) => SheetLayout | null) => {
  const own = layouts.filter(({ kind }) => kind === 'tasks');
  const named = new Map(own.map((layout) => [layout.sheet, layout]));
  const ofArea = new Map<string | null, SheetLayout>();
  for (const { area, row, sheet } of tasks) {
    const layout = row === null ? undefined : named.get(sheet ?? '');
    if (layout !== undefined && !ofArea.has(area)) ofArea.set(area, layout);
  }
  return ({ area, sheet }) => (sheet === null ? undefined : named.get(sheet)) ?? ofArea.get(area) ?? own[0] ?? null;
};

/** Tables that stood below each other in one sheet do so again. */
const inSheets = (laid: readonly { readonly layout: SheetLayout; readonly sheet: TextSheet }[]): TextSheet[] => {
  const sheets: TextSheet[] = [];
  laid.forEach(({ layout, sheet }, at) => {
    const before = sheets.at(-1);
    if (before === undefined || layout.tab === '' || laid[at - 1]?.layout.tab !== layout.tab) sheets.push(sheet);
    else {
      const headings = [...before.headings, ...sheet.headings.map((row) => row + before.table.length)];
      sheets[sheets.length - 1] = { ...before, table: [...before.table, ...sheet.table], headings };
    }
  });
  return sheets;
};

/**
 * A plan as sheets: each of the office's tables with its own title, columns and sections, in their order; what came
 * without a table in our own layout.
 */
export const planSheets = (plan: PlanToWrite, catalogue: AgencyCatalogue): readonly TextSheet[] => {
  const { title, under = [], areas, layouts, tasks, targets, duties, runs } = plan;
  const names = new Map([...catalogue.agencies, ...catalogue.groups].map(({ code, name }) => [code, name]));
  const namesOf = (codes: readonly string[]): string => codes.map((code) => names.get(code) ?? code).join('; ');
  const codesIn = (text: string): readonly string[] => agenciesOfCell(text, catalogue).everybody;
  const inTable =
    ({ sheet }: SheetLayout) =>
    ({ origin }: Placed<unknown>): boolean =>
      origin?.sheet === sheet;
  const isNew =
    (kind: SheetKind) =>
    (item: Placed<unknown>): boolean =>
      !layouts.some((layout) => layout.kind === kind && inTable(layout)(item));
  const tableFor = tableOf(tasks, layouts);
  const rowsIn = (layout: SheetLayout): readonly SheetRow[] => {
    switch (layout.kind) {
      case 'tasks':
        return tasks.filter((task) => tableFor(task) === layout);
      case 'targets':
        return rowsInPlace(targets.filter(inTable(layout)));
      case 'duties':
        return rowsInPlace(duties.filter(inTable(layout)));
    }
  };
  const holders = [...new Set(duties.map(({ holder }) => holder))].map((name) => ({ code: name, name }));
  const lay = (layout: SheetLayout, rows: readonly SheetRow[]) => {
    const ours = runs && layout.kind !== 'targets' ? OUR_HEADINGS : [];
    const sections = layout.kind === 'duties' ? holders : areas;
    const laid = laySheet({ layout, columns: SHEET_COLUMNS[layout.kind], areas: sections, rows, ours });
    return { layout, sheet: { name: layout.tab || SHEET_NAMES[layout.kind], ...laid } };
  };
  const own = (kind: SheetKind, rows: readonly SheetRow[]) =>
    lay(ownLayout(kind, SHEET_COLUMNS[kind], [title, kind === 'tasks' ? under : []]), rows);

  const homeless = tasks.filter((task) => tableFor(task) === null);
  const newTargets = targetRows(targets.filter(isNew('targets')), areas, targetWords);
  const newDuties = dutyRows(duties.filter(isNew('duties')), codesIn, namesOf);
  return inSheets([
    ...(homeless.length === 0 && layouts.length > 0 ? [] : [own('tasks', homeless)]),
    ...layouts.map((layout) => lay(layout, rowsIn(layout))),
    ...(newTargets.length === 0 ? [] : [own('targets', newTargets)]),
    ...(newDuties.length === 0 ? [] : [own('duties', newDuties)]),
  ]);
};
