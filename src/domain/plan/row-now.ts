import { openGroupsKey } from '../task/open-group';
import type { AssignmentRole, TaskState } from '../task/state';
import type { RowCells } from './appendix-rows';
import type { RowContent } from './difference';

/** A task as its row would be written now; what its state does not keep comes from beside it. */
export interface RowBeside {
  readonly stt: string;
  readonly group: string | null;
}

/** Whom a lead called in from an open group stands in no row: the group does. */
const agenciesIn = (state: TaskState, role: AssignmentRole): readonly string[] =>
  state.assignments
    .filter((one) => one.role === role && one.work !== 'released' && one.calledInBy === undefined)
    .map((one) => one.agency);

/** What a running task's row says now, after all that was decided since it was given. */
export const contentNow = (state: TaskState, { stt, group }: RowBeside): RowContent => ({
  ...{ text: state.title, stt, area: state.area, group, product: state.product },
  leads: agenciesIn(state, 'lead'),
  coordinating: agenciesIn(state, 'coordinating'),
  ...(state.openGroups === undefined ? {} : { openGroups: state.openGroups }),
  deadline: state.deadline,
});

const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join(' ') === [...new Set(other)].sort().join(' ');

const sameHelpers = (one: RowContent, other: RowContent): boolean =>
  sameCodes(one.coordinating, other.coordinating) &&
  openGroupsKey(one.openGroups ?? []) === openGroupsKey(other.openGroups ?? []);

/** Names, and the groups that stay open in the plan's own words. */
const coordinatingCell = (
  { coordinating, openGroups = [] }: RowContent,
  namesOf: (codes: readonly string[]) => string,
): string => [namesOf(coordinating), ...openGroups.map((one) => one.words)].filter((one) => one !== '').join('; ');

/**
 * The cells of a row as they are to be written: in the office's own words where they still hold, in ours where the task
 * was changed. `base` is what the words were understood as.
 */
export const cellsNow = (
  cells: RowCells,
  base: RowContent,
  now: RowContent,
  namesOf: (codes: readonly string[]) => string,
): RowCells => ({
  ...cells,
  stt: now.stt,
  text: base.text === now.text ? cells.text : now.text,
  product: base.product === now.product ? cells.product : (now.product ?? ''),
  lead: sameCodes(base.leads, now.leads) ? cells.lead : namesOf(now.leads),
  coordinating: sameHelpers(base, now) ? cells.coordinating : coordinatingCell(now, namesOf),
  deadline: base.deadline.wording === now.deadline.wording ? cells.deadline : now.deadline.wording,
});

/** The cells of a task that came without a file. */
export const ownCells = (
  now: RowContent,
  beside: Readonly<Record<'note' | 'proposed' | 'funding' | 'source', string>>,
  namesOf: (codes: readonly string[]) => string,
): RowCells => ({
  ...{ stt: now.stt, text: now.text, product: now.product ?? '', ...beside },
  ...{ lead: namesOf(now.leads), coordinating: coordinatingCell(now, namesOf), deadline: now.deadline.wording },
});
