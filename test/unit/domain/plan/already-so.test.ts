import { isAlreadySo } from '../../../../src/domain/plan/already-so';
import type { Act } from '../../../../src/domain/task/commands';
import type { PlanChanges } from '../../../../src/domain/task/plan-change';
import { givenTask, play, STANDING } from '../../../support/builders';

const REF = { number: '45/QĐ-UBND', date: '2024-03-04' };
const amend = (changes: PlanChanges): Act => ({ kind: 'amend-task', changes, ref: REF, reason: null });
const task = givenTask({ leads: ['STC', 'SXD'], coordinating: ['SCT'], openGroups: [] });
const after = (act: Act) => play(task, [{ at: '2024-03-05 09:00', by: STANDING, act }]).state;

/** What a change of the plan may want of a task: by hand or by the file, once done it is wanted no more. */
describe('a task is as a change wanted it', () => {
  it.each<readonly [string, PlanChanges]>([
    ['another title', { title: 'Tên khác' }],
    ['a product', { product: 'Nghị quyết' }],
    ['a day', { due: '2024-09-30' }],
    ['a period', { deadline: { kind: 'quarter', due: '2024-09-30', every: null, wording: 'Quý III/2024' } }],
    ['no day', { deadline: { kind: 'recurring', due: null, every: 'quarter', wording: 'Hằng quý' } }],
    ['another area', { area: { code: 'II.2', monitor: 'VPUBND' } }],
    ['an open group', { openGroups: [{ words: 'các cơ quan liên quan', groups: ['CQDV'] }] }],
    ['another agency', { add: [{ agency: 'SYT', role: 'coordinating' }] }],
    ['an agency out', { remove: ['SXD'] }],
    ['another role', { roles: [{ assignment: 'SXD', role: 'coordinating' }] }],
    ['several at once', { title: 'Tên khác', add: [{ agency: 'SYT', role: 'lead' }], remove: ['STC'] }],
  ])('%s', (_, changes) => {
    expect(isAlreadySo(amend(changes), task.state)).toBe(false);
    expect(isAlreadySo(amend(changes), after(amend(changes)))).toBe(true);
  });

  it('withdrawn', () => {
    const act: Act = { kind: 'withdraw', ref: REF, reason: 'không còn phù hợp', newDue: null };
    expect(isAlreadySo(act, task.state)).toBe(false);
    expect(isAlreadySo(act, after(act))).toBe(true);
  });

  it('not by half', () => {
    const both: PlanChanges = { title: 'Tên khác', product: 'Nghị quyết' };
    expect(isAlreadySo(amend(both), after(amend({ title: 'Tên khác' })))).toBe(false);
  });
});
