import { nextWake, pendingSteps } from '../../../../src/domain/task/steps/steps';
import type { Rules } from '../../../../src/domain/task/policy';
import { passTime, play, type Story } from '../../../support/builders';
import {
  ladder,
  aTask,
  bring,
  clockText,
  COORDINATING,
  LEAD,
  partOf,
  PEOPLE,
  SEED_RULES,
  step,
  timeline,
} from '../../../support/task-world';

const late = (days: readonly [string, number][]) => days.map(([day, n]) => `${day} 08:00 reminded late-${n} -${n}`);

describe('a silent official', () => {
  it('is asked, reminded, and climbed over, with Tết in the middle', () => {
    const story = passTime(aTask({ due: '2024-02-07' }), '2024-12-31');
    expect(ladder(story)).toEqual([
      '2024-01-05 08:00 acceptance-overdue accept-focal',
      '2024-01-10 08:00 acceptance-overdue accept-leader',
      '2024-01-16 08:00 acceptance-overdue accept-standing',
      '2024-01-17 08:00 reminded remind-15 15',
      '2024-01-29 08:00 reminded remind-7 7',
      '2024-02-02 08:00 reminded remind-3 3',
      '2024-02-06 08:00 reminded remind-1 1',
      '2024-02-07 08:00 reminded remind-0 0',
      '2024-02-07 17:00 fell-overdue due',
      '2024-02-15 08:00 escalated 1 unit-head',
      '2024-02-16 08:00 escalated 2 monitor',
      '2024-02-19 08:00 escalated 3 leader',
      '2024-02-21 08:00 escalated 4 standing',
      '2024-02-22 08:00 escalated 5 standing',
      '2024-02-22 08:00 proposed overdue',
      '2024-02-23 08:00 waiting standing',
      '2024-02-27 08:00 waiting standing',
      '2024-03-01 08:00 waiting standing',
      '2024-03-06 08:00 waiting standing',
      '2024-03-11 08:00 waiting standing',
    ]);
  });

  it('hears of it every second working day, ten times, and then no more', () => {
    const story = passTime(aTask({ due: '2024-02-07' }), '2024-12-31');
    expect(timeline(story).filter((one) => one.includes(' late-'))).toEqual(
      late([
        ['2024-02-16', 2],
        ['2024-02-20', 4],
        ['2024-02-22', 6],
        ['2024-02-26', 8],
        ['2024-02-28', 10],
        ['2024-03-01', 12],
        ['2024-03-05', 14],
        ['2024-03-07', 16],
        ['2024-03-11', 18],
        ['2024-03-13', 20],
      ]),
    );
    expect(nextWake(story.state, story.rules)).toBeNull();
  });

  it('of a coordinating agency is climbed over to its own leader, not to UBND tỉnh', () => {
    const story = passTime(aTask({ due: '2024-02-07' }), '2024-12-31');
    expect(ladder(story, COORDINATING).slice(3)).toEqual([
      '2024-01-29 08:00 reminded remind-7 7',
      '2024-02-02 08:00 reminded remind-3 3',
      '2024-02-06 08:00 reminded remind-1 1',
      '2024-02-07 08:00 reminded remind-0 0',
      '2024-02-07 17:00 fell-overdue due',
      '2024-02-16 08:00 escalated 1 unit-head',
      '2024-02-21 08:00 escalated 2 leader',
      '2024-02-26 08:00 escalated 3 standing',
      '2024-03-04 08:00 escalated 3 standing',
      '2024-03-11 08:00 escalated 3 standing',
    ]);
  });
});

describe('the calendar', () => {
  it('holds the date of a deadline on a Sunday, and reminds on the working days before', () => {
    const story = passTime(aTask({ due: '2024-06-30', given: '2024-06-03 08:00' }), '2024-07-03');
    expect(ladder(story).filter((one) => one >= '2024-06-07')).toEqual([
      '2024-06-07 08:00 reminded remind-15 15',
      '2024-06-11 08:00 acceptance-overdue accept-leader',
      '2024-06-17 08:00 acceptance-overdue accept-standing',
      '2024-06-19 08:00 reminded remind-7 7',
      '2024-06-25 08:00 reminded remind-3 3',
      '2024-06-27 08:00 reminded remind-1 1',
      '2024-06-28 08:00 reminded remind-0 0',
      '2024-06-30 17:00 fell-overdue due',
      '2024-07-01 08:00 escalated 1 unit-head',
      '2024-07-02 08:00 escalated 2 monitor',
      '2024-07-03 08:00 escalated 3 leader',
    ]);
  });

  it('counts the Saturday worked for 29/4 and leaves the days off out', () => {
    const story = passTime(aTask({ due: '2024-05-06', given: '2024-04-22 08:00' }), '2024-05-08');
    expect(timeline(story)).toEqual([
      '2024-04-23 08:00 reminded remind-7 7',
      '2024-04-25 08:00 acceptance-overdue accept-focal',
      '2024-05-02 08:00 reminded remind-3 3',
      '2024-05-03 08:00 acceptance-overdue accept-leader',
      '2024-05-04 08:00 reminded remind-1 1',
      '2024-05-06 08:00 reminded remind-0 0',
      '2024-05-06 17:00 fell-overdue due',
      '2024-05-07 08:00 escalated 1 unit-head',
      '2024-05-08 08:00 acceptance-overdue accept-standing',
      '2024-05-08 08:00 reminded late-2 -2',
      '2024-05-08 08:00 escalated 2 monitor',
    ]);
  });

  it('moves the timers of a running task when the State swaps days', () => {
    const { off, work, ...calendar } = SEED_RULES.calendar;
    const before: Rules = {
      ...SEED_RULES,
      calendar: { ...calendar, off: off.filter((day) => day !== '2024-04-29'), work: [] },
    };
    const given = aTask({ due: '2024-05-06', given: '2024-04-22 08:00', rules: before });
    const announced = { ...passTime(given, '2024-04-24 08:00'), rules: { ...SEED_RULES, version: 2 } };
    const when = (story: Story) =>
      pendingSteps(story.state, story.rules).find((one) => one.id === 'remind-3')?.atMs ?? 0;
    expect(clockText(when({ ...announced, rules: before }))).toBe('2024-04-29 08:00');
    expect(clockText(when(announced))).toBe('2024-05-02 08:00');
    expect(work).toEqual(['2024-05-04']);
  });
});

