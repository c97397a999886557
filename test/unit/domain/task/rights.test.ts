import { SYSTEM } from '../../../../src/domain/task/actor';
import type { ActKind } from '../../../../src/domain/task/commands';
import { decide } from '../../../../src/domain/task/decide/decide';
import { HOLDERS, mayAct, partOf as partNamed } from '../../../../src/domain/task/rights';
import { checkerOf } from '../../../../src/domain/task/who-answers';
import { actor, at, play } from '../../../support/builders';
import {
  ACTS,
  aTask,
  bring,
  COORDINATING,
  LEAD,
  outcome,
  partOf,
  PEOPLE,
  step,
  type PartAct,
  type Person,
} from '../../../support/task-world';

const everyone = Object.keys(PEOPLE) as Person[];
const leadsOwn: readonly Person[] = ['focal', 'unitHead', 'leader'];
const coordinatingOwn: readonly Person[] = ['coordinatingFocal', 'coordinatingLeader'];

/** Written out apart from the table it checks: who may, of one of each kind of person. */
const ON_LEAD: Readonly<Record<PartAct, readonly Person[]>> = {
  accept: leadsOwn,
  progress: leadsOwn,
  'raise-obstacle': leadsOwn,
  'ask-extension': leadsOwn,
  explain: leadsOwn,
  'add-evidence': leadsOwn,
  'ask-completion': leadsOwn,
  'confirm-completion': ['monitor'],
  'return-completion': ['monitor'],
  release: ['standing'],
  'release-rest': leadsOwn,
  nudge: ['monitor', 'standing'],
};

const ON_COORDINATING: Readonly<Record<PartAct, readonly Person[]>> = {
  accept: coordinatingOwn,
  progress: coordinatingOwn,
  'raise-obstacle': coordinatingOwn,
  'ask-extension': coordinatingOwn,
  explain: coordinatingOwn,
  'add-evidence': coordinatingOwn,
  'ask-completion': coordinatingOwn,
  'confirm-completion': [...leadsOwn, 'monitor'],
  'return-completion': [...leadsOwn, 'monitor'],
  release: [...leadsOwn, 'standing'],
  'release-rest': coordinatingOwn,
  nudge: [...leadsOwn, 'monitor', 'standing'],
};

const rows = (table: Readonly<Record<PartAct, readonly Person[]>>) =>
  (Object.keys(table) as PartAct[]).flatMap((kind) =>
    everyone.map((person) => [kind, person, table[kind].includes(person)] as const),
  );

describe('the right to act', () => {
  const { state } = aTask();

  it.each(rows(ON_LEAD))('%s on the lead part, %s: %s', (kind, person, may) => {
    expect(mayAct(state, kind, partOf(aTask()), PEOPLE[person])).toBe(may);
  });

  it.each(rows(ON_COORDINATING))('%s on a coordinating part, %s: %s', (kind, person, may) => {
    expect(mayAct(state, kind, partOf(aTask(), COORDINATING), PEOPLE[person])).toBe(may);
  });

  it('is asked for before anything else is told of the task', () => {
    const closed = bring(aTask({ coordinating: [] }), LEAD, 'confirmed');
    for (const kind of Object.keys(ACTS) as PartAct[])
      expect([kind, outcome(closed, PEOPLE.nobody, ACTS[kind](LEAD))]).toEqual([kind, 'no-right']);
  });

  it('lets nobody but the system run the timer', () => {
    for (const person of everyone) expect(outcome(aTask(), PEOPLE[person], { kind: 'timer' })).toBe('no-right');
    expect(outcome(aTask(), SYSTEM, { kind: 'timer' }, '2024-01-02 08:00')).toBe('nothing-due');
  });

  it('is written down for every act', () => {
    for (const [kind, holders] of Object.entries(HOLDERS)) expect([kind, holders.length > 0]).toEqual([kind, true]);
  });
});

