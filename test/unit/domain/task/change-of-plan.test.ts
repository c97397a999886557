import type { Act } from '../../../../src/domain/task/commands';
import type { PlanChanges } from '../../../../src/domain/task/plan-change';
import { nextWake } from '../../../../src/domain/task/steps/steps';
import { reportLabel } from '../../../../src/domain/task/status';
import { at, passTime, play, type Story } from '../../../support/builders';
import {
  aTask,
  bring,
  COORDINATING,
  LEAD,
  made,
  outcome,
  partOf,
  PEOPLE,
  step,
  timeline,
} from '../../../support/task-world';

const ref = { number: '123/QĐ-UBND', date: '2024-03-04' };
const change = (kind: 'suspend' | 'resume' | 'withdraw', newDue: string | null = null): Act => ({
  kind,
  ref,
  reason: 'Chờ sắp xếp bộ máy',
  newDue,
});
const does = (when: string, act: Act, by = PEOPLE.standing) => ({ at: when, by, act });
const suspended = (due: string | null = '2024-03-15'): Story =>
  play(bring(aTask({ due }), LEAD, 'accepted'), [does('2024-03-05', change('suspend'))]);

describe('a task that rests', () => {
  it('is not timed, and takes no acts but those that end the rest', () => {
    const story = suspended();
    expect(nextWake(story.state, story.rules)).toBeNull();
    expect(
      outcome(story, PEOPLE.focal, { kind: 'progress', assignment: LEAD, percent: 5, text: null }, '2024-03-06'),
    ).toBe('task-suspended');
    expect(outcome(story, PEOPLE.standing, change('suspend'), '2024-03-06')).toBe('task-suspended');
    expect(outcome(story, PEOPLE.standing, change('resume'), '2024-03-06')).toBe('ok');
    expect(outcome(story, PEOPLE.standing, change('withdraw'), '2024-03-06')).toBe('ok');
    expect(outcome(aTask(), PEOPLE.standing, change('resume'))).toBe('not-suspended');
  });

  it('passes to other people and agencies meanwhile: who is gone cannot go on with it', () => {
    const person = { officialId: 'stc-moi', name: 'Người mới', agencies: [LEAD] };
    const assign: Act = { kind: 'assign-person', assignment: LEAD, person, reason: null };
    expect(outcome(suspended(), PEOPLE.leader, assign, '2024-03-06')).toBe('ok');
    const merged: Act = {
      kind: 'replace-agency',
      from: LEAD,
      to: 'SMOI',
      decision: { number: '1', date: '2024-03-05' },
    };
    expect(outcome(suspended(), PEOPLE.admin, merged, '2024-03-06')).toBe('ok');
  });

  it('does not turn late, however long', () => {
    const { state, rules } = suspended();
    expect(reportLabel(rules.calendar, state, at('2024-12-31'))).toBe('ongoing');
  });

  it('goes on with each deadline later by the working days of rest', () => {
    // From Tuesday 5/3 to Tuesday 2/4: twenty working days.
    const story = play(suspended(), [does('2024-04-02', change('resume'))]);
    expect([partOf(story).due, partOf(story, COORDINATING).due]).toEqual(['2024-04-12', '2024-04-12']);
    expect(story.state.suspensions).toMatchObject([{ fromMs: at('2024-03-05'), toMs: at('2024-04-02') }]);
    expect(timeline(passTime(story, '2024-04-13')).slice(-2)).toEqual([
      '2024-04-12 08:00 reminded remind-0 0',
      '2024-04-12 17:00 fell-overdue due',
    ]);
  });

  it('goes on by a new deadline, coordinating parts before it', () => {
    const story = play(suspended(), [does('2024-04-02', change('resume', '2024-06-28'))]);
    expect([partOf(story).due, partOf(story, COORDINATING).due]).toEqual(['2024-06-28', '2024-06-21']);
  });

  it('was late before: stays late, and its ladder counts on from the resumption', () => {
    const late = passTime(bring(aTask({ due: '2024-02-23', coordinating: [] }), LEAD, 'accepted'), '2024-02-26 09:00');
    const story = play(play(late, [does('2024-03-05', change('suspend'))]), [does('2024-04-02', change('resume'))]);
    expect(partOf(story)).toMatchObject({ due: '2024-02-23', rung: 1 });
    expect(timeline(passTime(story, '2024-04-05 09:00')).filter((one) => one.includes('escalated'))).toEqual([
      '2024-02-26 08:00 escalated 1 unit-head',
      '2024-04-04 08:00 escalated 2 monitor',
      '2024-04-05 08:00 escalated 3 leader',
    ]);
  });

  it('is asked about nothing that fell due in the rest', () => {
    const given = play(aTask({ due: null }), [
      does('2024-01-03', { ...change('suspend'), ref: { ...ref, date: '2024-01-03' } } as Act),
    ]);
    const story = play(given, [does('2024-03-05', change('resume'))]);
    expect(timeline(passTime(story, '2024-03-31'))).toEqual([
      '2024-03-08 08:00 acceptance-overdue accept-focal',
      '2024-03-13 08:00 acceptance-overdue accept-leader',
      '2024-03-19 08:00 acceptance-overdue accept-standing',
    ]);
  });
});

