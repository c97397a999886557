import { mayManage } from '../domain/directory/may-manage';
import { taskCells } from '../domain/plan/task-sheet';
import { fail } from '../domain/result';
import { fileNoticeText, fileProblemText } from '../messages/plans/import';
import { deskText } from '../messages/plans/import-desk';
import { workbookText } from '../messages/plans/plan-workbooks';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { ImportDesk } from '../ports/import-desk';
import type { PlanFundingStore } from '../ports/plan-funding';
import type { PlanImports } from '../ports/plan-imports';
import type { PlanStore } from '../ports/plan-store';
import type { PlanWorkbooks, TextSheet } from '../ports/plan-workbooks';
import { draftSheets } from './draft-sheets';
import { fundingSheet } from './funding-sheet';
import { planSheets, type TaskRow } from './plan-sheets';
import { readPlanDraft } from './read-draft';
import { ourCells, rowsNow } from './rows-now';

export interface PlansOutParts {
  readonly imports: PlanImports;
  readonly plans: Pick<PlanStore, 'rules'>;
  readonly fundings: Pick<PlanFundingStore, 'of'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly write: (sheets: readonly TextSheet[]) => Promise<Uint8Array>;
}

export interface PlanWorkbooksParts extends PlansOutParts {
  readonly desk: Pick<ImportDesk, 'take'>;
}

/** More than any plan has. */
const ALL_ROWS = 100_000;
const LONGEST_TITLE = 120;

const shortTitle = (title: string): string => title.slice(0, LONGEST_TITLE);

/** Plans as they leave; none of what comes in. */
export const createPlansOut = (parts: PlansOutParts): Pick<PlanWorkbooks, 'ofImport' | 'ofPlan'> => {
  const { imports, plans, fundings, directory, clock, write } = parts;
  return {
    ofImport: async (id) => {
      const info = await imports.info(id);
      if (info === null) return null;
      const { items } = await imports.rows(id, { offset: 0, limit: ALL_ROWS });
      const { head, layouts, targets } = info;
      const tasks = items
        .filter((row) => !row.skipped)
        .map(({ cells, ...row }): TaskRow => ({ ...row, cells: taskCells(cells), ours: [] }));
      const duties = info.duties.map((one) => ({ ...one, ours: [] }));
      const plan = { title: head.title, areas: head.areas, layouts, tasks, targets, duties, runs: false };
      const sheets = planSheets(plan, await directory.catalogue());
      return { name: workbookText.planFile(shortTitle(head.title)), bytes: await write(sheets) };
    },

    ofPlan: async (planId) => {
      const head = await imports.planHead(planId);
      const rules = await plans.rules();
      if (head === null || rules === null) return null;
      const { title, areas } = head;
      const [base, catalogue, nowMs] = [await imports.baseOf(planId), await directory.catalogue(), clock.now()];
      const { targets, duties } = await imports.itemsOf(planId);
      const tasks = rowsNow({
        ...{ tasks: await imports.tasksOf(planId), base: base?.rows ?? [], areas, rules, nowMs },
        agencies: catalogue.agencies,
      });
      const followed = duties.map(({ task, ...duty }) => ({
        ...duty,
        ours: task === null ? [] : ourCells(task, rules, nowMs),
      }));
      const layouts = await imports.layoutsOf(planId);
      const sheets = planSheets({ title, areas, layouts, tasks, targets, duties: followed, runs: true }, catalogue);
      const bytes = await write([...sheets, ...fundingSheet(title, await fundings.of(planId))]);
      return { name: workbookText.planFile(shortTitle(title)), bytes };
    },
  };
};

export const createPlanWorkbooks = (parts: PlanWorkbooksParts): PlanWorkbooks => {
  const { desk, directory, write } = parts;
  return {
    ...createPlansOut(parts),
    draft: async (actor, file) => {
      if (!mayManage(actor)) return fail(deskText.notAllowed);
      const catalogue = await directory.catalogue();
      const read = await readPlanDraft(file, catalogue);
      if (!read.ok) return fail(fileProblemText(read.error));
      const draft = read.value;
      if (draft.tasks.length === 0) return fail(fileProblemText('no-plan-in-it'));
      const title = draft.title === '' ? file.name : draft.title;
      const appendix = {
        name: workbookText.draftFile(shortTitle(title)),
        bytes: await write(draftSheets(draft, title, catalogue)),
      };
      const notes = draft.notices.map(fileNoticeText);
      return desk.take(actor, { file: appendix, planId: null, title, year: draft.year ?? undefined, notes });
    },
  };
};
