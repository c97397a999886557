import type { ProvinceDecision } from '../../../../src/domain/task/state';
import { decide } from '../../../../src/domain/task/decide/decide';
import { at, passTime, play, type Step, type Story } from '../../../support/builders';
import { ACTS, aTask, COORDINATING, LEAD, outcome, partOf, PEOPLE, step } from '../../../support/task-world';

const alone = () => aTask({ due: '2024-03-15', coordinating: [] });
const asked = () => play(alone(), [step('2024-03-01', 'ask-extension')]);
const idOf = (story: Story) => story.state.submissions.at(-1)?.id ?? 0;

const confirm = (story: Story, when: string): Step => ({
  at: when,
  by: PEOPLE.standing,
  act: { kind: 'confirm-submission', submission: idOf(story), note: 'Đề nghị xem xét' },
});
const drop = (story: Story, when: string): Step => ({
  at: when,
  by: PEOPLE.standing,
  act: { kind: 'drop-submission', submission: idOf(story), reason: 'Còn đủ thời gian' },
});
const decision = (submission: number, taken: ProvinceDecision) =>
  ({ kind: 'decide-submission', submission, decision: taken, reason: null }) as const;
const decides = (story: Story, when: string, taken: ProvinceDecision): Step => ({
  at: when,
  by: PEOPLE.viceChair,
  act: decision(idOf(story), taken),
});

const submitted = () => play(asked(), [confirm(asked(), '2024-03-04')]);
const overdue = () => passTime(alone(), '2024-03-25');

