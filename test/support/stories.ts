import { does } from './does';
import { issues, puts, question } from './questions';
import { DECISION_STORIES } from './stories-of-decisions';
import { FAMILY_STORIES } from './stories-of-families';
import { LADDER_STORIES } from './stories-of-ladder';
import { LINE_STORIES } from './stories-of-lines';
import { PEOPLE_STORIES } from './stories-people';
import type { Stage, TaskOptions } from './task-stage';
import { ACTS, aTask, COORDINATING, LEAD, PEOPLE, SEED_RULES } from './task-world';
import type { Act } from '../../src/domain/task/commands';
import { authorOf } from '../../src/domain/task/recording';
import { logAhead, rulesChanged } from '../../src/workflows/contract';
import { at } from './builders';

/** Stories of one task, as people live them: played by the workflow tests and recorded for the replay tests. */
export const STORIES = {
  /** Accepted, delivered by both, confirmed in time. */
  prompt: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15' }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING));
    await stage.forward(id, '2024-01-31 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.progress(LEAD));
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS['ask-completion'](COORDINATING));
    await stage.forward(id, '2024-02-01 15:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-02-02 10:00');
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** Nobody answers; Tết lies between the deadline and the ladder; UBND tỉnh reprimands. */
  silent: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-02-07', coordinating: [] }), options);
    await stage.forward(id, '2024-02-26 09:00');
    const { id: submission } = question(stage, id);
    await does(stage, id, PEOPLE.standing, puts(submission));
    await stage.forward(id, '2024-03-04 15:00');
    const decision = { kind: 'reprimand' } as const;
    await does(stage, id, PEOPLE.chair, { kind: 'decide-submission', submission, decision, reason: 'Chậm kéo dài' });
    await stage.forward(id, '2024-03-06 09:00');
    await does(stage, id, PEOPLE.office, issues(submission, '2024-03-05'));
    await stage.forward(id, '2024-03-29 09:00');
    return id;
  },

  /** Handed in, given back after the deadline, climbed over, handed in again and confirmed. */
  returned: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.forward(id, '2024-03-14 16:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-03-21 09:00');
    await does(stage, id, PEOPLE.monitor, ACTS['return-completion'](LEAD));
    await stage.forward(id, '2024-03-27 09:00');
    await does(stage, id, PEOPLE.focal, { ...ACTS.explain(LEAD), newDate: null } as Act);
    await does(stage, id, PEOPLE.leader, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-03-28 09:00');
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** More time asked for, put before UBND tỉnh, granted shorter; the new deadline is missed as well. */
  extension: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-extension'](LEAD));
    await stage.forward(id, '2024-01-05 09:00');
    const { id: submission } = question(stage, id);
    await does(stage, id, PEOPLE.standing, puts(submission));
    await stage.forward(id, '2024-01-10 09:00');
    const decision = { kind: 'extend', to: '2024-04-26' } as const;
    await does(stage, id, PEOPLE.viceChair, { kind: 'decide-submission', submission, decision, reason: null });
    await stage.forward(id, '2024-01-12 09:00');
    await does(stage, id, PEOPLE.office, issues(submission, '2024-01-11'));
    await stage.forward(id, '2024-05-03 09:00');
    return id;
  },

  /** The lead is confirmed; the coordinating agency, which has no unit head, is silent until the lead lets it go. */
  coordinating: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15' }), options);
    await stage.forward(id, '2024-03-06 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-03-07 09:00');
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    await stage.forward(id, '2024-03-25 09:00');
    await does(stage, id, PEOPLE.standing, ACTS.nudge(COORDINATING));
    await stage.forward(id, '2024-03-26 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['release-rest'](LEAD));
    return id;
  },
  ...PEOPLE_STORIES,
  ...DECISION_STORIES,
  ...FAMILY_STORIES,
  ...LADDER_STORIES,
  ...LINE_STORIES,
} satisfies Record<string, (stage: Stage, options?: TaskOptions) => Promise<string>>;

export type StoryName = keyof typeof STORIES;

const LATER = [{ id: 'focal', after: { workingDays: 5 }, to: 'focal' }] as const;

/** The test server never takes a task back from the sticky queue of a worker that is gone: these are played without one. */
export const UNCACHED: ReadonlySet<string> = new Set<StoryName>(['restarted']);

const byAnother = (when: string) => ({
  event: { kind: 'nudged', assignment: LEAD } as const,
  by: authorOf(PEOPLE.standing),
  atMs: at(when),
});

/** What the machinery goes through: recorded for the replay tests, beside the stories. */
export const TROUBLES = {
  /** The ladder goes on over the ends of several runs. */
  'continued-as-new': (stage: Stage): Promise<string> => STORIES.silent(stage, { maxHistoryEvents: 25 }),

  /** The log refuses until the ordinary activity has taken over; then two more acts are written. */
  outage: async (stage: Stage): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15' }));
    stage.log.fault = 'connection refused';
    const acts = [does(stage, id, PEOPLE.focal, ACTS.accept(LEAD))];
    await stage.log.until(() => stage.log.calls.head > 8);
    acts.push(does(stage, id, PEOPLE.focal, ACTS.progress(LEAD)));
    stage.log.fault = null;
    await Promise.all(acts);
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING));
    await stage.forward(id, '2024-01-31 09:00');
    return id;
  },

  /** Another writer comes between; later the workflow is told to look at a log that is ahead. */
  'other-writer': async (stage: Stage): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }));
    stage.log.beforeAppend = () => {
      stage.log.beforeAppend = null;
      stage.log.write(id, 'other-1', [byAnother('2024-01-02 08:01')]);
    };
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.forward(id, '2024-01-31 09:00');
    stage.log.write(id, 'other-2', [byAnother('2024-01-31 09:00')]);
    await stage.handle(id).signal(logAhead);
    await stage.forward(id, '2024-02-23 09:00');
    return id;
  },

  /** The office changes its habits while the task runs: asked to accept two days later than before. */
  'new-rules': async (stage: Stage): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }));
    await stage.forward(id, '2024-01-03 09:00');
    const rules = { ...SEED_RULES, version: 2, policy: { ...SEED_RULES.policy, acceptance: LATER } };
    stage.log.rules = rules;
    await stage.handle(id).executeUpdate(rulesChanged, { args: [rules] });
    await stage.forward(id, '2024-01-20 09:00');
    return id;
  },

  /** Several at once: decided one after the other, in whatever order they come, and written together. */
  together: async (stage: Stage): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15' }));
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING));
    await Promise.all([
      does(stage, id, PEOPLE.focal, ACTS.progress(LEAD)),
      does(stage, id, PEOPLE.leader, ACTS.progress(LEAD)),
      does(stage, id, PEOPLE.coordinatingFocal, ACTS.progress(COORDINATING)),
      does(stage, id, PEOPLE.coordinatingLeader, ACTS['raise-obstacle'](COORDINATING)),
      does(stage, id, PEOPLE.standing, ACTS.nudge(LEAD)),
    ]);
    return id;
  },
} satisfies Record<string, (stage: Stage) => Promise<string>>;
