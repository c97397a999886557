import { mayManage } from '../domain/directory/may-manage';
import { planTable } from '../domain/plan/plan-table';
import { fail } from '../domain/result';
import { fileProblemText } from '../messages/plans/import';
import { deskText } from '../messages/plans/import-desk';
import { OUR_HEADINGS, workbookText } from '../messages/plans/plan-workbooks';
import type { Clock } from '../ports/clock';
import type { Directory } from '../ports/directory';
import type { ImportDesk } from '../ports/import-desk';
import type { PlanFundingStore } from '../ports/plan-funding';
import type { PlanImports } from '../ports/plan-imports';
import type { PlanStore } from '../ports/plan-store';
import type { PlanWorkbooks, TextSheet } from '../ports/plan-workbooks';
import { draftSheets } from './draft-sheets';
import { fundingSheet } from './funding-sheet';
import { itemSheets } from './item-sheets';
import { readPlanDraft } from './read-draft';
import { rowsNow } from './rows-now';

export interface PlanWorkbooksParts {
  readonly imports: PlanImports;
  readonly desk: Pick<ImportDesk, 'take'>;
  readonly plans: Pick<PlanStore, 'rules'>;
  readonly fundings: Pick<PlanFundingStore, 'of'>;
  readonly directory: Pick<Directory, 'catalogue'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly write: (sheets: readonly TextSheet[]) => Promise<Uint8Array>;
}

/** More than any plan has. */
const ALL_ROWS = 100_000;
const LONGEST_TITLE = 120;

const shortTitle = (title: string): string => title.slice(0, LONGEST_TITLE);

export const createPlanWorkbooks = (parts: PlanWorkbooksParts): PlanWorkbooks => {
  const { imports, desk, plans, fundings, directory, clock, write } = parts;
  return {
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
      return desk.take(actor, { file: appendix, planId: null, title, year: draft.year ?? undefined });
    },

    ofImport: async (id) => {
      const info = await imports.info(id);
      if (info === null) return null;
      const { items } = await imports.rows(id, { offset: 0, limit: ALL_ROWS });
      const { title, areas } = info.head;
      const sheets = info.layouts.map((layout, at): TextSheet => {
        const rows = items
          .filter((row) => row.sheet === layout.sheet && !row.skipped)
          .map((row) => ({ ...row, ours: [] }));
        const table = planTable({ layout, title, areas, rows, ours: [] });
        return { name: layout.sheet || `${workbookText.tasks} ${at + 1}`, table, heading: layout.head.length - 1 };
      });
      const duties = info.duties.map((one) => ({ ...one, ours: [] }));
      const beside = itemSheets({ title, areas, targets: info.targets, duties }, await directory.catalogue());
      return { name: workbookText.planFile(shortTitle(title)), bytes: await write([...sheets, ...beside]) };
    },

    ofPlan: async (planId) => {
      const head = await imports.planHead(planId);
      const rules = await plans.rules();
      if (head === null || rules === null) return null;
      const base = await imports.baseOf(planId);
      const catalogue = await directory.catalogue();
      const { targets, duties } = await imports.itemsOf(planId);
      const rows = rowsNow({
        ...{ tasks: await imports.tasksOf(planId), base: base?.rows ?? [], areas: head.areas },
        agencies: catalogue.agencies,
        ...{ rules, nowMs: clock.now() },
      });
      const layout = base?.info.layouts[0] ?? null;
      const table = planTable({ layout, title: head.title, areas: head.areas, rows, ours: OUR_HEADINGS });
      const heading = (layout?.head.length ?? 2) - 1;
      const followed = duties.map((one) => ({ ...one, ours: [one.task === null ? '' : String(one.task)] }));
      const beside = itemSheets({ title: head.title, areas: head.areas, targets, duties: followed }, catalogue);
      const money = fundingSheet(head.title, await fundings.of(planId));
      const bytes = await write([{ name: layout?.sheet || workbookText.tasks, table, heading }, ...beside, ...money]);
      return { name: workbookText.planFile(shortTitle(head.title)), bytes };
    },
  };
};
