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
});
