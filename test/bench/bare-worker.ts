import { Worker, type NativeConnection } from '@temporalio/worker';

export const BARE_QUEUE = 'bare';

/** When each bare workflow's only local activity ran, by its id (epoch ms). */
export const noted = new Map<string, number>();

/** A worker for the baseline, with the same limits as ours. */
export const createBareWorker = (connection: NativeConnection, maxCachedWorkflows: number): Promise<Worker> =>
  Worker.create({
    connection,
    namespace: 'default',
    taskQueue: BARE_QUEUE,
    workflowsPath: require.resolve('./bare.workflow.ts'),
    maxCachedWorkflows,
    activities: {
      note: async (id: string): Promise<void> => {
        noted.set(id, Date.now());
      },
    },
  });
