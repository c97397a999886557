import type { Config } from '../../config';
import { agencyName } from '../../domain/directory/agency-names';
import { choosePlan } from '../../domain/plan/choose-plan';
import { inspectionChat } from '../../messages/chat/inspection-chat';
import { planChoiceText } from '../../messages/plans/plan-choice';
import { planLabel } from '../../messages/chat/task-lists';
import { StartFault } from '../../ports/faults';
import { withDatabase } from './with-database';
import { createInspections } from '../services/inspections';
import { createSingleTasks } from '../services/single-tasks';
import { print } from '../output';

export interface InspectionOptions {
  readonly plan?: string;
  readonly json?: boolean;
}

/**
 * `dondoc inspection list`: how far the year's inspections reach, and those that anybody may know of. Throws
 * `StartFault` when it is not clear which plan is meant.
 */
export const inspectionListCommand = async (config: Config, options: InspectionOptions): Promise<void> => {
  await withDatabase(config, async ({ stores, clock }) => {
    const chosen = choosePlan(await stores.views.plans(), options.plan);
    if (!chosen.ok) throw new StartFault(planChoiceText(chosen.error));
    const { directory, views } = stores;
    const singles = createSingleTasks({ db: stores.db, plans: stores.plans, directory, clock });
    const inspections = createInspections({ store: stores.inspections, singles, views, directory, clock });
    const told = await inspections.of(chosen.value.id, null);
    const catalogue = await directory.catalogue();
    if (told === null) return;
    const { plan, coverage } = told;
    if (options.json) print(JSON.stringify({ plan: plan.id, coverage, items: told.inspections }));
    else {
      const nameOf = (code: string) => agencyName(catalogue, code);
      print(inspectionChat.told(planLabel(plan), told.inspections, coverage, false, nameOf));
    }
  });
};