describe('a task that is withdrawn', () => {
  it('is over, and no task of the plan any more', () => {
    const story = play(aTask(), [does('2024-03-05', change('withdraw'))]);
    expect(story.state).toMatchObject({ standing: 'withdrawn', submissions: [] });
    expect(nextWake(story.state, story.rules)).toBeNull();
    expect(outcome(story, PEOPLE.standing, change('resume'), '2024-03-06')).toBe('task-withdrawn');
    expect(outcome(story, PEOPLE.focal, { kind: 'accept', assignment: LEAD }, '2024-03-06')).toBe('task-withdrawn');
  });
});

describe('an amendment', () => {
  const amend = (changes: PlanChanges): Act => ({ kind: 'amend-task', changes, ref, reason: null });

  it('that takes out the last open part and brings in another does not end the task', () => {
    const confirmed = bring(aTask({ due: '2024-06-28' }), LEAD, 'confirmed');
    const changes: PlanChanges = { add: [{ agency: 'SCT', role: 'coordinating' }], remove: [COORDINATING] };
    expect(play(confirmed, [does('2024-03-05', amend(changes))]).state.standing).toBe('open');
  });
  const after = (changes: PlanChanges): Story =>
    play(aTask({ due: '2024-06-28' }), [does('2024-03-05', amend(changes))]);

  it('renames, and changes the product', () => {
    expect(after({ title: 'Tên mới', product: 'Quyết định' }).state).toMatchObject({
      title: 'Tên mới',
      product: 'Quyết định',
    });
  });

  it('moves the deadline, to an earlier day too', () => {
    const story = after({ due: '2024-05-31' });
    expect([partOf(story).due, partOf(story, COORDINATING).due]).toEqual(['2024-05-31', '2024-05-24']);
    expect(story.state.deadline).toEqual({ kind: 'exact', due: '2024-05-31', every: null, wording: '31/5/2024' });
    expect(partOf(story).extensions).toBe(0);
  });

  it('takes the last day away: the parts have none, and the task comes round from then on', () => {
    const wording = 'Hằng quý';
    const story = after({ deadline: { kind: 'recurring', due: null, every: 'quarter', wording } });
    expect([partOf(story).due, partOf(story, COORDINATING).due]).toEqual([null, null]);
    expect(story.state.deadline).toMatchObject({ kind: 'recurring', wording });
    const opened = passTime(story, '2024-12-31').log.flatMap(({ event }) =>
      event.kind === 'child-opened' ? [event.given.period?.key] : [],
    );
    // Given on 02/01 and due in June until March: the quarters from the one that runs.
    expect(opened).toEqual(['2024-q1', '2024-q2', '2024-q3', '2024-q4']);
    const later = play(aTask({ due: '2024-06-28' }), [
      does('2024-07-02', amend({ deadline: { kind: 'recurring', due: null, every: 'quarter', wording } })),
    ]);
    const since = passTime(later, '2024-12-31').log.flatMap(({ event }) =>
      event.kind === 'child-opened' ? [event.given.period?.key] : [],
    );
    expect(since).toEqual(['2024-q3', '2024-q4']);
  });

  it('lets it wait for something, until the condition comes true', () => {
    const deadline = { kind: 'conditional', due: null, every: null, wording: 'Khi có hướng dẫn của Bộ' } as const;
    const story = after({ deadline });
    expect(story.state.condition).toEqual({ wording: deadline.wording, metAtMs: null });
    const again = play(story, [does('2024-03-06', amend({ due: '2024-09-30' }))]);
    expect([again.state.condition, partOf(again).due]).toEqual([null, '2024-09-30']);
  });

  it('takes the product away', () => {
    expect(
      play(aTask({ product: 'Báo cáo' }), [does('2024-03-05', amend({ product: null }))]).state.product,
    ).toBeNull();
  });

  it('gives it to more agencies, which are told, each once', () => {
    const story = after({ add: [{ agency: 'SCT', role: 'coordinating' }] });
    expect(partOf(story, 'SCT')).toMatchObject({ work: 'given', due: '2024-06-21', role: 'coordinating' });
    expect(outcome(story, PEOPLE.standing, amend({ add: [{ agency: 'SCT', role: 'lead' }] }), '2024-03-06')).toBe(
      'agency-has-part',
    );
  });

  it('brings an agency back with what it had handed in', () => {
    const begun = play(aTask({ due: '2024-06-28' }), [step('2024-03-01', 'add-evidence', COORDINATING)]);
    const back = play(begun, [
      does('2024-03-05', amend({ remove: [COORDINATING] })),
      does('2024-03-06', amend({ add: [{ agency: COORDINATING, role: 'coordinating' }] })),
    ]);
    expect(partOf(back, COORDINATING)).toMatchObject({ work: 'given', givenAtMs: at('2024-03-06') });
    expect(partOf(back, COORDINATING).evidence).toEqual(partOf(begun, COORDINATING).evidence);
  });

  it('moves the deadline and asks nobody anew about an obstacle that waits', () => {
    const raised = play(aTask({ due: '2024-06-28', coordinating: [] }), [step('2024-02-19', 'raise-obstacle')]);
    const asked = passTime(raised, '2024-03-05 08:30');
    const before = partOf(asked).fired.filter((id) => id.startsWith('obstacle-'));
    expect(before).not.toEqual([]);
    const moved = play(asked, [does('2024-03-05', amend({ due: '2024-07-31' }))]);
    expect(partOf(moved).fired).toEqual(expect.arrayContaining(before));
  });

  it('takes an agency out, but never the last lead, and with the last open part the task ends', () => {
    const gone = after({ remove: [COORDINATING] });
    expect(partOf(gone, COORDINATING).work).toBe('released');
    expect(outcome(gone, PEOPLE.standing, amend({ remove: [LEAD] }), '2024-03-06')).toBe('last-lead');
    const swapped = after({ remove: [LEAD], add: [{ agency: 'SCT', role: 'lead' }] });
    expect(swapped.state.standing).toBe('open');
    const confirmed = bring(aTask(), LEAD, 'confirmed');
    expect(
      made(confirmed, PEOPLE.standing, amend({ remove: [COORDINATING] }), '2024-03-05').map((one) => one.kind),
    ).toEqual(['assignment-removed', 'task-completed']);
  });

  it('turns leads and coordinating agencies into each other, with the work they have done', () => {
    const begun = play(aTask({ due: '2024-06-28' }), [step('2024-03-04', 'accept')]);
    const roles = [
      { assignment: LEAD, role: 'coordinating' },
      { assignment: COORDINATING, role: 'lead' },
    ] as const;
    const story = play(begun, [does('2024-03-05', amend({ roles }))]);
    expect(partOf(story)).toMatchObject({ role: 'coordinating', work: partOf(begun).work, due: '2024-06-21' });
    expect(partOf(story, COORDINATING)).toMatchObject({ role: 'lead', due: '2024-06-28' });
    const alone = amend({ roles: [{ assignment: LEAD, role: 'coordinating' }] });
    expect(outcome(begun, PEOPLE.standing, alone, '2024-03-05')).toBe('last-lead');
    const same = amend({ roles: [{ assignment: LEAD, role: 'lead' }] });
    expect(outcome(begun, PEOPLE.standing, same, '2024-03-05')).toBe('nothing-changed');
  });

  it('moves it to another area and its monitor, and keeps the words of a new deadline', () => {
    const deadline = { kind: 'quarter', due: '2024-09-30', every: null, wording: 'Quý III/2024' } as const;
    const { state } = after({ area: { code: 'II.2', monitor: 'STP' }, deadline });
    expect(state).toMatchObject({ area: 'II.2', monitor: 'STP', deadline });
  });

  it('needs a document, something to change, and somebody whose agency does not lead', () => {
    expect(outcome(aTask(), PEOPLE.standing, amend({}), '2024-03-05')).toBe('nothing-changed');
    expect(outcome(aTask(), PEOPLE.focal, amend({ title: 'x' }), '2024-03-05')).toBe('no-right');
    expect(outcome(aTask({ leads: ['SNV'] }), PEOPLE.standing, amend({ title: 'x' }), '2024-03-05')).toBe('own-work');
    expect(outcome(aTask({ leads: ['SNV'] }), PEOPLE.office, amend({ title: 'x' }), '2024-03-05')).toBe('ok');
    // A changed appendix speaks of the whole plan, whoever loads it.
    const ofPlan = { ...amend({ title: 'x' }), ofPlan: true } as Act;
    expect(outcome(aTask({ leads: ['SNV'] }), PEOPLE.standing, ofPlan, '2024-03-05')).toBe('ok');
  });
});

