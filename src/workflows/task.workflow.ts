import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { SYSTEM } from '../domain/task/actor';
import type { TaskCommand } from '../domain/task/commands';
import { nextWake } from '../domain/task/steps';
import { Alarm } from './alarm';
import { act, logAhead, rulesChanged, taskState, type TaskInput } from './contract';
import { Recorder } from './recorder';

/**
 * One task from giving to completion, with all its assignments: waits for people and for the earliest timed step,
 * lets the rules decide, and records. All rules are in src/domain/task; all effects in the activity `record`.
 */
export async function taskWorkflow(input: TaskInput): Promise<void> {
  const offset = input.clockOffsetMs;
  const recorder = new Recorder(input.state, input.rules, () => Date.now() + offset);
  const alarm = new Alarm();
  let stirred = false;
  let behind = false;

  setHandler(act, (command) => recorder.submit(command), {
    validator: (command: TaskCommand) => recorder.check(command),
  });
  setHandler(rulesChanged, (rules) => {
    stirred = true;
    return recorder.adoptRules(rules);
  });
  setHandler(logAhead, () => {
    behind = true;
  });
  setHandler(taskState, () => recorder.state);

  const timer = (atMs: number): TaskCommand => ({
    commandId: `timer:${atMs}:${recorder.state.seq}`,
    actor: SYSTEM,
    act: { kind: 'timer' },
  });

  for (;;) {
    while (recorder.busy || behind) {
      behind = false;
      await recorder.drain();
    }
    if (recorder.state.standing === 'completed' || recorder.state.standing === 'withdrawn') break;
    if (historyIsLong(input.maxHistoryEvents)) {
      // An act may still come in while the last ones are answered; its handler ends only when it is recorded.
      await condition(() => allHandlersFinished() || recorder.busy || behind);
      if (recorder.busy || behind) continue;
      alarm.set(null);
      await continueAsNew<typeof taskWorkflow>({ ...input, state: recorder.state, rules: recorder.rules });
    }
    const wakeAt = nextWake(recorder.state, recorder.rules);
    alarm.set(wakeAt === null ? null : wakeAt - offset);
    stirred = false;
    await condition(() => recorder.busy || behind || stirred || alarm.rang);
    if (alarm.rang && !recorder.busy && !behind && wakeAt !== null) {
      alarm.set(null);
      recorder.enqueue(timer(wakeAt));
    }
  }
  alarm.set(null);
  await condition(allHandlersFinished);
}

const historyIsLong = (limit: number | undefined): boolean => {
  const info = workflowInfo();
  return info.continueAsNewSuggested || (limit !== undefined && info.historyLength >= limit);
};
