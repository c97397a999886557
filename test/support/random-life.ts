import fc from 'fast-check';
import { addDays, civilDateAt, DAY_MS, type CivilDate } from '../../src/domain/calendar/civil-date';
import { SYSTEM, type Actor } from '../../src/domain/task/actor';
import type { Assignee } from '../../src/domain/task/assignee';
import { isOfSystem, type Act, type TaskCommand } from '../../src/domain/task/commands';
import type { PlanChanges } from '../../src/domain/task/plan-change';
import { decide } from '../../src/domain/task/decide';
import type { Decided } from '../../src/domain/task/decided';
import type { RecordedEvent } from '../../src/domain/task/events';
import { evolve } from '../../src/domain/task/evolve';
import type { Rules } from '../../src/domain/task/policy';
import { numbered } from '../../src/domain/task/recording';
import { OBSTACLE_KINDS } from '../../src/domain/task/obstacle';
import { partOf } from '../../src/domain/task/rights';
import type { Evidence, ProvinceDecision, Submission, TaskState } from '../../src/domain/task/state';
import { nextWake } from '../../src/domain/task/steps';
import { aTask, COORDINATING, LEAD, MONITOR, PEOPLE, SEED_RULES, STATEMENT } from './task-world';
import { actor, type GivenTask } from './builders';

const DOERS: readonly Actor[] = [
  ...Object.values(PEOPLE),
  actor('SXD', 'leader'),
  { ...PEOPLE.focal, officialId: 'hats-1', posts: [...PEOPLE.focal.posts, ...PEOPLE.monitor.posts] },
  { ...PEOPLE.focal, officialId: 'hats-2', posts: [...PEOPLE.standing.posts, ...PEOPLE.coordinatingFocal.posts] },
  { ...PEOPLE.focal, officialId: 'hats-3', posts: [...PEOPLE.officeChief.posts, ...PEOPLE.standingsFocal.posts] },
];

const KINDS = [
  ...(['accept', 'progress', 'raise-obstacle', 'ask-extension', 'explain', 'add-evidence'] as const),
  ...(['ask-completion', 'confirm-completion', 'return-completion', 'release', 'release-rest', 'nudge'] as const),
  ...(['assign-person', 'hand-over', 'ask-person-change', 'wait-for', 'stop-waiting', 'call-in'] as const),
  ...(['ask-reassignment', 'replace-agency'] as const),
  ...(['state-condition', 'add-subtask', 'child-told'] as const),
  ...(['rule', 'issue-document', 'suspend', 'resume', 'withdraw', 'amend-task', 'set-funding', 'reopen'] as const),
  ...(['split-task', 'merge-task', 'parent-told', 'merge-told'] as const),
  ...(['confirm-submission', 'drop-submission', 'decide-submission', 'decide-extension', 'timer'] as const),
  ...(['acknowledge', 'excuse-delay', 'answer-obstacle', 'pass-up-obstacle'] as const),
];

/** One thing that happens: time passes, then somebody tries something. Numbers are turned into acts by the state. */
export interface Move {
  readonly waitMs: number;
  /** The machine was off: what fell due meanwhile is done by one timer at the end. */
  readonly off: boolean;
  readonly kind: number;
  readonly who: number;
  /** A sensible act by who may do it; else anything by anybody. */
  readonly usual: boolean;
  readonly target: number;
  readonly days: number;
  readonly text: string;
  readonly odd: number;
  readonly swapDays: boolean;
}

const waits = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: DAY_MS }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 15 }).map((days) => days * DAY_MS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 * DAY_MS }) },
);

const move: fc.Arbitrary<Move> = fc.record({
  waitMs: waits,
  off: fc.boolean(),
  kind: fc.nat(200),
  who: fc.nat(200),
  usual: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  target: fc.nat(20),
  days: fc.integer({ min: -5, max: 60 }),
  text: fc.constantFrom('x', 'Thiếu kinh phí', 'Chờ ý kiến', 'Đã họp', 'y', ' ', 'y'.repeat(2001)),
  odd: fc.nat(40),
  swapDays: fc.integer({ min: 0, max: 12 }).map((n) => n === 0),
});

