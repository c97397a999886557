import { fc } from '../../../support/properties';
import { HO_CHI_MINH_OFFSET_MS } from '../../../../src/domain/calendar/civil-date';
import { pendingSteps } from '../../../../src/domain/task/steps/steps';
import { acceptanceOverdueBefore, partTime, partTimeIn, taskTime } from '../../../../src/domain/task/task-time';
import { reportLabel } from '../../../../src/domain/task/status';
import { at, CALENDAR_2024, focal, givenTask, play, RULES, STANDING, type Story } from '../../../support/builders';

const instants = fc
  .integer({ min: at('2024-01-03 00:00'), max: at('2024-12-20 00:00') })
  .map((ms) => ms - (ms % 60_000) + (HO_CHI_MINH_OFFSET_MS % 60_000));

describe('partTime', () => {
  const part = { due: '2024-06-28', askedAtMs: null, work: 'accepted' } as const;

  test.each([
    ['2024-06-18 09:00', 'in-time'],
    ['2024-06-19 09:00', 'due-soon'],
    ['2024-06-28 17:00', 'due-soon'],
    ['2024-06-28 17:01', 'overdue'],
  ])('a deadline on 28/6 seen at %s is %s', (now, expected) => {
    expect(partTime(CALENDAR_2024, part, at(now))).toBe(expected);
  });

  test('asked for in time stays in time, however near or far the deadline is by now', () => {
    const asked = { ...part, askedAtMs: at('2024-06-28 10:00'), work: 'awaiting' } as const;
    expect(partTime(CALENDAR_2024, asked, at('2024-06-28 11:00'))).toBe('in-time');
    expect(partTime(CALENDAR_2024, asked, at('2024-07-20'))).toBe('in-time');
  });

  test('no deadline, or nothing owed any more', () => {
    expect(partTime(CALENDAR_2024, { ...part, due: null }, at('2024-12-01'))).toBe('no-deadline');
    expect(partTime(CALENDAR_2024, { ...part, work: 'released' }, at('2024-12-01'))).toBe('no-deadline');
  });
});

test('taskTime says overdue exactly when the label of an open task says not done', () => {
  const story = play(givenTask({ leads: ['STC', 'STP'], due: '2024-06-28' }), [
    {
      at: '2024-06-20',
      by: focal('STC'),
      act: { kind: 'ask-completion', assignment: 'STC', evidence: [{ kind: 'link', url: 'https://vi.du/1' }] },
    },
  ]);
  fc.assert(
    fc.property(instants, (now) => {
      const label = reportLabel(CALENDAR_2024, story.state, now);
      expect(taskTime(CALENDAR_2024, story.state, now) === 'overdue').toBe(label === 'not-done');
    }),
  );
});

describe('a task at rest, and one that was withdrawn', () => {
  const change = (when: string, kind: 'suspend' | 'withdraw') => ({
    ...{ at: when, by: STANDING },
    act: { kind, ref: { number: '12/QĐ-UBND', date: when }, reason: 'Chờ hướng dẫn', newDue: null } as const,
  });
  const seen = (story: Story, now: string) => {
    const [part] = story.state.assignments;
    if (!part) throw new Error('no part');
    const task = taskTime(CALENDAR_2024, story.state, at(now));
    expect(partTimeIn(CALENDAR_2024, story.state, part, at(now))).toBe(task);
    return [task, reportLabel(CALENDAR_2024, story.state, at(now))];
  };

  test.each([
    ['2024-05-02', 'suspend', ['in-time', 'ongoing']],
    ['2024-06-27', 'suspend', ['in-time', 'ongoing']],
    ['2024-07-02', 'suspend', ['overdue', 'not-done']],
    ['2024-05-02', 'withdraw', ['no-deadline', null]],
    ['2024-07-02', 'withdraw', ['no-deadline', null]],
  ] as const)('due on 28/6, from %s by %s: %j, whenever one looks', (when, kind, expected) => {
    const story = play(givenTask({ due: '2024-06-28' }), [change(when, kind)]);
    for (const now of [`${when} 10:00`, '2024-07-20', '2024-12-31']) expect(seen(story, now)).toEqual(expected);
  });
});

test('acceptanceOverdueBefore is the other side of the accept step', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 20 * 24 * 60 }), (now, minutesAgo) => {
      const givenAtMs = now - minutesAgo * 60_000;
      const { state } = givenTask();
      const given = { ...state, assignments: state.assignments.map((one) => ({ ...one, givenAtMs })) };
      const due = pendingSteps(given, RULES).some((step) => step.id === 'accept-1' && step.atMs <= now);
      expect(givenAtMs < acceptanceOverdueBefore(RULES.calendar, RULES.policy, now)).toBe(due);
    }),
    { numRuns: 500 },
  );
});
