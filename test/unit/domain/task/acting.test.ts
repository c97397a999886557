import { checkDelegation, type DelegationWish } from '../../../../src/domain/directory/grant-delegation';
import { delegatedPosts } from '../../../../src/domain/directory/delegation';
import { actingAs, withMandates } from '../../../../src/domain/task/acting';
import type { Actor, Mandate } from '../../../../src/domain/task/actor';
import { authorOf } from '../../../../src/domain/task/recording';
import { authorText } from '../../../../src/messages/words/author';
import { actor, at, play } from '../../../support/builders';
import { ACTS, aTask, bring, COORDINATING, LEAD, outcome, PEOPLE } from '../../../support/task-world';

const mandate = (giver: Actor, more: Partial<Mandate> = {}): Mandate => ({
  delegationId: 'uq-1',
  giver: giver.officialId,
  giverTitle: giver.title,
  form: 'TUQ.',
  fromDate: '2024-03-01',
  toDate: '2024-03-15',
  posts: [],
  areas: [],
  held: giver.posts,
  ...more,
});
const taker = (own: Actor, ...mandates: readonly Mandate[]): Actor => ({ ...own, mandates });

describe('acting for another', () => {
  const given = aTask();
  const standIn = taker(PEOPLE.stranger, mandate(PEOPLE.focal));

  it('as the giver may, on the days of the delegation, both included', () => {
    expect(outcome(given, standIn, ACTS.accept(LEAD), '2024-02-29')).toBe('no-right');
    expect(outcome(given, standIn, ACTS.accept(LEAD), '2024-03-01')).toBe('ok');
    expect(outcome(given, standIn, ACTS.accept(LEAD), '2024-03-15')).toBe('ok');
    expect(outcome(given, standIn, ACTS.accept(LEAD), '2024-03-16')).toBe('no-right');
    expect(outcome(given, standIn, ACTS.accept(COORDINATING))).toBe('no-right');
  });

  it('only where his own posts do not suffice', () => {
    const both = taker(PEOPLE.focal, mandate(PEOPLE.leader));
    const own = actingAs(given.state, ACTS.accept(LEAD), both, at('2024-03-04'));
    expect(own.onBehalfOf).toBeUndefined();
    const assign = { kind: 'assign-person', assignment: LEAD, person: null, reason: null } as const;
    expect(actingAs(given.state, assign, both, at('2024-03-04')).onBehalfOf?.officialId).toBe('stc-leader');
  });

  it('never checks his own agency’s work so', () => {
    const handedIn = bring(aTask({ coordinating: [] }), LEAD, 'awaiting');
    expect(outcome(handedIn, taker(PEOPLE.stranger, mandate(PEOPLE.monitor)), ACTS['confirm-completion'](LEAD))).toBe(
      'ok',
    );
    expect(outcome(handedIn, taker(PEOPLE.unitHead, mandate(PEOPLE.monitor)), ACTS['confirm-completion'](LEAD))).toBe(
      'own-work',
    );
  });

  it('does the part of whom he stands in for', () => {
    const binh: Actor = { ...actor(LEAD, 'staff'), officialId: 'binh' };
    const person = { officialId: 'binh', name: 'binh', agencies: [LEAD] };
    const story = play(given, [
      { at: '2024-03-01', by: PEOPLE.leader, act: { kind: 'assign-person', assignment: LEAD, person, reason: null } },
    ]);
    expect(outcome(story, taker(PEOPLE.stranger, mandate(binh)), ACTS.progress(LEAD))).toBe('ok');
  });

  it('is offered what he may do, and told in the right form', () => {
    const whole = withMandates(standIn, at('2024-03-04'));
    expect(whole.posts.map((held) => [held.agency, held.delegation])).toEqual([
      ['SXD', undefined],
      [LEAD, 'uq-1'],
    ]);
    expect(withMandates(standIn, at('2024-04-01')).posts).toEqual(standIn.posts);
    const by = authorOf(actingAs(given.state, ACTS.accept(LEAD), whole, at('2024-03-04')));
    expect(authorText({ ...by, forTitle: 'Giám đốc Sở Tài chính' })).toBe(
      'TUQ. Giám đốc Sở Tài chính: Cán bộ SXD, Chuyên viên',
    );
    expect(authorText({ ...by, form: 'người làm thay', forTitle: 'Trưởng phòng' })).toBe(
      'Cán bộ SXD, Chuyên viên (người làm thay Trưởng phòng)',
    );
  });
});

