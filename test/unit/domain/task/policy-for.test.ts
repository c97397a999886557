import { narrowestFirst, policyFor, type Place } from '../../../../src/domain/task/policy-for';
import type { PolicyOverride } from '../../../../src/domain/task/policy';
import { POLICY } from '../../../support/builders';

const HERE: Place = { plan: 'p', area: 'II.6', task: 7, agency: 'STC' };
const within = (scope: PolicyOverride['for'], updateAfter: number): PolicyOverride => ({ for: scope, updateAfter });
const of = (overrides: readonly PolicyOverride[], place: Place = HERE) => policyFor({ ...POLICY, overrides }, place);

describe('the habits that hold at a place', () => {
  it.each<[string, readonly PolicyOverride[], number]>([
    ['no override', [], POLICY.updateAfter],
    ['its plan’s', [within({ plan: 'p' }, 1)], 1],
    ['its area’s before its plan’s', [within({ area: 'II.6' }, 2), within({ plan: 'p' }, 1)], 2],
    ['its agency’s before its area’s', [within({ agency: 'STC' }, 3), within({ area: 'II.6' }, 2)], 3],
    ['its task’s before its agency’s', [within({ task: 7 }, 4), within({ agency: 'STC' }, 3)], 4],
    [
      'a task’s before plan, area and agency together',
      [within({ task: 7 }, 4), within({ plan: 'p', area: 'II.6', agency: 'STC' }, 5)],
      4,
    ],
    ['two scopes together before one', [within({ agency: 'STC', area: 'II.6' }, 6), within({ agency: 'STC' }, 3)], 6],
    ['of equals the later', [within({ area: 'II.6' }, 2), within({ area: 'II.6' }, 8)], 8],
    ['none for another plan', [within({ plan: 'q' }, 1)], POLICY.updateAfter],
    ['none where one of two scopes is another', [within({ agency: 'STC', area: 'II.1' }, 6)], POLICY.updateAfter],
  ])('%s', (_, overrides, updateAfter) => {
    expect(of(overrides).updateAfter).toBe(updateAfter);
    const first = narrowestFirst(overrides).find(({ for: scope }) =>
      Object.entries(scope).every(([key, value]) => HERE[key as keyof Place] === value),
    );
    expect(first?.updateAfter ?? POLICY.updateAfter).toBe(updateAfter);
  });

  it('take a row as a whole, and of what is told by role the roles that are named', () => {
    const rungs = [{ id: 'x', after: { hours: 4 }, to: 'leader' as const }];
    const habits = of([{ for: { area: 'II.6' }, ladder: { lead: rungs }, checking: [] }]);
    expect(habits.ladder).toEqual({ lead: rungs, coordinating: POLICY.ladder.coordinating });
    expect(habits.checking).toEqual([]);
  });

  it('are put together from what each override says', () => {
    const habits = of([{ for: { plan: 'p' }, ackPauses: 9, updateAfter: 1 }, within({ task: 7 }, 4)]);
    expect([habits.ackPauses, habits.updateAfter]).toEqual([9, 4]);
  });
});
