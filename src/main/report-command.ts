import type { Config } from '../config';
import { instanceText } from '../messages/start-instance';
import { StartFault } from '../ports/faults';
import { openDatabaseBeside } from './open-instance';
import { reportBuild, reportJson } from './report';
import { Shutdown } from './shutdown';

export interface ReportOptions {
  readonly kind: string;
  readonly asOf: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `dondoc report build`: beside a running instance on its database, else on one started for the moment. */
export const reportCommand = async (config: Config, { kind, asOf, out, json }: ReportOptions): Promise<void> => {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const shutdown = new Shutdown((name, error) => say(`${name}: ${String(error)}`));
  try {
    const { stores } = await openDatabaseBeside(config, shutdown, say);
    const [plan] = await stores.views.plans();
    const rules = await stores.plans.rules();
    if (!plan || rules === null) throw new StartFault(instanceText.noPlan);
    const catalogue = await stores.directory.catalogue();
    const built = await reportBuild(
      { reader: stores.reader, inspections: stores.inspections, plan, catalogue, calendar: rules.calendar },
      { kind, asOf, out: out ?? null },
    );
    if (!built.ok) throw new StartFault(built.error);
    if (json) process.stdout.write(`${JSON.stringify(reportJson(built.value))}\n`);
    else if (built.value.file !== null) say(`${built.value.file.path} (${built.value.file.bytes} byte)`);
  } finally {
    await shutdown.run();
  }
};
