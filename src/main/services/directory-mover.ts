import type { Official } from '../../domain/directory/official';
import { assigneeOf } from '../../domain/task/assignee';
import type { HumanAct } from '../../domain/task/commands';
import type { TaskState } from '../../domain/task/state';
import { isClosed } from '../../domain/task/status';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { DirectoryChange, KeptChange } from '../../domain/directory/change';
import type { DirectoryChanges } from '../../ports/directory-changes';
import type { TaskCommands } from '../../ports/task-commands';
import type { Actor } from '../../domain/task/actor';

export interface DirectoryMover {
  /**
   * Changes the directory and moves the open parts of all tasks. False when what it speaks of is not there. What could
   * not be moved now is moved by `resume`.
   */
  apply(id: string, change: DirectoryChange, by: Actor): Promise<boolean>;
  /** Goes on with changes that were broken off. Returns how many tasks were told. */
  resume(): Promise<number>;
}

export interface MoverPorts {
  readonly changes: DirectoryChanges;
  readonly commands: TaskCommands;
  readonly directory: Pick<Directory, 'officials'>;
  readonly clock: Pick<Clock, 'now'>;
  /** The directory is not what it was: who remembers it is to ask again. */
  readonly onChange: () => void;
}

/** The acts by which one task follows the change. */
const actsFor = (change: DirectoryChange, state: TaskState, people: readonly Official[]): readonly HumanAct[] => {
  if (change.kind === 'agency-replaced') {
    const { from, to, decision } = change;
    return [{ kind: 'replace-agency', from, to, decision }];
  }
  const successor = people.find((one) => one.id === change.successor);
  return state.assignments
    .filter((part) => part.person?.officialId === change.officialId && !isClosed(part))
    .map((part) => ({
      kind: 'assign-person',
      assignment: part.id,
      person: successor?.posts.some((held) => held.agency === part.agency) ? assigneeOf(successor) : null,
      reason: null,
    }));
};

/**
 * Every open task is told by a command named by the change, so that what is told twice is told once; the directory itself
 * is changed first, so that the new people hear of it.
 */
export const createDirectoryMover = ({ changes, commands, directory, clock, onChange }: MoverPorts): DirectoryMover => {
  /** True when nothing of the task is left to be done: told, or refused for good. */
  const tell = async (kept: KeptChange, state: TaskState, people: readonly Official[]): Promise<boolean> => {
    for (const [index, act] of actsFor(kept.change, state, people).entries()) {
      const commandId = `change:${kept.id}${index === 0 ? '' : `.${index}`}`;
      const result = await commands.act(state.taskId, { commandId, actor: kept.by, act });
      if (result.kind !== 'done' && result.kind !== 'refused') return false;
    }
    return true;
  };

  const move = async (kept: KeptChange): Promise<number> => {
    const [tasks, people] = await Promise.all([changes.concerned(kept.change), directory.officials()]);
    let told = 0;
    for (const state of tasks) if (await tell(kept, state, people)) told += 1;
    await changes.progressed(kept.id, told, told === tasks.length);
    return told;
  };

  const resumeNow = async (): Promise<number> => {
    let total = 0;
    const unfinished = await changes.unfinished();
    // Another process may have begun it.
    if (unfinished.length > 0) onChange();
    for (const kept of unfinished) total += await move(kept);
    return total;
  };

  // One after another: the keeper is told of what is begun here as well.
  let last: Promise<unknown> = Promise.resolve();
  const resume = (): Promise<number> => {
    const next = last.then(resumeNow);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    apply: async (id, change, by) => {
      const begun = await changes.begin(id, change, by, clock.now());
      if (!begun) return false;
      await resume();
      return true;
    },
    resume,
  };
};
