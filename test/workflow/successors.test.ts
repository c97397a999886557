import { rollUp } from '../../src/domain/family/roll-up';
import { FAMILY_STORIES, subtask } from '../support/stories-of-families';
import type { Stage } from '../support/task-stage';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { useStage } from '../support/use-stage';

const stage = useStage(useEnvironment(timeSkipping));
const play = async (name: keyof typeof FAMILY_STORIES): Promise<{ s: Stage; id: string }> => {
  const s = stage();
  return { s, id: await FAMILY_STORIES[name](s) };
};
const UNANSWERED = ['2024-01-05 08:00 stc-focal accept-asked', '2024-01-10 08:00 stc-leader accept-overdue'];

it('a task that is split: its agency hears that it ended and where it goes on, each new lead that it begins', async () => {
  const { s, id } = await play('split');
  expect(s.said(id)).toEqual([...UNANSWERED, '2024-01-10 09:00 stc-focal task-withdrawn']);
  expect(s.log.notices(id).at(-1)?.facts).toMatchObject({ successors: [2, 3], document: { number: '123/QĐ-UBND' } });
  expect(s.said(`${id}.t1`)).toEqual(['2024-01-10 09:00 stc-focal task-given']); // accepted on the spot
  expect(s.said(`${id}.t2`)).toEqual([
    '2024-01-10 09:00 syt-focal task-given',
    '2024-01-15 08:00 syt-focal accept-asked',
  ]);
});

it('a task that goes into another: the one is over, the other tells where it came from and is completed', async () => {
  const { s, id } = await play('gathered');
  expect(s.said(id)).toEqual([...UNANSWERED, '2024-01-10 09:00 stc-focal task-withdrawn']);
  expect(s.log.notices(id).at(-1)?.facts.successors).toEqual([2]);
  expect(s.said('task-2')).toEqual([
    ...UNANSWERED,
    '2024-01-10 09:00 stc-focal task-amended',
    '2024-01-11 09:00 stp-monitor check-asked',
    '2024-01-11 09:00 stc-focal confirmed',
  ]);
  expect(s.log.notices('task-2').find((one) => one.kind === 'task-amended')?.facts.merged?.number).toBe(1);
  expect(s.log.stateOf('task-2')).toMatchObject({ standing: 'completed', mergedFrom: [1] });
  expect(s.log.stateOf(id)).toMatchObject({ standing: 'withdrawn', end: { mergedInto: 2, successor: 'task-2' } });
});

it('a task of the province rests, goes on and ends: so does what its agency made of it, and both are told', async () => {
  const { s, id } = await play('withdrawn-family');
  const told = [
    '2024-01-11 09:00 stc-focal task-suspended',
    '2024-01-18 09:00 stc-focal task-resumed',
    '2024-01-19 09:00 stc-focal task-withdrawn',
  ];
  expect(s.said(id)).toEqual([...UNANSWERED, ...told]);
  expect(s.said(subtask(id))).toEqual(['2024-01-10 09:00 stc-focal task-given', ...told]);
  // Five working days of rest were nobody's.
  expect(s.log.stateOf(subtask(id))).toMatchObject({ standing: 'withdrawn', assignments: [{ due: '2024-06-07' }] });
});

describe('a district gives its communes a part each of what it owes', () => {
  it('silence climbs from the commune to the chair of its district, and the other’s time is the district’s to give', async () => {
    const { s, id } = await play('cascade-communes');
    expect(s.said(subtask(id))).toEqual([
      '2024-01-10 09:00 xatt-focal task-given',
      '2024-01-15 08:00 xatt-focal accept-asked',
      '2024-01-18 08:00 xatt-leader accept-overdue',
      ...['22', '26', '30', '31'].map((day) => `2024-01-${day} 08:00 xatt-focal reminder`),
      '2024-01-31 17:00 xatt-focal overdue',
      '2024-02-01 08:00 xatt-leader escalation',
      '2024-02-02 08:00 xatt-focal late-reminder',
      '2024-02-05 08:00 ubndlt-leader escalation',
      '2024-02-06 08:00 xatt-focal late-reminder',
    ]);
    expect(s.said(`${id}.s2`)).toEqual([
      '2024-01-10 09:00 xacp-focal task-given',
      '2024-01-11 09:00 ubndlt-leader extension-asked',
      ...['xacp-focal', 'xacp-leader'].map((who) => `2024-01-11 09:00 ${who} extension-decided`),
      ...['01-16', '01-26', '02-01', '02-05'].map((day) => `2024-${day} 08:00 xacp-focal reminder`),
      '2024-02-05 09:00 ubndlt-leader check-asked',
      '2024-02-05 09:00 xacp-focal confirmed',
    ]);
    // Asked for 29/2, granted to 6/2 by the district; the vice-chair's word changed nothing.
    const moved = s.log.eventsOf(`${id}.s2`).filter((one) => one.event.kind === 'submission-decided');
    expect(moved.map((one) => [one.by.officialId, one.event])).toMatchObject([
      ['ubndlt-leader', { nearer: true, decision: { kind: 'extend', to: '2024-02-06' }, asked: '2024-02-29' }],
    ]);
    const parent = s.log.stateOf(id);
    expect(rollUp(parent)).toEqual({ done: 1, late: 1, total: 2 });
    expect(parent.assignments).toMatchObject([{ percent: 50, work: 'in-progress' }]);
    expect(parent.standing).toBe('open');
  });
});