describe('a part opened again', () => {
  const reopen = (newDue: string | null): Act => ({
    kind: 'reopen',
    assignment: LEAD,
    reason: 'Số liệu chưa đúng',
    newDue,
  });
  const completed = (): Story => bring(aTask({ due: '2024-03-15', coordinating: [] }), LEAD, 'confirmed');

  it('is worked on again, its task too, by its deadline or a new one', () => {
    const story = play(completed(), [does('2024-03-05', reopen('2024-04-26'), PEOPLE.monitor)]);
    expect(story.state).toMatchObject({ standing: 'open', completedAtMs: null });
    expect(partOf(story)).toMatchObject({ work: 'returned', due: '2024-04-26', reopens: 1 });
    const late = play(completed(), [does('2024-04-01', reopen(null), PEOPLE.standing)]);
    expect(timeline(passTime(late, '2024-04-02 09:00')).slice(-2)).toEqual([
      '2024-04-01 09:00 fell-overdue due',
      '2024-04-02 08:00 escalated 1 unit-head',
    ]);
  });

  it('never by its own agency, never without a reason, and only when it was confirmed', () => {
    expect(outcome(completed(), PEOPLE.focal, reopen(null))).toBe('no-right');
    expect(outcome(completed(), PEOPLE.chair, { ...reopen(null), reason: ' ' } as Act)).toBe('reason-missing');
    expect(outcome(aTask(), PEOPLE.monitor, reopen(null))).toBe('not-closed');
    const twice = play(completed(), [does('2024-03-05', reopen(null), PEOPLE.chair)]);
    expect(
      outcome(play(twice, [step('2024-03-06', 'ask-completion')]), PEOPLE.monitor, reopen(null), '2024-03-07'),
    ).toBe('not-closed');
  });
});
