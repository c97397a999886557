import { fc } from './properties';
import { addDays, civilDateAt, DAY_MS } from '../../src/domain/calendar/civil-date';
import { isReopened, newsOf, sameNews } from '../../src/domain/family/decide-family';
import { isPlansOwn, type ChildNews } from '../../src/domain/family/family';
import { hasHeard, standingsFor, toldAnew, toldTo, type Standings } from '../../src/domain/family/parent-standing';
import { SYSTEM, type Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import { decide } from '../../src/domain/task/decide/decide';
import type { RecordedEvent, TaskEvent } from '../../src/domain/task/events';
import { evolve } from '../../src/domain/task/evolve/evolve';
import { numbered } from '../../src/domain/task/recording';
import type { TaskState } from '../../src/domain/task/state';
import { isClosed } from '../../src/domain/task/status';
import { nextWake } from '../../src/domain/task/steps/steps';
import { actor, focal, type GivenTask } from './builders';
import { ACTS, aTask, PEOPLE, SEED_RULES } from './task-world';

/** One thing that happens in a family: time passes, then somebody does something to one of its tasks. */
export interface FamilyMove {
  readonly waitMs: number;
  /** Which task, which deed, and a number to vary it by. */
  readonly target: number;
  readonly deed: number;
  readonly odd: number;
  /** What the tasks tell each other is lost, until the keeper comes by. */
  readonly lost: boolean;
  /** The keeper comes by. */
  readonly heals: boolean;
}

export const familyMoves = (most: number): fc.Arbitrary<readonly FamilyMove[]> =>
  fc.array(
    fc.record({
      waitMs: fc.constantFrom(0, 0, DAY_MS, 9 * DAY_MS, 30 * DAY_MS, 70 * DAY_MS),
      target: fc.nat(99),
      deed: fc.nat(999),
      odd: fc.nat(9),
      lost: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      heals: fc.boolean(),
    }),
    { minLength: 1, maxLength: most },
  );

/** A task that comes round, or one by a day under which its agency gives sub-tasks. */
export const familySettings: fc.Arbitrary<GivenTask> = fc.constantFrom<GivenTask>(
  { due: null, deadline: { kind: 'recurring', every: 'quarter' }, coordinating: [] },
  { due: null, deadline: { kind: 'recurring', every: 'half-year' } },
  { due: null, deadline: { kind: 'continuous', every: null }, leads: ['STC', 'SXD'] },
  // Given so late that one period is left: it alone completes the task.
  { due: null, deadline: { kind: 'recurring', every: 'quarter' }, given: '2024-10-02 08:00' },
  { due: null, deadline: { kind: 'recurring', every: 'half-year' }, coordinating: [], given: '2024-07-02 08:00' },
  { due: '2024-06-28' },
  { due: '2024-09-30', coordinating: [] },
  { due: null, leads: ['STC', 'SXD'], coordinating: [] },
);

interface Member {
  readonly state: TaskState;
  readonly log: readonly RecordedEvent[];
}

/** Everything that is known at one moment. */
export interface FamilyMoment {
  readonly tasks: ReadonlyMap<string, Member>;
  /** All have been told all. */
  readonly healed: boolean;
  readonly nowMs: number;
}

const repeat = <T>(times: number, ...deeds: readonly T[]): readonly T[] =>
  Array.from({ length: times }, () => deeds).flat();

/** What people do to the tasks of a family, by who usually may. */
const deedsFor = (state: TaskState, { odd }: FamilyMove, nowMs: number): readonly (readonly [Actor, Act])[] => {
  const part = state.assignments[odd % state.assignments.length];
  if (part === undefined) return [];
  const { id: assignment, agency } = part;
  const own = state.parent?.why === 'cascade';
  const official = focal(agency);
  const leader = actor(own ? state.standingAgency : agency, 'leader');
  const checker = own ? leader : part.role === 'lead' ? PEOPLE.monitor : focal(state.assignments[0]?.agency ?? agency);
  const today = civilDateAt(nowMs);
  const ref = { number: '5/QĐ-UBND', date: today };
  const reason = 'Theo ý kiến cuộc họp';
  const due = part.due ?? state.deadline.due;
  const soon = addDays(today, 10);
  const giving: Act = {
    ...{ kind: 'add-subtask', assignment, title: 'Việc con' },
    due: due !== null && due < soon ? due : soon,
    receiver: { agency, upper: null, person: null },
  };
  const change = (kind: 'suspend' | 'resume' | 'withdraw'): readonly [Actor, Act] =>
    own
      ? [leader, { kind: 'rule', assignment, decision: { kind }, reason }]
      : [PEOPLE.standing, { kind, ref, reason, newDue: null }];
  const amended: Act = {
    ...{ kind: 'amend-task', ref, reason },
    changes: odd % 2 === 0 ? { due: addDays(today, 40) } : { area: { code: 'II.2', monitor: 'STP' } },
  };
  const again: Act = { kind: 'reopen', assignment, reason, newDue: null };
  if (state.standing === 'suspended') return [change('resume'), change('resume'), change('withdraw')];
  if (state.standing !== 'open') return [[own ? leader : PEOPLE.standing, again]];
  return [
    ...(part.work === 'awaiting'
      ? repeat<readonly [Actor, Act]>(
          6,
          [checker, ACTS['confirm-completion'](assignment)],
          [checker, ACTS['confirm-completion'](assignment)],
          [checker, ACTS['return-completion'](assignment)],
        )
      : repeat<readonly [Actor, Act]>(5, [official, ACTS['ask-completion'](assignment)])),
    ...(isClosed(part) || state.parent !== null ? [] : repeat<readonly [Actor, Act]>(4, [official, giving])),
    [official, ACTS.accept(assignment)],
    [official, ACTS.progress(assignment)],
    [official, ACTS['ask-extension'](assignment)],
    [official, ACTS['release-rest'](assignment)],
    change('suspend'),
    ...(odd < 4 ? [change('withdraw')] : []),
    ...(state.parent === null && odd < 5 ? [[PEOPLE.standing, amended] as const] : []),
    ...(part.work === 'confirmed' ? repeat<readonly [Actor, Act]>(6, [own ? leader : PEOPLE.standing, again]) : []),
    ...(odd === 9
      ? ([[PEOPLE.standing, { kind: 'amend-task', ref, reason, changes: { remove: [assignment] } }]] as const)
      : []),
  ];
};

/** A family as it lives: each task decides by itself, and knows of the others what it was told. */
class Family {
  readonly tasks = new Map<string, Member>();
  readonly accepted = new Set<string>();
  private readonly news = new Map<string, ChildNews>();
  private readonly standings = new Map<string, Standings>();
  private commands = 0;
  private number: number;

  constructor(
    given: GivenTask,
    public nowMs = 0,
  ) {
    const { state, log } = aTask(given);
    this.number = state.number;
    this.nowMs = log[0]?.atMs ?? 0;
    this.tasks.set(state.taskId, { state, log });
  }

  act(id: string, who: Actor, act: Act, lost: boolean): void {
    const member = this.tasks.get(id);
    if (member === undefined) return;
    this.commands += 1;
    const command = { commandId: `c${this.commands}`, actor: who, act };
    const decided = decide(member.state, command, this.nowMs, SEED_RULES);
    if (!decided.ok) return;
    this.accepted.add(`${member.state.parent?.why ?? 'parent'} ${act.kind}`);
    const given = decided.value.map((event) => this.withNumber(event));
    const events = numbered(member.state, command, given, this.nowMs);
    this.tasks.set(id, { state: events.reduce<TaskState>(evolve, member.state), log: [...member.log, ...events] });
    for (const { event, by } of events) {
      if (event.kind === 'child-opened') this.open(event, by);
      if (event.kind === 'child-moved' && event.reopens === true) this.accepted.add('parent reopened by a period');
      if (event.kind === 'withdrawn' && event.ended !== undefined) this.accepted.add(`ended: ${event.ended}`);
    }
    this.tell(id, lost);
  }

  private withNumber(event: TaskEvent): TaskEvent {
    if (event.kind !== 'child-opened') return event;
    this.number += 1;
    return { ...event, number: this.number };
  }

  private open({ child, number, given }: Extract<TaskEvent, { kind: 'child-opened' }>, by: RecordedEvent['by']): void {
    if (this.tasks.has(child)) throw new Error(`${child} was opened twice`);
    const event: TaskEvent = { kind: 'task-given', number, ...given };
    const first = { ...{ taskId: child, seq: 1, commandId: `open-${child}`, part: 0 }, atMs: this.nowMs, by, event };
    this.tasks.set(child, { state: evolve(null, first), log: [first] });
  }

  /** As the workflow does after each act: its parent of its news, its children of how it stands. */
  private tell(id: string, lost: boolean): void {
    const { state } = this.member(id);
    if (state.parent !== null && !isPlansOwn(state)) {
      const news = newsOf(state, SEED_RULES.calendar);
      const before = this.news.get(id);
      this.news.set(id, news);
      const isNew = before === undefined ? state.seq > 1 : !sameNews(before, news);
      if (isNew && !lost) this.act(state.parent.taskId, SYSTEM, { kind: 'child-told', child: id, news }, lost);
    }
    const now = standingsFor(state);
    const anew = toldAnew(now, this.standings.get(id) ?? new Map());
    this.standings.set(id, now);
    if (!lost) for (const [child, told] of anew) this.act(child, SYSTEM, { kind: 'parent-told', ...told }, lost);
  }

  /** As the keeper does (untold-news.ts, unheard-standings.ts), until nobody learns anything new. */
  heal(): void {
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const before = this.commands;
      for (const [id, { state }] of [...this.tasks]) {
        if (state.parent === null || isPlansOwn(state)) continue;
        const parent = this.member(state.parent.taskId).state;
        const known = parent.children.find((one) => one.taskId === id);
        if (known === undefined) throw new Error(`${id} is not known to its parent`);
        const news = newsOf(state, SEED_RULES.calendar);
        const listens = parent.standing === 'open' || (parent.standing === 'completed' && isReopened(known, news));
        if (listens && !sameNews(known, news))
          this.act(parent.taskId, SYSTEM, { kind: 'child-told', child: id, news }, false);
        const told = toldTo(this.member(parent.taskId).state, known);
        const child = this.member(id).state;
        if (told !== null && !hasHeard(child, told)) this.act(id, SYSTEM, { kind: 'parent-told', ...told }, false);
      }
      if (this.commands === before) return;
    }
    throw new Error('they go on telling each other');
  }

  member(id: string): Member {
    const found = this.tasks.get(id);
    if (found === undefined) throw new Error(`no task ${id}`);
    return found;
  }

  /** Timers in the order in which they ring. */
  pass(untilMs: number, lost: boolean): void {
    for (;;) {
      const wakes = [...this.tasks].map(([id, { state }]) => [nextWake(state, SEED_RULES) ?? Infinity, id] as const);
      const [wake, id] = wakes.reduce((first, one) => (one[0] < first[0] ? one : first));
      if (wake > untilMs) break;
      this.nowMs = Math.max(this.nowMs, wake);
      this.act(id, SYSTEM, { kind: 'timer' }, lost);
    }
    this.nowMs = untilMs;
  }
}

export interface FamilyLife {
  readonly moments: readonly FamilyMoment[];
  /** "period confirm-completion": what went through for which kind of task; and what seldom comes of it. */
  readonly accepted: ReadonlySet<string>;
}

export const liveFamily = (setting: GivenTask, happening: readonly FamilyMove[]): FamilyLife => {
  const family = new Family(setting);
  const moments: FamilyMoment[] = [];
  const look = (healed: boolean): void =>
    void moments.push({ tasks: new Map(family.tasks), healed, nowMs: family.nowMs });
  for (const one of happening) {
    family.pass(family.nowMs + one.waitMs, one.lost);
    const ids = [...family.tasks.keys()];
    // Every third deed is about the parent.
    const id = ids[one.target % 3 === 0 ? 0 : one.target % ids.length] ?? '';
    const deeds = deedsFor(family.member(id).state, one, family.nowMs);
    const deed = deeds[one.deed % Math.max(1, deeds.length)];
    if (deed) family.act(id, deed[0], deed[1], one.lost);
    look(false);
    if (!one.heals) continue;
    family.heal();
    look(true);
  }
  family.heal();
  look(true);
  return { moments, accepted: family.accepted };
};