export interface Setting {
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly monitor: string;
  readonly due: CivilDate | null;
  readonly coordinatingDue?: CivilDate;
  /** In which line the agencies stand; the others are the province's. */
  readonly lines?: NonNullable<GivenTask['lines']>;
  readonly openGroups?: GivenTask['openGroups'];
}

/** Half of the coordinating parts are due before the lead, as the policy has it. */
const early = (setting: Setting, isEarly: boolean): Setting =>
  isEarly && setting.due !== null ? { ...setting, coordinatingDue: addDays(setting.due, -25) } : setting;

const DISTRICT = { line: 'district' } as const;
/** Under an agency that has no part in the task. */
const COMMUNE = { line: 'commune', upper: 'UBNDLT' } as const;

const anySetting: fc.Arbitrary<Setting> = fc.record({
  leads: fc.constantFrom([LEAD], [LEAD, 'SNV'], ['SNV'], [MONITOR], ['VPUBND'], [MONITOR, 'SNV', 'VPUBND']),
  coordinating: fc.constantFrom([], [COORDINATING], [COORDINATING, 'SXD']),
  monitor: fc.constantFrom(MONITOR, 'SNV'),
  lines: fc.constantFrom<NonNullable<GivenTask['lines']>>(
    {},
    { [LEAD]: DISTRICT },
    { [LEAD]: COMMUNE, [COORDINATING]: COMMUNE },
  ),
  openGroups: fc.constantFrom(undefined, [{ words: 'các sở, ngành liên quan', groups: ['SBN'] }]),
  due: fc.constantFrom('2024-02-09', '2024-03-15', '2024-06-30', '2023-12-29', null),
  deadline: fc.constantFrom(
    ...[undefined, undefined, undefined, undefined],
    ...([
      { kind: 'recurring', every: 'month' },
      { kind: 'continuous', every: null },
    ] as const),
    { kind: 'conditional', every: null } as const,
  ),
});

export const settings: fc.Arbitrary<Setting> = fc.tuple(anySetting, fc.boolean()).map((one) => early(...one));

export const moves = (most: number): fc.Arbitrary<readonly Move[]> => fc.array(move, { minLength: 1, maxLength: most });

const dateOf = (state: TaskState, one: Move, nowMs: number): CivilDate => {
  if (one.odd === 1) return '2024-02-30';
  if (one.odd === 2) return '9999-12-31';
  if (one.odd === 3) return 'mai';
  const due = state.assignments[one.target % state.assignments.length]?.due ?? civilDateAt(nowMs);
  return addDays(due > civilDateAt(nowMs) ? due : civilDateAt(nowMs), one.days);
};

/** Nothing, words, or a document: signed today, now and then in days to come or long ago. */
const evidenceOf = (one: Move, nowMs: number): readonly Evidence[] => {
  if (one.odd % 5 === 0) return [];
  if (one.odd % 5 === 1) return [STATEMENT];
  const days = one.odd === 3 ? 9 : one.odd === 8 ? -4000 : 0;
  return [{ kind: 'document', number: '45/KH-STC', date: addDays(civilDateAt(nowMs), days) }];
};

const decisionOf = (state: TaskState, id: number, one: Move, to: CivilDate): ProvinceDecision => {
  if (state.submissions.find((asked) => asked.id === id)?.kind === 'obstacle')
    return { kind: 'instruct', text: one.text };
  const all: readonly ProvinceDecision[] = [
    { kind: 'extend', to },
    { kind: 'extend', to },
    { kind: 'refuse' },
    { kind: 'remind' },
    { kind: 'reprimand' },
    { kind: 'reassign', to: one.odd % 2 === 0 ? 'SGDDT' : COORDINATING },
    { kind: 'ask-explanation' },
    { kind: 'suspend' },
    { kind: 'withdraw' },
  ];
  return all[one.odd % all.length] ?? { kind: 'refuse' };
};

