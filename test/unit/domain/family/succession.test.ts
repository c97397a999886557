import { readSplitParts } from '../../../../src/domain/family/split-from-text';
import { successorsOf, type SplitPart } from '../../../../src/domain/family/succession';
import type { Act } from '../../../../src/domain/task/commands';
import { play, type Story } from '../../../support/builders';
import { aTask, COORDINATING, LEAD, made, outcome, PEOPLE } from '../../../support/task-world';

const ref = { number: '123/QĐ-UBND', date: '2024-03-01' };
const BUDGET: SplitPart = { title: 'Lập dự toán', leads: ['SXD'], due: '2024-05-31' };
const REVIEW: SplitPart = { title: 'Thẩm định', leads: [], due: null };
const split = (...into: readonly SplitPart[]): Act => ({ kind: 'split-task', into, ref, reason: null });
const merge = (into: number): Act => ({ kind: 'merge-task', into, ref, reason: 'Trùng nội dung' });
const story = (): Story => aTask({ due: '2024-06-28' });
const after = (act: Act): Story => play(story(), [{ at: '2024-03-04', by: PEOPLE.standing, act }]);

describe('a task that is split', () => {
  it('ends, and new ones go on: each with its leads, its day and who coordinates', () => {
    const events = made(story(), PEOPLE.standing, split(BUDGET, REVIEW));
    expect(events).toMatchObject([
      {
        kind: 'child-opened',
        why: 'split',
        given: {
          title: 'Lập dự toán',
          deadline: { kind: 'exact', due: '2024-05-31', wording: '31/5/2024' },
          assignments: [
            { agency: 'SXD', role: 'lead', due: '2024-05-31' },
            { agency: COORDINATING, role: 'coordinating', due: '2024-05-24' },
          ],
          parent: { number: 1, why: 'split' },
        },
      },
      {
        kind: 'child-opened',
        given: {
          assignments: [
            { agency: LEAD, due: '2024-06-28' },
            { agency: COORDINATING, due: '2024-06-21' },
          ],
        },
      },
      { kind: 'withdrawn', document: ref, splitInto: ['task-1.t1', 'task-1.t2'] },
    ]);
  });

  it('names those that go on in its place', () => {
    const { state } = after(split(BUDGET, REVIEW));
    expect(state.standing).toBe('withdrawn');
    expect(successorsOf(state)).toHaveLength(2);
    expect(outcome(after(split(BUDGET, REVIEW)), PEOPLE.focal, { kind: 'accept', assignment: LEAD })).toBe(
      'task-withdrawn',
    );
  });

  it.each([
    ['no-right', PEOPLE.focal, split(BUDGET, REVIEW)],
    ['split-count', PEOPLE.standing, split(BUDGET)],
    ['reason-missing', PEOPLE.standing, split(BUDGET, { ...REVIEW, title: ' ' })],
    ['date-in-past', PEOPLE.standing, split(BUDGET, { ...REVIEW, due: '2024-02-01' })],
    ['document-number-wrong', PEOPLE.standing, { ...split(BUDGET, REVIEW), ref: { ...ref, number: 'x' } } as Act],
  ])('is refused with %s', (code, who, act) => {
    expect(outcome(story(), who, act)).toBe(code);
  });
});

describe('a task that is taken in by another', () => {
  it('ends with the number of the one that goes on', () => {
    expect(successorsOf(after(merge(12)).state)).toEqual([12]);
  });

  it('is not taken in by itself, nor at the wish of its own agency', () => {
    expect(outcome(story(), PEOPLE.standing, merge(1))).toBe('same-task');
    expect(outcome(story(), PEOPLE.focal, merge(12))).toBe('no-right');
  });
});

describe('the task that one belongs to rests, goes on or ends', () => {
  const told = (standing: 'open' | 'suspended' | 'withdrawn', reason = 'Chờ sắp xếp'): Act => ({
    ...{ kind: 'parent-told', standing, reason, document: ref },
  });
  const system = { ...PEOPLE.nobody, officialId: 'system' };
  const then = (...acts: readonly Act[]): Story =>
    play(
      story(),
      acts.map((act, index) => ({ at: `2024-03-0${index + 4}`, by: system, act })),
    );

  it.each([
    ['withdrawn', [told('withdrawn')]],
    ['suspended', [told('suspended')]],
    ['open', [told('suspended'), told('open')]],
  ] as const)('so that it is %s', (standing, acts) => {
    expect(then(...acts).state.standing).toBe(standing);
  });

  it('what rests for a reason of its own goes on resting', () => {
    const resting = then(told('suspended', 'Lý do riêng'));
    expect(outcome(resting, system, told('open'), '2024-03-06')).toBe('nothing-due');
  });

  it('is not for people to say', () => {
    expect(outcome(story(), PEOPLE.standing, told('withdrawn'))).toBe('no-right');
  });
});

it.each([
  [
    'thành Lập dự toán (STC, hạn 30/6/2024); Thẩm định (SXD)',
    [
      { title: 'Lập dự toán', leads: ['STC'], due: '2024-06-30' },
      { title: 'Thẩm định', leads: ['SXD'], due: null },
    ],
  ],
  [
    '- Việc một\n- Việc hai (syt; svhttdl, 5/7)',
    [
      { title: 'Việc một', leads: [], due: null },
      { title: 'Việc hai', leads: ['SYT', 'SVHTTDL'], due: '2024-07-05' },
    ],
  ],
  ['Một việc (hạn 31/2/2024)', [{ title: 'Một việc', leads: [], due: '31/2/2024' }]],
  ['thành', []],
])('%j is read', (text, parts) => {
  expect(readSplitParts(text, 2024)).toEqual(parts);
});
