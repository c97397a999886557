import { noticesFor } from '../../../../src/domain/notice/notices-for';
import type { Act } from '../../../../src/domain/task/commands';
import { remember } from '../../../../src/domain/task/evolve/settling';
import type { ProvinceDecision } from '../../../../src/domain/task/state';
import { DECISIONS, DECISION_KINDS, type DecisionKind } from '../../../../src/domain/task/who-decides';
import { actor, passTime, play, type Story } from '../../../support/builders';
import { ACTS, aTask, bring, LEAD, made, outcome, partOf, PEOPLE, SEED_RULES, step } from '../../../support/task-world';

const NOBODY = PEOPLE.nobody;
const decision = (kind: DecisionKind): ProvinceDecision =>
  kind === 'extend'
    ? { kind, to: '2024-08-30' }
    : kind === 'reassign'
      ? { kind, to: 'SCT' }
      : kind === 'instruct'
        ? { kind, text: 'Bố trí kinh phí' }
        : { kind };
const rule = (kind: DecisionKind, reason: string | null = 'Theo ý kiến cuộc họp'): Act => ({
  kind: 'rule',
  assignment: LEAD,
  decision: decision(kind),
  reason,
});
const alone = (): Story => aTask({ due: '2024-03-15', coordinating: [] });

/** A question about the lead's part, put before UBND tỉnh. */
const submitted = (about: 'extension' | 'overdue'): Story => {
  const asked =
    about === 'overdue' ? passTime(alone(), '2024-03-25 09:00') : play(alone(), [step('2024-03-01', 'ask-extension')]);
  const submission = asked.state.submissions[0]?.id ?? 0;
  const when = about === 'overdue' ? '2024-03-25 10:00' : '2024-03-01 10:00';
  return play(asked, [{ at: when, by: PEOPLE.standing, act: { kind: 'confirm-submission', submission, note: null } }]);
};
const answer = (story: Story, kind: DecisionKind, reason: string | null = 'x'): Act => ({
  kind: 'decide-submission',
  submission: story.state.submissions[0]?.id ?? story.state.decided.at(-1)?.id ?? 0,
  decision: decision(kind),
  reason,
});

describe('who may decide what', () => {
  const LEADERS = { 'office-chief': PEOPLE.officeChief, 'vice-chair': PEOPLE.viceChair, chair: PEOPLE.chair };

  it.each(DECISION_KINDS)('%s, of one’s own accord', (kind) => {
    const story =
      kind === 'resume' ? play(alone(), [{ at: '2024-03-01', by: PEOPLE.chair, act: rule('suspend') }]) : alone();
    for (const [post, who] of Object.entries(LEADERS)) {
      const may = DECISIONS[kind].ofOwnAccord && DECISIONS[kind].by.some((one) => one === post);
      expect([post, outcome(story, who, rule(kind))]).toEqual([
        post,
        may ? 'ok' : DECISIONS[kind].ofOwnAccord ? 'not-his-decision' : 'decision-misfit',
      ]);
    }
    expect(outcome(story, PEOPLE.viceChairOfOtherArea, rule(kind))).toBe('no-right');
    expect(outcome(story, PEOPLE.standing, rule(kind))).toBe('no-right');
    expect(outcome(story, NOBODY, rule(kind))).toBe('no-right');
  });

  it.each(['extension', 'overdue'] as const)('only what answers a question of %s', (about) => {
    const story = submitted(about);
    for (const kind of DECISION_KINDS) {
      const fits = DECISIONS[kind].answers.includes(about);
      expect([kind, outcome(story, PEOPLE.chair, answer(story, kind), '2024-03-26')]).toEqual([
        kind,
        fits ? 'ok' : 'decision-misfit',
      ]);
    }
  });

  it.each(['suspend', 'withdraw'] as const)('%s needs a reason', (kind) => {
    expect(outcome(alone(), PEOPLE.chair, rule(kind, ' '))).toBe('reason-missing');
  });
});

