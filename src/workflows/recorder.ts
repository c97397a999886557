import { ApplicationFailure, isCancellation, proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities';
import { actingAs } from '../domain/task/acting';
import { SYSTEM } from '../domain/task/actor';
import type { TaskCommand } from '../domain/task/commands';
import { decide } from '../domain/task/decide/decide';
import type { RecordedEvent } from '../domain/task/events';
import { evolve, fold } from '../domain/task/evolve/evolve';
import type { TaskFault } from '../domain/task/faults';
import type { Rules } from '../domain/task/policy';
import { authorOf, numbered, type ActOutcome, type RecordAnswer, type RecordRequest } from '../domain/task/recording';
import type { TaskState } from '../domain/task/state';

// The timeout ends a call that hangs; only the number of attempts ends one that fails (seen with 1.24.0). Seven of them
// take 3.5 s.
const fast = proxyLocalActivities<Pick<Activities, 'record'>>({
  scheduleToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', maximumInterval: '1s', maximumAttempts: 7 },
});
const patient = proxyActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '5s' },
});

/** Who asked longer ago than this will not wait for the answer (the edge gives up after 5 s): it is sent instead. */
const PATIENCE_MS = 4_000;

/** A log that refuses and does not say why is asked again, but not in a circle. */
const REFUSED_PAUSE_MS = 1_000;

const tellsSomething = ({ tail, known, rules, state }: RecordAnswer): boolean =>
  tail.length > 0 || Object.keys(known).length > 0 || rules !== null || state !== null;

interface Entry {
  readonly command: TaskCommand;
  /** When it was asked: what is decided again is still judged by this moment. */
  readonly atMs: number;
  events: readonly RecordedEvent[];
  state: 'queued' | 'recorded' | 'refused';
  fault: TaskFault | null;
  /** Answers each who asked for it. */
  readonly tell: (() => void)[];
}

const failure = (fault: TaskFault): ApplicationFailure =>
  ApplicationFailure.create({ type: fault.code, message: fault.code, nonRetryable: true, details: [fault] });

/**
 * Decides at once, records in order. Commands decided while a write is under way wait in a queue and go together in
 * the next one. When the log turns out to be ahead, its tail is folded into what is recorded and everything queued is
 * decided again from there (docs/decisions/0004).
 */
export class Recorder {
  private readonly queue: Entry[] = [];
  private readonly settled: Entry[] = [];
  private decided: TaskState;

  constructor(
    private recorded: TaskState,
    private rulesInForce: Rules,
    private readonly planNow: () => number,
  ) {
    this.decided = recorded;
  }

  get state(): TaskState {
    return this.decided;
  }

  get rules(): Rules {
    return this.rulesInForce;
  }

  get busy(): boolean {
    return this.queue.length > 0;
  }

  /** Rules older than those in force are not taken. Returns the version now in force. */
  adoptRules(rules: Rules): number {
    const before = this.rulesInForce;
    if (rules.version > before.version) {
      this.rulesInForce = rules;
      this.tellWhatMoved(before);
    }
    return this.rulesInForce.version;
  }

  /** Named by the version: whoever hands the rules out, and however often, those concerned are told once. */
  private tellWhatMoved(before: Rules): void {
    const commandId = `rules:${this.rulesInForce.version}`;
    this.enqueue({ commandId, actor: SYSTEM, act: { kind: 'rules-changed', before } });
  }

  /** Throws the fault without changing anything: the Update's synchronous validator. */
  check(command: TaskCommand): void {
    if (this.queue.some((entry) => entry.command.commandId === command.commandId)) return;
    const decided = decide(this.decided, command, this.planNow(), this.rulesInForce);
    if (!decided.ok) throw failure(decided.error);
  }

  /** Decides, queues and waits until recorded, and until `answer`. */
  submit(command: TaskCommand): Promise<ActOutcome> {
    const entry = this.queue.find((one) => one.command.commandId === command.commandId) ?? this.enqueue(command);
    return new Promise((resolve, reject) => {
      const tell = (): void => (entry.fault ? reject(failure(entry.fault)) : resolve(this.outcomeOf(entry)));
      if (entry.state === 'queued') entry.tell.push(tell);
      else tell();
    });
  }