describe('what is handed over', () => {
  it('is limited to posts and areas, and what one holds by delegation is not passed on', () => {
    const own = [
      { agency: 'VPUBND', post: 'vice-chair', areas: ['II.6', 'II.8'] },
      { agency: 'SNV', post: 'standing', delegation: 'x' },
    ] as const;
    const terms = { fromDate: '2024-03-01', toDate: '2024-03-15', posts: [], areas: ['II.8', 'II.1'] };
    expect(delegatedPosts(terms, own)).toEqual([{ agency: 'VPUBND', post: 'vice-chair', areas: ['II.8'] }]);
    expect(delegatedPosts({ ...terms, posts: ['chair'] }, own)).toEqual([]);
  });

  const people = [PEOPLE.leader, PEOPLE.unitHead, PEOPLE.coordinatingLeader].map(
    ({ officialId, name, title, posts }) => ({
      id: officialId,
      name,
      title,
      posts,
    }),
  );
  const wish: DelegationWish = {
    from: 'stc-leader',
    to: 'stc-unit-head',
    fromDate: '2024-03-01',
    toDate: '2024-03-15',
    posts: [],
    areas: [],
    form: 'KT.',
    document: null,
  };

  const before = { fromDate: '2024-02-20', toDate: '2024-02-29', posts: [], areas: ['II.1'] };
  const world = { people, areas: ['II.1'], given: [before] };

  it.each<[string, Partial<DelegationWish>, Actor, string]>([
    ['by the giver', {}, PEOPLE.leader, 'ok'],
    ['by an administrator', {}, PEOPLE.admin, 'ok'],
    ['by the taker', {}, PEOPLE.unitHead, 'no-right'],
    ['to himself', { to: 'stc-leader' }, PEOPLE.leader, 'same-person'],
    ['to nobody known', { to: 'x' }, PEOPLE.leader, 'unknown-person'],
    ['to nobody: he is just away', { to: null }, PEOPLE.leader, 'ok'],
    ['of days that are over', { fromDate: '2024-01-01', toDate: '2024-02-01' }, PEOPLE.leader, 'bad-dates'],
    ['that end before they begin', { toDate: '2024-02-28' }, PEOPLE.leader, 'bad-dates'],
    ['for years', { toDate: '2042-03-15' }, PEOPLE.leader, 'too-long'],
    ['of a post that he has not', { posts: ['chair'] }, PEOPLE.leader, 'no-post'],
    ['KT. across agencies', { to: 'syt-leader' }, PEOPLE.leader, 'not-same-agency'],
    ['TUQ. without a document', { form: 'TUQ.' }, PEOPLE.leader, 'document-missing'],
    ['of an area that no plan has', { areas: ['II.1', 'IX.9'] }, PEOPLE.leader, 'unknown-area'],
    ['of one that a plan has', { areas: ['II.1'] }, PEOPLE.leader, 'ok'],
    ['for a day on which another stands in', { fromDate: '2024-02-29' }, PEOPLE.leader, 'overlapping'],
    ['from the day after', { fromDate: '2024-03-01' }, PEOPLE.leader, 'ok'],
    ['TUQ. with one', { form: 'TUQ.', document: { number: '3/GUQ', date: '2024-02-28' } }, PEOPLE.leader, 'ok'],
  ])('%s', (_, more, by, expected) => {
    const checked = checkDelegation({ ...wish, ...more }, world, by, at('2024-02-28'));
    expect(checked.ok ? 'ok' : checked.error).toBe(expected);
  });
});