/** What a leader may direct of his own accord; the end of the task seldom, so that lives go on. */
const directionOf = (state: TaskState, one: Move): ProvinceDecision => {
  if (state.standing === 'suspended') return { kind: 'resume' };
  const all = ['remind', 'reprimand', 'ask-explanation', 'suspend', 'remind', 'reprimand'] as const;
  return one.odd === 7 ? { kind: 'withdraw' } : { kind: all[one.odd % all.length] ?? 'remind' };
};

const changesOf = (state: TaskState, one: Move, due: CivilDate): PlanChanges => {
  const part = state.assignments[one.target % state.assignments.length];
  switch (one.odd % 6) {
    case 0:
      return { title: one.text };
    case 1:
      return { product: one.text, due };
    case 2:
      return { add: [{ agency: 'SCT', role: one.odd % 4 === 2 ? 'coordinating' : 'lead' }] };
    case 3:
      return { remove: [part?.id ?? 'SCT'] };
    case 4:
      return one.target % 2 === 0
        ? { due }
        : { roles: [{ assignment: part?.id ?? 'SCT', role: part?.role === 'lead' ? 'coordinating' : 'lead' }] };
    default:
      return one.target % 2 === 0 ? {} : { area: { code: 'II.2', monitor: 'STP' } };
  }
};
/** Put to whoever set the deadline. */
const isNear = ({ state }: Submission): boolean => state === 'asked';

/** Rare enough that it is taken up when there is a chance. */
const often = <K extends (typeof KINDS)[number]>(kind: K, times: number): readonly K[] => Array<K>(times).fill(kind);

/** What people would sensibly try in a state: most moves are one of these, so that random lives get somewhere. */
const sensible = (state: TaskState, one: Move): readonly (typeof KINDS)[number][] => {
  const part = state.assignments[one.target % state.assignments.length];
  const questions = [...state.submissions, ...state.decided];
  const question = questions[one.target % Math.max(1, questions.length)];
  const asked = state.submissions.find((pending) => pending.id === question?.id);
  if (state.standing === 'suspended') return ['resume', 'resume', 'rule', 'issue-document', 'amend-task', 'progress'];
  if (state.standing !== 'open') return ['reopen', 'reopen', 'issue-document', 'progress'];
  return [
    ...(one.odd % 8 === 0 ? (['suspend', 'amend-task', 'set-funding', 'rule', 'rule'] as const) : []),
    ...(one.odd === 9 ? (['withdraw', 'split-task', ...often('merge-task', 3)] as const) : []),
    ...(one.odd % 10 === 8 ? (['parent-told', 'merge-told'] as const) : []),
    ...(part?.role === 'coordinating' && part.due !== null ? often('ask-extension', 4) : []),
    ...(state.documents.length > 0 ? (['issue-document'] as const) : []),
    ...(part?.work === 'confirmed' ? often('reopen', 30) : []),
    ...(part?.work === 'awaiting'
      ? (['confirm-completion', 'return-completion'] as const)
      : (['ask-completion', 'ask-completion', 'progress', 'ask-extension', 'explain', 'raise-obstacle'] as const)),
    ...(part?.work === 'given' ? (['accept', 'accept'] as const) : (['add-evidence', 'nudge'] as const)),
    ...(part?.role === 'coordinating'
      ? (['release'] as const)
      : (['release-rest', 'wait-for', 'stop-waiting', ...often('call-in', state.openGroups ? 2 : 0)] as const)),
    ...((part?.waitsFor.length ?? 0) > 0 ? often('stop-waiting', 12) : []),
    ...(['assign-person', 'hand-over', 'ask-person-change'] as const),
    ...(part?.percent === 0 ? (['ask-reassignment'] as const) : []),
    ...(one.odd === 7 ? (['replace-agency'] as const) : []),
    ...(state.condition !== null && state.condition.metAtMs === null ? often('state-condition', 4) : []),
    ...(state.children.length > 0 ? (['child-told', 'child-told'] as const) : (['add-subtask'] as const)),
    ...(asked?.state === 'proposed' ? (['confirm-submission', 'confirm-submission', 'drop-submission'] as const) : []),
    ...(state.submissions.some(isNear) ? often('decide-extension', 12) : []),
    ...(part?.obstacles.some((obstacle) => obstacle.state === 'open') === true
      ? [...often('answer-obstacle', 2), ...often('pass-up-obstacle', 4)]
      : []),
    ...(part?.overdueSinceMs != null ? (['acknowledge', 'acknowledge', 'excuse-delay'] as const) : []),
    ...(asked?.state === 'submitted' ? (['decide-submission', 'decide-submission'] as const) : []),
  ];
};

