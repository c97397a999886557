import {
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';

/** The baseline: a workflow that registers the same kinds of handlers, waits on one timer and does nothing else. */
export const bareUpdate = defineUpdate<number, [number]>('bareUpdate');
export const bareSignal = defineSignal('bareSignal');
export const bareQuery = defineQuery<number>('bareQuery');

export async function bareWorkflow(waitMs: number): Promise<void> {
  let total = 0;
  let done = false;
  setHandler(
    bareUpdate,
    (value) => {
      total += value;
      return total;
    },
    {
      validator: (value) => {
        if (value < 0) throw new Error('negative');
      },
    },
  );
  setHandler(bareSignal, () => {
    done = true;
  });
  setHandler(bareQuery, () => total);
  void sleep(waitMs).then(() => {
    done = true;
  });
  await condition(() => done);
}

const { note } = proxyLocalActivities<{ note(id: string): Promise<void> }>({ scheduleToCloseTimeout: '60s' });

/** The baseline of a storm: waits on one timer, then runs one local activity. */
export async function bareStormWorkflow(untilMs: number): Promise<void> {
  await sleep(Math.max(1, untilMs - Date.now()));
  await note(workflowInfo().workflowId);
}
