import type { Act } from '../../../../src/domain/task/commands';
import type { Habits } from '../../../../src/domain/task/policy';
import { passTime, play, type Story } from '../../../support/builders';
import {
  ACTS,
  aTask,
  LADDER_ACTS,
  LEAD,
  outcome,
  partOf,
  PEOPLE,
  SEED_RULES,
  timeline,
} from '../../../support/task-world';

const late = (habits: Partial<Habits> = {}, due = '2024-03-15'): Story =>
  aTask({ due, coordinating: [], rules: { ...SEED_RULES, policy: { ...SEED_RULES.policy, ...habits } } });
const rungs = (story: Story): readonly string[] =>
  timeline(story).flatMap((one) => (one.includes('escalated') ? [one.replace(' escalated', '')] : []));
const lead = (...row: Habits['ladder']['lead']): Partial<Habits> => ({ ladder: { lead: row, coordinating: [] } });
const acknowledged = (when: string, until = '2024-03-20 09:00'): Story =>
  play(passTime(late(), until), [{ at: when, by: PEOPLE.unitHead, act: LADDER_ACTS.acknowledge(LEAD) }]);

describe('acknowledging a step', () => {
  it('holds the ladder for the policy’s working days, and then it goes on where it stood', () => {
    expect(rungs(passTime(late(), '2024-03-31'))).toEqual([
      '2024-03-18 08:00 1 unit-head',
      '2024-03-19 08:00 2 monitor',
      '2024-03-20 08:00 3 leader',
      '2024-03-22 08:00 4 standing',
      '2024-03-25 08:00 5 standing',
    ]);
    expect(rungs(passTime(acknowledged('2024-03-18 10:00', '2024-03-18 09:00'), '2024-03-31'))).toEqual([
      '2024-03-18 08:00 1 unit-head',
      '2024-03-22 08:00 2 monitor',
      '2024-03-25 08:00 3 leader',
      '2024-03-27 08:00 4 standing',
      '2024-03-28 08:00 5 standing',
    ]);
  });

  it('is for whoever was told, once at a time, and of what is late', () => {
    const act: Act = LADDER_ACTS.acknowledge(LEAD);
    const told = passTime(late(), '2024-03-18 09:00');
    expect(outcome(told, PEOPLE.unitHead, act, '2024-03-18 10:00')).toBe('ok');
    expect(outcome(told, PEOPLE.leader, act, '2024-03-18 10:00')).toBe('no-right');
    expect(outcome(told, PEOPLE.focal, act, '2024-03-18 10:00')).toBe('no-right');
    const held = acknowledged('2024-03-18 10:00', '2024-03-18 09:00');
    expect(outcome(held, PEOPLE.unitHead, act, '2024-03-20 10:00')).toBe('already-acknowledged');
    expect(outcome(held, PEOPLE.unitHead, act, '2024-03-21 09:00')).toBe('ok');
  });

  it('ends with a new deadline: its ladder counts from there', () => {
    const held = acknowledged('2024-03-18 10:00', '2024-03-18 09:00');
    expect(partOf(held)).toMatchObject({ ladderShift: 3, told: [{ post: 'unit-head' }] });
    const returned = play(held, [
      { at: '2024-03-19', by: PEOPLE.focal, act: ACTS['ask-completion'](LEAD) },
      {
        at: '2024-03-20',
        by: PEOPLE.monitor,
        act: { kind: 'return-completion', assignment: LEAD, reason: 'Thiếu', newDue: '2024-04-05' },
      },
    ]);
    expect(partOf(returned)).toMatchObject({ ladderShift: 0, told: [], pausedUntilMs: null, rung: 0 });
    expect(rungs(passTime(returned, '2024-04-09')).slice(1)).toEqual([
      '2024-04-08 08:00 1 unit-head',
      '2024-04-09 08:00 2 monitor',
    ]);
  });
});

it('is held by who was told, for the area that he watches', () => {
  const told = passTime(late(), '2024-03-20 09:00');
  expect(partOf(told).told.map((one) => one.post)).toContain('monitor');
  const act: Act = LADDER_ACTS.acknowledge(LEAD);
  expect(outcome(told, PEOPLE.monitor, act, '2024-03-20 10:00')).toBe('ok');
  expect(outcome(told, PEOPLE.monitorOfOtherArea, act, '2024-03-20 10:00')).toBe('no-right');
});

it('held twice, the ladder is later by both', () => {
  const once = acknowledged('2024-03-18 10:00', '2024-03-18 09:00');
  const days = partOf(once).ladderShift;
  const twice = play(once, [{ at: '2024-03-22 10:00', by: PEOPLE.unitHead, act: LADDER_ACTS.acknowledge(LEAD) }]);
  expect([days > 0, partOf(twice).ladderShift]).toEqual([true, 2 * days]);
});

describe('a rung', () => {
  it('counts working days from the deadline, or hours of office time', () => {
    const row = lead(
      { id: 'soon', after: { hours: 2 }, to: 'unit-head' },
      { id: 'noon', after: { hours: 12 }, to: 'leader' },
      { id: 'days', after: { workingDays: 2 }, to: 'standing' },
    );
    // Friday at 17:00: two hours are Monday 09:30, twelve (9.5 a day) Tuesday 10:00.
    expect(rungs(passTime(late(row), '2024-03-31'))).toEqual([
      '2024-03-18 09:30 1 unit-head',
      '2024-03-19 10:00 2 leader',
      '2024-03-19 10:00 3 standing',
    ]);
  });

  it('is said again at its distance, so often, and no more once the next is due', () => {
    const repeat = { everyWorkingDays: 2, times: 3 };
    const row = lead(
      { id: 'a', after: { workingDays: 1 }, to: 'unit-head', repeat },
      { id: 'b', after: { workingDays: 6 }, to: 'leader', repeat },
    );
    expect(rungs(passTime(late(row), '2024-06-01'))).toEqual([
      '2024-03-18 08:00 1 unit-head',
      '2024-03-20 08:00 1 unit-head',
      '2024-03-22 08:00 1 unit-head',
      '2024-03-25 08:00 2 leader',
      '2024-03-27 08:00 2 leader',
      '2024-03-29 08:00 2 leader',
      '2024-04-02 08:00 2 leader',
    ]);
  });

  it('is not said once its cause is out of the way', () => {
    const handed = play(passTime(late(), '2024-03-18 09:00'), [
      { at: '2024-03-18 10:00', by: PEOPLE.focal, act: ACTS['ask-completion'](LEAD) },
    ]);
    expect(rungs(passTime(handed, '2024-06-01'))).toEqual(['2024-03-18 08:00 1 unit-head']);
  });

  it('goes to UBND tỉnh by itself where the policy says so, else waits for Sở Nội vụ', () => {
    const submitted = (submits: Habits['submits']) => passTime(late({ submits }), '2024-03-25 09:00').state.submissions;
    expect(submitted('by-standing')).toMatchObject([{ kind: 'overdue', state: 'proposed' }]);
    expect(submitted('by-itself')).toMatchObject([{ kind: 'overdue', state: 'submitted' }]);
  });
});
