import type { Config } from '../../config';
import { choosePlan } from '../../domain/plan/choose-plan';
import { planChoiceText } from '../../messages/plans/plan-choice';
import { instanceText } from '../../messages/running/start-instance';
import { createPlansOut } from '../../plan-import/plan-workbooks';
import { StartFault } from '../../ports/faults';
import { writeWorkbook } from '../../reporting/write-workbook';
import { print, say } from '../output';
import { withDatabase } from './with-database';
import { writeOut } from './write-out';

export interface PlanExportOptions {
  readonly plan?: string;
  /** Where to write it; by the plan's name in this folder where it is not said. */
  readonly out?: string;
  readonly json?: boolean;
}

/** `dondoc plan export`: a running plan in the office's own tables, as the page gives it. */
export const planExportCommand = async (config: Config, { plan, out, json }: PlanExportOptions): Promise<void> => {
  await withDatabase(config, async ({ stores, clock }) => {
    const chosen = choosePlan(await stores.views.plans(), plan);
    if (!chosen.ok) throw new StartFault(planChoiceText(chosen.error));
    const { imports, plans, fundings, directory } = stores;
    const plansOut = createPlansOut({ imports, plans, fundings, directory, clock, write: writeWorkbook });
    const workbook = await plansOut.ofPlan(chosen.value.id);
    if (workbook === null) throw new StartFault(instanceText.noPlan);
    const path = out ?? workbook.name.replace(/[\\/]/g, '-');
    await writeOut(path, workbook.bytes);
    if (json) print(JSON.stringify({ plan: chosen.value.id, path, bytes: workbook.bytes.length }));
    else say(`${path} (${workbook.bytes.length} byte)`);
  });
};
