import type { Act } from '../../src/domain/task/commands';
import type { ProvinceDecision } from '../../src/domain/task/state';
import { does } from './does';
import { puts, question } from './questions';
import type { Stage, TaskOptions } from './task-stage';
import { ACTS, aTask, COORDINATING, LEAD, PEOPLE, SEED_RULES } from './task-world';

const ref = (date: string, number = '123/QĐ-UBND') => ({ number, date });
const change = (kind: 'suspend' | 'resume' | 'withdraw', date: string): Act => ({
  kind,
  ref: ref(date),
  reason: 'Chờ sắp xếp bộ máy',
  newDue: null,
});

/** What leaders decide about a task, and what documents change in it. */
export const DECISION_STORIES = {
  /** Handed in three times; given back twice, the second time with a new day. */
  'returned-twice': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-01-04 09:00');
    await does(stage, id, PEOPLE.monitor, ACTS['return-completion'](LEAD));
    await stage.forward(id, '2024-03-14 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-03-15 10:00');
    const again: Act = { kind: 'return-completion', assignment: LEAD, reason: 'Thiếu phụ lục', newDue: '2024-03-22' };
    await does(stage, id, PEOPLE.monitor, again);
    await stage.forward(id, '2024-03-20 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** Suspended before its deadline, resumed long after it. */
  suspended: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.forward(id, '2024-03-05 09:00');
    await does(stage, id, PEOPLE.standing, change('suspend', '2024-03-04'));
    await stage.forward(id, '2024-04-02 09:00');
    await does(stage, id, PEOPLE.standing, change('resume', '2024-04-01'));
    await stage.forward(id, '2024-04-15 09:00');
    return id;
  },

  withdrawn: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15' }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.standing, change('withdraw', '2024-01-03'));
    return id;
  },

  /** Completed, opened again from the log with a new day, and completed again. */
  reopened: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    await stage.ended(id);
    await stage.startFrom(id);
    const again: Act = { kind: 'reopen', assignment: LEAD, reason: 'Số liệu chưa đúng', newDue: '2024-04-26' };
    await does(stage, id, PEOPLE.standing, again);
    await stage.forward(id, '2024-01-05 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** A coordinating agency asks for more time; its lead, whose time it is, is slow and grants less. */
  'nearer-extension': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-29', coordinatingDue: '2024-03-15' }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING));
    await stage.forward(id, '2024-03-11 09:00');
    const wish = { assignment: COORDINATING, to: '2024-03-27', reason: 'Chờ số liệu của các huyện' };
    await does(stage, id, PEOPLE.coordinatingFocal, { kind: 'ask-extension', ...wish });
    await stage.forward(id, '2024-03-14 09:00');
    const { id: submission } = question(stage, id);
    const decision = { kind: 'extend', to: '2024-03-22' } as const;
    const reason = 'Cần kịp tổng hợp';
    await does(stage, id, PEOPLE.focal, { kind: 'decide-extension', submission, decision, reason });
    await stage.forward(id, '2024-03-25 09:00');
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS['ask-completion'](COORDINATING));
    await stage.forward(id, '2024-03-26 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** More time is granted, by a policy under which it counts when its document is issued. */
  'awaiting-document': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const rules = { ...SEED_RULES, policy: { ...SEED_RULES.policy, documents: { extend: 'on-document' as const } } };
    stage.log.rules = rules;
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [], rules }), { ...options, rules });
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-extension'](LEAD));
    const { id: submission } = question(stage, id);
    await does(stage, id, PEOPLE.standing, puts(submission));
    const decision: ProvinceDecision = { kind: 'extend', to: '2024-04-26' };
    await does(stage, id, PEOPLE.viceChair, { kind: 'decide-submission', submission, decision, reason: null });
    await stage.forward(id, '2024-01-19 09:00');
    const issued: Act = { kind: 'issue-document', document: submission, ref: ref('2024-01-19', '5/UBND-KSTTHC') };
    await does(stage, id, PEOPLE.office, issued);
    await stage.forward(id, '2024-01-31 09:00');
    stage.log.rules = SEED_RULES;
    return id;
  },
} satisfies Record<string, (stage: Stage, options?: TaskOptions) => Promise<string>>;
