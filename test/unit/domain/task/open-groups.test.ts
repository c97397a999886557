import type { Actor } from '../../../../src/domain/task/actor';
import type { Act } from '../../../../src/domain/task/commands';
import { decide } from '../../../../src/domain/task/decide/decide';
import type { Memberships } from '../../../../src/domain/task/open-group';
import { noticesFor } from '../../../../src/domain/notice/notices-for';
import { at, play, type Story } from '../../../support/builders';
import { aTask, bring, COORDINATING, LEAD, partOf, PEOPLE } from '../../../support/task-world';

/** "Các sở, ban, ngành liên quan": the lead calls in whom it needs, and nobody else. */
const openGroups = [{ words: 'các sở, ban, ngành liên quan', groups: ['SBN'] }];
const memberOf = { SXD: ['SBN', 'CQDV'], SCT: ['SBN'], UBNDTK: ['UBNDCH'], [COORDINATING]: ['SBN'] };
const open = (options = {}): Story => bring(aTask({ openGroups, ...options }), LEAD, 'accepted');
const callIn = (...agencies: readonly string[]): Act => ({ kind: 'call-in', assignment: LEAD, agencies });
const called = (story = open()): Story =>
  play(story, [{ at: '2024-02-22', by: PEOPLE.focal, act: callIn('SXD', 'SCT'), memberOf }]);

const outcome = (story: Story, actor: Actor, act: Act, memberships: Memberships = memberOf): string => {
  const command = { commandId: 'c', actor, act, memberOf: memberships };
  const decided = decide(story.state, command, at('2024-02-22'), story.rules);
  return decided.ok ? 'ok' : decided.error.code;
};

it('an open group gives nobody a part by itself', () => {
  expect(open().state.assignments.map((one) => one.agency)).toEqual([LEAD, COORDINATING]);
  expect(open().state.openGroups).toEqual(openGroups);
});

it("whom the lead calls in has a part with its own day, before the lead's", () => {
  const story = called();
  expect(partOf(story, 'SXD')).toMatchObject({ role: 'coordinating', work: 'given', calledInBy: LEAD });
  expect(partOf(story, 'SXD').due).toBe('2024-06-24');
  expect(story.state.openGroups).toEqual(openGroups);
});

it('and is told by whom; the other leads hear of it, the one who called does not', () => {
  const story = called(open({ leads: [LEAD, 'SKHDT'] }));
  const recorded = story.log.find(({ event }) => event.kind === 'assignment-added');
  if (!recorded) throw new Error('nobody was called in');
  const told = noticesFor(story.state, recorded).map(({ kind, to, facts }) => [
    kind,
    'agency' in to ? to.agency : '',
    facts.from ?? facts.changes?.join() ?? '',
  ]);
  expect(told).toEqual([
    ['task-given', 'SXD', LEAD],
    ['task-amended', 'SKHDT', 'called-in'],
  ]);
});

it.each<[string, () => Story, Actor, Act, string]>([
  ["the lead's leader may", open, PEOPLE.leader, callIn('SXD'), 'ok'],
  ['one outside the group', open, PEOPLE.focal, callIn('SXD', 'UBNDTK'), 'not-in-group'],
  ['one that the catalogue knows nothing of', open, PEOPLE.focal, callIn('STNMT'), 'not-in-group'],
  ['one that has a part', open, PEOPLE.focal, callIn(COORDINATING), 'agency-has-part'],
  ['nobody', open, PEOPLE.focal, callIn(), 'nothing-changed'],
  [
    'where the plan leaves nothing open',
    () => open({ openGroups: undefined }),
    PEOPLE.focal,
    callIn('SXD'),
    'no-open-group',
  ],
  ['by a coordinating agency', open, PEOPLE.coordinatingFocal, callIn('SXD'), 'no-right'],
  [
    'by it for its own part',
    open,
    PEOPLE.coordinatingFocal,
    { kind: 'call-in', assignment: COORDINATING, agencies: ['SXD'] },
    'no-right',
  ],
  ['by Sở Nội vụ, which amends by a document', open, PEOPLE.standing, callIn('SXD'), 'no-right'],
  ['twice', called, PEOPLE.focal, callIn('SXD'), 'agency-has-part'],
])('%s', (_, make, who, act, expected) => expect(outcome(make(), who, act)).toBe(expected));

it("without the catalogue's word nobody is brought in", () => {
  expect(outcome(open(), PEOPLE.focal, callIn('SXD'), {})).toBe('not-in-group');
});

it('an amendment may close the group; whom the lead called in keeps the part', () => {
  const ref = { number: '12/QĐ-UBND', date: '2024-02-20' };
  const amend: Act = { kind: 'amend-task', changes: { openGroups: [] }, ref, reason: null };
  const story = play(called(), [{ at: '2024-02-23', by: PEOPLE.standing, act: amend }]);
  expect(story.state.openGroups).toEqual([]);
  expect(partOf(story, 'SXD').work).toBe('given');
  expect(outcome(story, PEOPLE.focal, callIn('STNMT'))).toBe('no-open-group');
});
