import { SYSTEM, type Actor } from '../../../src/domain/task/actor';
import type { Act, TaskCommand } from '../../../src/domain/task/commands';
import { decide } from '../../../src/domain/task/decide/decide';
import type { Decided } from '../../../src/domain/task/decide/decided';
import type { RecordedEvent } from '../../../src/domain/task/events';
import { evolve } from '../../../src/domain/task/evolve/evolve';
import type { Rules } from '../../../src/domain/task/policy';
import { numbered } from '../../../src/domain/task/recording';
import type { TaskState } from '../../../src/domain/task/state';
import { nextWake } from '../../../src/domain/task/steps/steps';
import { aTask, SEED_RULES } from '../task-world';
import { actOf } from './act-of';
import { actorOf } from './doers';
import type { Move } from './moves';
import type { Setting } from './settings';

/** What happened at one moment of a random life. */
export interface Moment {
  readonly nowMs: number;
  readonly before: TaskState;
  readonly command: TaskCommand;
  readonly decided: Decided;
  readonly after: TaskState;
  readonly events: readonly RecordedEvent[];
  readonly rules: Rules;
}

export interface Life {
  readonly given: TaskState;
  readonly state: TaskState;
  readonly log: readonly RecordedEvent[];
  readonly moments: readonly Moment[];
}

/** The other calendar: the swap of April unknown, one more day off. */
const otherCalendar = (rules: Rules): Rules => ({
  ...rules,
  version: rules.version + 1,
  calendar:
    rules.version % 2 === 1
      ? {
          ...rules.calendar,
          work: [],
          off: [...SEED_RULES.calendar.off.filter((day) => day !== '2024-04-29'), '2024-03-14'],
        }
      : SEED_RULES.calendar,
});

/** Lives the moves as the workflow would: timers when they are due (or together, late), acts when they are tried. */
export const live = (setting: Setting, happening: readonly Move[]): Life => {
  const first = aTask(setting);
  let rules: Rules = SEED_RULES;
  let state = first.state;
  let nowMs = first.log[0]?.atMs ?? 0;
  const log: RecordedEvent[] = [...first.log];
  const moments: Moment[] = [];
  const apply = (who: Actor, act: Act): void => {
    const command = { commandId: `c${moments.length}`, actor: who, act, memberOf: { SCT: ['SBN'], SXD: ['SBN'] } };
    const before = state;
    const decided = decide(before, command, nowMs, rules);
    const events = decided.ok ? numbered(before, command, decided.value, nowMs) : [];
    state = events.reduce<TaskState>(evolve, before);
    log.push(...events);
    moments.push({ nowMs, before, command, decided, after: state, events, rules });
  };
  const timersUntil = (untilMs: number, off: boolean): void => {
    for (let rounds = 0; ; rounds += 1) {
      const wake = nextWake(state, rules);
      if (wake === null || wake > untilMs) break;
      if (rounds > 1000) throw new Error('the timer never comes to rest');
      nowMs = off ? untilMs : Math.max(nowMs, wake);
      apply(SYSTEM, { kind: 'timer' });
    }
    nowMs = untilMs;
  };
  for (const one of happening) {
    timersUntil(nowMs + one.waitMs, one.off);
    if (one.swapDays) {
      const before = rules;
      rules = otherCalendar(rules);
      apply(SYSTEM, { kind: 'rules-changed', before });
    }
    const act = actOf(state, one, nowMs);
    apply(actorOf(state, act, one), act);
  }
  return { given: first.state, state, log, moments };
};
