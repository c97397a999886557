import { understand } from '../../../../src/bot/understood';
import { civilDateAt } from '../../../../src/domain/calendar/civil-date';
import type { Notice, NoticeKind } from '../../../../src/domain/notice/notice';
import { decodeButton } from '../../../../src/domain/notice/payload';
import { Diary } from '../../../../src/main/rehearsal/diary';
import { BY_DOCUMENT } from '../../../../src/main/rehearsal/initiatives/by-document';
import { BY_LEADERS } from '../../../../src/main/rehearsal/initiatives/by-leaders';
import type { Occasion } from '../../../../src/main/rehearsal/initiatives/initiative';
import { WITHIN_AGENCIES } from '../../../../src/main/rehearsal/initiatives/within-agencies';
import { joinAcceptances } from '../../../../src/main/rehearsal/join-acceptances';
import { stirred } from '../../../../src/main/rehearsal/of-agencies';
import { People } from '../../../../src/main/rehearsal/people';
import { createRandom } from '../../../../src/main/rehearsal/random';
import { react } from '../../../../src/main/rehearsal/reactions';
import type { Reading } from '../../../../src/main/rehearsal/reader';
import { typed, type Intention, type Temper } from '../../../../src/main/rehearsal/scene';
import { HUMAN_ACTS, Tally } from '../../../../src/main/rehearsal/tally';
import { seedOfficials } from '../../../../src/main/instance/seed-files';
import { at, CALENDAR_2024, STANDING } from '../../../support/builders';
import { CATALOGUE } from '../../../support/fakes/memory-directory';
import { samplePlan } from '../../../support/fakes/sample-plan';
import { SEED_RULES } from '../../../support/task-world';
import { SAMPLES } from '../../messages/sample-notices';

const people = new People(seedOfficials());
const SEEDS = Array.from({ length: 30 }, (_, n) => `seed-${n}`);
const TEMPERS: readonly Temper[] = ['prompt', 'late', 'silent'];

const sceneAt = (nowMs: number, seed: string) => ({
  ...{ calendar: CALENDAR_2024, nowMs, people, endOfYear: '2024-12-31' },
  random: createRandom(seed),
});

/** How the bot reads what is said, first of all; null when it would not know what to make of it. */
const readAs = ({ text, payload, file, atMs }: Intention): string | null => {
  if (payload !== null) return decodeButton(payload) === null ? null : 'button';
  if (file) return 'file';
  const heard = understand(text, undefined, { today: civilDateAt(atMs), vocabulary: undefined, catalogue: CATALOGUE });
  switch (heard.kind) {
    case 'reply':
      return heard.acts.every((one) => one.sure && one.task !== null && one.intent !== 'unknown')
        ? (heard.acts[0]?.intent ?? null)
        : null;
    case 'order':
      return heard.order.task === null ? null : heard.order.kind;
    case 'command':
      return heard.command.kind;
    case 'agency-list':
      return heard.asked.list;
    case 'report':
      return 'report';
    case 'inspection':
      return 'inspection';
    case 'plan-funding':
      return 'plan-funding';
    case 'delegation':
      return heard.order.kind;
  }
};

const reactions = (notice: Notice): readonly Intention[] =>
  SEEDS.flatMap((seed) =>
    TEMPERS.flatMap((temper) => {
      const reading: Reading = { ...sceneAt(notice.atMs, seed), temper, task: () => undefined };
      return [...react(notice, reading), ...(notice.kind === 'escalation' ? stirred(notice, reading) : [])];
    }),
  );

describe('what the simulated officials say to notices', () => {
  it.each(Object.entries(SAMPLES) as [NoticeKind, readonly Notice[]][])('%s is understood', (_, notices) => {
    for (const said of notices.flatMap(reactions)) expect([said.text, readAs(said)]).not.toEqual([said.text, null]);
  });

  it('comes later, in office hours', () => {
    for (const notice of Object.values(SAMPLES).flat()) {
      for (const said of reactions(notice)) expect(civilDateAt(said.atMs) >= civilDateAt(notice.atMs)).toBe(true);
    }
  });

  it('is left to the first of two who hold the same post', () => {
    const [first, second] = people.all.filter((one) => one.posts.some(({ post }) => post === 'standing'));
    expect([first, second].map((one) => people.isFirst(one?.id ?? ''))).toEqual([true, false]);
  });
});

const plan = samplePlan('2024-07-05');
const states = plan.tasks.map((one) => one.story.state);

const occasion = (seed: string): Occasion => ({
  ...sceneAt(at('2024-07-05 09:30'), seed),
  ...{ policy: SEED_RULES.policy, states, taken: new Set<number>() },
});

describe('what they do of their own accord', () => {
  it.each([...WITHIN_AGENCIES, ...BY_DOCUMENT, ...BY_LEADERS].map((one) => [one.what, one] as const))(
    '%s: in words that are understood',
    (_, { find }) => {
      const said = SEEDS.flatMap((seed) => find(occasion(seed))?.says ?? []);
      for (const one of said) expect([one.text, readAs(one)]).not.toEqual([one.text, null]);
    },
  );

  it('happens to a task once, and is put off while there is no occasion', () => {
    const ports = {
      ...{ rules: () => SEED_RULES, people: () => people, seed: 's', endOfYear: '2024-12-31' },
    };
    const idle = new Diary({ ...ports, states: () => [] });
    expect(idle.due(at('2024-01-05 09:30')).every((one) => one.about === undefined)).toBe(true);
    expect(idle.nextMs()).toBe(at('2024-01-08 09:30'));
    const busy = new Diary({ ...ports, states: () => states });
    const about = busy.due(at('2024-12-30 09:30')).flatMap((one) => one.about ?? []);
    expect(about.length).toBeGreaterThan(10);
    expect(new Set(about).size).toBe(about.length);
  });
});

it('several acceptances are one message', () => {
  const own = ['3 nhận', '5 nhận', '7 50%', '9 nhận'].map((text) => typed('an', 0, text));
  expect(joinAcceptances(own).map((one) => one.text)).toEqual(['3, 5 và 9 nhận', '7 50%']);
});

it('the tally counts acts that were done, names the others, and why acts were refused', () => {
  const tally = new Tally();
  const command = { commandId: 'c', actor: STANDING, act: { kind: 'nudge', assignment: 'STC' } } as const;
  tally.hear(command, { kind: 'done', outcome: { taskId: 't', seq: 1, events: [] } });
  tally.hear(command, { kind: 'refused', fault: { code: 'task-closed' } });
  expect([...tally.done]).toEqual([['nudge', 1]]);
  expect([...tally.refused]).toEqual([['task-closed', 1]]);
  expect(tally.missing()).toEqual(HUMAN_ACTS.filter((one) => one !== 'nudge'));
});
