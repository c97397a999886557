import { SYSTEM } from '../../../../src/domain/task/actor';
import type { TaskEvent } from '../../../../src/domain/task/events';
import type { Rules } from '../../../../src/domain/task/policy';
import { passTime, play, type Story } from '../../../support/builders';
import { ACTS, aTask, LEAD, made, outcome, partOf, PEOPLE, SEED_RULES, step } from '../../../support/task-world';

const TIMER = { kind: 'timer' } as const;
const onLead = (events: readonly TaskEvent[]) =>
  events
    .filter((one) => 'assignment' in one && one.assignment === LEAD)
    .map((one) => ('step' in one ? `${one.kind} ${one.step}` : one.kind));
/** What one timer says when the machine was off until then. */
const after = (story: Story, when: string) => onLead(made(story, SYSTEM, TIMER, when));

const alone = (due: string | null = '2024-03-15') => aTask({ due, coordinating: [] });

describe('timers missed together', () => {
  it('say only the latest reminder', () => {
    expect(after(play(alone(), [step('2024-01-03', 'progress')]), '2024-03-13 12:00')).toEqual([
      'step-skipped update-2024-01-03-1',
      'step-skipped remind-15',
      'step-skipped remind-7',
      'update-asked update-2024-01-03-2',
      'reminded remind-3',
    ]);
  });

  it('climb every rung, in order, and fall overdue but once', () => {
    const story = play(alone(), [step('2024-03-14', 'progress')]);
    expect(after(story, '2024-03-27 12:00')).toEqual([
      'step-skipped remind-15',
      'step-skipped remind-7',
      'step-skipped remind-3',
      'step-skipped remind-1',
      'step-skipped remind-0',
      'fell-overdue due',
      'explanation-asked',
      'escalated climb-unit-head',
      'step-skipped late-2',
      'escalated climb-monitor',
      'escalated climb-leader',
      'step-skipped late-4',
      'escalated climb-standing',
      'step-skipped late-6',
      'escalated climb-submission',
      'submission-proposed',
      'reminded late-8',
    ]);
  });

  it('say each rung that repeats once more at most', () => {
    const repeat = { everyWorkingDays: 1, times: 2 };
    const lead = [
      { id: 'a', after: { workingDays: 1 }, to: 'unit-head', repeat },
      { id: 'b', after: { workingDays: 4 }, to: 'leader', repeat },
    ] as const;
    const { policy } = SEED_RULES;
    const rules: Rules = { ...SEED_RULES, policy: { ...policy, ladder: { ...policy.ladder, lead } } };
    const story = aTask({ due: '2024-03-15', coordinating: [], rules });
    expect(after(story, '2024-03-27 12:00').filter((one) => one.includes('climb'))).toEqual([
      'escalated climb-a',
      'step-skipped climb-a-again-1',
      'escalated climb-a-again-2',
      'escalated climb-b',
      'step-skipped climb-b-again-1',
      'escalated climb-b-again-2',
    ]);
  });

  it('ask for the acceptance once of each post that was to hear of it', () => {
    expect(after(alone(null), '2024-01-20')).toEqual([
      'acceptance-overdue accept-focal',
      'acceptance-overdue accept-leader',
      'acceptance-overdue accept-standing',
    ]);
  });

  it('ask the checker once, and tell his leader and Sở Nội vụ once', () => {
    const story = play(alone(), [step('2024-02-01', 'ask-completion')]);
    expect(after(story, '2024-03-20')).toEqual([
      'check-overdue check-checker',
      'check-overdue check-leader',
      'step-skipped check-standing',
      'step-skipped check-standing-again-1',
      'check-overdue check-standing-again-2',
    ]);
  });

  it('tell Sở Nội vụ once of a submission that waits, but each higher post', () => {
    const proposed = play(alone(), [step('2024-03-01', 'ask-extension')]);
    const kinds = (story: Story, when: string) =>
      made(story, SYSTEM, TIMER, when).flatMap((one) => (one.kind === 'submission-waiting' ? [one.to] : []));
    expect(kinds(proposed, '2024-03-13 12:00')).toEqual(['standing']);
    const id = proposed.state.submissions[0]?.id ?? 0;
    const submitted = play(proposed, [
      { at: '2024-03-04', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission: id, note: null } },
    ]);
    expect(kinds(submitted, '2024-03-13 12:00')).toEqual(['vice-chair', 'chair']);
  });
});

describe('a timer', () => {
  it('with nothing due says so and changes nothing', () => {
    expect(outcome(alone(), SYSTEM, TIMER, '2024-01-05 07:59')).toBe('nothing-due');
    expect(outcome(alone(), SYSTEM, TIMER, '2024-01-05 08:00')).toBe('ok');
  });

  it('does not repeat what new rules put before a reminder already said', () => {
    const story = passTime(play(alone(), [step('2024-03-01', 'progress')]), '2024-03-06 09:00'); // seven days before
    const { policy } = SEED_RULES;
    const rules: Rules = {
      ...SEED_RULES,
      version: 2,
      policy: { ...policy, remindBefore: { ...policy.remindBefore, lead: [10, 7, 3] } },
    };
    expect(after({ ...story, rules }, '2024-03-06 09:00')).toEqual(['step-skipped remind-10']);
  });

  it('tells the working days left, and below zero those gone by', () => {
    const daysLeft = (when: string) =>
      passTime(alone(), when).log.flatMap((one) => (one.event.kind === 'reminded' ? [one.event.daysLeft] : []));
    expect(daysLeft('2024-03-21')).toEqual([15, 7, 3, 1, 0, -2, -4]);
  });

  it('puts the delay before Sở Nội vụ even while a wish for more time waits', () => {
    const story = passTime(play(alone(), [step('2024-03-14', 'ask-extension')]), '2024-03-25');
    expect(story.state.submissions.map((one) => one.kind)).toEqual(['extension', 'overdue']);
  });

  it('takes the explanation along', () => {
    const late = passTime(alone(), '2024-03-19');
    const explained = play(late, [{ at: '2024-03-19', by: PEOPLE.focal, act: ACTS.explain(LEAD) }]);
    expect(passTime(explained, '2024-03-25').state.submissions).toMatchObject([
      { kind: 'overdue', reason: 'Đơn vị tư vấn chậm', askedDate: '2024-08-30', late: true },
    ]);
  });

  it('takes along what is explained only once the question was put', () => {
    const put = passTime(alone(), '2024-03-25');
    expect(put.state.submissions).toMatchObject([{ kind: 'overdue', reason: null, askedDate: null }]);
    const explained = play(put, [{ at: '2024-03-26', by: PEOPLE.focal, act: ACTS.explain(LEAD) }]);
    expect(explained.state.submissions).toMatchObject([{ reason: 'Đơn vị tư vấn chậm', askedDate: '2024-08-30' }]);
  });

  it('counts only the reminders that were said', () => {
    const missed = passTime(play(alone(), [step('2024-03-14', 'progress')]), '2024-03-14');
    expect(partOf(missed)).toMatchObject({ reminders: 1 });
    expect(partOf(missed).fired).toHaveLength(4);
    expect(partOf(passTime(alone(), '2024-03-14'))).toMatchObject({ reminders: 4 });
  });
});