/** One of the part's obstacles by its number, the only one that can be meant, or one that is not there. */
const obstacleIn = (state: TaskState, one: Move): number | undefined => {
  if (one.odd % 4 === 0) return undefined;
  const numbers = state.assignments[one.target % state.assignments.length]?.obstacles.map(({ no }) => no) ?? [];
  return one.odd === 1 ? 99 : numbers[one.who % Math.max(1, numbers.length)];
};

/** One of two people of the part's agency, now and then somebody from outside. */
const assigneeIn = (state: TaskState, one: Move): Assignee => {
  const agency = one.odd === 5 ? 'SXD' : (state.assignments[one.target % state.assignments.length]?.agency ?? 'SXD');
  const name = `${agency.toLowerCase()}-staff-${one.who % 2}`;
  return { officialId: name, name, agencies: [agency] };
};

/** An agency of the task goes into another of it, or into a new one. */
const replacementIn = (state: TaskState, one: Move): { readonly from: string; readonly to: string } => {
  const agencies = state.assignments.map((part) => part.agency);
  const from = agencies[one.target % agencies.length] ?? 'SCT';
  return { from, to: one.who % 2 === 0 ? 'SMOI' : (agencies[one.who % agencies.length] ?? 'SMOI') };
};

/** A child says that it was handed in, that it is late, or that it has closed; sometimes one that is not there. */
const toldBy = (state: TaskState, one: Move, nowMs: number) => {
  const child = state.children[one.target % Math.max(1, state.children.length)];
  const leads = state.assignments.filter((part) => part.role === 'lead').map((part) => part.id);
  const asked = one.odd % 3 !== 0;
  return {
    child: child?.taskId ?? 'nobody',
    news: {
      due: child?.due ?? null,
      askedAtMs: asked ? nowMs : null,
      closed: asked && one.odd % 2 === 0 ? ('completed' as const) : null,
      late: one.days % 3 === 0 ? leads : [],
    },
  };
};

