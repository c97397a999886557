import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { instanceText } from '../../messages/running/start-instance';
import { StartFault } from '../../ports/faults';
import { ROOT } from '../root';

/** `dondoc bench`: the measurements live with the tests and need the source tree. */
export const benchCommand = async (args: readonly string[]): Promise<void> => {
  const script = join(ROOT, 'test', 'bench', 'run.ts');
  if (!existsSync(script)) throw new StartFault(instanceText.benchNeedsSource);
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
};
