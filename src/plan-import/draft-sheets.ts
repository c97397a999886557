import type { RowCells } from '../domain/plan/appendix-rows';
import type { DraftPlan, DraftTarget } from '../domain/plan/draft';
import { planTable, roman } from '../domain/plan/plan-table';
import { workbookText as words } from '../messages/plan-workbooks';
import type { TextSheet } from '../ports/plan-workbooks';

const NO_CELLS: RowCells = {
  ...{
    stt: '',
    text: '',
    product: '',
    lead: '',
    coordinating: '',
    deadline: '',
    proposed: '',
    funding: '',
    source: '',
    note: '',
  },
};

/** Title row and heading row stand above what the tables say. */
const HEADING = 1;

/** The words of the plan, so that reading them gives the same figure; an aim without a figure is judged. */
const goalOf = ({ comparator, part }: DraftTarget): string => (comparator === 'judged' ? words.judged : part);

/** Targets under the section rows of their areas; those of no area first. */
const targetRows = ({ areas, targets }: DraftPlan): readonly (readonly string[])[] => {
  const rowsOf = (area: string | null) =>
    targets.filter((target) => target.area === area).map((target, at) => [String(at + 1), target.part, goalOf(target)]);
  return [
    ...rowsOf(null),
    ...areas.flatMap(({ code, name }, place) => {
      const rows = rowsOf(code);
      return rows.length === 0 ? [] : [[roman(place + 1), name, ''], ...rows];
    }),
  ];
};

/** The plan's own slips in a task, with what was likely meant: the text itself stays as it is. */
const slipsOf = ({ slips }: DraftPlan, task: number): string =>
  slips
    .filter(({ at }) => at.part === 'tasks' && at.index === task)
    .map(({ said, suggestion }) => words.slip(said, suggestion))
    .join(' ');

/** A plan's text as the appendix to complete: its tasks with the lead of their area proposed, its targets, its duties. */
export const draftSheets = (draft: DraftPlan, title: string): readonly TextSheet[] => {
  const leads = new Map(draft.areas.map((area) => [area.code, area.leads[0] ?? '']));
  const numbers = new Map<string, number>();
  const rows = draft.tasks.map(({ area, text, group }, index) => {
    const stt = (numbers.get(area) ?? 0) + 1;
    numbers.set(area, stt);
    const lead = leads.get(area) ?? '';
    const proposed = lead === '' ? '' : words.leadProposed;
    return {
      cells: { ...NO_CELLS, stt: String(stt), text, lead, proposed, note: slipsOf(draft, index) },
      area,
      group,
      raw: [],
      ours: [],
    };
  });
  const tasks = planTable({ layout: null, title, areas: draft.areas, rows, ours: [] });
  const targets = [[title], [words.stt, words.target, words.goal], ...targetRows(draft)];
  const duties = [
    [title],
    [words.stt, words.duty, words.doer],
    ...draft.duties.map((duty, at) => [String(at + 1), duty.text, duty.holder]),
  ];
  return [
    { name: words.tasks, table: tasks, heading: HEADING },
    { name: words.targets, table: targets, heading: HEADING },
    { name: words.duties, table: duties, heading: HEADING },
  ].filter(({ table }) => table.length > HEADING + 1);
};