describe('a deadline given when it is near or past', () => {
  it('is not reminded of for the days before it was given', () => {
    const story = passTime(aTask({ due: '2024-03-08', given: '2024-03-06 10:00' }), '2024-03-08 17:00');
    expect(timeline(story)).toEqual(['2024-03-07 08:00 reminded remind-1 1', '2024-03-08 08:00 reminded remind-0 0']);
  });

  it('falls overdue at once, and its ladder counts from the day it was given', () => {
    const story = passTime(aTask({ due: '2024-01-31', given: '2024-03-01 10:00' }), '2024-03-12');
    expect(ladder(story).filter((one) => !one.includes('accept'))).toEqual([
      '2024-03-01 10:00 fell-overdue due',
      '2024-03-04 08:00 escalated 1 unit-head',
      '2024-03-05 08:00 escalated 2 monitor',
      '2024-03-06 08:00 escalated 3 leader',
      '2024-03-08 08:00 escalated 4 standing',
      '2024-03-11 08:00 escalated 5 standing',
      '2024-03-11 08:00 proposed overdue',
      '2024-03-12 08:00 waiting standing',
    ]);
  });
});

describe('a part without a deadline', () => {
  it('is asked for an answer, then for news, and never reminded', () => {
    const story = passTime(play(aTask({ due: null }), [step('2024-01-03', 'accept')]), '2024-12-31');
    expect(timeline(story)).toEqual([
      '2024-02-02 08:00 update-asked update-2024-01-03-1',
      '2024-03-12 08:00 update-asked update-2024-01-03-2',
    ]);
  });

  it('is not asked for news when it coordinates: its lead asks', () => {
    const story = passTime(play(aTask({ due: null }), [step('2024-01-03', 'accept', COORDINATING)]), '2024-12-31');
    expect(timeline(story, COORDINATING)).toEqual([]);
  });

  it('is asked again after news and a new silence', () => {
    const quiet = passTime(play(aTask({ due: null }), [step('2024-01-03', 'accept')]), '2024-02-05');
    const story = passTime(play(quiet, [step('2024-02-05', 'progress')]), '2024-03-31');
    expect(timeline(story).slice(1)).toEqual(['2024-03-13 08:00 update-asked update-2024-02-05-1']);
    expect(partOf(story).fired.filter((one) => one.startsWith('update'))).toEqual(['update-2024-02-05-1']);
  });
});

it('a moved deadline does not ask for the same news again', () => {
  const quiet = passTime(play(aTask({ due: '2024-03-29' }), [step('2024-01-03', 'accept')]), '2024-02-05');
  const asked = play(quiet, [
    {
      at: '2024-02-05',
      by: PEOPLE.focal,
      act: { kind: 'ask-extension', assignment: LEAD, to: '2024-05-31', reason: 'x' },
    },
  ]);
  const submission = asked.state.submissions[0]?.id ?? 0;
  const moved = play(asked, [
    { at: '2024-02-05 10:00', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission, note: null } },
    {
      at: '2024-02-06',
      by: PEOPLE.chair,
      act: { kind: 'decide-submission', submission, decision: { kind: 'extend', to: '2024-05-31' }, reason: null },
    },
  ]);
  expect(timeline(passTime(moved, '2024-03-31')).filter((one) => one.includes('update'))).toEqual([
    '2024-02-02 08:00 update-asked update-2024-01-03-1',
    '2024-03-12 08:00 update-asked update-2024-01-03-2',
  ]);
});

describe('the next wake', () => {
  it('is the earliest step still to do', () => {
    const story = aTask();
    expect(clockText(nextWake(story.state, story.rules) ?? 0)).toBe('2024-01-05 08:00');
  });

  it('is none for a task that is completed', () => {
    const story = bring(aTask({ coordinating: [] }), LEAD, 'confirmed');
    expect(nextWake(story.state, story.rules)).toBeNull();
  });

  it('leaves a closed part out', () => {
    const story = bring(aTask(), LEAD, 'confirmed');
    expect(new Set(pendingSteps(story.state, story.rules).map((one) => one.assignment))).toEqual(
      new Set([COORDINATING]),
    );
  });
});
