import type { Statement } from '../../adapters/prisma/client';
import type { Notice } from '../../domain/notice/notice';
import type { Official } from '../../domain/directory/official';
import type { Rules } from '../../domain/task/policy';
import { addWorkingDays } from '../../domain/calendar/working-days';
import type { Stores } from '../stores';
import { createRandom } from './random';
import { react, stirred, temperOf, type Intention, type Temper } from './persona';

interface NewsRow extends Omit<Notice, 'atMs'> {
  readonly at: Date;
}

/** By the messages of a day, of which there are few. */
const NEWS: Statement = {
  name: 'rehearsal-news',
  text: `
SELECT n.id, n.kind, n."taskId", n."officialId", n.urgent, n.facts, n.at
  FROM "Delivery" d CROSS JOIN LATERAL unnest(d."noticeIds") AS carried(id) JOIN "Notice" n ON n.id = carried.id
 WHERE d.at >= $1::timestamptz - interval '1 hour' AND d."sentAt" >= $1::timestamptz AND n.state = 'sent'
 ORDER BY n.at, n.id`,
};

/** The simulated officials: they read what the dispatcher sent them and make up their minds what to type, and when. */
export class Actors {
  private readonly tempers = new Map<string, Temper>();
  private readonly read = new Set<string>();
  private readAtMs = 0;
  private intentions: Intention[] = [];
  private readonly focalOf = new Map<string, string>();

  constructor(
    private readonly stores: Stores,
    private readonly rules: Rules,
    officials: readonly Official[],
    private readonly seed: string,
    private readonly year: number,
  ) {
    for (const official of officials) {
      for (const held of official.posts) if (held.post === 'focal') this.focalOf.set(held.agency, official.id);
    }
  }

  nextMs(): number | null {
    return this.intentions.length === 0 ? null : Math.min(...this.intentions.map((one) => one.atMs));
  }

  /** Takes what is due to be typed by now, in a fixed order. */
  due(nowMs: number): readonly Intention[] {
    const due = this.intentions.filter((one) => one.atMs <= nowMs);
    this.intentions = this.intentions.filter((one) => one.atMs > nowMs);
    return due.sort(
      (a, b) => a.atMs - b.atMs || a.text.localeCompare(b.text) || a.officialId.localeCompare(b.officialId),
    );
  }

  /** Reads the notices that have been sent since the last time. */
  async readNews(nowMs: number): Promise<void> {
    const rows = await this.stores.db.hot<NewsRow>(NEWS, [new Date(this.readAtMs)]);
    this.readAtMs = nowMs;
    for (const row of rows) {
      // Reports are read, not answered.
      if (this.read.has(row.id) || row.taskId === null) continue;
      this.read.add(row.id);
      const notice: Notice = {
        id: row.id,
        kind: row.kind,
        taskId: row.taskId,
        officialId: row.officialId,
        urgent: row.urgent,
        facts: row.facts,
        atMs: row.at.getTime(),
      };
      this.intentions.push(...this.reaction(notice, nowMs));
    }
  }

  private reaction(notice: Notice, nowMs: number): readonly Intention[] {
    const scene = {
      calendar: this.rules.calendar,
      nowMs,
      // Each reaction draws from its own stream, so the order in which messages arrive does not matter.
      random: createRandom(`${this.seed}:${notice.id}`),
      temper: this.temper(notice),
      endOfYear: addWorkingDays(this.rules.calendar, `${this.year + 1}-01-01`, -1),
    };
    if (notice.kind === 'escalation') {
      const focal = this.focalOf.get(notice.facts.agency);
      return focal === undefined ? [] : stirred(notice, focal, scene);
    }
    return react(notice, scene);
  }

  private temper({ taskId, facts }: Notice): Temper {
    const key = `${taskId}:${facts.assignment}`;
    const known = this.tempers.get(key);
    if (known) return known;
    const made = temperOf(createRandom(`${this.seed}:${key}`), facts.role === 'coordinating');
    this.tempers.set(key, made);
    return made;
  }
}
