import type { TaskCommand } from '../../../src/domain/task/commands';
import { decide } from '../../../src/domain/task/decide/decide';
import type { RecordedEvent, TaskEvent } from '../../../src/domain/task/events';
import { evolve } from '../../../src/domain/task/evolve/evolve';
import type { TaskFault } from '../../../src/domain/task/faults';
import { authorOf, numbered } from '../../../src/domain/task/recording';
import { ok, type Result } from '../../../src/domain/result';
import type { Rules } from '../../../src/domain/task/policy';
import type { SampleTask } from './sample-plan';

/** What a command came to: the task as it is now, its new events, and the tasks that it opened. */
export interface Opened {
  readonly task: SampleTask;
  readonly events: readonly RecordedEvent[];
  readonly children: readonly SampleTask[];
}

/** Plays one command, as `record` would: what it opens are tasks of their own, numbered from `next`. */
export const carryOut = (
  task: SampleTask,
  command: TaskCommand,
  { nowMs, next, rules = task.story.rules }: { nowMs: number; next: number; rules?: Rules },
): Result<Opened, TaskFault> => {
  const { story } = task;
  const decided = decide(story.state, command, nowMs, rules);
  if (!decided.ok) return decided;
  let number = next;
  const withNumbers = decided.value.map((event): TaskEvent =>
    event.kind === 'child-opened' ? { ...event, number: number++ } : event,
  );
  const events = numbered(story.state, command, withNumbers, nowMs);
  const children = withNumbers.flatMap((event): SampleTask[] => {
    if (event.kind !== 'child-opened') return [];
    const first: RecordedEvent = {
      ...{ taskId: event.child, seq: 1, commandId: `opened:${story.state.taskId}`, part: 0, atMs: nowMs },
      by: authorOf(command.actor),
      event: { kind: 'task-given', number: event.number, ...event.given },
    };
    return [{ ...task, story: { state: evolve(null, first), log: [first], rules: story.rules }, proposed: [] }];
  });
  const after = { ...story, state: events.reduce(evolve, story.state), log: [...story.log, ...events] };
  return ok({ task: { ...task, story: after }, events, children });
};
