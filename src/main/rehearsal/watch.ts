import type { Statement } from '../../adapters/prisma/client';
import { newsOf, sameNews } from '../../domain/family/decide-family';
import { MINUTE_MS } from '../../domain/calendar/civil-date';
import type { Rules } from '../../domain/task/policy';
import type { TaskState } from '../../domain/task/state';
import { nextWake } from '../../domain/task/steps/steps';
import type { ChangeFeed } from '../../ports/task-views';
import type { Stores } from '../instance/stores';

/** Notifications may be lost with their connection: after so long a silence the log is looked at all the same. */
const LONGEST_SILENCE_MS = 250;

/** An act is dated by its asking: it may be recorded a little after a look and be dated a little before it. */
const OVERLAP_MS = 10 * MINUTE_MS;

/** Of the tasks changed since, those whose log is not as known. */
const CHANGED: Statement = {
  name: 'rehearsal-changed',
  text: `
SELECT t.state FROM "Task" t LEFT JOIN jsonb_each_text($2::jsonb) known ON known.key = t.id
 WHERE t."updatedAt" >= $1::timestamptz AND t.seq IS DISTINCT FROM known.value::int`,
};

interface Known {
  readonly state: TaskState;
  /** When its next timed step is due (plan clock, epoch ms). */
  readonly wakeMs: number | null;
}

/** How every task stands and what its next timed step is, kept up to date from the log. */
export class Watch {
  private readonly known = new Map<string, Known>();
  private lookedAtMs = 0;
  private heard: (taskId: string | null) => void = () => undefined;

  constructor(
    private readonly stores: Pick<Stores, 'db'>,
    private readonly rules: () => Rules,
    changes: ChangeFeed,
    /** Starts the workflows of tasks that others have opened. */
    private readonly startDue: () => Promise<unknown>,
  ) {
    changes.subscribe(({ taskId }) => this.heard(taskId));
  }

  /** Reads what has changed since the last look; at first everything. */
  private async look(nowMs: number): Promise<void> {
    const since = new Date(this.lookedAtMs - OVERLAP_MS);
    const seqs = Object.fromEntries([...this.known].map(([id, { state }]) => [id, state.seq]));
    const rows = await this.stores.db.hot<{ state: TaskState }>(CHANGED, [since, JSON.stringify(seqs)]);
    this.lookedAtMs = nowMs;
    const fresh = rows.some(({ state }) => !this.known.has(state.taskId));
    for (const { state } of rows) this.known.set(state.taskId, { state, wakeMs: nextWake(state, this.rules()) });
    if (fresh) await this.startDue();
  }

  /** New rules hold: every waiting is counted anew. */
  recount(): void {
    for (const [id, { state }] of this.known) this.known.set(id, { state, wakeMs: nextWake(state, this.rules()) });
  }

  state(taskId: string): TaskState | undefined {
    return this.known.get(taskId)?.state;
  }

  states(): readonly TaskState[] {
    return [...this.known.values()].map((one) => one.state);
  }

  nextWakeMs(): number | null {
    const wakes = [...this.known.values()].flatMap((one) => (one.wakeMs === null ? [] : [one.wakeMs]));
    return wakes.length === 0 ? null : Math.min(...wakes);
  }

  /** Tasks that have a step to take by now, else those that have not heard yet how a child of theirs stands. */
  private behind(nowMs: number): readonly string[] {
    const late = [...this.known.values()].filter((one) => one.wakeMs !== null && one.wakeMs <= nowMs);
    return late.length > 0 ? late.map((one) => one.state.taskId) : this.untold();
  }

  private untold(): readonly string[] {
    const { calendar } = this.rules();
    return this.states().flatMap((child) => {
      const parent = child.parent === null ? undefined : this.state(child.parent.taskId);
      const told = parent?.children.find((one) => one.taskId === child.taskId);
      return told !== undefined && parent?.standing === 'open' && !sameNews(told, newsOf(child, calendar))
        ? [parent.taskId]
        : [];
    });
  }

  /** Waits until every step that is due by now is in the log, and every parent knows its children. */
  async settled(nowMs: number, giveUpMs = 120_000): Promise<void> {
    for (const from = Date.now(); ;) {
      const tellings = this.tellings();
      await this.look(nowMs);
      const behind = this.behind(nowMs);
      if (behind.length === 0) return;
      if (Date.now() - from > giveUpMs) throw new Error(`Not settled: ${behind.join(', ')}`);
      await tellings.of(behind);
    }
  }

  /** Listens from now on; `of` ends when the log has told of each of the tasks, or after a silence. */
  private tellings(): { readonly of: (taskIds: readonly string[]) => Promise<void> } {
    const told = new Set<string>();
    let check = (): void => undefined;
    this.heard = (taskId) => {
      if (taskId !== null) told.add(taskId);
      check();
    };
    return {
      of: (taskIds) =>
        new Promise((resolve) => {
          let silence: NodeJS.Timeout | undefined;
          check = () => {
            clearTimeout(silence);
            if (taskIds.every((id) => told.has(id))) resolve();
            else silence = setTimeout(resolve, LONGEST_SILENCE_MS);
          };
          check();
        }),
    };
  }
}
