import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { fileName, type Tool } from './tool';

const run = promisify(execFile);

/** True when `path` is a file this process may execute. */
export const isExecutable = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** True when the file answers as the tool does: other programs share the name `temporal`. */
export const answersAs = async (tool: Tool, path: string): Promise<boolean> => {
  if (tool.versionLine === null) return true;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 10_000 });
    return tool.versionLine.test(stdout);
  } catch {
    return false;
  }
};

/** The first executable of the tool's name in `searchPath` (the form of `PATH`), or null. Relative entries are skipped. */
export const onSearchPath = async (tool: Tool, searchPath: string): Promise<string | null> => {
  for (const folder of searchPath.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, fileName(tool));
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
};
