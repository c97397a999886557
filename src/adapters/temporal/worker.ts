import { existsSync } from 'node:fs';
import type { NativeConnection } from '@temporalio/worker';
import {
  Runtime,
  Worker,
  DefaultLogger,
  makeTelemetryFilterString,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { TASK_QUEUE } from '../../workflows/contract';
import { WORKFLOW_SOURCE } from './workflow-source';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: object;
  readonly maxCachedWorkflows: number;
  /** Path of the bundle made of the workflows at build time, if any. */
  readonly bundlePath: string | null;
}

/** The native runtime is one a process; its log goes through ours, warnings and worse only. */
export const installRuntime = (log: (level: string, message: string) => void): void => {
  Runtime.install({
    logger: new DefaultLogger('WARN', (entry) => log(entry.level, entry.message)),
    // The native core's warnings are about servers older or other than ours; its errors matter.
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
    shutdownSignals: [],
  });
};

export const createWorker = ({ bundlePath, ...options }: WorkerOptions): Promise<Worker> => {
  const { workflowsPath, ...bundlerOptions } = WORKFLOW_SOURCE;
  const workflows: { workflowBundle: WorkflowBundleOption } | { workflowsPath: string; bundlerOptions: object } =
    bundlePath !== null && existsSync(bundlePath)
      ? { workflowBundle: { codePath: bundlePath } }
      : { workflowsPath, bundlerOptions };
  return Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: TASK_QUEUE,
    ...workflows,
    activities: options.activities,
    maxCachedWorkflows: options.maxCachedWorkflows,
    // The default of 0 would cancel running activities at once.
    shutdownGraceTime: '10s',
    shutdownForceTime: '20s',
  });
};
