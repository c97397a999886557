import { civilDateAt } from '../domain/calendar/civil-date';
import type { Agency } from '../domain/directory/agency';
import { contentOf } from '../domain/plan/difference';
import type { ListingRow } from '../domain/plan/listing';
import { cellsNow, contentNow, ownCells } from '../domain/plan/row-now';
import { fundingIn } from '../domain/plan/row-origin';
import { taskCells } from '../domain/plan/task-sheet';
import type { TaskState } from '../domain/task/state';
import type { Rules } from '../domain/task/policy';
import { reportLabel, taskDue, taskPercent, taskWork } from '../domain/task/status';
import { shortDate } from '../messages/words/dates';
import { PROPOSED_NAMES } from '../messages/web/import-pages';
import { standingText } from '../messages/words/labels';
import { fundingText } from '../messages/words/money-words';
import type { PlanTask } from '../ports/plan-imports';
import type { TaskRow } from './plan-sheets';

interface RowsAsk {
  readonly tasks: readonly PlanTask[];
  /** Rows of the file that the plan was last imported from. */
  readonly base: readonly ListingRow[];
  readonly areas: readonly { readonly code: string }[];
  readonly agencies: readonly Agency[];
  readonly rules: Rules;
  readonly nowMs: number;
}

/** What stands in our columns: number, label, percent, day due and day confirmed. */
export const ourCells = (state: TaskState, rules: Rules, nowMs: number): readonly string[] => {
  const due = taskDue(state);
  return [
    String(state.number),
    standingText({ label: reportLabel(rules.calendar, state, nowMs), work: taskWork(state) }),
    String(taskPercent(state)),
    due === null ? '' : shortDate(due),
    state.completedAtMs === null ? '' : shortDate(civilDateAt(state.completedAtMs)),
  ];
};

/** The document of a task in the words that it was understood from. */
const sourceCell = ({ source }: TaskState): string => (source === null ? '' : source.title);

/** In the office's own words where they still hold. */
const fundingCell = ({ state: { funding } }: PlanTask, cell: string): string => {
  const said = fundingIn(cell);
  const same = said?.amount === funding?.amount && said?.source === funding?.source;
  return same ? cell : funding === null ? '' : fundingText(funding);
};

/**
 * The running tasks as rows of the office's tables: as its file has them; those added since, and those that another area
 * has now, by area.
 */
export const rowsNow = ({ tasks, base, areas, agencies, rules, nowMs }: RowsAsk): readonly TaskRow[] => {
  const names = new Map(agencies.map((one) => [one.code, one.name]));
  const namesOf = (codes: readonly string[]): string => codes.map((code) => names.get(code) ?? code).join('; ');
  const filed = new Map(base.map((row) => [row.taskId, row]));
  const areaPlace = new Map(areas.map((one, place) => [one.code, place]));
  const placeOf = ({ state }: PlanTask): number => areaPlace.get(state.area) ?? areas.length;
  return [...tasks]
    .sort((a, b) => placeOf(a) - placeOf(b) || a.state.number - b.state.number)
    .map((task): TaskRow => {
      const now = contentNow(task.state, task);
      const row = filed.get(task.taskId);
      const proposed = task.proposed.map((one) => PROPOSED_NAMES[one] ?? one).join('; ');
      const understood = row?.task;
      const cells =
        row && understood
          ? cellsNow(row.cells, contentOf(understood), now, namesOf)
          : ownCells(now, { funding: '', source: sourceCell(task.state), note: task.note ?? '', proposed }, namesOf);
      const { area, group } = now;
      return {
        ...{ area, group, sheet: row?.sheet ?? null, raw: row?.raw ?? [] },
        row: row?.area === area && row.group === group ? row.row : null,
        cells: taskCells({ ...cells, funding: fundingCell(task, cells.funding) }),
        ours: ourCells(task.state, rules, nowMs),
      };
    });
};