describe('a wish for more time', () => {
  it('goes through Sở Nội vụ to UBND tỉnh and moves the deadline', () => {
    const story = play(submitted(), [decides(submitted(), '2024-03-06', { kind: 'extend', to: '2024-06-28' })]);
    expect(partOf(story)).toMatchObject({ due: '2024-06-28', extensions: 1, rung: 0, reminders: 0, fired: [] });
    expect(story.state.submissions).toEqual([]);
  });

  it('may be granted shorter than asked, never earlier than the deadline', () => {
    const by = PEOPLE.chair;
    const say = (to: string) =>
      outcome(submitted(), by, decision(idOf(submitted()), { kind: 'extend', to }), '2024-03-06');
    expect([say('2024-03-29'), say('2024-03-15'), say('2024-03-06'), say('2024-02-31'), say('2042-08-30')]).toEqual([
      'ok',
      'date-not-later',
      'date-in-past',
      'date-out-of-range',
      'date-out-of-range',
    ]);
  });

  it('asked for after the deadline is marked late', () => {
    const late = play(passTime(alone(), '2024-03-18'), [step('2024-03-18', 'ask-extension')]);
    expect(late.state.submissions[0]).toMatchObject({ kind: 'extension', late: true });
    expect(asked().state.submissions[0]).toMatchObject({ kind: 'extension', late: false });
  });

  it('is one at a time', () => {
    expect(outcome(asked(), PEOPLE.focal, ACTS['ask-extension'](LEAD))).toBe('extension-pending');
    expect(outcome(submitted(), PEOPLE.focal, ACTS['ask-extension'](LEAD))).toBe('extension-pending');
    const refused = play(submitted(), [decides(submitted(), '2024-03-06', { kind: 'refuse' })]);
    expect(outcome(refused, PEOPLE.focal, ACTS['ask-extension'](LEAD), '2024-03-07')).toBe('ok');
  });

  it('needs a deadline, a later day and a reason', () => {
    const ask = (to: string, reason: string) =>
      outcome(alone(), PEOPLE.focal, { kind: 'ask-extension', assignment: LEAD, to, reason }, '2024-03-01');
    expect(outcome(aTask({ due: null }), PEOPLE.focal, ACTS['ask-extension'](LEAD))).toBe('no-deadline');
    expect([ask('2024-03-15', 'x'), ask('2024-03-01', 'x'), ask('2024-04-31', 'x'), ask('2024-04-30', '  ')]).toEqual([
      'date-not-later',
      'date-in-past',
      'date-out-of-range',
      'reason-missing',
    ]);
  });

  it('starts the whole row of reminders and the ladder again from the new day', () => {
    const late = overdue();
    const extended = play(play(late, [confirm(late, '2024-03-25 09:30')]), [
      decides(late, '2024-03-26', { kind: 'extend', to: '2024-04-12' }),
    ]);
    expect(partOf(extended)).toMatchObject({ overdueSinceMs: null, explanation: null, rung: 0 });
    const again = passTime(extended, '2024-04-24').log.slice(extended.log.length);
    expect(again.flatMap(({ event }) => (event.kind === 'reminded' ? [event.step] : []))).toEqual([
      ...['remind-7', 'remind-3', 'remind-1', 'remind-0'],
      ...['late-2', 'late-4', 'late-6'],
    ]);
    expect(again.flatMap(({ event }) => (event.kind === 'escalated' ? [event.rung] : []))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an order of acts that does not fit', () => {
  const first = decision(idOf(asked()), { kind: 'refuse' });

  it('is told what is missing', () => {
    expect(outcome(asked(), PEOPLE.chair, first)).toBe('not-submitted-yet');
    expect(outcome(submitted(), PEOPLE.standing, confirm(asked(), '2024-03-05').act)).toBe('already-submitted');
    expect(outcome(submitted(), PEOPLE.standing, drop(asked(), '2024-03-05').act)).toBe('already-submitted');
  });

  it('a late click is told what was decided, by whom and when', () => {
    const story = play(submitted(), [decides(submitted(), '2024-03-06', { kind: 'refuse' })]);
    const click = {
      commandId: 'c',
      actor: PEOPLE.chair,
      act: decision(idOf(submitted()), { kind: 'extend', to: '2024-06-28' }),
    };
    expect(decide(story.state, click, at('2024-03-07'), story.rules)).toEqual({
      ok: false,
      error: {
        code: 'already-decided',
        decision: { kind: 'refuse' },
        about: 'extension',
        byName: 'pct-kinh-te',
        atMs: at('2024-03-06'),
      },
    });
  });

  it('a late click is told so after the task was completed, too', () => {
    const decided = play(submitted(), [decides(submitted(), '2024-03-06', { kind: 'refuse' })]);
    const completed = play(decided, [step('2024-03-07', 'ask-completion'), step('2024-03-08', 'confirm-completion')]);
    expect(completed.state.standing).toBe('completed');
    expect(outcome(completed, PEOPLE.chair, first, '2024-03-11')).toBe('already-decided');
    expect(outcome(completed, PEOPLE.stranger, first, '2024-03-11')).toBe('no-right');
  });

  it('a question about a part that was closed meanwhile is gone, though the task goes on', () => {
    const open = play(aTask({ due: '2024-03-15' }), [step('2024-03-01', 'ask-extension')]);
    const done = play(open, [step('2024-03-07', 'ask-completion'), step('2024-03-08', 'confirm-completion')]);
    expect(done.state).toMatchObject({ standing: 'open', submissions: [] });
    const released = play(play(aTask({ due: '2024-03-15' }), [step('2024-03-01', 'ask-extension', COORDINATING)]), [
      step('2024-03-07', 'release', COORDINATING),
    ]);
    expect(released.state).toMatchObject({ standing: 'open', submissions: [] });
  });

  it('a question that the end of the task settled is known by that', () => {
    const done = play(submitted(), [step('2024-03-07', 'ask-completion'), step('2024-03-08', 'confirm-completion')]);
    expect(outcome(done, PEOPLE.chair, first, '2024-03-11')).toBe('already-decided');
    expect(done.state.decided).toMatchObject([{ decision: { kind: 'overtaken', how: 'completed' } }]);
  });
});

describe('Sở Nội vụ', () => {
  it('may find that it need not be put before UBND tỉnh, with a reason', () => {
    const story = play(asked(), [drop(asked(), '2024-03-04')]);
    expect(story.state).toMatchObject({ submissions: [], decided: [{ decision: { kind: 'drop' } }] });
    expect(partOf(story).due).toBe('2024-03-15');
    const blank = { kind: 'drop-submission', submission: idOf(asked()), reason: ' ' } as const;
    expect(outcome(asked(), PEOPLE.standing, blank)).toBe('reason-missing');
  });

  it('is asked no more about what was decided', () => {
    const story = passTime(play(passTime(asked(), '2024-03-04'), [drop(asked(), '2024-03-04')]), '2024-03-14');
    expect(story.log.filter((one) => one.event.kind === 'submission-waiting')).toHaveLength(1);
    expect(partOf(story).fired.filter((one) => one.startsWith('submission'))).toEqual([]);
  });
});

describe('a delay before UBND tỉnh', () => {
  it.each<ProvinceDecision>([{ kind: 'ask-explanation' }, { kind: 'remind' }, { kind: 'reprimand' }])(
    'may be answered with %j, which leaves the deadline as it is',
    (taken) => {
      const late = play(overdue(), [confirm(overdue(), '2024-03-25 09:30')]);
      const story = play(late, [decides(late, '2024-03-26', taken)]);
      expect(partOf(story)).toMatchObject({ due: '2024-03-15', rung: 5 });
      expect(story.state.decided).toMatchObject([{ decision: taken }]);
    },
  );

  it('is settled together with the wish for more time, by a new deadline', () => {
    const both = passTime(play(alone(), [step('2024-03-14', 'ask-extension')]), '2024-03-25');
    const wish = both.state.submissions[0]?.id ?? 0;
    const put = { kind: 'confirm-submission', submission: wish, note: null } as const;
    const story = play(both, [
      { at: '2024-03-25 09:30', by: PEOPLE.standing, act: put },
      { at: '2024-03-26', by: PEOPLE.chair, act: decision(wish, { kind: 'extend', to: '2024-04-30' }) },
    ]);
    expect(story.state.submissions).toEqual([]);
  });
});