/** The act that a move means in a state: it may name parts and questions that are not there, and nonsense. */
const actOf = (state: TaskState, one: Move, nowMs: number): Act => {
  const { text } = one;
  const among = one.usual ? sensible(state, one) : KINDS;
  const kind = among[one.kind % among.length] ?? 'timer';
  const ids = [...state.assignments.map((part) => part.id), ...(one.odd === 4 ? ['SCT'] : [])];
  const assignment = ids[one.target % ids.length] ?? 'SCT';
  const questions = [...state.submissions, ...state.decided].map((question) => question.id);
  const submission = questions[one.target % Math.max(1, questions.length)] ?? -1;
  const date = dateOf(state, one, nowMs);
  const ref = { number: one.odd === 5 ? 'số năm' : '5/QĐ-UBND', date: one.odd === 6 ? date : civilDateAt(nowMs) };
  switch (kind) {
    case 'timer':
      return { kind };
    case 'state-condition':
      return { kind, assignment, due: date, note: text };
    case 'add-subtask':
      return {
        ...{ kind, assignment, title: text, due: date },
        receiver: {
          agency:
            one.odd % 4 === 0 ? 'SXD' : (state.assignments.find((part) => part.id === assignment)?.agency ?? 'SXD'),
          upper: null,
          person: one.odd % 2 === 0 ? null : assigneeIn(state, one),
        },
      };
    case 'child-told':
      return { kind, ...toldBy(state, one, nowMs) };
    case 'progress':
      return { kind, assignment, percent: one.odd % 3 === 0 ? null : one.days, text: one.odd % 2 === 0 ? text : null };
    case 'raise-obstacle':
      return {
        kind,
        assignment,
        text,
        about: OBSTACLE_KINDS[one.target % OBSTACLE_KINDS.length],
        concerned: COORDINATING,
      };
    case 'ask-extension':
      return { kind, assignment, to: date, reason: text };
    case 'explain':
      return { kind, assignment, cause: text, objective: one.odd % 2 === 0, newDate: one.odd % 3 === 0 ? null : date };
    case 'add-evidence':
    case 'ask-completion':
      return { kind, assignment, evidence: evidenceOf(one, nowMs) };
    case 'return-completion':
      return { kind, assignment, reason: text, newDue: one.odd % 2 === 0 ? null : date };
    case 'release':
    case 'release-rest':
      return { kind, assignment, reason: text };
    case 'decide-extension':
      return {
        kind,
        submission: (one.usual ? state.submissions.find(isNear)?.id : undefined) ?? submission,
        decision: one.odd % 3 === 0 ? { kind: 'refuse' } : { kind: 'extend', to: date },
        reason: null,
      };
    case 'excuse-delay':
      return { kind, assignment, reason: text };
    case 'answer-obstacle':
      return { kind, assignment, obstacle: obstacleIn(state, one), text };
    case 'pass-up-obstacle':
      return { kind, assignment, obstacle: obstacleIn(state, one), note: one.odd % 2 === 0 ? null : text };
    case 'acknowledge':
    case 'accept':
    case 'confirm-completion':
    case 'nudge':
      return { kind, assignment };
    case 'assign-person':
      return { kind, assignment, person: one.odd % 3 === 0 ? null : assigneeIn(state, one), reason: null };
    case 'hand-over':
      return { kind, assignment, person: assigneeIn(state, one), reason: text };
    case 'ask-person-change':
      return { kind, assignment, reason: text };
    case 'wait-for':
      return { kind, assignment, on: ids[one.odd % ids.length] ?? 'SCT', note: text };
    case 'call-in':
      return { kind, assignment, agencies: one.odd % 3 === 0 ? ['SCT'] : ['SCT', ids[one.odd % ids.length] ?? 'SXD'] };
    case 'stop-waiting': {
      const awaited = partOf(state, { kind: 'accept', assignment })?.waitsFor[0]?.assignment;
      return { kind, assignment, on: (one.usual ? awaited : undefined) ?? ids[one.odd % ids.length] ?? 'SCT' };
    }
    case 'ask-reassignment':
      return { kind, assignment, reason: text, proposed: one.odd % 2 === 0 ? null : 'SGDDT' };
    case 'replace-agency':
      return { kind, ...replacementIn(state, one), decision: { number: text, date: '2024-06-28' } };
    case 'confirm-submission':
      return { kind, submission, note: text };
    case 'drop-submission':
      return { kind, submission, reason: text };
    case 'decide-submission':
      return {
        kind,
        submission,
        decision: decisionOf(state, submission, one, date),
        reason: one.odd % 2 === 0 ? text : null,
      };
    case 'rule':
      return { kind, assignment, decision: directionOf(state, one), reason: text };
    case 'issue-document':
      return { kind, document: state.documents[one.target % Math.max(1, state.documents.length)]?.id ?? 1, ref };
    case 'suspend':
    case 'withdraw':
      return { kind, ref, reason: text, newDue: null };
    case 'resume':
      return { kind, ref, reason: text, newDue: one.odd % 2 === 0 ? null : date };
    case 'split-task':
      return { kind, into: [splitPart(one, date), splitPart({ ...one, odd: one.odd + 1 }, date)], ref, reason: null };
    case 'merge-task':
      return { kind, into: state.number + (one.target % 3), ref, reason: text };
    case 'parent-told': {
      const standing = (['suspended', 'open', 'withdrawn'] as const)[one.target % 3] ?? 'suspended';
      return { kind, standing, reason: 'Cấp trên tạm dừng', document: null };
    }
    case 'set-funding':
      return { kind, amount: one.odd === 1 ? -1 : one.days * 1_000_000, source: text, ref: one.odd === 2 ? ref : null };
    case 'merge-told':
      return {
        kind,
        merged: { task: `task-${one.target}`, number: one.target + 100, title: 'Nhiệm vụ khác', document: null },
      };
    case 'amend-task':
      return { kind, changes: changesOf(state, one, date), ref, reason: text };
    case 'reopen':
      return { kind, assignment, reason: text, newDue: one.odd % 2 === 0 ? null : date };
  }
};

