import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { WORKFLOW_SOURCE } from '../../src/adapters/temporal/workflow-source';
import { onceInRun } from './once';
import { runFolder } from './run';

/** Path of the workflows' code, bundled once in a run of jest. */
export const workflowBundle = (): Promise<string> =>
  onceInRun('workflow-bundle-file', async () => {
    const { code } = await bundleWorkflowCode({
      ...WORKFLOW_SOURCE,
      logger: new DefaultLogger('ERROR'),
    });
    const path = join(runFolder(), 'workflow-bundle.js');
    writeFileSync(path, code);
    return path;
  });
