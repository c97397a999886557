import { createTaskStarter } from '../../adapters/temporal/task-starter';
import type { Config } from '../../config';
import { instanceText } from '../../messages/running/start-instance';
import { withShutdown } from './with-database';
import { createKeeper } from '../services/keeper';
import { openDatabase, openFolder, openTemporal } from '../instance/open-instance';
import { say } from '../output';

/** Starts again from the log every open task whose workflow is missing, then stops. */
export const recover = async (config: Config): Promise<void> => {
  await withShutdown(async (shutdown) => {
    const embedded = config.databaseUrl === undefined || config.temporal.address === undefined;
    const folder = embedded ? await openFolder(config, shutdown, say) : null;
    const { stores, clock, offsetMs } = await openDatabase(config, folder, shutdown, say);
    const { client } = await openTemporal(config, folder, shutdown, say);
    const starter = createTaskStarter(client, { clockOffsetMs: offsetMs, searchAttributes: true });
    const keeper = createKeeper(stores.plans, starter, clock, (error) => say(String(error)));
    const started = await keeper.startDue();
    const { restarted } = await keeper.checkOpen();
    await keeper.healFamilies();
    say(instanceText.starting.started(started + restarted));
  });
};
