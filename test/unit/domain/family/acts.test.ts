import { actor, focal, passTime, play, STANDING } from '../../../support/builders';
import { ACTS, aTask, COORDINATING, DOCUMENT, LEAD, made, MONITOR, outcome, PEOPLE } from '../../../support/task-world';
import type { Act } from '../../../../src/domain/task/commands';
import { evolve } from '../../../../src/domain/task/evolve';
import { noticesFor } from '../../../../src/domain/notice/notices-for';
import { pendingSteps } from '../../../../src/domain/task/steps';
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

  it('climbs to the leader and no further', () => {
    const climbs = pendingSteps(child().state, SEED_RULES).flatMap((step) => (step.kind === 'climb' ? [step.to] : []));
    expect(climbs).toEqual(['unit-head', 'leader']);
  });
});
