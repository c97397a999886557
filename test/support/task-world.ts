import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import { decide } from '../../src/domain/task/decide/decide';
import type { TaskEvent } from '../../src/domain/task/events';
import type { Rules } from '../../src/domain/task/policy';
import type { AssignmentRole, AssignmentState, AssignmentWork, Evidence } from '../../src/domain/task/state';
import { parseWorkingCalendar } from '../../src/plan-import/calendar';
import { parsePolicy } from '../../src/plan-import/policy';
import { actor, at, focal, givenTask, play, STANDING, type GivenTask, type Step, type Story } from './builders';

const seed = (...path: readonly string[]): string => readFileSync(join(__dirname, '../../seeds', ...path), 'utf8');
const calendar = parseWorkingCalendar(seed('calendar', '2024.json'));
const policy = parsePolicy(seed('policies', 'default.json'));
if (!calendar.ok || !policy.ok) throw new Error('The seeds of the rules cannot be read');

/** What a new instance starts with: the seeds themselves. */
export const SEED_RULES: Rules = { version: 1, calendar: calendar.value, policy: policy.value };

/** Sở Tài chính leads, Sở Y tế coordinates, Sở Tư pháp monitors, in area II.6. */
export const LEAD = 'STC';
export const COORDINATING = 'SYT';
export const MONITOR = 'STP';
export const OFFICE = 'VPUBND';

const inCharge = (officialId: string, areas: readonly string[]): Actor => ({
  officialId,
  name: officialId,
  title: 'Phó Chủ tịch UBND tỉnh',
  posts: [{ agency: OFFICE, post: 'vice-chair', areas }],
});

/** One of each kind of person that a task may meet. */
export const PEOPLE = {
  focal: focal(LEAD),
  unitHead: actor(LEAD, 'unit-head'),
  leader: actor(LEAD, 'leader'),
  coordinatingFocal: focal(COORDINATING),
  coordinatingLeader: actor(COORDINATING, 'leader'),
  monitor: actor(MONITOR, 'monitor'),
  monitorOfOtherArea: {
    officialId: 'stp-monitor-ii2',
    name: 'Cán bộ STP',
    title: 'Chuyên viên',
    posts: [{ agency: MONITOR, post: 'monitor', areas: ['II.2'] }],
  },
  monitorsFocal: focal(MONITOR),
  standing: STANDING,
  standingsFocal: focal('SNV'),
  office: actor(OFFICE, 'office'),
  officeChief: actor(OFFICE, 'office-chief'),
  viceChair: inCharge('pct-kinh-te', ['II.6', 'II.8']),
  viceChairOfOtherArea: inCharge('pct-van-xa', ['II.7']),
  chair: actor(OFFICE, 'chair'),
  stranger: focal('SXD'),
  strangersMonitor: actor('SXD', 'monitor'),
  admin: actor('SNV', 'admin'),
  nobody: { officialId: 'nobody', name: 'Không giữ việc gì', title: '', posts: [] },
} satisfies Record<string, Actor>;

export type Person = keyof typeof PEOPLE;

export const DOCUMENT: Evidence = { kind: 'document', number: '45/KH-STC', date: '2024-01-02' };
export const STATEMENT: Evidence = { kind: 'statement', text: 'Đã cung cấp số liệu' };

/** A task with a lead and a coordinating part, by the seeds' rules. */
export const aTask = (options: GivenTask = {}): Story =>
  givenTask({ leads: [LEAD], coordinating: [COORDINATING], monitor: MONITOR, rules: SEED_RULES, ...options });

export const partOf = (story: Story, id: string = LEAD): AssignmentState => {
  const part = story.state.assignments.find((one) => one.id === id);
  if (!part) throw new Error(`No part ${id}`);
  return part;
};

/** A complete act of each kind on a part; the dates and texts are ones that no rule objects to in March 2024. */
export const ACTS = {
  accept: (assignment: string): Act => ({ kind: 'accept', assignment }),
  progress: (assignment: string): Act => ({ kind: 'progress', assignment, percent: 50, text: null }),
  'raise-obstacle': (assignment: string): Act => ({ kind: 'raise-obstacle', assignment, text: 'Thiếu kinh phí' }),
  'ask-extension': (assignment: string): Act => ({
    kind: 'ask-extension',
    assignment,
    to: '2024-08-30',
    reason: 'Chờ văn bản của Bộ',
  }),
  explain: (assignment: string): Act => ({
    kind: 'explain',
    assignment,
    cause: 'Đơn vị tư vấn chậm',
    objective: true,
    newDate: '2024-08-30',
  }),
  'add-evidence': (assignment: string): Act => ({ kind: 'add-evidence', assignment, evidence: [DOCUMENT] }),
  'ask-completion': (assignment: string): Act => ({ kind: 'ask-completion', assignment, evidence: [DOCUMENT] }),
  'confirm-completion': (assignment: string): Act => ({ kind: 'confirm-completion', assignment }),
  'return-completion': (assignment: string): Act => ({
    kind: 'return-completion',
    assignment,
    reason: 'Thiếu chữ ký',
    newDue: null,
  }),
  release: (assignment: string): Act => ({ kind: 'release', assignment, reason: 'Không còn cần' }),
  'release-rest': (assignment: string): Act => ({ kind: 'release-rest', assignment, reason: 'Đã đủ kết quả' }),
  nudge: (assignment: string): Act => ({ kind: 'nudge', assignment }),
} as const;

