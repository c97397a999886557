import { offersOf, ownParts, workingAgencies } from '../../../../src/domain/task/offers';
import { decide } from '../../../../src/domain/task/decide/decide';
import type { Act } from '../../../../src/domain/task/commands';
import type { Actor } from '../../../../src/domain/task/actor';
import {
  actor,
  at,
  CHECKER,
  focal,
  givenTask,
  passTime,
  play,
  RULES,
  STANDING,
  VICE_CHAIR,
  type Story,
} from '../../../support/builders';

const STC = focal('STC');
const SYT = focal('SYT');

const given = givenTask({ coordinating: ['SYT'] });
const working = play(given, [{ at: '2024-01-03', by: STC, act: { kind: 'accept', assignment: 'STC' } }]);
const late = passTime(working, '2024-07-01 08:00');
const handedIn = play(working, [
  {
    at: '2024-02-01',
    by: STC,
    act: { kind: 'ask-completion', assignment: 'STC', evidence: [{ kind: 'link', url: 'https://a.vn/1' }] },
  },
]);
/** Given by the agency to its own people. */
const ownPlan: Story = {
  ...handedIn,
  state: { ...handedIn.state, assignments: handedIn.state.assignments.map((one) => ({ ...one, giver: 'STC' })) },
};
const asking = play(working, [
  { at: '2024-02-01', by: STC, act: { kind: 'ask-extension', assignment: 'STC', to: '2024-08-01', reason: 'chờ' } },
]);
const submitted = play(asking, [
  {
    at: '2024-02-02',
    by: STANDING,
    act: { kind: 'confirm-submission', submission: asking.state.submissions[0]?.id ?? 0, note: null },
  },
]);

const verbs = (story: Story, who: Actor, id = 'STC') =>
  offersOf(story.state, who).parts.find(({ part }) => part.id === id)?.verbs ?? [];

describe('what a task offers a person', () => {
  it.each([
    ['the agency, before it has taken it on', given, STC, ['accept', 'obstacle', 'reassign']],
    ['the agency, while it works', working, STC, ['done', 'extend', 'obstacle', 'wait']],
    ['the agency, when it is late', late, STC, ['explain', 'done', 'extend', 'obstacle', 'wait']],
    ['the agency, once it has asked for more time', asking, STC, ['done', 'obstacle', 'wait']],
    ['the agency, once it has handed in', handedIn, STC, []],
    ['the checker, while the agency works', working, CHECKER, ['nudge']],
    ['the checker, once it has handed in', handedIn, CHECKER, ['confirm', 'return']],
    ['Sở Nội vụ', working, STANDING, ['nudge']],
    ['a leader of UBND tỉnh', working, VICE_CHAIR, []],
    ['a coordinating agency, on the lead’s part', handedIn, SYT, []],
    ['the agency’s leader, on what his own people did', ownPlan, actor('STC', 'leader'), ['confirm', 'return']],
    ['his own people, on that', ownPlan, STC, []],
    ['the agency’s leader', working, actor('STC', 'leader'), ['done', 'extend', 'obstacle', 'wait', 'assign']],
  ])('%s', (_who, story, who, expected) => expect(verbs(story, who)).toEqual(expected));

  it.each([
    ['Sở Nội vụ, to put it before UBND tỉnh', asking, STANDING, ['submit']],
    ['nobody else before that', asking, VICE_CHAIR, []],
    ['the vice-chair, to decide', submitted, VICE_CHAIR, ['decide']],
    ['Sở Nội vụ no more', submitted, STANDING, []],
    ['the agency itself never', submitted, STC, []],
  ])('a question: %s', (_who, story, who, expected) => {
    expect(offersOf(story.state, who).submissions.map((one) => one.can)).toEqual(expected);
  });

  it('offers nothing that the rules would refuse for want of a right', () => {
    const acts = (id: string): readonly Act[] => [
      { kind: 'accept', assignment: id },
      { kind: 'confirm-completion', assignment: id },
      { kind: 'nudge', assignment: id },
    ];
    for (const story of [given, working, handedIn, late]) {
      for (const who of [STC, SYT, CHECKER, STANDING, VICE_CHAIR]) {
        for (const { part, verbs: offered } of offersOf(story.state, who).parts) {
          for (const act of acts(part.id)) {
            const verb = act.kind === 'confirm-completion' ? 'confirm' : act.kind;
            if (!(offered as readonly string[]).includes(verb)) continue;
            const decided = decide(story.state, { commandId: 'c', actor: who, act }, at('2024-07-01 09:00'), RULES);
            expect(decided.ok || decided.error.code).not.toBe('no-right');
          }
        }
      }
    }
  });

  it('tells a person’s own parts, the lead’s first, and the agencies he works for', () => {
    const both: Actor = { ...STC, posts: [...SYT.posts, ...STC.posts, { agency: 'SNV', post: 'monitor' }] };
    expect(ownParts(given.state, both).map((one) => one.id)).toEqual(['STC', 'SYT']);
    expect(ownParts(given.state, CHECKER)).toEqual([]);
    expect(workingAgencies(both)).toEqual(['SYT', 'STC']);
  });
});
