import { actor, focal, passTime, play, STANDING } from '../../../support/builders';
import { ACTS, aTask, COORDINATING, DOCUMENT, LEAD, made, MONITOR, outcome, PEOPLE } from '../../../support/task-world';
import type { Act } from '../../../../src/domain/task/commands';
import type { ChildRef } from '../../../../src/domain/family/family';
import { toldTo } from '../../../../src/domain/family/parent-standing';
import { SYSTEM } from '../../../../src/domain/task/actor';
import { evolve } from '../../../../src/domain/task/evolve/evolve';
import { noticesFor } from '../../../../src/domain/notice/notices-for';
import { pendingSteps } from '../../../../src/domain/task/steps/steps';
import { SEED_RULES } from '../../../support/task-world';

const monthly = () =>
  passTime(
    aTask({ due: null, wording: 'Hằng tháng', coordinating: [], deadline: { kind: 'recurring', every: 'month' } }),
    '2024-03-04',
  );
const conditional = aTask({
  due: null,
  wording: 'Khi có quy định mới',
  deadline: { kind: 'conditional', every: null },
});
const state = (due: string, note = 'Nghị định 45/2024/NĐ-CP'): Act => ({
  kind: 'state-condition',
  assignment: LEAD,
  due,
  note,
});
const subtask = (due: string, agency = LEAD, upper: string | null = null, title = 'Lập dự toán'): Act => ({
  kind: 'add-subtask',
  assignment: LEAD,
  title,
  due,
  receiver: { agency, upper, person: null },
});

describe('a task of periods', () => {
  it('is not handed in as a whole: the open periods are named', () => {
    expect(outcome(monthly(), PEOPLE.focal, ACTS['ask-completion'](LEAD))).toBe('by-periods');
  });

  it('has opened one period each month, and asks nobody for news beside them', () => {
    const { children, assignments } = monthly().state;
    expect(children.map((one) => one.period?.label)).toEqual(['Tháng 01/2024', 'Tháng 02/2024', 'Tháng 03/2024']);
    expect(assignments[0]?.fired.filter((step) => step.startsWith('update'))).toEqual([]);
  });
});

describe('a condition', () => {
  it('no date runs until somebody with the right says that it came true', () => {
    expect(passTime(conditional, '2024-12-31').state.assignments.every((one) => one.overdueSinceMs === null)).toBe(
      true,
    );
    expect(outcome(conditional, PEOPLE.focal, state('2024-06-28'))).toBe('no-right');
    expect(outcome(conditional, PEOPLE.monitor, state('2024-06-28'))).toBe('ok');
    const byHelper = { ...state('2024-06-28'), assignment: COORDINATING } as Act;
    expect(outcome(conditional, PEOPLE.focal, byHelper)).toBe('no-right');
    expect(outcome(conditional, STANDING, state('2024-03-01'))).toBe('date-in-past');
    expect(outcome(conditional, STANDING, state('2024-06-28', ' '))).toBe('reason-missing');
    expect(outcome(aTask(), STANDING, state('2024-08-30'))).toBe('no-condition');
  });

  it('then every part has its day, a coordinating one earlier, and each agency is told its own', () => {
    const story = play(conditional, [{ at: '2024-03-04', by: STANDING, act: state('2024-06-28') }]);
    expect(story.state.assignments.map((one) => one.due)).toEqual(['2024-06-28', '2024-06-21']);
    expect(outcome(story, STANDING, state('2024-08-30'))).toBe('no-condition');
    const told = story.log.flatMap((one) => (one.event.kind === 'condition-met' ? noticesFor(story.state, one) : []));
    expect(told.map((one) => [one.facts.agency, one.kind, one.facts.due])).toEqual([
      [LEAD, 'condition-met', '2024-06-28'],
      [COORDINATING, 'condition-met', '2024-06-21'],
    ]);
    expect(passTime(story, '2024-07-05').state.assignments[0]?.overdueSinceMs).not.toBeNull();
  });
});

