import { addWorkingDays, workingDayOnOrAfter } from '../../domain/calendar/working-days';
import { civilDateAt, instantAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { Rules } from '../../domain/task/policy';
import type { TaskState } from '../../domain/task/state';
import { AT_DESKS } from './initiatives/at-desks';
import { BY_DOCUMENT } from './initiatives/by-document';
import { BY_LEADERS } from './initiatives/by-leaders';
import type { Initiative, Move } from './initiatives/initiative';
import { WITHIN_AGENCIES } from './initiatives/within-agencies';
import type { People } from './people';
import { createRandom } from './random';
import { SLOTS } from './scene';

const INITIATIVES: readonly Initiative[] = [...AT_DESKS, ...WITHIN_AGENCIES, ...BY_DOCUMENT, ...BY_LEADERS];

interface Entry {
  readonly initiative: Initiative;
  /** Looked at on this working day; the next one when there was no occasion. */
  day: CivilDate;
}

export interface DiaryPorts {
  readonly rules: () => Rules;
  readonly people: () => People;
  readonly states: () => readonly TaskState[];
  readonly seed: string;
  readonly endOfYear: CivilDate;
}

/** What people mean to do of their own accord in this year, a few times each. */
export class Diary {
  private entries: Entry[] = INITIATIVES.flatMap((initiative) => initiative.days.map((day) => ({ initiative, day })));
  private readonly taken = new Set<number>();

  constructor(private readonly ports: DiaryPorts) {}

  /** The next moment at which somebody looks for an occasion. */
  nextMs(): number | null {
    const { calendar } = this.ports.rules();
    const days = this.entries.map((one) => workingDayOnOrAfter(calendar, one.day));
    return days.length === 0 ? null : Math.min(...days.map((day) => instantAt(day, SLOTS[0])));
  }

  /** Takes what is done now; what found no occasion is left for the next working day. */
  due(nowMs: number): readonly Move[] {
    const { rules, people, states, seed, endOfYear } = this.ports;
    const { calendar, policy } = rules();
    const today = civilDateAt(nowMs);
    const moves: Move[] = [];
    for (const entry of this.entries.filter(({ day }) => instantAt(day, SLOTS[0]) <= nowMs)) {
      const { initiative, day } = entry;
      const random = createRandom(`${seed}:${initiative.what}:${day}`);
      const scene = { calendar, policy, nowMs, random, people: people(), endOfYear };
      const move = initiative.find({ ...scene, states: states(), taken: this.taken });
      if (move === null) {
        entry.day = addWorkingDays(calendar, today, 1);
        continue;
      }
      this.entries = this.entries.filter((one) => one !== entry);
      if (move.about !== undefined) this.taken.add(move.about);
      moves.push(move);
    }
    return moves;
  }
}