/** What is done about a delay or an obstacle: possible only where there is one. */
export const LADDER_ACTS = {
  acknowledge: (assignment: string): Act => ({ kind: 'acknowledge', assignment }),
  'excuse-delay': (assignment: string): Act => ({ kind: 'excuse-delay', assignment, reason: 'Bão số 3' }),
  'answer-obstacle': (assignment: string): Act => ({ kind: 'answer-obstacle', assignment, text: 'Đã bố trí' }),
  'pass-up-obstacle': (assignment: string): Act => ({ kind: 'pass-up-obstacle', assignment, note: null }),
} as const;

export type PartAct = keyof typeof ACTS;

/** Where a part of an open task may stand, by its role, in the order of work. */
const LEAD_STATES: readonly AssignmentWork[] = [
  'given',
  'accepted',
  'in-progress',
  'awaiting',
  'returned',
  'confirmed',
];
export const STATES = { lead: LEAD_STATES, coordinating: [...LEAD_STATES, 'released'] } as const satisfies Readonly<
  Record<AssignmentRole, readonly AssignmentWork[]>
>;

/** Who may do each act on the lead's part, and on the coordinating one. */
export const DOER: Readonly<Record<PartAct, { readonly lead: Actor; readonly coordinating: Actor }>> = {
  accept: { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  progress: { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  'raise-obstacle': { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  'ask-extension': { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  explain: { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  'add-evidence': { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  'ask-completion': { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  'confirm-completion': { lead: PEOPLE.monitor, coordinating: PEOPLE.focal },
  'return-completion': { lead: PEOPLE.monitor, coordinating: PEOPLE.focal },
  release: { lead: PEOPLE.standing, coordinating: PEOPLE.focal },
  'release-rest': { lead: PEOPLE.focal, coordinating: PEOPLE.coordinatingFocal },
  nudge: { lead: PEOPLE.standing, coordinating: PEOPLE.standing },
};

const doer = (kind: PartAct, id: string): Actor => DOER[kind][id === LEAD ? 'lead' : 'coordinating'];

/** A step by the person who may take it. */
export const step = (when: string, kind: PartAct, id: string = LEAD): Step => ({
  at: when,
  by: doer(kind, id),
  act: ACTS[kind](id),
});

/** Acts that bring a fresh part into each state of the work axis, on mornings of February and March 2024. */
const WAY: Readonly<Record<AssignmentWork, readonly PartAct[]>> = {
  given: [],
  accepted: ['accept'],
  'in-progress': ['accept', 'progress'],
  awaiting: ['accept', 'progress', 'ask-completion'],
  returned: ['accept', 'progress', 'ask-completion', 'return-completion'],
  confirmed: ['accept', 'progress', 'ask-completion', 'confirm-completion'],
  released: ['release'],
};

/** The story with one part brought into a state of the work axis. */
export const bring = (story: Story, id: string, work: AssignmentWork): Story =>
  play(
    story,
    WAY[work].map((kind, index) => step(`2024-02-2${index + 1}`, kind, id)),
  );

/** 'ok', or the code of the fault. */
export const outcome = (story: Story, by: Actor, act: Act, when = '2024-03-04'): string => {
  const decided = decide(story.state, { commandId: 'c', actor: by, act }, at(when), story.rules);
  return decided.ok ? 'ok' : decided.error.code;
};

/** The kinds of the events an act makes, or the fault. */
export const made = (story: Story, by: Actor, act: Act, when = '2024-03-04'): readonly TaskEvent[] => {
  const decided = decide(story.state, { commandId: 'c', actor: by, act }, at(when), story.rules);
  if (!decided.ok) throw new Error(`${act.kind} was refused: ${decided.error.code}`);
  return decided.value;
};

/** Timed events of a story as "YYYY-MM-DD HH:MM kind detail", in order: what the tables of time compare. */
export const timeline = (story: Story, id: string = LEAD): readonly string[] =>
  story.log
    .filter((one) => one.by.officialId === 'system' && 'assignment' in one.event && one.event.assignment === id)
    .filter((one) => one.event.kind !== 'explanation-asked')
    .map(({ atMs, event }) => `${clockText(atMs)} ${label(event)}`);

/** The timeline without its late reminders, whose row has a test of its own. */
export const ladder = (story: Story, id: string = LEAD): readonly string[] =>
  timeline(story, id).filter((one) => !one.includes(' late-'));

export const clockText = (atMs: number): string =>
  new Date(atMs + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const label = (event: TaskEvent): string => {
  switch (event.kind) {
    case 'escalated':
      return `escalated ${event.rung} ${event.to}`;
    case 'reminded':
      return `reminded ${event.step} ${event.daysLeft}`;
    case 'submission-waiting':
      return `waiting ${event.to}`;
    case 'submission-proposed':
      return `proposed ${event.about}`;
    default:
      return 'step' in event ? `${event.kind} ${event.step}` : event.kind;
  }
};
