import type { Act } from '../../src/domain/task/commands';
import { actor } from './builders';
import { does } from './does';
import { officialsOf } from './people';
import { question } from './questions';
import { DISTRICT, DISTRICT_PEOPLE } from './stories-of-ladder';
import type { Stage, TaskOptions } from './task-stage';
import { ACTS, aTask, LEAD, PEOPLE } from './task-world';

export const QUARTERLY = {
  due: null,
  wording: 'Hằng quý',
  coordinating: [],
  deadline: { kind: 'recurring', every: 'quarter' },
} as const;

/** Two communes of the district. */
export const COMMUNES = ['XATT', 'XACP'] as const;
const COMMUNE_PEOPLE = COMMUNES.flatMap((code) => [actor(code, 'focal'), actor(code, 'leader')]);

/** Id of one period of a task. */
export const period = (id: string, key: string): string => `${id}.2024-${key}`;

/** Id of the first sub-task that an agency gave. */
export const subtask = (id: string): string => `${id}.s1`;

/** Stories of tasks that make tasks; the story is the parent's. */
export const FAMILY_STORIES = {
  /** Four periods over a year, the second handed in late. */
  quarterly: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask(QUARTERLY), options);
    await stage.forwardAll(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    const hand = async (key: string, asked: string, confirmed: string): Promise<void> => {
      await stage.forwardAll(id, asked);
      await does(stage, period(id, key), PEOPLE.focal, ACTS['ask-completion'](LEAD));
      await stage.forwardAll(id, confirmed);
      await does(stage, period(id, key), PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    };
    await hand('q1', '2024-03-20 09:00', '2024-03-21 09:00');
    await hand('q2', '2024-07-03 09:00', '2024-07-04 09:00');
    await hand('q3', '2024-09-25 09:00', '2024-09-26 09:00');
    await hand('q4', '2024-12-20 09:00', '2024-12-23 09:00');
    await stage.forwardAll(id, '2024-12-24 09:00');
    return id;
  },

  /** An agency gives two tasks of its own plan; the first is done. */
  cascade: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-06-28', coordinating: [] }), options);
    await stage.forwardAll(id, '2024-01-10 09:00');
    const receiver = { agency: LEAD, upper: null, person: null };
    for (const title of ['Lập dự toán', 'Lấy ý kiến'])
      await does(stage, id, PEOPLE.leader, {
        ...{ kind: 'add-subtask', assignment: LEAD, title, due: '2024-02-28', receiver },
      });
    await stage.forwardAll(id, '2024-01-11 09:00');
    const child = subtask(id);
    await does(stage, child, PEOPLE.focal, ACTS.accept(LEAD));
    await does(stage, child, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, child, PEOPLE.leader, ACTS['confirm-completion'](LEAD));
    await stage.forwardAll(id, '2024-01-12 09:00');
    return id;
  },

  /** A district gives two of its communes a sub-task each: one is late and silent, the other asks for time. */
  'cascade-communes': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    stage.log.officials = officialsOf([...Object.values(PEOPLE), ...DISTRICT_PEOPLE, ...COMMUNE_PEOPLE]);
    const under = { line: 'commune', upper: DISTRICT } as const;
    stage.lines = Object.fromEntries(COMMUNES.map((code) => [code, under]));
    const lines = { [DISTRICT]: { line: 'district' } } as const;
    const id = await stage.start(aTask({ due: '2024-06-28', leads: [DISTRICT], coordinating: [], lines }), options);
    await stage.forwardAll(id, '2024-01-10 09:00');
    for (const agency of COMMUNES)
      await does(stage, id, actor(DISTRICT, 'leader'), {
        ...{ kind: 'add-subtask', assignment: DISTRICT, title: `Rà soát tại ${agency}`, due: '2024-01-31' },
        receiver: { agency, upper: DISTRICT, person: null },
      });
    await stage.forwardAll(id, '2024-01-11 09:00');
    const [, busy] = COMMUNES;
    const child = `${id}.s2`;
    await does(stage, child, actor(busy, 'focal'), { ...ACTS['ask-extension'](busy), to: '2024-02-29' } as Act);
    const { id: submission } = question(stage, child);
    const decision = { kind: 'extend', to: '2024-02-06' } as const;
    const decide: Act = { kind: 'decide-extension', submission, decision, reason: 'Xong trước Tết' };
    await stage.act(child, PEOPLE.viceChair, decide);
    await does(stage, child, actor(DISTRICT, 'leader'), decide);
    await stage.forwardAll(id, '2024-02-05 09:00');
    await does(stage, child, actor(busy, 'focal'), ACTS['ask-completion'](busy));
    await does(stage, child, actor(DISTRICT, 'leader'), ACTS['confirm-completion'](busy));
    await stage.forwardAll(id, '2024-02-06 09:00');
    return id;
  },

  /** The province's task rests, goes on and is withdrawn; the sub-task under it with it. */
  'withdrawn-family': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-06-28', coordinating: [] }), options);
    await stage.forwardAll(id, '2024-01-10 09:00');
    const receiver = { agency: LEAD, upper: null, person: null };
    await does(stage, id, PEOPLE.leader, {
      ...{ kind: 'add-subtask', assignment: LEAD, title: 'Lập dự toán', due: '2024-05-31', receiver },
    });
    await stage.forwardAll(id, '2024-01-11 09:00');
    const change = async (kind: 'suspend' | 'resume' | 'withdraw', date: string): Promise<void> => {
      const ref = { number: '123/QĐ-UBND', date };
      await does(stage, id, PEOPLE.standing, { kind, ref, reason: 'Chờ sắp xếp bộ máy', newDue: null });
      await stage.log.until(() => stage.log.stateOf(subtask(id)).standing === stage.log.stateOf(id).standing);
    };
    await change('suspend', '2024-01-11');
    await stage.forwardAll(id, '2024-01-18 09:00');
    await change('resume', '2024-01-18');
    await stage.forwardAll(id, '2024-01-19 09:00');
    await change('withdraw', '2024-01-19');
    // Both runs end: one cut off in the middle would hold the test server's clock.
    await stage.ended(id);
    await stage.ended(subtask(id));
    return id;
  },

  /** A decision makes two tasks of one. */
  split: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-06-28', coordinating: [] }), options);
    await stage.forwardAll(id, '2024-01-10 09:00');
    const ref = { number: '123/QĐ-UBND', date: '2024-01-10' };
    const into = [
      { title: 'Lập dự toán', leads: [], due: '2024-02-28' },
      { title: 'Thẩm định', leads: ['SYT'], due: null },
    ];
    await does(stage, id, PEOPLE.standing, { kind: 'split-task', into, ref, reason: null });
    await stage.startOpened();
    await does(stage, `${id}.t1`, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.forwardAll(id, '2024-01-16 09:00');
    return id;
  },

  /** A decision takes one running task into another, which goes on with both. */
  gathered: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const into = await stage.start(aTask({ number: 2, title: 'Kế hoạch chung', due: '2024-06-28', coordinating: [] }));
    const id = await stage.start(aTask({ due: '2024-05-31', coordinating: [] }), options);
    await stage.forwardAll(id, '2024-01-10 09:00');
    const ref = { number: '123/QĐ-UBND', date: '2024-01-10' };
    await does(stage, id, PEOPLE.standing, {
      kind: 'merge-task',
      into: 2,
      successor: into,
      ref,
      reason: 'Trùng nội dung',
    });
    await stage.log.until(() => stage.log.stateOf(into).mergedFrom.length > 0);
    await stage.forwardAll(into, '2024-01-11 09:00');
    await does(stage, into, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, into, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },
} satisfies Record<string, (stage: Stage, options?: TaskOptions) => Promise<string>>;
