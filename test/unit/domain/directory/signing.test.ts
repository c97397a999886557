import type { Delegation } from '../../../../src/domain/directory/delegation';
import type { Official } from '../../../../src/domain/directory/official';
import { signingOf } from '../../../../src/domain/directory/signing';
import { at } from '../../../support/builders';

const person = (id: string, title: string, ...posts: Official['posts']): Official => ({ id, name: id, title, posts });

const HEAD = person('head', 'Giám đốc Sở Nội vụ', { agency: 'SNV', post: 'leader' });
const DEPUTY = person('deputy', 'Phó Giám đốc Sở Nội vụ', { agency: 'SNV', post: 'leader' });
const CLERK = person('clerk', 'Chuyên viên', { agency: 'SNV', post: 'standing' });
const CHIEF = person(
  'chief',
  'Chánh Văn phòng UBND tỉnh',
  { agency: 'VPUBND', post: 'office-chief' },
  { agency: 'VPUBND', post: 'leader' },
);
const ALL = [DEPUTY, HEAD, CLERK, CHIEF];

const given = (to: string | null, form: Delegation['form'], terms: Partial<Delegation> = {}): Delegation => ({
  ...{ id: '1', from: 'head', to, form, fromDate: '2024-06-01', toDate: '2024-06-15', posts: [], areas: [] },
  ...terms,
});

const signs = (delegations: readonly Delegation[], day = '2024-06-10', officials = ALL) => {
  const { head, by, away } = signingOf('SNV', officials, delegations, at(day));
  return [head?.name ?? null, by === null ? null : `${by.form} ${by.name}`, away];
};

test.each([
  ['nothing was handed over: the head signs', [], ['head', null, false]],
  ['a deputy signs in his stead', [given('deputy', 'KT.')], ['head', 'KT. deputy', true]],
  ['one with a written authority', [given('clerk', 'TUQ.')], ['head', 'TUQ. clerk', true]],
  [
    'a deputy who merely covers signs as deputies do',
    [given('deputy', 'người làm thay')],
    ['head', 'KT. deputy', true],
  ],
  ['a clerk who merely covers has no form to sign in', [given('clerk', 'người làm thay')], ['head', null, true]],
  ['away without anybody', [given(null, 'người làm thay')], ['head', null, true]],
  [
    'limited to an area it does not reach the agency’s papers',
    [given('deputy', 'KT.', { areas: ['II.1'] })],
    ['head', null, false],
  ],
  ['not yet in force', [given('deputy', 'KT.', { fromDate: '2024-06-11' })], ['head', null, false]],
] as const)('%s', (_, delegations, expected) => {
  expect(signs(delegations)).toEqual(expected);
});

test('an agency with two heads or none leaves the name open', () => {
  expect(signs([], '2024-06-10', [HEAD, person('other', 'Giám đốc', ...HEAD.posts)])).toEqual([null, null, false]);
  expect(signs([], '2024-06-10', [CLERK])).toEqual([null, null, false]);
});

test('one person in two heading posts is one head', () => {
  expect(signingOf('VPUBND', ALL, [], at('2024-06-10')).head?.name).toBe('chief');
});
