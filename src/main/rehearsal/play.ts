import type { TaskState } from '../../domain/task/state';
import type { Inbound, Rendered } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { Actors } from './actors';
import type { Desks } from './desks';
import type { Diary } from './diary';
import { joinAcceptances } from './join-acceptances';
import type { Intention } from './scene';
import type { Watch } from './watch';

/** Replies under way at once: as many officials as may press a button in the same minute. */
const LANES = 8;
/** Rounds of sending and answering at one instant; more would mean that two officials answer each other for ever. */
const ROUNDS = 5;

/** How far ahead answers are drawn when somebody asks for them now. */
const ANSWER_AHEAD_MS = 3 * 86_400_000;

export interface PlayPorts {
  readonly clock: Clock;
  readonly watch: Watch;
  readonly actors: Actors;
  readonly diary: Diary;
  readonly desks: Desks;
  readonly advanceTo: (planMs: number) => Promise<void>;
  readonly dispatchDue: (nowMs: number) => Promise<number | null>;
  readonly handle: (inbound: Inbound) => Promise<readonly Rendered[]>;
  /** Shows what was typed, and what was answered, on the simulator's phone. */
  readonly show: (chatId: string, text: string, answer: readonly Rendered[]) => Promise<void>;
  readonly onStep: (nowMs: number) => void;
  /** A stop was asked for: what is under way is finished, nothing more is begun. */
  readonly stopping: () => boolean;
}

/**
 * Steps the clock from one thing that will happen to the next: a timed step of a task, a notice falling due, an
 * official's answer. At each, waits until the log is quiet before anybody acts: an Update that meets a firing timer can
 * wedge the test server (1.40.0).
 */
export class Play {
  replies = 0;
  private said = 0;

  constructor(private readonly ports: PlayPorts) {}

  /** Goes on until the plan clock shows `untilMs`. */
  async until(untilMs: number): Promise<void> {
    await this.here();
    for (let next = await this.nextMs(); next !== null && next <= untilMs; next = await this.nextMs()) {
      if (this.ports.stopping()) return;
      await this.ports.advanceTo(next);
      await this.here();
      this.ports.onStep(this.ports.clock.now());
    }
    await this.ports.advanceTo(untilMs);
    await this.here();
  }

  /** The next instant at which anything happens, null when nothing ever will. */
  async nextMs(): Promise<number | null> {
    const { watch, actors, diary } = this.ports;
    const due = [watch.nextWakeMs(), actors.nextMs(), diary.nextMs(), this.noticeMs].filter(
      (one): one is number => one !== null,
    );
    return due.length === 0 ? null : Math.max(this.ports.clock.now(), Math.min(...due));
  }

  private noticeMs: number | null = null;

  /** Lets everything happen that is due at this instant. */
  private async here(): Promise<void> {
    const { watch, clock, actors, dispatchDue } = this.ports;
    for (let round = 0; round < ROUNDS; round += 1) {
      await watch.settled(clock.now());
      this.noticeMs = await dispatchDue(clock.now());
      await actors.readNews(clock.now());
      await this.takeInitiative();
      const due = actors.due(clock.now());
      if (due.length === 0 || this.ports.stopping()) return;
      await this.actAll(due);
    }
  }

  /** What is done at a page is done at once; what is said joins what the officials mean to say anyway. */
  private async takeInitiative(): Promise<void> {
    const { diary, desks, actors, watch, clock } = this.ports;
    for (const { says = [], does } of diary.due(clock.now())) {
      actors.mean(says);
      if (does === undefined) continue;
      await does(desks);
      await watch.settled(clock.now());
    }
  }

  /** Officials of different tasks act at once; one official's own messages keep their order. */
  private async actAll(intentions: readonly Intention[]): Promise<void> {
    const byPerson = new Map<string, Intention[]>();
    for (const one of intentions) byPerson.set(one.officialId, [...(byPerson.get(one.officialId) ?? []), one]);
    const people = [...byPerson.values()];
    const lane = async (): Promise<void> => {
      for (let own = people.shift(); own !== undefined; own = people.shift()) {
        for (const one of joinAcceptances(own)) if (!this.ports.stopping()) await this.actOne(one);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async actOne({ officialId, text, payload, file = null }: Intention): Promise<void> {
    this.said += 1;
    const inbound: Inbound = {
      channel: 'simulator',
      chatId: officialId,
      messageId: `rehearsal-${this.said}`,
      text,
      payload,
      file,
      replyToText: null,
    };
    const answer = await this.ports.handle(inbound);
    await this.ports.show(officialId, text, answer);
    this.replies += 1;
  }

  /** The officials answer now what they would have answered within the next days. */
  async answerNow(): Promise<void> {
    await this.here();
    await this.actAll(this.ports.actors.due(this.ports.clock.now() + ANSWER_AHEAD_MS));
    await this.here();
  }

  /** The next deadline (epoch ms of its close of work) after now, for the control on the page. */
  nextDeadline(closeOfWork: (due: string) => number): number | null {
    const now = this.ports.clock.now();
    const dues = this.ports.watch
      .states()
      .flatMap((state: TaskState) =>
        state.assignments.flatMap((one) => (one.due === null ? [] : [closeOfWork(one.due)])),
      )
      .filter((at) => at > now);
    return dues.length === 0 ? null : Math.min(...dues);
  }
}