describe('submissions', () => {
  const asked = (leads: readonly string[]) =>
    play(aTask({ leads, coordinating: [] }), [
      { at: '2024-03-01', by: actor(leads[0] ?? '', 'focal'), act: ACTS['ask-extension'](leads[0] ?? '') },
    ]);
  const may = (story: ReturnType<typeof asked>, kind: ActKind): readonly Person[] => {
    const submission = story.state.submissions[0]?.id ?? 0;
    const part = partNamed(story.state, { kind: 'confirm-submission', submission, note: null });
    return everyone.filter((person) => mayAct(story.state, kind, part, PEOPLE[person]));
  };

  it.each<[string, string, ActKind, readonly Person[]]>([
    ['of a sở', LEAD, 'confirm-submission', ['standing']],
    ['of a sở', LEAD, 'drop-submission', ['standing']],
    ['of a sở', LEAD, 'decide-submission', ['officeChief', 'viceChair', 'chair']],
    ['of Sở Nội vụ itself', 'SNV', 'confirm-submission', ['office', 'officeChief']],
    ['of Sở Nội vụ itself', 'SNV', 'drop-submission', ['office', 'officeChief']],
    ['of Sở Nội vụ itself', 'SNV', 'decide-submission', ['officeChief', 'viceChair', 'chair']],
    ['of the office of UBND tỉnh', 'VPUBND', 'confirm-submission', ['standing']],
    ['of the office of UBND tỉnh', 'VPUBND', 'drop-submission', ['standing']],
    ['of the office of UBND tỉnh', 'VPUBND', 'decide-submission', ['viceChair', 'chair']],
  ])('%s (%s), %s: %j', (_, lead, kind, expected) => {
    expect(may(asked([lead]), kind)).toEqual(expected);
  });
});

describe('nobody checks his own work', () => {
  const checkers = (leads: readonly string[], monitor: string, id = leads[0] ?? '') => {
    const story = aTask({ leads, coordinating: [], monitor });
    return checkerOf(story.state, partOf(story, id));
  };

  it.each<[string, readonly string[], string, string]>([
    ['the monitor checks', ['STC'], 'STP', 'STP'],
    ['where the monitor leads, Sở Nội vụ checks', ['STP'], 'STP', 'SNV'],
    ['where Sở Nội vụ leads, the monitor still checks', ['SNV'], 'STP', 'STP'],
    ['where Sở Nội vụ leads and monitors, the office checks', ['SNV'], 'SNV', 'VPUBND'],
    ['where one of several leads is the monitor, Sở Nội vụ checks', ['STC', 'STP'], 'STP', 'SNV'],
    ['where the office monitors and leads, Sở Nội vụ checks', ['VPUBND'], 'VPUBND', 'SNV'],
  ])('%s', (_, leads, monitor, checker) => {
    expect(checkers(leads, monitor)).toBe(checker);
  });

  it('where all three lead together, they check each other', () => {
    const leads = ['STP', 'SNV', 'VPUBND'];
    expect(leads.map((id) => checkers(leads, 'STP', id))).toEqual(['SNV', 'STP', 'STP']);
  });

  it('refuses the checker who works for the agency, whatever else he is', () => {
    const both = { ...PEOPLE.monitor, posts: [...PEOPLE.monitor.posts, { agency: LEAD, post: 'admin' as const }] };
    const story = bring(aTask(), LEAD, 'awaiting');
    expect(outcome(story, both, ACTS['confirm-completion'](LEAD))).toBe('own-work');
    expect(outcome(story, both, ACTS['return-completion'](LEAD))).toBe('own-work');
  });

  it('lets the lead, not the agency itself, say that a coordinating part was received', () => {
    const story = bring(aTask(), COORDINATING, 'awaiting');
    expect(outcome(story, PEOPLE.coordinatingFocal, ACTS['confirm-completion'](COORDINATING))).toBe('no-right');
    expect(outcome(story, PEOPLE.leader, ACTS['confirm-completion'](COORDINATING))).toBe('ok');
  });

  it('does not let Sở Nội vụ excuse its own coordinating part', () => {
    const story = aTask({ coordinating: ['SNV'] });
    expect(outcome(story, PEOPLE.standing, ACTS.release('SNV'))).toBe('own-work');
    expect(outcome(story, PEOPLE.focal, ACTS.release('SNV'))).toBe('ok');
  });

  it('does not take as received, with the lead part, a part of the checker itself', () => {
    const ready = play(aTask({ coordinating: ['STP', 'SYT'] }), [
      step('2024-03-01', 'ask-completion'),
      { at: '2024-03-01 10:00', by: PEOPLE.monitorsFocal, act: ACTS['ask-completion']('STP') },
      { at: '2024-03-01 10:00', by: PEOPLE.coordinatingFocal, act: ACTS['ask-completion']('SYT') },
      step('2024-03-04', 'confirm-completion'),
    ]);
    expect(ready.state.assignments.map((one) => [one.id, one.work])).toEqual([
      ['STC', 'confirmed'],
      ['STP', 'awaiting'],
      ['SYT', 'confirmed'],
    ]);
    expect(ready.state.standing).toBe('open');
  });
});

it('says what the refused act needs', () => {
  const { state, rules } = aTask();
  const command = { commandId: 'c', actor: PEOPLE.stranger, act: ACTS.release(COORDINATING) };
  expect(decide(state, command, at('2024-01-03'), rules)).toEqual({
    ok: false,
    error: { code: 'no-right', needs: ['lead-official', 'standing'] },
  });
});
