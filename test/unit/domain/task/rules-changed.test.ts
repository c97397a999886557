import { SYSTEM } from '../../../../src/domain/task/actor';
import { decide } from '../../../../src/domain/task/decide/decide';
import type { Rules } from '../../../../src/domain/task/policy';
import { at, passTime, play, type GivenTask, type Story } from '../../../support/builders';
import { aTask, bring, clockText, LEAD, SEED_RULES, step } from '../../../support/task-world';

const { off, ...year } = SEED_RULES.calendar;
/** As the year's calendar stood before the State gave 29/4 for Saturday 4/5. */
const BEFORE: Rules = {
  ...SEED_RULES,
  calendar: { ...year, off: off.filter((day) => day !== '2024-04-29'), work: [] },
};
const AFTER: Rules = { ...SEED_RULES, version: 2 };

const task = (options: GivenTask): Story =>
  passTime(aTask({ given: '2024-04-01 08:00', coordinating: [], rules: BEFORE, ...options }), '2024-04-12 10:00');

/** What the new rules tell of, or why nothing. */
const told = (story: Story, before = BEFORE, rules = AFTER) => {
  const command = { commandId: 'rules:2', actor: SYSTEM, act: { kind: 'rules-changed', before } } as const;
  const decided = decide(story.state, command, at('2024-04-12 10:00'), rules);
  return decided.ok ? decided.value : decided.error.code;
};

describe('rules that change while a task runs', () => {
  it('say what they move: the last working day, the closing, the next reminder', () => {
    expect(told(task({ due: '2024-04-29' }))).toEqual([
      {
        kind: 'schedule-moved',
        assignment: LEAD,
        version: 2,
        moved: {
          lastDay: ['2024-04-29', '2024-04-26'],
          closesAtMs: [at('2024-04-29 17:00'), at('2024-04-29 17:00')],
          reminderAtMs: [at('2024-04-17 08:00'), at('2024-04-16 08:00')],
        },
      },
    ]);
  });

  it('tell nobody of deadlines that are far ahead', () => {
    expect(told(task({ due: '2024-12-20' }))).toBe('nothing-due');
  });

  it('tell of a later reminder too, though the next one stays: it may come on a Saturday that is worked', () => {
    expect(told(task({ due: '2024-05-06' }))).toMatchObject([
      {
        moved: {
          lastDay: ['2024-05-06', '2024-05-06'],
          reminderAtMs: [at('2024-04-29 08:00'), at('2024-05-02 08:00')],
        },
      },
    ]);
    // That of the 3/5 goes to Saturday the 4th.
    const afterTheFirst = { ...task({ due: '2024-05-06' }), rules: BEFORE };
    const fired = { ...afterTheFirst.state.assignments[0], fired: ['remind-15', 'remind-7', 'remind-3'] };
    const state = { ...afterTheFirst.state, assignments: [fired] as never };
    expect(told({ ...afterTheFirst, state })).toMatchObject([
      { moved: { reminderAtMs: [at('2024-05-03 08:00'), at('2024-05-04 08:00')] } },
    ]);
  });

  it('tell nobody of how he will be reminded once he is late', () => {
    const { policy } = AFTER;
    const lead = { every: 3, times: 5 };
    const stricter: Rules = { ...AFTER, policy: { ...policy, remindAfter: { ...policy.remindAfter, lead } } };
    expect(told(task({ due: '2024-12-20' }), AFTER, stricter)).toBe('nothing-due');
  });

  it('re-arm all the same', () => {
    const fired = (rules: Rules): readonly string[] =>
      passTime({ ...task({ due: '2024-05-06' }), rules }, '2024-05-06 09:00')
        .log.filter((one) => one.event.kind === 'reminded')
        .map((one) => clockText(one.atMs).slice(5, 10))
        .slice(1);
    expect(fired(BEFORE)).toEqual(['04-23', '04-29', '05-03', '05-06']);
    expect(fired(AFTER)).toEqual(['04-23', '05-02', '05-04', '05-06']);
  });

  it('tell nothing of what is handed in, late, closed or resting', () => {
    const asked = play(aTask({ due: '2024-04-29', coordinating: [], rules: BEFORE }), [
      step('2024-04-11', 'ask-completion'),
    ]);
    expect(told(asked)).toBe('nothing-due');
    expect(told(task({ due: '2024-04-05' }))).toBe('nothing-due');
    // Not even when the day that it missed turns out to have been a holiday.
    const holiday = { ...AFTER, calendar: { ...AFTER.calendar, off: [...AFTER.calendar.off, '2024-04-05'].sort() } };
    expect(told(task({ due: '2024-04-05' }), BEFORE, holiday)).toBe('nothing-due');
    expect(told(bring(aTask({ due: '2024-04-29', coordinating: [], rules: BEFORE }), LEAD, 'confirmed'))).toBe(
      'task-closed',
    );
  });

  it('tell each part by its own deadline', () => {
    const story = task({ due: '2024-12-20', coordinating: ['SYT'], coordinatingDue: '2024-04-29' });
    expect(told(story)).toMatchObject([{ assignment: 'SYT' }]);
  });

  it('are only the system’s to bring', () => {
    const story = task({ due: '2024-04-29' });
    const act = { kind: 'rules-changed', before: BEFORE } as const;
    const by = step('2024-04-12', 'accept').by;
    expect(decide(story.state, { commandId: 'c', actor: by, act }, at('2024-04-12'), AFTER)).toMatchObject({
      error: { code: 'no-right' },
    });
  });
});
