import type { Delegation } from '../../../../src/domain/directory/delegation';
import type { Official, Post } from '../../../../src/domain/directory/official';
import { reachable } from '../../../../src/domain/directory/reachable';
import type { PostRecipient } from '../../../../src/domain/notice/notice';

const who = (id: string, agency: string, post: Post, areas?: readonly string[]): Official => ({
  id,
  name: id,
  title: id,
  posts: [{ agency, post, ...(areas === undefined ? {} : { areas }) }],
});
const given = (from: string, to: string | null, more: Partial<Delegation> = {}): Delegation => ({
  id: `${from}-${to ?? 'away'}`,
  from,
  to,
  fromDate: '2024-01-01',
  toDate: '2024-12-31',
  posts: [],
  areas: [],
  form: 'người làm thay',
  ...more,
});

const FOCAL = who('focal', 'STC', 'focal');
const HEAD = who('head', 'STC', 'unit-head');
const LEADER = who('leader', 'STC', 'leader');
const BINH = who('binh', 'STC', 'staff');
const to = (post: Post, more: Partial<PostRecipient> = {}): PostRecipient => ({ agency: 'STC', post, ...more });

describe('who is told', () => {
  it.each<[string, PostRecipient, readonly Official[], readonly Delegation[], readonly string[]]>([
    ['who holds the post', to('focal'), [FOCAL, HEAD], [], ['focal']],
    ['all who hold it', to('focal'), [FOCAL, who('b', 'STC', 'focal')], [], ['focal', 'b']],
    ['the next of the line when it is vacant', to('focal'), [LEADER], [], ['leader']],
    ['nobody when the line ends', to('leader'), [FOCAL, HEAD], [], []],
    ['who does the part', to('focal', { person: 'binh' }), [FOCAL, BINH], [], ['binh']],
    ['the focal, when that one has left', to('focal', { person: 'binh' }), [FOCAL], [], ['focal']],
    [
      'the focal, when that one works elsewhere now',
      to('focal', { person: 'binh' }),
      [FOCAL, who('binh', 'SYT', 'staff')],
      [],
      ['focal'],
    ],
    ['the stand-in', to('leader'), [LEADER, HEAD], [given('leader', 'head')], ['head']],
    [
      'the stand-in for who does the part',
      to('focal', { person: 'binh' }),
      [FOCAL, BINH, HEAD],
      [given('binh', 'head')],
      ['head'],
    ],
    ['the next, when one is away without a stand-in', to('focal'), [FOCAL, HEAD], [given('focal', null)], ['head']],
    [
      'the next, when the stand-in is away too',
      to('focal'),
      [FOCAL, HEAD, LEADER],
      [given('focal', 'head'), given('head', null)],
      ['leader'],
    ],
    ['the next, when the stand-in has left', to('focal'), [FOCAL, HEAD], [given('focal', 'gone')], ['head']],
    [
      'himself, for a post that he kept',
      to('leader'),
      [LEADER, HEAD],
      [given('leader', 'head', { posts: ['focal'] })],
      ['leader'],
    ],
  ])('%s', (_, recipient, officials, delegations, expected) => {
    expect(reachable(recipient, { officials, delegations })).toEqual(expected);
  });

  it('by area: a post without areas means all of them, also beside one that has the area', () => {
    const all = who('all', 'STP', 'monitor');
    const some = who('some', 'STP', 'monitor', ['II.2']);
    const monitor = (area: string): PostRecipient => ({ agency: 'STP', post: 'monitor', area });
    const staffing = { officials: [all, some], delegations: [] };
    expect(reachable(monitor('II.2'), staffing)).toEqual(['all', 'some']);
    expect(reachable(monitor('II.6'), staffing)).toEqual(['all']);
  });

  it('a vice-chair of another area is not meant: the chair is next', () => {
    const officials = [who('pct', 'VPUBND', 'vice-chair', ['II.7']), who('ct', 'VPUBND', 'chair')];
    const vice: PostRecipient = { agency: 'VPUBND', post: 'vice-chair', area: 'II.6' };
    expect(reachable(vice, { officials, delegations: [] })).toEqual(['ct']);
  });

  it('a delegation for some areas leaves the others where they were', () => {
    const officials = [who('pct', 'VPUBND', 'vice-chair'), who('cvp', 'VPUBND', 'office-chief')];
    const delegations = [given('pct', 'cvp', { areas: ['II.6'] })];
    const vice = (area: string): PostRecipient => ({ agency: 'VPUBND', post: 'vice-chair', area });
    expect(reachable(vice('II.6'), { officials, delegations })).toEqual(['cvp']);
    expect(reachable(vice('II.7'), { officials, delegations })).toEqual(['pct']);
  });
});
