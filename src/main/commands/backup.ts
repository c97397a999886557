import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BackupFault, isEmptyDatabase, manifestOf, readBackup } from '../../adapters/backup/read-backup';
import { writeBackup } from '../../adapters/backup/write-backup';
import { startPostgres } from '../../adapters/embedded/postgres';
import { createDiskFiles } from '../../adapters/files/disk-files';
import { openFolderDisk, openObjectDisk } from '../../adapters/files/open-disk';
import { applyMigrations } from '../../adapters/prisma/schema/migrate';
import { readMigrations } from '../../adapters/prisma/schema/migration-files';
import type { Config } from '../../config';
import { backupText } from '../../messages/running/backup';
import { fullInstant } from '../../messages/words/dates';
import { StartFault } from '../../ports/faults';
import type { Files } from '../../ports/files';
import { runningDatabase, withShutdown } from './with-database';
import { openFolder } from '../instance/open-instance';
import type { Shutdown } from '../instance/shutdown';
import { say } from '../output';

const filesOf = ({ dataFolder, objectStore }: Config): Files =>
  createDiskFiles(() => (objectStore ? openObjectDisk(objectStore) : openFolderDisk(join(dataFolder, 'files'))));

/** The database of a command that needs nothing else: the configured one, else the embedded one of the data folder. */
const openUrl = async (config: Config, shutdown: Shutdown): Promise<string> => {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  const folder = await openFolder(config, shutdown, say);
  const postgres = await startPostgres(folder, { say });
  shutdown.add('postgres', () => postgres.stop());
  return postgres.url();
};

const within = (work: (shutdown: Shutdown) => Promise<void>): Promise<void> =>
  withShutdown(work).catch((error: unknown) => {
    throw error instanceof BackupFault ? new StartFault(backupText.fault(error.why)) : error;
  });

/** `dondoc backup FILE`: database and evidence as of one moment, beside a running instance or a stopped one. */
export const backupCommand = (config: Config, path: string): Promise<void> =>
  within(async (shutdown) => {
    if (existsSync(path)) throw new StartFault(backupText.taken(path));
    const url = (await runningDatabase(config)) ?? (await openUrl(config, shutdown));
    if (await isEmptyDatabase(url)) throw new StartFault(backupText.noInstance);
    const { rows, files, missing } = await writeBackup(url, filesOf(config), path, new Date());
    say(backupText.made(path, rows, files));
    if (missing.length > 0) say(backupText.missing(missing));
  });

/** `dondoc restore FILE`: into an empty database only. Workflows start again from the log at the next start. */
export const restoreCommand = (config: Config, path: string): Promise<void> =>
  within(async (shutdown) => {
    const { migrations } = await manifestOf(path);
    const ours = (await readMigrations()).migrationDirectories.map((one) => one.path);
    if (ours.join() !== migrations.join()) throw new BackupFault('other-version');
    // Workflows of other data would go on beside what is brought in.
    if (existsSync(join(config.dataFolder, 'temporal.db'))) throw new BackupFault('not-empty');
    const url = await openUrl(config, shutdown);
    if (!(await isEmptyDatabase(url))) throw new BackupFault('not-empty');
    await applyMigrations(url);
    const { rows, files, madeAt } = await readBackup(url, filesOf(config), path);
    say(backupText.restored(rows, files, fullInstant(Date.parse(madeAt))));
  });
