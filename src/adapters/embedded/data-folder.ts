import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataFolderText } from '../../messages/running/start';
import { StartFault } from '../../ports/faults';
import { ChildrenFile } from './children';
import { takeLock } from './instance-lock';
import { PortBook } from './ports';

/** The instance's own folder, held by this process until `close`. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly children: ChildrenFile;
  readonly ports: PortBook;
  /** Names of servers that an earlier instance, killed hard, had left running and that were stopped just now. */
  readonly orphansStopped: readonly string[];
  /** Absolute path of something in it. */
  file(...names: string[]): string;
  logFile(server: string): string;
  /** Lets another instance in. The servers must be stopped before. */
  close(): void;
}

/** Root starts PostgreSQL as another user, who must be let through (not in: no listing, no reading). */
const mode = (): number => (process.getuid?.() === 0 ? 0o711 : 0o700);

const makeReady = (path: string): void => {
  try {
    mkdirSync(join(path, 'logs'), { recursive: true });
    const probe = join(path, `.write-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    chmodSync(path, mode());
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const foreign = code === 'ENOTDIR' || code === 'EEXIST';
    throw new StartFault(foreign ? dataFolderText.notAFolder(path) : dataFolderText.notWritable(path, code), {
      cause: error,
    });
  }
};

/**
 * Opens (and makes) the data folder for this process alone, and stops the servers that a killed instance left behind
 * before anything touches their data. Throws `StartFault`: not writable, no folder, or another instance holds it.
 */
export const openDataFolder = async (folder: string): Promise<DataFolder> => {
  const path = resolve(folder);
  makeReady(path);
  const file = (...names: string[]): string => join(path, ...names);
  const lock = takeLock(file('instance.json'));
  if (lock.holder !== undefined) throw new StartFault(dataFolderText.inUse(path, lock.holder.pid));
  const children = new ChildrenFile(file('children.json'));
  const orphansStopped = await children.stopOrphans();
  return {
    path,
    children,
    ports: new PortBook(file('ports.json')),
    orphansStopped,
    file,
    logFile: (server) => file('logs', `${server}.log`),
    close: () => lock.release(),
  };
};
