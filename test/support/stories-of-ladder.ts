import type { Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import type { Rules } from '../../src/domain/task/policy';
import { rulesChanged } from '../../src/workflows/contract';
import { actor } from './builders';
import { does } from './does';
import { officialsOf } from './people';
import { puts, question } from './questions';
import type { Stage, TaskOptions } from './task-stage';
import { ACTS, aTask, LEAD, MONITOR, PEOPLE, SEED_RULES } from './task-world';

/** UBND huyện: its official, its Trưởng phòng Nội vụ and its chair, in the posts that the ladder knows. */
export const DISTRICT = 'UBNDLT';
export const DISTRICT_PEOPLE: readonly Actor[] = [
  actor(DISTRICT, 'focal'),
  actor(DISTRICT, 'unit-head'),
  actor(DISTRICT, 'leader'),
];

const { off, work } = SEED_RULES.calendar;

/** The calendar as it was before Công văn 2450/VPCP-KGVX moved the working day of 29/4 to 4/5. */
const BEFORE_THE_SWAP: Rules = {
  ...SEED_RULES,
  calendar: {
    ...SEED_RULES.calendar,
    off: off.filter((one) => one !== '2024-04-29'),
    work: work.filter((one) => one !== '2024-05-04'),
  },
};

/** Stories of the ladder and of what stands above it. */
export const LADDER_STORIES = {
  /** Nobody in a district answers; Tết lies between the deadline and its ladder; it goes up to the chair. */
  'silent-district': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    stage.log.officials = officialsOf([...Object.values(PEOPLE), ...DISTRICT_PEOPLE]);
    const lines = { [DISTRICT]: { line: 'district' } } as const;
    const given = aTask({ due: '2024-02-07', leads: [DISTRICT], coordinating: [], lines });
    const id = await stage.start(given, options);
    await stage.forward(id, '2024-02-26 09:00');
    await does(stage, id, PEOPLE.standing, puts(question(stage, id).id));
    await stage.forward(id, '2024-03-08 15:00');
    return id;
  },

  /** The monitor of the area leads: Sở Nội vụ checks, and urges in its place. */
  'own-monitor': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    stage.log.officials = officialsOf([...Object.values(PEOPLE), actor(MONITOR, 'leader')]);
    const id = await stage.start(aTask({ due: '2024-03-15', leads: [MONITOR], coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.monitorsFocal, ACTS.accept(MONITOR));
    await stage.forward(id, '2024-03-20 09:00');
    await does(stage, id, PEOPLE.monitorsFocal, ACTS['ask-completion'](MONITOR));
    await stage.forward(id, '2024-03-21 09:00');
    await does(stage, id, PEOPLE.standing, ACTS['confirm-completion'](MONITOR));
    return id;
  },

  /** The vice-chair has refused; the chair grants the same question from an older screen. */
  'late-click': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-extension'](LEAD));
    const { id: submission } = question(stage, id);
    await does(stage, id, PEOPLE.standing, puts(submission));
    const refuse: Act = {
      kind: 'decide-submission',
      submission,
      decision: { kind: 'refuse' },
      reason: 'Còn thời gian',
    };
    await does(stage, id, PEOPLE.viceChair, refuse);
    await stage.forward(id, '2024-01-09 09:00');
    await stage.act(id, PEOPLE.chair, { ...refuse, decision: { kind: 'extend', to: '2024-08-30' } });
    await stage.forward(id, '2024-02-05 09:00');
    return id;
  },

  /** On 12/4 the State moves the working day of 29/4 to 4/5, in the middle of the reminders of a task. */
  swap: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    stage.log.rules = BEFORE_THE_SWAP;
    const rules = BEFORE_THE_SWAP;
    const id = await stage.start(aTask({ due: '2024-05-06', coordinating: [], rules }), { ...options, rules });
    await stage.forward(id, '2024-03-25 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.progress(LEAD));
    await stage.forward(id, '2024-04-12 16:00');
    const announced = { ...SEED_RULES, version: 2 };
    stage.log.rules = announced;
    await stage.handle(id).executeUpdate(rulesChanged, { args: [announced] });
    await stage.forward(id, '2024-05-08 09:00');
    stage.log.rules = SEED_RULES;
    return id;
  },

  /** The worker dies and comes back at each step of the ladder. */
  restarted: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-02-07', coordinating: [] }), options);
    for (const when of ['2024-01-05 09:00', '2024-01-17 09:00', '2024-02-06 09:00', '2024-02-15 09:00']) {
      await stage.forward(id, when);
      await stage.restart();
    }
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.restart();
    await stage.forward(id, '2024-02-19 09:00');
    return id;
  },
} satisfies Record<string, (stage: Stage, options?: TaskOptions) => Promise<string>>;
