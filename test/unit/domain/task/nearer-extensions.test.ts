import type { Actor } from '../../../../src/domain/task/actor';
import type { Act } from '../../../../src/domain/task/commands';
import type { DueSetter } from '../../../../src/domain/task/state';
import { passTime, play, type Story } from '../../../support/builders';
import { aTask, COORDINATING, LADDER_ACTS, LEAD, outcome, partOf, PEOPLE } from '../../../support/task-world';

const TASK_DUE = '2024-06-28';
const story = (): Story => aTask({ due: TASK_DUE, coordinatingDue: '2024-05-31' });
const setBy = (one: Story, id: string, dueSetBy: DueSetter): Story => ({
  ...one,
  state: {
    ...one.state,
    assignments: one.state.assignments.map((part) => (part.id === id ? { ...part, dueSetBy } : part)),
  },
});
const asks = (id: string, by: Actor, to: string, dueSetBy: DueSetter): Story =>
  play(setBy(story(), id, dueSetBy), [
    { at: '2024-03-01', by, act: { kind: 'ask-extension', assignment: id, to, reason: 'Chờ số liệu' } },
  ]);
const decides = ({ state }: Story, decision: Extract<Act, { kind: 'decide-extension' }>['decision']): Act => ({
  kind: 'decide-extension',
  submission: state.submissions[0]?.id ?? 0,
  decision,
  reason: null,
});

describe('who decides about more time follows who set the deadline', () => {
  it.each<[DueSetter, string, 'asked' | 'proposed']>([
    ['province', '2024-06-14', 'proposed'],
    ['policy', '2024-06-14', 'asked'],
    ['policy', TASK_DUE, 'asked'],
    ['policy', '2024-07-12', 'proposed'],
    ['lead', '2024-06-14', 'asked'],
    ['lead', '2024-07-12', 'proposed'],
    ['checker', '2024-07-12', 'asked'],
    ['agency', '2024-06-14', 'asked'],
  ])('set by %s, asked until %s: %s', (dueSetBy, to, state) => {
    expect(asks(COORDINATING, PEOPLE.coordinatingFocal, to, dueSetBy).state.submissions).toMatchObject([{ state }]);
  });

  it.each<[DueSetter, string, Actor, string]>([
    ['policy', 'the lead', PEOPLE.focal, 'ok'],
    ['policy', 'Sở Nội vụ', PEOPLE.standing, 'ok'],
    ['policy', 'who asked', PEOPLE.coordinatingFocal, 'no-right'],
    ['policy', 'the area’s monitor', PEOPLE.monitor, 'no-right'],
    ['lead', 'the lead', PEOPLE.leader, 'ok'],
    ['checker', 'the monitor', PEOPLE.monitor, 'ok'],
    ['checker', 'the lead', PEOPLE.focal, 'no-right'],
    ['agency', 'the agency’s own leader', PEOPLE.coordinatingLeader, 'ok'],
    ['agency', 'another agency’s leader', PEOPLE.leader, 'no-right'],
  ])('set by %s: %s', (dueSetBy, _, who, told) => {
    const asked = asks(COORDINATING, PEOPLE.coordinatingFocal, '2024-06-14', dueSetBy);
    expect(outcome(asked, who, decides(asked, { kind: 'extend', to: '2024-06-14' }))).toBe(told);
  });

  it('grants less than was asked, never more than the task has', () => {
    const asked = asks(COORDINATING, PEOPLE.coordinatingFocal, '2024-06-14', 'policy');
    expect(outcome(asked, PEOPLE.focal, decides(asked, { kind: 'extend', to: '2024-07-01' }))).toBe('date-past-task');
    const granted = play(asked, [
      { at: '2024-03-04', by: PEOPLE.focal, act: decides(asked, { kind: 'extend', to: '2024-06-07' }) },
    ]);
    expect(partOf(granted, COORDINATING)).toMatchObject({
      ...{ due: '2024-06-07', dueSetBy: 'lead', extensions: 1 },
      deadlines: [{ due: '2024-05-31' }, { due: '2024-06-07', by: PEOPLE.focal.name }],
    });
  });
});

describe('a delay that nobody could help', () => {
  const late = (): Story => passTime(aTask({ due: '2024-03-01' }), '2024-03-05 09:00');
  const excuse = LADDER_ACTS['excuse-delay'](LEAD);

  it.each([
    ['UBND tỉnh, which set the deadline', PEOPLE.chair, 'ok'],
    ['the vice-chair in charge', PEOPLE.viceChair, 'ok'],
    ['not another vice-chair', PEOPLE.viceChairOfOtherArea, 'no-right'],
    ['not Sở Nội vụ', PEOPLE.standing, 'no-right'],
    ['not the agency', PEOPLE.leader, 'no-right'],
  ])('is granted by %s', (_, who, told) => {
    expect(outcome(late(), who, excuse, '2024-03-05')).toBe(told);
  });

  it('is granted of a delay, once, and stands beside it', () => {
    expect(outcome(aTask({ due: '2024-03-15' }), PEOPLE.chair, excuse, '2024-03-05')).toBe('not-late');
    const excused = play(late(), [{ at: '2024-03-05', by: PEOPLE.chair, act: excuse }]);
    expect(partOf(excused)).toMatchObject({
      excused: { reason: 'Bão số 3' },
      overdueSinceMs: partOf(late()).overdueSinceMs,
    });
    expect(outcome(excused, PEOPLE.viceChair, excuse, '2024-03-06')).toBe('already-excused');
  });

  it('is not of a part that is not owed any more', () => {
    const story = passTime(aTask({ due: '2024-03-01' }), '2024-03-05 08:30');
    const free = play(story, [
      { at: '2024-03-05', by: PEOPLE.focal, act: { kind: 'release', assignment: COORDINATING, reason: 'Đã đủ' } },
    ]);
    const coordinating = LADDER_ACTS['excuse-delay'](COORDINATING);
    expect(outcome(story, PEOPLE.focal, coordinating, '2024-03-06')).toBe('ok');
    expect(outcome(free, PEOPLE.focal, coordinating, '2024-03-06')).toBe('part-closed');
  });
});
