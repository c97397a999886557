import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { SYSTEM } from '../domain/task/actor';
import type { TaskCommand } from '../domain/task/commands';
import type { Rules } from '../domain/task/policy';
import type { TaskState } from '../domain/task/state';
import { isOver } from '../domain/task/status';
import { nextWake } from '../domain/task/steps/steps';
import { Alarm } from './alarm';
import {
  act,
  childTold,
  logAhead,
  MAX_HISTORY_EVENTS,
  mergeTold,
  parentTold,
  rulesChanged,
  taskState,
  type TaskInput,
} from './contract';
import { Recorder } from './recorder';
import { createTellingChildren } from './tell-children';
import { createTellingSuccessor } from './tell-successor';
import { createTelling } from './tell-parent';

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
  const unrecorded = (): boolean => recorder.busy || behind;

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
  setHandler(childTold, (child, news, seq) => {
    recorder.enqueue({ commandId: `child:${child}:${seq}`, actor: SYSTEM, act: { kind: 'child-told', child, news } });
  });
  setHandler(parentTold, (told, seq) => {
    recorder.enqueue({ commandId: `parent:${seq}`, actor: SYSTEM, act: { kind: 'parent-told', ...told } });
  });
  setHandler(mergeTold, (merged) => {
    recorder.enqueue({ commandId: `merged:${merged.task}`, actor: SYSTEM, act: { kind: 'merge-told', merged } });
  });
  setHandler(taskState, () => recorder.state);

  const tellParent = createTelling(input.state, input.rules);
  const tellChildren = createTellingChildren(input.state);
  const tellSuccessor = createTellingSuccessor(input.state);
  /** Whom there is something to tell next; null: nobody. */
  const tellOthers = (state: TaskState, rules: Rules): Promise<void> | null =>
    tellParent(state, rules) ?? tellChildren(state) ?? tellSuccessor(state);

  // Started again for an act on a closed task (reopening, a document's number): it is on its way.
  if (isOver(recorder.state)) await condition(unrecorded, LATE_ACT_WITHIN);
  for (;;) {
    while (unrecorded()) {
      behind = false;
      await recorder.drain();
    }
    const telling = tellOthers(recorder.state, recorder.rules);
    if (telling !== null) {
      recorder.answer();
      await telling;
      continue;
    }
    if (isOver(recorder.state)) break;
    if (historyIsLong(input.maxHistoryEvents ?? MAX_HISTORY_EVENTS)) {
      // An act may still come in while the last ones are answered; its handler ends only when it is recorded.
      recorder.answer();
      await condition(() => allHandlersFinished() || unrecorded());
      if (unrecorded()) continue;
      alarm.set(null);
      await continueAsNew<typeof taskWorkflow>({ ...input, state: recorder.state, rules: recorder.rules });
    }
    const wakeAt = nextWake(recorder.state, recorder.rules);
    alarm.set(wakeAt === null ? null : wakeAt - offset);
    stirred = false;
    recorder.answer();
    await condition(() => unrecorded() || stirred || alarm.rang);
    if (alarm.rang && !unrecorded() && wakeAt !== null) {
      alarm.set(null);
      recorder.enqueue(timer(recorder.state, wakeAt));
    }
  }
  alarm.set(null);
  recorder.answer();
  await condition(allHandlersFinished);
}

/** A run that was started for an act waits so long for it. */
const LATE_ACT_WITHIN = '1 minute';

/** Named by what it is for, so that a timer whose record was lost on the way is the same command again. */
const timer = (state: TaskState, atMs: number): TaskCommand => ({
  commandId: `timer:${atMs}:${state.seq}`,
  actor: SYSTEM,
  act: { kind: 'timer' },
});

const historyIsLong = (limit: number): boolean => {
  const info = workflowInfo();
  return info.continueAsNewSuggested || info.historyLength >= limit;
};
