import { instantAt, type CivilDate } from '../../src/domain/calendar/civil-date';
import type { WorkingCalendar } from '../../src/domain/calendar/working-days';
import type { Post } from '../../src/domain/directory/official';
import { SYSTEM, type Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import { decide } from '../../src/domain/task/decide/decide';
import type { RecordedEvent, TaskEvent } from '../../src/domain/task/events';
import { evolve, fold } from '../../src/domain/task/evolve/evolve';
import type { Memberships, OpenGroup } from '../../src/domain/task/open-group';
import type { Policy, Rules } from '../../src/domain/task/policy';
import { authorOf, numbered } from '../../src/domain/task/recording';
import type { AssignmentRole, Deadline, Line, TaskState } from '../../src/domain/task/state';
import { nextWake } from '../../src/domain/task/steps/steps';

/** The working calendar of 2024, as seeds/calendar/2024.json has it. */
export const CALENDAR_2024: WorkingCalendar = {
  version: 1,
  off: [
    ...['2024-01-01', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14', '2024-04-18'],
    ...['2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'],
  ],
  work: ['2024-05-04'],
  opensAtMinute: 450,
  closesAtMinute: 1020,
};

export const POLICY: Policy = {
  remindAtMinute: 480,
  remindBefore: { lead: [7, 3, 1, 0], coordinating: [3, 0] },
  remindAfter: { lead: { every: 3, times: 5 }, coordinating: { every: 3, times: 5 } },
  acceptWithin: 2,
  acceptance: [
    { id: '1', after: { workingDays: 2 }, to: 'focal' },
    { id: '2', after: { workingDays: 4 }, to: 'leader' },
  ],
  updateAfter: 20,
  updateTimes: 2,
  ladder: {
    lead: [
      { id: 'unit', after: { workingDays: 1 }, to: 'unit-head' },
      { id: 'leader', after: { workingDays: 3 }, to: 'leader' },
      { id: 'province', after: { workingDays: 5 }, to: 'submission' },
    ],
    coordinating: [
      { id: 'unit', after: { workingDays: 2 }, to: 'unit-head' },
      { id: 'leader', after: { workingDays: 5 }, to: 'leader' },
    ],
  },
  ackPauses: 3,
  submits: 'by-standing',
  coordinatingDaysBefore: 5,
  checking: [
    { id: '1', after: { workingDays: 3 }, to: 'checker' },
    { id: '2', after: { workingDays: 6 }, to: 'leader' },
  ],
  submissionWaits: [
    { id: 'standing', after: { workingDays: 2 }, to: 'standing' },
    { id: 'chief', after: { workingDays: 3 }, to: 'office-chief' },
  ],
  extensionWaits: [
    { id: 'setter', after: { workingDays: 2 }, to: 'setter' },
    { id: 'standing', after: { workingDays: 4 }, to: 'standing' },
  ],
  obstacleWaits: [
    { id: 'resolver', after: { workingDays: 3 }, to: 'resolver' },
    { id: 'standing', after: { workingDays: 6 }, to: 'standing' },
  ],
  obstacles: {
    funding: 'STC',
    institution: 'STP',
    staff: 'SNV',
    technology: 'STTTT',
    coordination: 'concerned',
    other: 'standing',
  },
  nudgeEveryHours: 4,
  overrides: [],
};

export const RULES: Rules = { version: 1, calendar: CALENDAR_2024, policy: POLICY };

/** The instant at which the clock in Viet Nam shows "YYYY-MM-DD" or "YYYY-MM-DD HH:MM" (09:00 when no time is given). */
export const at = (when: string): number => {
  const [date = '', time = '09:00'] = when.split(' ');
  return instantAt(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
};

/** Somebody who holds these posts in an agency. */
export const actor = (agency: string, ...posts: readonly Post[]): Actor => ({
  officialId: `${agency.toLowerCase()}-${posts.join('-')}`,
  name: `Cán bộ ${agency}`,
  title: 'Chuyên viên',
  posts: posts.map((post) => ({ agency, post })),
});

export const focal = (agency: string): Actor => actor(agency, 'focal');
export const STANDING: Actor = actor('SNV', 'standing');
export const CHECKER: Actor = {
  officialId: 'checker',
  name: 'Người kiểm tra',
  title: 'Chuyên viên',
  posts: [
    { agency: 'VPUBND', post: 'office' },
    { agency: 'STP', post: 'monitor' },
    { agency: 'SNV', post: 'standing' },
  ],
};
export const VICE_CHAIR: Actor = {
  officialId: 'pct',
  name: 'Phó Chủ tịch',
  title: 'Phó Chủ tịch UBND tỉnh',
  posts: [{ agency: 'VPUBND', post: 'vice-chair' }],
};

/** A task with its log: what the system would have recorded. */
export interface Story {
  readonly state: TaskState;
  readonly log: readonly RecordedEvent[];
  readonly rules: Rules;
}

export interface GivenTask {
  readonly number?: number;
  readonly planId?: string;
  readonly area?: string;
  readonly title?: string;
  readonly product?: string | null;
  readonly due?: CivilDate | null;
  readonly wording?: string;
  /** When it comes round or waits for something; by the day otherwise. */
  readonly deadline?: Pick<Deadline, 'kind' | 'every'>;
  readonly monitor?: string;
  readonly leads?: readonly string[];
  readonly coordinating?: readonly string[];
  /** The lead's, unless told otherwise. */
  readonly coordinatingDue?: CivilDate | null;
  /** Lines of agencies that are not of the province, and the agencies above. */
  readonly lines?: Readonly<Record<string, { readonly line: Line; readonly upper?: string }>>;
  readonly openGroups?: readonly OpenGroup[] | undefined;
  readonly given?: string;
  readonly rules?: Rules;
}

/** A task just given: number 1, led by Sở Tài chính, due 30/6/2024, given on 02/01/2024 at 08:00, unless told otherwise. */
export const givenTask = (options: GivenTask = {}): Story => {
  const { number = 1, due = '2024-06-30', given = '2024-01-02 08:00', rules = RULES } = options;
  const { coordinatingDue = due, lines = {} } = options;
  const parts = (agencies: readonly string[], role: AssignmentRole) =>
    agencies.map((agency) => ({
      ...{ id: agency, agency, role, due: role === 'lead' ? due : coordinatingDue },
      ...lines[agency],
    }));
  const event: TaskEvent = {
    kind: 'task-given',
    number,
    planId: options.planId ?? 'plan-2024',
    area: options.area ?? 'II.6',
    title: options.title ?? `Nhiệm vụ thử ${number}`,
    product: options.product ?? null,
    deadline: {
      ...{
        kind: due === null ? ('missing' as const) : ('exact' as const),
        due,
        every: null,
        ...(due === null ? options.deadline : {}),
      },
      wording: options.wording ?? (due === null ? '' : due.split('-').reverse().join('/')),
    },
    monitor: options.monitor ?? 'STP',
    standingAgency: 'SNV',
    office: 'VPUBND',
    ...(options.openGroups === undefined ? {} : { openGroups: options.openGroups }),
    assignments: [...parts(options.leads ?? ['STC'], 'lead'), ...parts(options.coordinating ?? [], 'coordinating')],
  };
  const taskId = `task-${number}`;
  const first: RecordedEvent = {
    taskId,
    seq: 1,
    commandId: `confirm-${taskId}`,
    part: 0,
    atMs: at(given),
    by: authorOf(STANDING),
    event,
  };
  return { state: evolve(null, first), log: [first], rules };
};

/** Takes decided events into the story. */
const take = (story: Story, commandId: string, who: Actor, events: readonly TaskEvent[], atMs: number): Story => {
  const recorded = numbered(story.state, { commandId, actor: who }, events, atMs);
  return { ...story, state: recorded.reduce(evolve, story.state), log: [...story.log, ...recorded] };
};

export interface Step {
  readonly at: string;
  readonly by: Actor;
  readonly act: Act;
  readonly memberOf?: Memberships;
}

/** Plays acts through the real rules. An act that the rules refuse fails the test that wrote it. */
export const play = (story: Story, steps: readonly Step[]): Story =>
  steps.reduce((now, step) => {
    const atMs = at(step.at);
    const commandId = `${step.by.officialId}-${step.act.kind}-${atMs}-${now.state.seq}`;
    const decided = decide(now.state, { ...step, commandId, actor: step.by }, atMs, now.rules);
    if (!decided.ok) throw new Error(`${step.act.kind} at ${step.at} was refused: ${decided.error.code}`);
    return take(now, commandId, step.by, decided.value, atMs);
  }, story);

/** Lets time pass: every timed step up to the instant fires when it is due, or at once when it was due before. */
export const passTime = (story: Story, until: string): Story => {
  for (let now = story; ;) {
    const wake = nextWake(now.state, now.rules);
    if (wake === null || wake > at(until)) return now;
    const atMs = Math.max(wake, now.log.at(-1)?.atMs ?? wake);
    const command = { commandId: `timer-${wake}-${now.state.seq}`, actor: SYSTEM, act: { kind: 'timer' } as const };
    const decided = decide(now.state, command, atMs, now.rules);
    if (!decided.ok) throw new Error(`The timer at ${wake} was refused: ${decided.error.code}`);
    now = take(now, command.commandId, SYSTEM, decided.value, atMs);
  }
};

/** The states of stories as they stood at an instant; tasks not yet given are left out. */
export const statesAsOf = (stories: readonly Story[], atMs: number): readonly TaskState[] =>
  stories
    .map((story) => fold(story.log.filter((one) => one.atMs <= atMs)))
    .filter((state): state is TaskState => state !== null);