describe("an agency's own plan", () => {
  const task = aTask({ due: '2024-06-28' });

  it.each([
    ['its own people', PEOPLE.leader, subtask('2024-05-31'), 'ok'],
    ['one under it', PEOPLE.unitHead, subtask('2024-05-31', 'XA1', LEAD), 'ok'],
    ['one that is not', PEOPLE.leader, subtask('2024-05-31', 'SXD'), 'not-under'],
    ["another agency's part", focal('SXD'), subtask('2024-05-31'), 'no-right'],
    ['later than it is owed itself', PEOPLE.leader, subtask('2024-07-01'), 'date-too-late'],
    ['nothing', PEOPLE.leader, subtask('2024-05-31', LEAD, null, ' '), 'reason-missing'],
    ['a secret', PEOPLE.leader, subtask('2024-05-31', LEAD, null, 'Tài liệu TUYỆT MẬT'), 'secret'],
  ])('is for %s', (_, who, act, expected) => {
    expect(outcome(task, who, act)).toBe(expected);
  });

  const child = () => {
    const [opened] = made(task, PEOPLE.leader, subtask('2024-05-31'));
    if (opened?.kind !== 'child-opened') throw new Error('nothing was opened');
    const event = { kind: 'task-given' as const, number: 2, ...opened.given };
    const recorded = { ...{ taskId: opened.child, seq: 1, commandId: 'c', part: 0 }, atMs: task.log[0]?.atMs ?? 0 };
    const first = { ...recorded, by: { officialId: 'x', name: 'X', title: '' }, event };
    return { ...task, state: evolve(null, first), log: [first] };
  };

  it('is checked by its leaders, not by whoever does it, nor by the monitor of the area', () => {
    const handedIn = play(child(), [
      { at: '2024-03-04', by: PEOPLE.focal, act: { ...ACTS['ask-completion'](LEAD), evidence: [DOCUMENT] } as Act },
    ]);
    expect(outcome(handedIn, PEOPLE.focal, ACTS['confirm-completion'](LEAD))).toBe('no-right');
    expect(outcome(handedIn, actor(MONITOR, 'monitor'), ACTS['confirm-completion'](LEAD))).toBe('no-right');
    expect(outcome(handedIn, PEOPLE.leader, ACTS['confirm-completion'](LEAD))).toBe('ok');
    const asked = handedIn.log.flatMap((one) =>
      one.event.kind === 'completion-asked' ? noticesFor(handedIn.state, one) : [],
    );
    expect(asked.map((one) => one.to)).toEqual([{ agency: LEAD, post: 'leader' }]);
  });

  it.each([
    ['remind', 'ok', 'ok'],
    ['suspend', 'ok', 'ok'],
    ['withdraw', 'ok', 'ok'],
    ['reprimand', 'not-his-decision', 'not-his-decision'],
    ['ask-explanation', 'not-his-decision', 'not-his-decision'],
  ] as const)('its leaders decide about: %s', (kind, byLeader, byHead) => {
    const rule: Act = { kind: 'rule', assignment: LEAD, decision: { kind }, reason: 'Giao nhầm' };
    expect([PEOPLE.leader, PEOPLE.unitHead].map((who) => outcome(child(), who, rule))).toEqual([byLeader, byHead]);
    for (const who of [PEOPLE.focal, PEOPLE.standing]) expect(outcome(child(), who, rule)).toBe('no-right');
    expect(outcome(child(), PEOPLE.chair, rule)).not.toBe('ok');
  });

  it('is taken back by their word at once: no document is owed, and only who does it is told', () => {
    const rule = (kind: 'suspend' | 'withdraw' | 'resume'): Act => ({
      ...{ kind: 'rule', assignment: LEAD, decision: { kind }, reason: 'Giao nhầm' },
    });
    const resting = play(child(), [{ at: '2024-03-04', by: PEOPLE.leader, act: rule('suspend') }]);
    expect(resting.state).toMatchObject({ standing: 'suspended', documents: [] });
    const gone = play(resting, [
      { at: '2024-03-05', by: PEOPLE.unitHead, act: rule('resume') },
      { at: '2024-03-06', by: PEOPLE.leader, act: rule('withdraw') },
    ]);
    expect(gone.state).toMatchObject({ standing: 'withdrawn', documents: [], end: { reason: 'Giao nhầm' } });
    const told = gone.log.flatMap((one) => (one.event.kind === 'ruled' ? noticesFor(gone.state, one) : []));
    expect(told.map((one) => [one.to, one.facts.within])).toEqual(
      told.map(() => [{ agency: LEAD, post: 'focal' }, true]),
    );
    expect(told).toHaveLength(3);
  });

  it('climbs to the leader and no further', () => {
    const climbs = pendingSteps(child().state, SEED_RULES).flatMap((step) => (step.kind === 'climb' ? [step.to] : []));
    expect(climbs).toEqual(['unit-head', 'leader']);
  });
});

describe('a task of periods that is completed', () => {
  /** Given so late that one period is left of the year. */
  const given = passTime(
    aTask({
      ...{ due: null, wording: 'Hằng quý', given: '2024-10-02 08:00' },
      deadline: { kind: 'recurring', every: 'quarter' },
    }),
    '2024-10-03',
  );
  const [period] = given.state.children;
  const news = (closed: 'completed' | null, askedAtMs: number | null) => ({
    ...{ kind: 'child-told' as const, child: period?.taskId ?? '' },
    news: { due: '2024-12-31', askedAtMs, closed, late: [] },
  });
  const told = (at: string, act: Act) => ({ at, by: SYSTEM, act });
  const completed = play(given, [told('2024-12-20', news('completed', 1))]);

  it('is opened again by one of them, and closes with it', () => {
    expect(completed.state.standing).toBe('completed');
    expect(outcome(completed, PEOPLE.standing, { kind: 'reopen', assignment: LEAD, reason: 'x', newDue: null })).toBe(
      'reopen-period',
    );
    const again = play(completed, [told('2025-01-06', news(null, null))]);
    expect(again.state).toMatchObject({ standing: 'open', completedAtMs: null });
    expect(again.state.assignments.map((one) => one.work)).toEqual(['in-progress', 'confirmed']);
    const closed = play(again, [told('2025-01-08', news('completed', 2))]);
    expect(closed.state).toMatchObject({ standing: 'completed', assignments: [{ work: 'confirmed' }, {}] });
  });

  it('is not ended by periods that were left when a document gave it a day', () => {
    const ref = { number: '12/QĐ-UBND', date: '2024-10-04' };
    const amend: Act = { kind: 'amend-task', changes: { due: '2024-12-16' }, ref, reason: null };
    const amended = play(given, [
      { at: '2024-10-04', by: STANDING, act: amend },
      told('2024-10-07', news('completed', 1)),
    ]);
    expect(amended.state.standing).toBe('open');
    expect(toldTo(amended.state, amended.state.children[0] as ChildRef)).toMatchObject({ ended: 'no-periods' });
    expect(toldTo(given.state, given.state.children[0] as ChildRef)).toMatchObject({ standing: 'open' });
  });
});
