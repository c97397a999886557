import type { Statement } from '../../adapters/prisma/client';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Notice } from '../../domain/notice/notice';
import type { Rules } from '../../domain/task/policy';
import type { TaskState } from '../../domain/task/state';
import type { Stores } from '../instance/stores';
import { stirred } from './of-agencies';
import type { People } from './people';
import { createRandom } from './random';
import { react } from './reactions';
import { temperOf, type Intention, type Temper } from './scene';

interface NewsRow extends Omit<Notice, 'atMs'> {
  readonly at: Date;
}

/** By the messages of an hour, of which there are few. Reports are read, not answered. */
const NEWS: Statement = {
  name: 'rehearsal-news',
  text: `
SELECT n.id, n.kind, n."taskId", n."officialId", n.urgent, n.facts, n.at
  FROM "Delivery" d CROSS JOIN LATERAL unnest(d."noticeIds") AS carried(id) JOIN "Notice" n ON n.id = carried.id
 WHERE d.at >= $1::timestamptz - interval '1 hour' AND d."sentAt" >= $1::timestamptz AND n.state = 'sent' AND n."taskId" IS NOT NULL
 ORDER BY n.at, n.id`,
};

export interface ActorsPorts {
  readonly db: Stores['db'];
  readonly rules: () => Rules;
  readonly people: () => People;
  readonly task: (taskId: string) => TaskState | undefined;
  readonly seed: string;
  /** Last working day that a task without a deadline is finished by. */
  readonly endOfYear: CivilDate;
}

/** The simulated officials: they read what the dispatcher sent them and make up their minds what to type, and when. */
export class Actors {
  private readonly tempers = new Map<string, Temper>();
  private readonly read = new Set<string>();
  private readAtMs = 0;
  private intentions: Intention[] = [];

  constructor(private readonly ports: ActorsPorts) {}

  nextMs(): number | null {
    return this.intentions.length === 0 ? null : Math.min(...this.intentions.map((one) => one.atMs));
  }

  /** Means to say something. */
  mean(intentions: readonly Intention[]): void {
    this.intentions.push(...intentions);
  }

  /** Takes what is due to be typed by now, in a fixed order. */
  due(nowMs: number): readonly Intention[] {
    const due = this.intentions.filter((one) => one.atMs <= nowMs);
    this.intentions = this.intentions.filter((one) => one.atMs > nowMs);
    return due
      .filter(({ still }) => still?.() ?? true)
      .sort((a, b) => a.atMs - b.atMs || a.text.localeCompare(b.text) || a.officialId.localeCompare(b.officialId));
  }

  /** Reads the notices that have been sent since the last time. */
  async readNews(nowMs: number): Promise<void> {
    const rows = await this.ports.db.hot<NewsRow>(NEWS, [new Date(this.readAtMs)]);
    this.readAtMs = nowMs;
    for (const { at, ...row } of rows) {
      if (this.read.has(row.id)) continue;
      this.read.add(row.id);
      this.mean(this.reaction({ ...row, atMs: at.getTime() }, nowMs));
    }
  }

  private reaction(notice: Notice, nowMs: number): readonly Intention[] {
    const { rules, people, task, seed, endOfYear } = this.ports;
    const scene = {
      ...{ calendar: rules().calendar, nowMs, people: people(), endOfYear },
      // Each reaction draws from its own stream, so the order in which messages arrive does not matter.
      random: createRandom(`${seed}:${notice.id}`),
      temper: this.temper(notice),
      task: () => task(notice.taskId),
    };
    return notice.kind === 'escalation' ? stirred(notice, scene) : react(notice, scene);
  }

  private temper({ taskId, facts }: Notice): Temper {
    const key = `${taskId}:${facts.assignment}`;
    const known = this.tempers.get(key);
    if (known) return known;
    const made = temperOf(createRandom(`${this.ports.seed}:${key}`), facts.role === 'coordinating');
    this.tempers.set(key, made);
    return made;
  }
}