describe('a late click', () => {
  it('is told what was decided, whatever settled the question', () => {
    const story = submitted('extension');
    const moved = play(story, [{ at: '2024-03-04', by: PEOPLE.chair, act: answer(story, 'extend') }]);
    expect(outcome(moved, PEOPLE.viceChair, answer(story, 'refuse'))).toBe('already-decided');
    const both = submitted('overdue');
    const withdrawn = play(both, [
      { at: '2024-03-26', by: PEOPLE.standing, act: { kind: 'withdraw', ref, reason: 'x', newDue: null } },
    ]);
    expect(withdrawn.state.decided.at(-1)).toMatchObject({ decision: { kind: 'overtaken', how: 'withdrawn' } });
    expect(outcome(withdrawn, PEOPLE.chair, answer(both, 'remind'), '2024-03-27')).toBe('already-decided');
  });

  it('of a checker is told who checked, and a report that came later is not judged', () => {
    const confirmed = bring(aTask(), LEAD, 'confirmed');
    expect(outcome(confirmed, PEOPLE.monitor, ACTS['confirm-completion'](LEAD))).toBe('already-checked');
    const awaiting = bring(aTask(), LEAD, 'awaiting');
    const seenMs = (partOf(awaiting).askedAtMs ?? 0) - 1;
    const act: Act = { kind: 'confirm-completion', assignment: LEAD, seenMs };
    expect(outcome(awaiting, PEOPLE.monitor, act)).toBe('changed-since');
    expect(outcome(awaiting, PEOPLE.monitor, { ...act, seenMs: seenMs + 1 })).toBe('ok');
  });
});

const ref = { number: '123/QĐ-UBND', date: '2024-03-04' };
const issue = (story: Story, number = ref.number, date = ref.date): Act => ({
  kind: 'issue-document',
  document: story.state.documents[0]?.id ?? story.state.decided.at(-1)?.id ?? 0,
  ref: { number, date },
});