/** Now and then for another agency, or by a day of its own. */
const splitPart = (one: Move, due: string) => ({
  title: `Phần ${one.odd}`,
  leads: one.odd % 3 === 0 ? ['SXD'] : [],
  due: one.odd % 2 === 0 ? null : due,
});

/** Who is usually the one to act: so that random lives get somewhere. */
const usually = (state: TaskState, act: Act): readonly Actor[] => {
  if (act.kind === 'replace-agency') return [PEOPLE.admin, PEOPLE.standing];
  if (/^(issue-document|suspend|resume|withdraw|amend-task|split-task|merge-task)$/.test(act.kind))
    return [PEOPLE.standing, PEOPLE.office, PEOPLE.officeChief];
  const part = partOf(state, act);
  if (isOfSystem(act) || part === null) return [SYSTEM];
  if (act.kind === 'state-condition') return [PEOPLE.standing];
  if (act.kind === 'rule') return [PEOPLE.chair, PEOPLE.viceChair];
  if (act.kind === 'reopen') return [PEOPLE.monitor, PEOPLE.standing, PEOPLE.viceChair];
  const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => actor(one.agency, 'focal'));
  const checkers = [PEOPLE.monitor, PEOPLE.standing, PEOPLE.office];
  if (act.kind === 'decide-submission') return [PEOPLE.chair, PEOPLE.viceChair];
  if (act.kind === 'acknowledge')
    return [actor(part.agency, 'unit-head'), actor(part.agency, 'leader'), PEOPLE.monitor, PEOPLE.standing];
  if (act.kind === 'decide-extension') return leads;
  if (act.kind === 'excuse-delay') return [...leads, PEOPLE.chair, PEOPLE.monitor];
  if (act.kind === 'answer-obstacle' || act.kind === 'pass-up-obstacle')
    return [actor(part.obstacles.at(-1)?.toAgency ?? 'SNV', 'focal'), PEOPLE.standing];
  if ('submission' in act) return [part.agency === 'SNV' ? PEOPLE.office : PEOPLE.standing];
  if (act.kind === 'nudge') return [PEOPLE.standing];
  if (act.kind === 'assign-person') return [actor(part.agency, 'leader'), PEOPLE.admin];
  if ((act.kind === 'hand-over' || act.kind === 'ask-person-change') && part.person !== null)
    return [{ ...actor(part.agency, 'staff'), officialId: part.person.officialId }];
  if (!/^(confirm|return|release$)/.test(act.kind)) return [actor(part.agency, 'focal')];
  return part.role === 'lead' ? checkers : leads;
};

const actorOf = (state: TaskState, act: Act, one: Move): Actor => {
  const from = one.usual ? usually(state, act) : DOERS;
  return from[one.who % from.length] ?? PEOPLE.nobody;
};

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