  private outcomeOf({ events }: Entry): ActOutcome {
    return { taskId: this.recorded.taskId, seq: events.at(-1)?.seq ?? this.recorded.seq, events };
  }

  /**
   * Answers whoever waits for what is settled. To be called before the workflow waits for anything: a condition of each
   * sender's own would be one more entry into the sandbox an act, and a thread to watch over it.
   */
  answer(): void {
    for (const { tell } of this.settled.splice(0)) for (const one of tell) one();
  }

  /** Decides and queues; nobody waits. */
  enqueue(command: TaskCommand): Entry {
    const entry: Entry = { command, atMs: this.planNow(), events: [], state: 'queued', fault: null, tell: [] };
    if (this.decideAgain(entry)) this.queue.push(entry);
    return entry;
  }

  /** Writes what is queued, or with nothing queued looks whether the log is ahead. */
  async drain(): Promise<void> {
    const batch = this.queue.slice();
    const writing = this.write(batch);
    this.answer();
    const answer = await writing;
    if (answer.written) {
      for (const entry of batch) {
        this.recorded = fold(entry.events, this.recorded) ?? this.recorded;
        this.settle(entry, 'recorded');
      }
      this.queue.splice(0, batch.length);
      if (answer.tail.length === 0) return;
    }
    if (!answer.written && batch.length > 0 && !tellsSomething(answer)) await sleep(REFUSED_PAUSE_MS);
    const before = this.rulesInForce;
    if (answer.rules && answer.rules.version > before.version) this.rulesInForce = answer.rules;
    this.startAgainFrom(answer);
    if (this.rulesInForce !== before) this.tellWhatMoved(before);
  }

  private startAgainFrom(answer: RecordAnswer): void {
    const news = answer.tail.filter((one) => one.seq > this.recorded.seq);
    this.recorded = answer.state ?? fold(news, this.recorded) ?? this.recorded;
    this.decided = this.recorded;
    for (const entry of this.queue.splice(0)) {
      const known = answer.known[entry.command.commandId];
      if (known) {
        entry.events = known;
        this.settle(entry, 'recorded');
      } else if (this.decideAgain(entry)) this.queue.push(entry);
    }
  }

  private settle(entry: Entry, state: 'recorded' | 'refused'): void {
    entry.state = state;
    this.settled.push(entry);
  }

  private decideAgain(entry: Entry): boolean {
    const decided = decide(this.decided, entry.command, entry.atMs, this.rulesInForce);
    if (!decided.ok) {
      entry.fault = decided.error;
      this.settle(entry, 'refused');
      return false;
    }
    const { act, commandId } = entry.command;
    const actor = actingAs(this.decided, act, entry.command.actor, entry.atMs);
    entry.events = numbered(this.decided, { commandId, actor }, decided.value, entry.atMs);
    this.decided = entry.events.reduce<TaskState>(evolve, this.decided);
    return true;
  }

  private async write(batch: readonly Entry[]): Promise<RecordAnswer> {
    const now = this.planNow();
    const request = (allWait: boolean): RecordRequest => ({
      taskId: this.recorded.taskId,
      expectedSeq: this.recorded.seq,
      rulesVersion: this.rulesInForce.version,
      entries: batch.map((entry) => ({
        commandId: entry.command.commandId,
        by: entry.events[0]?.by ?? authorOf(entry.command.actor),
        atMs: entry.atMs,
        events: entry.events.map((one) => one.event),
        tellSender: allWait || now - (entry.command.sentAtMs ?? entry.atMs) > PATIENCE_MS,
      })),
    });
    try {
      return await fast.record(request(false));
    } catch (error) {
      // Not by its class: a local activity that ran out of attempts throws the bare failure, which would end the task.
      if (isCancellation(error)) throw error;
      // PostgreSQL is away: wait for it as long as it takes, and tell the senders when it is done.
      return await patient.record(request(true));
    }
  }
}