describe('a decision and its document', () => {
  const later = (): Story => {
    const rules = { ...SEED_RULES, policy: { ...SEED_RULES.policy, documents: { extend: 'on-document' as const } } };
    const story = { ...submitted('extension'), rules };
    return play(story, [{ at: '2024-03-04', by: PEOPLE.chair, act: answer(story, 'extend') }]);
  };

  it('at once: in force, and its document owed', () => {
    const story = submitted('extension');
    const decided = play(story, [{ at: '2024-03-04', by: PEOPLE.chair, act: answer(story, 'extend') }]);
    expect(partOf(decided).due).toBe('2024-08-30');
    expect(decided.state.documents).toMatchObject([{ effect: 'at-once', decision: { kind: 'extend' } }]);
    const issued = play(decided, [{ at: '2024-03-05', by: PEOPLE.office, act: issue(decided) }]);
    expect(issued.state.documents).toEqual([]);
    expect(issued.state.decided[0]?.document).toEqual(ref);
    expect(outcome(issued, PEOPLE.office, issue(issued), '2024-03-06')).toBe('no-document-awaited');
  });

  it('on its document: nothing moves before, and no second wish is taken', () => {
    const decided = later();
    expect(partOf(decided).due).toBe('2024-03-15');
    expect(outcome(decided, PEOPLE.focal, ACTS['ask-extension'](LEAD), '2024-03-05')).toBe('extension-pending');
    expect(made(decided, PEOPLE.standing, issue(decided), '2024-03-06').map((one) => one.kind)).toEqual([
      'document-issued',
      'deadline-moved',
    ]);
  });

  it('on its document for one lead, it bars no wish of another', () => {
    const { rules } = later();
    const asked = play(aTask({ leads: [LEAD, 'SXD'], due: '2024-03-15', rules }), [
      step('2024-03-01', 'ask-extension'),
    ]);
    const submission = asked.state.submissions[0]?.id ?? 0;
    const granted = play(asked, [
      { at: '2024-03-01 10:00', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission, note: null } },
      { at: '2024-03-04', by: PEOPLE.chair, act: answer(asked, 'extend') },
    ]);
    expect(outcome(granted, PEOPLE.focal, ACTS['ask-extension'](LEAD), '2024-03-05')).toBe('extension-pending');
    expect(outcome(granted, PEOPLE.stranger, ACTS['ask-extension']('SXD'), '2024-03-05')).toBe('ok');
  });

  it('bars a second wish whatever else of the part waits for a document; another decision bars none', () => {
    const { rules } = later();
    const withdrawing = play({ ...alone(), rules }, [
      { at: '2024-02-28', by: PEOPLE.chair, act: rule('withdraw') },
      step('2024-03-01', 'ask-extension'),
    ]);
    const submission = withdrawing.state.submissions[0]?.id ?? 0;
    const granted = play(withdrawing, [
      { at: '2024-03-01 10:00', by: PEOPLE.standing, act: { kind: 'confirm-submission', submission, note: null } },
      { at: '2024-03-04', by: PEOPLE.chair, act: answer(withdrawing, 'extend') },
    ]);
    expect(granted.state.documents.map((one) => one.decision.kind)).toEqual(['withdraw', 'extend']);
    expect(outcome(granted, PEOPLE.focal, ACTS['ask-extension'](LEAD), '2024-03-05')).toBe('extension-pending');
  });

  it('is asked for so often as the policy says, until it is there', () => {
    const asked = (story: Story) =>
      story.log.flatMap(({ event }) => (event.kind === 'document-waiting' ? [event.last === true] : []));
    const waiting = passTime(later(), '2024-03-12');
    expect(asked(waiting)).toEqual([false]);
    const issued = play(waiting, [{ at: '2024-03-12', by: PEOPLE.office, act: issue(waiting) }]);
    expect(asked(passTime(issued, '2024-12-31'))).toEqual([false]);
    expect(asked(passTime(later(), '2024-12-31'))).toEqual([false, true]);
    const never = { ...SEED_RULES, policy: { ...SEED_RULES.policy, documentTimes: 0 } };
    expect(asked(passTime({ ...later(), rules: never }, '2024-12-31'))).toEqual([]);
  });

  it.each([
    ['STC', [['VPUBND'], ['VPUBND'], ['VPUBND', 'SNV']], PEOPLE.office],
    ['VPUBND', [['SNV'], ['SNV'], ['SNV']], PEOPLE.standing],
    ['SNV', [['VPUBND'], ['VPUBND'], ['VPUBND']], PEOPLE.office],
  ] as const)('whose decision about %s is asked of %j: of nobody who may not record it', (lead, asked, registrar) => {
    const act: Act = { kind: 'rule', assignment: lead, decision: { kind: 'remind' }, reason: null };
    const ruled = play(aTask({ leads: [lead], coordinating: [] }), [{ at: '2024-03-04', by: PEOPLE.chair, act }]);
    const told = passTime(ruled, '2024-12-31').log.flatMap((recorded) => {
      const drafts = noticesFor(ruled.state, recorded).filter((one) => one.kind === 'document-awaited');
      return drafts.length === 0 ? [] : [drafts.map(({ to }) => ('agency' in to ? to.agency : ''))];
    });
    expect(told).toEqual(asked);
    expect(outcome(ruled, registrar, issue(ruled), '2024-03-05')).toBe('ok');
    const owner = actor(lead, 'office', 'standing');
    expect(outcome(ruled, owner, issue(ruled), '2024-03-05')).toMatch(/^(own-work|no-right)$/);
  });

  it('on its document for one agency, it may be decided for another', () => {
    const leads = ['STC', 'SXD'];
    const rules = { ...SEED_RULES, policy: { ...SEED_RULES.policy, documents: { remind: 'on-document' as const } } };
    const remind = (assignment: string): Act => ({ ...rule('remind', null), assignment }) as Act;
    const story = play(aTask({ leads, rules }), [{ at: '2024-03-04', by: PEOPLE.chair, act: remind('STC') }]);
    expect(outcome(story, PEOPLE.chair, remind('STC'), '2024-03-05')).toBe('already-decided');
    expect(outcome(story, PEOPLE.chair, remind('SXD'), '2024-03-05')).toBe('ok');
  });

  it('a refusal changes nothing and needs none, unless the policy asks for it', () => {
    const story = submitted('extension');
    const refused = play(story, [{ at: '2024-03-04', by: PEOPLE.chair, act: answer(story, 'refuse') }]);
    expect(refused.state.documents).toEqual([]);
    const strict = { ...SEED_RULES, policy: { ...SEED_RULES.policy, documents: { refuse: 'at-once' as const } } };
    const asked = play({ ...story, rules: strict }, [
      { at: '2024-03-04', by: PEOPLE.chair, act: answer(story, 'refuse') },
    ]);
    expect(asked.state.documents).toMatchObject([{ decision: { kind: 'refuse' } }]);
  });

  it.each([
    ['số 5', '2024-03-04', 'document-number-wrong'],
    ['QĐ-UBND', '2024-03-04', 'document-number-wrong'],
    ['5/QĐ-UBND', '2024-03-07', 'document-in-future'],
    ['5/QĐ-UBND', '', 'document-date-wrong'],
    ['5/QĐ-UBND', '2014-03-04', 'document-too-old'],
    ['12/2024/QĐ-UBND', '2024-03-06', 'ok'],
    ['05/UBND-KSTTHC', '2024-03-06', 'ok'],
  ])('has a number and a day that has been: %s, %s', (number, date, told) => {
    expect(outcome(later(), PEOPLE.office, issue(later(), number, date), '2024-03-06')).toBe(told);
  });

  it('is recorded by Sở Nội vụ or the office, never by the agency concerned', () => {
    expect(outcome(later(), PEOPLE.focal, issue(later()), '2024-03-06')).toBe('no-right');
    expect(outcome(later(), PEOPLE.officeChief, issue(later()), '2024-03-06')).toBe('ok');
  });
});

