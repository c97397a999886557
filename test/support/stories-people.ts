import type { Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import { actor } from './builders';
import { does } from './does';
import { issues } from './questions';
import { officialsOf } from './people';
import type { Stage, TaskOptions } from './task-stage';
import { ACTS, aTask, COORDINATING, LEAD, PEOPLE } from './task-world';

const idOf = (stage: Stage, task: string): number => stage.log.stateOf(task).submissions.at(-1)?.id ?? 0;

/** Thirty agencies of a group, each with its focal official and its head. */
export const GROUP = Array.from({ length: 30 }, (_, index) => `SO${index + 1}`);
const groupPeople = GROUP.flatMap((code) => [actor(code, 'focal'), actor(code, 'leader')]);

/** Two agencies of the group that a plan leaves open. */
const CALLED_IN = ['SXD', 'SCT'] as const;

/** Stories of who does a part, who waits for whom, and who stands in for whom. */
export const PEOPLE_STORIES = {
  /** The agency asks for the assignment to be changed; Sở Nội vụ advises, the vice-chair gives it to another one. */
  disputed: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    const reason = 'Không đúng chức năng';
    await does(stage, id, PEOPLE.focal, { kind: 'ask-reassignment', assignment: LEAD, reason, proposed: 'SXD' });
    await stage.forward(id, '2024-01-05 09:00');
    const submission = idOf(stage, id);
    await does(stage, id, PEOPLE.standing, { kind: 'confirm-submission', submission, note: 'Thống nhất đề nghị' });
    await stage.forward(id, '2024-01-10 09:00');
    const decision = { kind: 'reassign', to: 'SXD' } as const;
    await does(stage, id, PEOPLE.viceChair, { kind: 'decide-submission', submission, decision, reason: null });
    await stage.forward(id, '2024-01-12 09:00');
    await does(stage, id, PEOPLE.office, issues(submission, '2024-01-11'));
    await stage.forward(id, '2024-01-17 09:00');
    return id;
  },

  /** The lead names the coordinating agency that it waits for; that one delivers, and nobody waits any longer. */
  'held-up': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15' }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING));
    await stage.forward(id, '2024-01-15 09:00');
    const wait: Act = { kind: 'wait-for', assignment: LEAD, on: COORDINATING, note: 'Số liệu quý IV' };
    await does(stage, id, PEOPLE.focal, wait);
    await stage.forward(id, '2024-01-22 09:00');
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS['ask-completion'](COORDINATING));
    await stage.forward(id, '2024-01-23 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** The head of the agency hands over in the middle of the ladder; the part is somebody's, who is away for a while. */
  delegated: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    const person = { officialId: 'stc-unit-head', name: 'Trưởng phòng', agencies: [LEAD] };
    await does(stage, id, PEOPLE.leader, { kind: 'assign-person', assignment: LEAD, person, reason: null });
    await does(stage, id, PEOPLE.unitHead, ACTS.accept(LEAD));
    // From the day after the deadline the head's deputy stands in; the person is away, so the focal hears of it all.
    const terms = { fromDate: '2024-03-18', toDate: '2024-03-31', posts: [], areas: [] };
    stage.log.delegations = [
      { ...terms, id: 'uq-1', from: 'stc-leader', to: 'syt-leader', form: 'TUQ.' },
      { ...terms, id: 'uq-2', from: 'stc-unit-head', to: null, form: 'người làm thay' },
    ];
    await stage.forward(id, '2024-03-21 09:00');
    const held = PEOPLE.leader.posts;
    const mandate = {
      ...terms,
      delegationId: 'uq-1',
      giver: 'stc-leader',
      giverTitle: 'Giám đốc',
      form: 'TUQ.' as const,
      held,
    };
    const standIn: Actor = { ...PEOPLE.coordinatingLeader, mandates: [mandate] };
    await does(stage, id, standIn, ACTS.explain(LEAD));
    await stage.forward(id, '2024-03-22 09:00');
    return id;
  },

  /** The lead is merged into another agency on 1 July; its people's posts have moved with it. */
  merged: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-07-31' }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await does(stage, id, PEOPLE.coordinatingFocal, ACTS['ask-completion'](COORDINATING));
    await stage.forward(id, '2024-07-01 08:30');
    const moved = Object.values(PEOPLE).map((one) => ({
      ...one,
      posts: one.posts.map((held) => (held.agency === LEAD ? { ...held, agency: 'SMOI' } : held)),
    }));
    stage.log.officials = officialsOf(moved);
    const decision = { number: '12/QĐ-UBND', date: '2024-06-28' };
    await does(stage, id, PEOPLE.admin, { kind: 'replace-agency', from: LEAD, to: 'SMOI', decision });
    await stage.forward(id, '2024-07-23 09:00');
    const focal: Actor = { ...PEOPLE.focal, posts: [{ agency: 'SMOI', post: 'focal' }] };
    await does(stage, id, focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** The plan leaves "các sở, ngành liên quan" open: the lead calls in two; one delivers late, the other is let go. */
  'called-in': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const [late, idle] = CALLED_IN;
    stage.log.officials = officialsOf([...Object.values(PEOPLE), actor(late, 'leader'), actor(idle, 'focal')]);
    stage.memberOf = { [late]: ['SBN'], [idle]: ['SBN'] };
    const openGroups = [{ words: 'các sở, ngành liên quan', groups: ['SBN'] }];
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [], openGroups }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.forward(id, '2024-02-20 09:00');
    await does(stage, id, PEOPLE.focal, { kind: 'call-in', assignment: LEAD, agencies: [late, idle] });
    await stage.forward(id, '2024-03-01 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.release(idle));
    await stage.forward(id, '2024-03-14 09:00');
    await does(stage, id, actor(late, 'focal'), ACTS['ask-completion'](late));
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },

  /** A group of thirty leads; nine are late. */
  group: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    stage.log.officials = officialsOf([...Object.values(PEOPLE), ...groupPeople]);
    const id = await stage.start(aTask({ leads: GROUP, coordinating: [], due: '2024-03-15' }), options);
    await stage.forward(id, '2024-01-03 09:00');
    for (const code of GROUP) await does(stage, id, actor(code, 'focal'), ACTS.accept(code));
    await stage.forward(id, '2024-03-14 09:00');
    for (const code of GROUP.slice(0, 21)) {
      await does(stage, id, actor(code, 'focal'), ACTS['ask-completion'](code));
      await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](code));
    }
    await stage.forward(id, '2024-03-20 09:00');
    return id;
  },
} satisfies Record<string, (stage: Stage, options?: TaskOptions) => Promise<string>>;
