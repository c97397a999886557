import type { Act } from '../../../../src/domain/task/commands';
import { noticesFor } from '../../../../src/domain/notice/notices-for';
import { play } from '../../../support/builders';
import { aTask, bring, COORDINATING, LEAD, outcome, PEOPLE } from '../../../support/task-world';

const fund = (amount: number | null, source: string | null = 'ngân sách tỉnh'): Act => ({
  ...{ kind: 'set-funding', amount, source, ref: null },
});
const set = () => play(aTask(), [{ at: '2024-03-01', by: PEOPLE.standing, act: fund(1_500_000_000) }]);

describe('the money of a task', () => {
  it.each([
    ['Sở Nội vụ', PEOPLE.standing, 'ok'],
    ['the office of UBND tỉnh', PEOPLE.office, 'ok'],
    ['not who leads: he says what he lacks as an obstacle', PEOPLE.focal, 'no-right'],
    ['not who coordinates', PEOPLE.coordinatingFocal, 'no-right'],
    ['not the monitor of the area', PEOPLE.monitor, 'no-right'],
    ['not a stranger', PEOPLE.stranger, 'no-right'],
  ])('is set by %s', (_, who, told) => {
    expect(outcome(aTask(), who, fund(1))).toBe(told);
  });

  it('is kept with where it comes from, changed, and taken away, each time with what was before', () => {
    const story = play(set(), [
      { at: '2024-03-04', by: PEOPLE.office, act: fund(250_000_000, null) },
      { at: '2024-03-05', by: PEOPLE.standing, act: fund(null, ' ') },
    ]);
    expect(set().state.funding).toEqual({ amount: 1_500_000_000, source: 'ngân sách tỉnh' });
    expect(story.state.funding).toBeNull();
    expect(
      story.log.flatMap(({ event }) => (event.kind === 'funding-set' ? [event.before?.amount ?? null] : [])),
    ).toEqual([null, 1_500_000_000, 250_000_000]);
  });

  it('changes nothing that the task is judged by, and its leads are told', () => {
    expect(set().state.assignments).toEqual(aTask().state.assignments);
    const last = set().log.at(-1);
    const told = last ? noticesFor(set().state, last) : [];
    expect(told).toMatchObject([{ kind: 'task-amended', to: { agency: LEAD }, facts: { changes: ['funding'] } }]);
    expect(told.map(({ to }) => to)).not.toContainEqual(expect.objectContaining({ agency: COORDINATING }));
  });

  it.each<[string, Act, string]>([
    ['below nothing', fund(-1), 'amount-wrong'],
    ['not a whole number', fund(Number.NaN), 'amount-wrong'],
    ['too long a source', fund(1, 'x'.repeat(2001)), 'text-too-long'],
    ['a source marked secret', fund(1, 'TỐI MẬT'), 'secret'],
    ['the same as before', fund(1_500_000_000), 'nothing-changed'],
    [
      'by a document of days to come',
      { kind: 'set-funding', amount: 2, source: null, ref: { number: '1/QĐ-UBND', date: '2024-05-01' } },
      'document-in-future',
    ],
  ])('is refused: %s', (_, act, told) => {
    expect(outcome(set(), PEOPLE.standing, act)).toBe(told);
  });

  it('of a finished task stands', () => {
    const done = bring(aTask({ coordinating: [] }), LEAD, 'confirmed');
    expect(outcome(done, PEOPLE.standing, fund(1))).toBe('task-closed');
  });
});
