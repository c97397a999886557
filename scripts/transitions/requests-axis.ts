import type { Act } from '../../src/domain/task/commands';
import { decide } from '../../src/domain/task/decide/decide';
import { evolve } from '../../src/domain/task/evolve/evolve';
import { numbered } from '../../src/domain/task/recording';
import type { TaskState } from '../../src/domain/task/state';
import { SYSTEM, type Actor } from '../../src/domain/task/actor';
import { at, passTime, play, type Step, type Story } from '../../test/support/builders';
import { ACTS, aTask, LADDER_ACTS, LEAD, PEOPLE, step } from '../../test/support/task-world';
import { code, table } from './table';

const alone = (): Story => aTask({ due: '2024-06-28', coordinating: [] });
const asked = (): Story => play(alone(), [step('2024-03-01', 'ask-extension')]);
const idOf = (story: Story): number => story.state.submissions[0]?.id ?? story.state.decided[0]?.id ?? 0;
const confirm = (story: Story): Act => ({ kind: 'confirm-submission', submission: idOf(story), note: null });
const refuse = (story: Story): Act => ({
  kind: 'decide-submission',
  submission: idOf(story),
  decision: { kind: 'refuse' },
  reason: null,
});
const submitted = (): Story => play(asked(), [{ at: '2024-03-01 10:00', by: PEOPLE.standing, act: confirm(asked()) }]);
const decided = (): Story =>
  play(submitted(), [{ at: '2024-03-01 11:00', by: PEOPLE.viceChair, act: refuse(submitted()) }]);

const STATES: Readonly<Record<string, () => Story>> = { none: alone, proposed: asked, submitted, decided };

const ROWS: readonly (readonly [string, Actor, (story: Story) => Act])[] = [
  ['ask-extension', PEOPLE.focal, () => ACTS['ask-extension'](LEAD)],
  ['confirm-submission', PEOPLE.standing, confirm],
  ['drop-submission', PEOPLE.standing, (story) => ({ kind: 'drop-submission', submission: idOf(story), reason: 'x' })],
  [
    'decide-submission: extend',
    PEOPLE.viceChair,
    (story) => ({
      kind: 'decide-submission',
      submission: idOf(story),
      decision: { kind: 'extend', to: '2024-07-31' },
      reason: null,
    }),
  ],
  ['decide-submission: refuse, remind or reprimand', PEOPLE.viceChair, refuse],
];

const stands = (state: TaskState): string =>
  state.submissions[0]?.state ?? (state.decided.length > 0 ? 'decided' : 'none');

const cell = (story: Story, by: Actor, act: Act): string => {
  const when = at('2024-03-04');
  const command = { commandId: 'c', actor: by, act };
  const made = decide(story.state, command, when, story.rules);
  if (!made.ok) return `*${made.error.code}*`;
  const then = numbered(story.state, command, made.value, when).reduce<TaskState>(evolve, story.state);
  const moved = made.value.some((one) => one.kind === 'deadline-moved') ? ', deadline moved' : '';
  return `→ ${code(stands(then))}${moved}`;
};

/** Every act on what is put before UBND tỉnh, in every state of the question. */
export const submissionAxis = (): string =>
  table(
    ['act', ...Object.keys(STATES).map(code)],
    ROWS.map(([name, by, act]) => [code(name), ...Object.values(STATES).map((make) => cell(make(), by, act(make())))]),
  );

/** How a question about a delay comes up: the last rung of the ladder, by the default policy. */
export const proposedByLadder = (): string => {
  const story = passTime(alone(), '2024-07-31');
  const found = story.log.find((one) => one.event.kind === 'submission-proposed');
  if (found?.by.officialId !== SYSTEM.officialId) throw new Error('the ladder does not submit');
  return code('proposed');
};

const act = (when: string, by: Actor, what: Act): Step => ({ at: when, by, act: what });
const raised = (): Story => play(alone(), [step('2024-03-01', 'raise-obstacle')]);
const passedUp = (): Story =>
  play(raised(), [act('2024-03-04', PEOPLE.standing, LADDER_ACTS['pass-up-obstacle'](LEAD))]);
const instructed = (): Story => {
  const decision = { kind: 'instruct', text: 'Bố trí kinh phí' } as const;
  const decide = { kind: 'decide-submission', submission: idOf(passedUp()), decision, reason: null } as const;
  return play(passedUp(), [act('2024-03-05', PEOPLE.chair, decide)]);
};

const OBSTACLE: Readonly<Record<string, () => Story>> = {
  'raise-obstacle': raised,
  progress: () => play(raised(), [step('2024-03-04', 'progress')]),
  'answer-obstacle': () => play(raised(), [act('2024-03-04', PEOPLE.standing, LADDER_ACTS['answer-obstacle'](LEAD))]),
  'pass-up-obstacle': passedUp,
  'decide-submission: instruct': instructed,
};

export const obstacleAxis = (): string =>
  table(
    ['last act', 'obstacle'],
    Object.entries(OBSTACLE).map(([name, make]) => [
      code(name),
      code(make().state.assignments[0]?.obstacles.at(-1)?.state ?? 'none'),
    ]),
  );
