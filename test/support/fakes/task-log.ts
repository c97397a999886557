import { isInForce, type Delegation } from '../../../src/domain/directory/delegation';
import { reachable } from '../../../src/domain/directory/reachable';
import type { Official } from '../../../src/domain/directory/official';
import type { Recipient } from '../../../src/domain/notice/notice';
import type { RecordedEvent } from '../../../src/domain/task/events';
import { evolve, fold } from '../../../src/domain/task/evolve/evolve';
import type { Rules } from '../../../src/domain/task/policy';
import type { TaskState } from '../../../src/domain/task/state';
import type { LogBatch, LogHead, OpeningBatch, TaskLog } from '../../../src/ports/task-log';

export type OutgoingNotice = LogBatch['notices'][number];

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * The log in memory, as strict as PostgreSQL: (task, seq) and (task, command, part) are unique, rows must be what the
 * log folds to, what goes in comes out as JSON. Faults and other writers can be let in.
 */
export class MemoryTaskLog implements TaskLog {
  private readonly logs = new Map<string, RecordedEvent[]>();
  private readonly outbox = new Map<string, OutgoingNotice>();
  private readonly waiting = new Set<() => void>();
  /** Called before each append, in the way of whoever is about to write. */
  beforeAppend: ((batch: LogBatch) => void) | null = null;
  /** While set, every call fails with it. */
  fault: string | null = null;
  calls = { head: 0, append: 0, refused: 0 };

  constructor(
    public rules: Rules,
    public officials: readonly Official[],
    public delegations: readonly Delegation[] = [],
  ) {}

  /** Puts a log there as it is: a confirmed plan, or another writer. */
  put(taskId: string, events: readonly RecordedEvent[]): void {
    this.logs.set(taskId, [...copy(events)]);
    this.changed();
  }

  /** Cuts the log: a backup was restored. */
  cut(taskId: string, seq: number): void {
    this.put(
      taskId,
      this.eventsOf(taskId).filter((one) => one.seq <= seq),
    );
  }

  /** Another writer adds events at the end. */
  write(taskId: string, commandId: string, events: readonly Pick<RecordedEvent, 'event' | 'by' | 'atMs'>[]): void {
    const log = this.eventsOf(taskId);
    const added = events.map((one, part) => ({ ...one, taskId, commandId, part, seq: log.length + part + 1 }));
    this.put(taskId, [...log, ...added]);
  }

  eventsOf(taskId: string): readonly RecordedEvent[] {
    return this.logs.get(taskId) ?? [];
  }

  taskIds(): readonly string[] {
    return [...this.logs.keys()];
  }

  stateOf(taskId: string): TaskState {
    const state = fold(this.eventsOf(taskId));
    if (!state) throw new Error(`no task ${taskId}`);
    return state;
  }

  notices(taskId: string): readonly OutgoingNotice[] {
    return [...this.outbox.values()].filter((one) => one.taskId === taskId);
  }

  /** Resolves as soon as the log is as asked; no clock is watched. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private changed(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const wake of waiting) wake();
  }

  private fail(): void {
    if (this.fault !== null) {
      this.changed();
      throw new Error(this.fault);
    }
  }

  async head(ask: { taskId: string; afterSeq: number; commandIds: readonly string[] }): Promise<LogHead | null> {
    this.calls.head += 1;
    this.fail();
    const events = this.eventsOf(ask.taskId);
    const state = fold(events);
    if (!state) return null;
    const known: Record<string, RecordedEvent[]> = {};
    for (const one of events) if (ask.commandIds.includes(one.commandId)) (known[one.commandId] ??= []).push(one);
    return copy({ state, tail: events.filter((one) => one.seq > ask.afterSeq), known, rules: this.rules });
  }

  async holders(recipients: readonly Recipient[], atMs: number): Promise<readonly (readonly string[])[]> {
    this.fail();
    const delegations = this.delegations.filter((one) => isInForce(one, atMs));
    const staffing = { officials: this.officials, delegations };
    return recipients.map((one) => ('officialId' in one ? [one.officialId] : reachable(one, staffing)));
  }

  async append(batch: LogBatch): Promise<boolean> {
    this.calls.append += 1;
    this.fail();
    const hook = this.beforeAppend;
    hook?.(batch);
    const { before, after, events, notices } = copy(batch);
    const log = this.eventsOf(after.taskId);
    const commands = new Set(log.map((one) => `${one.commandId}/${one.part}`));
    const moved = log.length !== before.seq || batch.rules.version < this.rules.version;
    if (moved || events.some((one) => commands.has(`${one.commandId}/${one.part}`))) {
      this.calls.refused += 1;
      return false;
    }
    events.forEach((one, index) => {
      if (one.seq !== before.seq + index + 1) throw new Error(`event ${one.seq} does not follow ${before.seq}`);
    });
    if (new Set(events.map((one) => `${one.commandId}/${one.part}`)).size !== events.length)
      throw new Error('the batch breaks (task, command, part)');
    const folded = events.reduce<TaskState | null>(evolve, before);
    if (JSON.stringify(folded) !== JSON.stringify(after)) throw new Error('the rows are not what the log folds to');
    for (const one of notices) this.addNotice(one);
    this.put(after.taskId, [...log, ...events]);
    return true;
  }

  async appendOpening(
    count: number,
    make: (numbers: readonly number[], holders: TaskLog['holders']) => Promise<OpeningBatch>,
  ): Promise<boolean> {
    const top = Math.max(0, ...[...this.logs.keys()].map((taskId) => this.stateOf(taskId).number));
    const { children, ...batch } = await make(
      Array.from({ length: count }, (_, index) => top + index + 1),
      (recipients, atMs) => this.holders(recipients, atMs),
    );
    if (!(await this.append(batch))) return false;
    for (const { after, events, notices } of copy(children)) {
      for (const one of notices) this.addNotice(one);
      this.put(after.taskId, events);
    }
    return true;
  }

  async addNotices(notices: readonly OutgoingNotice[]): Promise<void> {
    this.fail();
    for (const one of copy(notices)) this.addNotice(one);
    this.changed();
  }

  private addNotice(one: OutgoingNotice): void {
    if (!this.outbox.has(one.id)) this.outbox.set(one.id, one);
  }
}
