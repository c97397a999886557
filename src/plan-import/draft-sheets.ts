import type { RowCells } from '../domain/plan/appendix-rows';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { DraftPlan } from '../domain/plan/draft';
import { taskCells } from '../domain/plan/task-sheet';
import { workbookText as words } from '../messages/plans/plan-workbooks';
import type { TextSheet } from '../ports/plan-workbooks';
import { planSheets, type TaskRow } from './plan-sheets';

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

/** The plan's own slips in a task, with what was likely meant: the text itself stays as it is. */
const slipsOf = ({ slips }: DraftPlan, task: number): string =>
  slips
    .filter(({ at }) => at.part === 'tasks' && at.index === task)
    .map(({ said, suggestion }) => words.slip(said, suggestion))
    .join(' ');

/** A plan's text as the appendix to complete: its tasks with the lead of their area proposed, its targets, its duties. */
export const draftSheets = (draft: DraftPlan, title: string, catalogue: AgencyCatalogue): readonly TextSheet[] => {
  const leads = new Map(draft.areas.map((area) => [area.code, area.leads[0] ?? '']));
  const numbers = new Map<string, number>();
  const tasks = draft.tasks.map(({ area, text, group, stated = {} }, index): TaskRow => {
    const stt = (numbers.get(area) ?? 0) + 1;
    numbers.set(area, stt);
    const lead = stated.lead ?? leads.get(area) ?? '';
    const proposed = lead === '' || stated.lead !== undefined ? '' : words.leadProposed;
    const cells = { ...NO_CELLS, ...stated, stt: String(stt), text, lead, proposed, note: slipsOf(draft, index) };
    return { ...{ area, group, sheet: null, row: null, raw: [], ours: [] }, cells: taskCells(cells) };
  });
  const { number, date, issuer, funding } = draft;
  const under = [
    ...(number === null ? [] : [words.enclosed({ number, date, issuer })]),
    ...(funding === null ? [] : [words.totalFunding(funding)]),
  ];
  const { areas, targets } = draft;
  const duties = draft.duties.map((one) => ({ ...one, ours: [] }));
  return planSheets({ title, under, areas, layouts: [], tasks, targets, duties, runs: false }, catalogue);
};
