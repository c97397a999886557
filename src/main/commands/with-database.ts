import { runningPostgres } from '../../adapters/embedded/running-postgres';
import type { Config } from '../../config';
import { instanceText } from '../../messages/running/start-instance';
import { StartFault } from '../../ports/faults';
import { openDatabase, openFolder, type Database } from '../instance/open-instance';
import { Shutdown } from '../instance/shutdown';
import { say } from '../output';

/** Carries a command out, and stops what was started for it however it ends. */
export const withShutdown = async <T>(work: (shutdown: Shutdown) => Promise<T>): Promise<T> => {
  const shutdown = new Shutdown((name, error) => say(`${name}: ${String(error)}`));
  try {
    return await work(shutdown);
  } finally {
    await shutdown.run();
  }
};

/** The configured database, else that of the instance that runs on this data folder; null where none does. */
export const runningDatabase = async ({ databaseUrl, dataFolder }: Config): Promise<string | null> =>
  databaseUrl ?? (await runningPostgres(dataFolder));

/** Carries a command out beside an instance, which it is of use to alone. Throws `StartFault` where none runs. */
export const besideInstance = <T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> =>
  withShutdown(async (shutdown) => {
    const databaseUrl = await runningDatabase(config);
    if (databaseUrl === null) throw new StartFault(instanceText.notRunning);
    return work(await openDatabase({ ...config, databaseUrl }, null, shutdown, say));
  });

/** Carries a command out on the running database, else on the folder's own, started for the command alone. */
export const withDatabase = <T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> =>
  withShutdown(async (shutdown) => {
    const databaseUrl = (await runningDatabase(config)) ?? undefined;
    const folder = databaseUrl === undefined ? await openFolder(config, shutdown, say) : null;
    return work(await openDatabase({ ...config, databaseUrl }, folder, shutdown, say));
  });
