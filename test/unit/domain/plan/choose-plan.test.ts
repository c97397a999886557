import { choosePlan } from '../../../../src/domain/plan/choose-plan';

const plan = (id: string) => ({ id, title: `Kế hoạch ${id}` });
const singles = plan('viec-le-2024');

describe('the plan that a report is about', () => {
  it('is the one that is named, single tasks too', () => {
    expect(choosePlan([plan('a'), plan('b')], 'b')).toMatchObject({ ok: true, value: { id: 'b' } });
    expect(choosePlan([plan('a'), singles], singles.id)).toMatchObject({ ok: true, value: { id: singles.id } });
  });

  it('need not be named while there is one, whatever single tasks stand beside it', () => {
    expect(choosePlan([plan('a'), singles], undefined)).toMatchObject({ ok: true, value: { id: 'a' } });
    expect(choosePlan([singles], undefined)).toMatchObject({ ok: true, value: { id: singles.id } });
  });

  it('is never taken silently from several', () => {
    const plans = [plan('a'), plan('b'), singles];
    expect(choosePlan(plans, undefined)).toEqual({ ok: false, error: { code: 'which-plan', plans } });
    expect(choosePlan(plans, 'c')).toEqual({ ok: false, error: { code: 'no-such-plan', wanted: 'c', plans } });
    expect(choosePlan([], undefined)).toEqual({ ok: false, error: { code: 'no-plan' } });
  });
});
