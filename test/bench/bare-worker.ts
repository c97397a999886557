import { Worker, type NativeConnection } from '@temporalio/worker';

export const BARE_QUEUE = 'bare';

/** A worker for the baseline, with the same limits as ours. */
export const createBareWorker = (connection: NativeConnection, maxCachedWorkflows: number): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: 'default',
    taskQueue: BARE_QUEUE,
    workflowsPath: require.resolve('./bare.workflow.ts'),
    maxCachedWorkflows,
  });
