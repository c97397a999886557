import { timeSkipping, useEnvironment } from '../support/test-env';
import { toldShort } from '../support/task-stage';
import { ACTS, aTask, LEAD, PEOPLE } from '../support/task-world';
import { useStage } from '../support/use-stage';

const stage = useStage(useEnvironment(timeSkipping));
const quarterly = {
  due: null,
  wording: 'Hằng quý',
  coordinating: [],
  deadline: { kind: 'recurring', every: 'quarter' },
} as const;

it('a quarterly task over a year: four periods, each with its own deadline, evidence and lateness', async () => {
  const s = stage();
  const id = await s.start(aTask(quarterly));
  await s.forwardAll(id, '2024-01-03 09:00');
  await s.act(id, PEOPLE.focal, ACTS.accept(LEAD));
  const period = (key: string): string => `${id}.2024-${key}`;
  const hand = async (key: string, asked: string, confirmed: string): Promise<void> => {
    await s.forwardAll(id, asked);
    expect(toldShort(await s.act(period(key), PEOPLE.focal, ACTS['ask-completion'](LEAD)))).toBe('ok');
    await s.forwardAll(id, confirmed);
    expect(toldShort(await s.act(period(key), PEOPLE.monitor, ACTS['confirm-completion'](LEAD)))).toBe('ok');
  };
  await hand('q1', '2024-03-20 09:00', '2024-03-21 09:00');
  await hand('q2', '2024-07-03 09:00', '2024-07-04 09:00');
  await hand('q3', '2024-09-25 09:00', '2024-09-26 09:00');
  await hand('q4', '2024-12-20 09:00', '2024-12-23 09:00');
  await s.forwardAll(id, '2024-12-24 09:00');
  const parent = s.log.stateOf(id);
  expect(parent.standing).toBe('completed');
  expect(parent.children.map((one) => [one.number, one.closed, one.late])).toEqual([
    [2, 'completed', []],
    [3, 'completed', [LEAD]],
    [4, 'completed', []],
    [5, 'completed', []],
  ]);
  expect(s.said(id)).toEqual([]);
  expect(s.said(period('q2'), 'period-opened', 'reminder', 'overdue', 'escalation', 'confirmed')).toEqual([
    '2024-04-01 08:00 stc-focal period-opened',
    '2024-06-07 08:00 stc-focal reminder',
    '2024-06-19 08:00 stc-focal reminder',
    '2024-06-25 08:00 stc-focal reminder',
    '2024-06-27 08:00 stc-focal reminder',
    '2024-06-28 08:00 stc-focal reminder',
    '2024-06-30 17:00 stc-focal overdue',
    '2024-07-01 08:00 stc-unit-head escalation',
    '2024-07-03 08:00 stc-leader escalation',
    '2024-07-04 09:00 stc-focal confirmed',
  ]);
});

it('a conditional task: no date until Sở Nội vụ says that the condition came true, then it runs and is missed', async () => {
  const s = stage();
  const conditional = {
    due: null,
    wording: 'Khi có quy định mới',
    deadline: { kind: 'conditional', every: null },
  } as const;
  const id = await s.start(aTask(conditional));
  await s.forwardAll(id, '2024-05-20 09:00');
  expect(s.said(id, 'reminder', 'overdue')).toEqual([]);
  const note = 'Nghị định 45/2024/NĐ-CP';
  const act = { kind: 'state-condition', assignment: LEAD, due: '2024-06-14', note } as const;
  expect(toldShort(await s.act(id, PEOPLE.standing, act))).toBe('ok');
  await s.forwardAll(id, '2024-06-17 09:00');
  expect(s.said(id, 'condition-met', 'overdue')).toEqual([
    '2024-05-20 09:00 stc-focal condition-met',
    '2024-05-20 09:00 syt-focal condition-met',
    '2024-06-07 17:00 syt-focal overdue',
    '2024-06-14 17:00 stc-focal overdue',
  ]);
});

it('an agency gives a sub-task of its own; its leader checks it, and it rolls up to the assignment', async () => {
  const s = stage();
  const id = await s.start(aTask({ due: '2024-06-28', coordinating: [] }));
  await s.forwardAll(id, '2024-01-10 09:00');
  const receiver = { agency: LEAD, upper: null, person: null };
  const give = (title: string) =>
    ({ kind: 'add-subtask', assignment: LEAD, title, due: '2024-02-28', receiver }) as const;
  expect(toldShort(await s.act(id, PEOPLE.leader, give('Lập dự toán')))).toBe('ok');
  expect(toldShort(await s.act(id, PEOPLE.leader, give('Lấy ý kiến')))).toBe('ok');
  await s.forwardAll(id, '2024-01-11 09:00');
  const child = `${id}.s1`;
  await s.act(child, PEOPLE.focal, ACTS.accept(LEAD));
  await s.act(child, PEOPLE.focal, ACTS['ask-completion'](LEAD));
  expect(toldShort(await s.act(child, PEOPLE.monitor, ACTS['confirm-completion'](LEAD)))).toBe('no-right');
  expect(toldShort(await s.act(child, PEOPLE.leader, ACTS['confirm-completion'](LEAD)))).toBe('ok');
  await s.forwardAll(id, '2024-01-12 09:00');
  const parent = s.log.stateOf(id);
  expect(parent.children.map((one) => [one.number, one.closed])).toEqual([
    [2, 'completed'],
    [3, null],
  ]);
  expect(parent.assignments[0]?.percent).toBe(50);
  expect(parent.standing).toBe('open');
  expect(s.said(child, 'task-given', 'check-asked', 'confirmed')).toEqual([
    '2024-01-10 09:00 stc-focal task-given',
    '2024-01-11 09:00 stc-leader check-asked',
    '2024-01-11 09:00 stc-focal confirmed',
  ]);
  // Its own part is done: nobody asks any more for what was still open under it.
  await s.act(id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
  expect(toldShort(await s.act(id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD)))).toBe('ok');
  await s.ended(id);
  await s.ended(`${id}.s2`);
  expect(s.log.stateOf(`${id}.s2`).standing).toBe('withdrawn');
  expect(s.log.eventsOf(`${id}.s2`).at(-1)?.event).toMatchObject({ kind: 'withdrawn', ended: 'part-closed' });
});

it('a task of periods costs little itself, and each of its periods no more than any task', async () => {
  const s = stage();
  const monthly = { ...quarterly, wording: 'Hằng tháng', deadline: { kind: 'recurring', every: 'month' } } as const;
  const id = await s.start(aTask(monthly));
  await s.forwardAll(id, '2025-01-03 09:00');
  const [own] = await s.runs(id);
  const [first] = await s.runs(`${id}.2024-m1`);
  console.log(`a monthly task over a silent year: ${own} events itself, ${first} in its first period`);
  expect(s.log.stateOf(id).children).toHaveLength(12);
  expect(Math.max(own ?? 0, first ?? 0)).toBeLessThan(500);
});
