import type { Config } from '../../config';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { choosePlan } from '../../domain/plan/choose-plan';
import { planChoiceText } from '../../messages/plans/plan-choice';
import { instanceText } from '../../messages/running/start-instance';
import { StartFault } from '../../ports/faults';
import { withDatabase } from './with-database';
import { reportBuild, reportJson } from './build-report-file';
import { print, say } from '../output';

export interface ReportOptions {
  readonly plan?: string;
  readonly kind: string;
  readonly asOf: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `dondoc report build`: beside a running instance on its database, else on one started for the moment. */
export const reportCommand = async (config: Config, options: ReportOptions): Promise<void> => {
  const { kind, asOf, out, json } = options;
  await withDatabase(config, async ({ stores, clock }) => {
    const chosen = choosePlan(await stores.views.plans(), options.plan);
    if (!chosen.ok) throw new StartFault(planChoiceText(chosen.error));
    const rules = await stores.plans.rules();
    if (rules === null) throw new StartFault(instanceText.noPlan);
    const today = civilDateAt(clock.now());
    const catalogue = await stores.directory.catalogue();
    const built = await reportBuild(
      {
        ...{ reader: stores.reader, inspections: stores.inspections, fundings: stores.fundings },
        ...{ plan: chosen.value, catalogue },
        ...{ calendar: rules.calendar, today },
      },
      { kind, asOf, out: out ?? null },
    );
    if (!built.ok) throw new StartFault(built.error);
    if (json) print(JSON.stringify(reportJson(built.value)));
    else if (built.value.file !== null) say(`${built.value.file.path} (${built.value.file.bytes} byte)`);
  });
};
