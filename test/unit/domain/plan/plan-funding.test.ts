import { decidePlanFunding, fundingAt, fundsOfTasks } from '../../../../src/domain/plan/plan-funding';
import type { FundingSaid } from '../../../../src/domain/plan/read-funding';
import { actor, at, focal, STANDING } from '../../../support/builders';

const NOW = at('2024-03-15 09:00');
const SAID: FundingSaid = { amount: 1_500_000_000, source: ' ngân sách tỉnh ', ref: null };
const FUNDING = { amount: 1_500_000_000, source: 'ngân sách tỉnh' };
const outcome = (said: Partial<FundingSaid>, who = STANDING, before: typeof FUNDING | null = null) => {
  const read = decidePlanFunding(who, before, { ...SAID, ...said }, NOW);
  return read.ok ? read.value : read.error.code;
};

describe('the money of a plan', () => {
  it.each([
    ['Sở Nội vụ', STANDING, 'ok'],
    ['the administrator', actor('SNV', 'admin'), 'ok'],
    ['not an agency', focal('STC'), 'no-right'],
    ['not the chair', actor('UBT', 'chair'), 'no-right'],
  ])('is written down by %s', (_, who, told) => {
    expect(decidePlanFunding(who, null, SAID, NOW)).toMatchObject(
      told === 'ok' ? { ok: true } : { ok: false, error: { code: told } },
    );
  });

  it('is amount, source and the signed document that says so; nothing said takes it away', () => {
    const ref = { number: '12 / QĐ-UBND', date: '2024-01-05' };
    expect(outcome({ ref })).toEqual({ funding: FUNDING, document: { number: '12/QĐ-UBND', date: '2024-01-05' } });
    expect(outcome({ amount: null })).toMatchObject({ funding: { amount: null, source: 'ngân sách tỉnh' } });
    expect(outcome({ amount: null, source: ' ' }, STANDING, FUNDING)).toEqual({ funding: null, document: null });
  });

  it.each([
    ['no amount', { amount: NaN }, 'amount-wrong'],
    ['less than nothing', { amount: -1 }, 'amount-wrong'],
    ['more than can be counted', { amount: 2 ** 60 }, 'amount-wrong'],
    ['a secret', { source: 'nguồn [MẬT]' }, 'secret'],
    ['a book', { source: 'a'.repeat(2001) }, 'text-too-long'],
    ['a document to come', { ref: { number: '12/QĐ-UBND', date: '2024-12-05' } }, 'document-in-future'],
    ['a document without its day', { ref: { number: '12/QĐ-UBND', date: '' } }, 'document-date-wrong'],
  ])('refuses %s', (_, said, code) => {
    expect(outcome(said)).toBe(code);
  });

  it('is not written down twice over', () => {
    expect(outcome({}, STANDING, FUNDING)).toBe('nothing-changed');
  });

  it('holds from when it was written down', () => {
    const one = (day: string) => ({
      ...{ id: day, planId: 'p', funding: FUNDING, document: null, byOfficialId: 'snv', byName: 'A', atMs: at(day) },
    });
    const history = [one('2024-02-01'), one('2024-05-01')];
    expect(fundingAt(history, at('2024-01-31'))).toBeNull();
    expect(fundingAt(history, at('2024-03-01'))?.id).toBe('2024-02-01');
    expect(fundingAt(history, at('2024-05-01'))?.id).toBe('2024-05-01');
  });

  it('of tasks is what the plan’s own have: no sub-task counts twice, what was withdrawn not at all', () => {
    const task = { funding: { amount: 100, source: null }, parent: null, standing: 'open' as const };
    const parent = { taskId: 't', number: 1, assignment: 'STC', why: 'cascade' as const };
    const told = fundsOfTasks([
      task,
      { ...task, funding: null },
      { ...task, funding: { amount: null, source: 'ngân sách huyện' } },
      { ...task, parent },
      { ...task, parent: { ...parent, why: 'split' } },
      { ...task, standing: 'withdrawn' },
    ]);
    expect(told).toEqual({ tasks: 2, amount: 200 });
  });
});