it('an explanation that UBND tỉnh asked for goes up, whatever is asked about another agency', () => {
  const late = passTime(aTask({ due: '2024-03-01', leads: ['STC', 'SXD'], coordinating: [] }), '2024-03-12 09:00');
  const own = late.state.submissions.find((one) => one.assignment === 'STC')?.id ?? 0;
  expect(late.state.submissions.map((one) => one.assignment).sort()).toEqual(['STC', 'SXD']);
  const asked = play(late, [
    { at: '2024-03-12', by: PEOPLE.standing, act: { kind: 'drop-submission', submission: own, reason: 'x' } },
    { at: '2024-03-12', by: PEOPLE.viceChair, act: rule('ask-explanation', null) },
  ]);
  const explain: Act = { kind: 'explain', assignment: LEAD, cause: 'Chờ Bộ', objective: true, newDate: null };
  const kinds = made(asked, PEOPLE.focal, explain, '2024-03-13').map((one) => one.kind);
  expect(kinds).toEqual(['explained', 'submission-proposed']);
});

it('an explanation that UBND tỉnh asked for goes up again when it is given', () => {
  const asked = play(alone(), [{ at: '2024-03-05', by: PEOPLE.viceChair, act: rule('ask-explanation', null) }]);
  const explain: Act = { kind: 'explain', assignment: LEAD, cause: 'Chờ Bộ', objective: true, newDate: '2024-04-01' };
  expect(outcome(alone(), PEOPLE.focal, explain, '2024-03-05')).toBe('not-late');
  expect(made(asked, PEOPLE.focal, explain, '2024-03-06')).toMatchObject([
    { kind: 'explained' },
    { kind: 'submission-proposed', about: 'overdue', reason: 'Chờ Bộ', askedDate: '2024-04-01' },
  ]);
  // Once: what is explained later of one's own accord goes to nobody, and only a delay is.
  const given = play(asked, [{ at: '2024-03-06', by: PEOPLE.focal, act: explain }]);
  const dropped = play(given, [
    {
      ...{ at: '2024-03-06', by: PEOPLE.standing },
      act: { kind: 'drop-submission', submission: given.state.submissions[0]?.id ?? 0, reason: 'x' },
    },
  ]);
  expect(outcome(dropped, PEOPLE.focal, explain, '2024-03-07')).toBe('not-late');
});

it('what became of the last twenty questions is remembered, for late clicks', () => {
  const { state } = alone();
  const settled = Array.from({ length: 21 }, (_, id) => ({
    ...{ id, about: 'overdue' as const, assignment: LEAD, byName: 'X', atMs: 0 },
    decision: { kind: 'remind' as const },
  }));
  expect(remember(state, settled).decided.map((one) => one.id)).toEqual(settled.slice(1).map((one) => one.id));
});
