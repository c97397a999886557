import { DECISION_STORIES } from '../support/stories-of-decisions';
import { timeSkipping, useEnvironment } from '../support/test-env';
import type { Stage } from '../support/task-stage';
import { useStage } from '../support/use-stage';

const stage = useStage(useEnvironment(timeSkipping));

const play = async (
  name: keyof typeof DECISION_STORIES,
  ends: boolean,
): Promise<{ s: Stage; id: string; said: readonly string[] }> => {
  const s = stage();
  const id = await DECISION_STORIES[name](s);
  if (ends) await s.handle(id).result();
  return { s, id, said: s.said(id) };
};
const from = (said: readonly string[], day: string) => said.filter((one) => one >= day);

it('a result given back twice keeps its count, and the new day is the one that counts', async () => {
  const { s, id, said } = await play('returned-twice', true);
  expect(from(said, '2024-03-14')).toEqual([
    '2024-03-14 08:00 stc-focal reminder',
    '2024-03-14 09:00 stp-monitor check-asked',
    '2024-03-15 10:00 stc-focal returned',
    '2024-03-19 08:00 stc-focal reminder',
    '2024-03-20 09:00 stp-monitor check-asked',
    '2024-03-20 09:00 stc-focal confirmed',
  ]);
  expect(s.log.stateOf(id).assignments).toMatchObject([{ returns: 2, due: '2024-03-22', work: 'confirmed' }]);
});

it('a task at rest is silent over its deadline, and goes on by the days that were left', async () => {
  const { s, id, said } = await play('suspended', false);
  expect(from(said, '2024-03-05')).toEqual([
    '2024-03-05 09:00 stc-focal task-suspended',
    '2024-04-02 09:00 stc-focal task-resumed',
    '2024-04-03 08:00 stc-focal reminder',
    '2024-04-09 08:00 stc-focal reminder',
    '2024-04-11 08:00 stc-focal reminder',
    '2024-04-12 08:00 stc-focal reminder',
    '2024-04-12 17:00 stc-focal overdue',
    '2024-04-15 08:00 stc-unit-head escalation',
  ]);
  expect(s.log.stateOf(id).assignments).toMatchObject([{ due: '2024-04-12' }]);
});

it('a task that is withdrawn is over: everybody is told, and nobody ever again', async () => {
  const { s, id, said } = await play('withdrawn', true);
  expect(said).toEqual(['2024-01-03 09:00 stc-focal task-withdrawn', '2024-01-03 09:00 syt-focal task-withdrawn']);
  expect(s.log.stateOf(id).standing).toBe('withdrawn');
});

it('a completed task is opened again from the log, and completed again', async () => {
  const { s, id, said } = await play('reopened', true);
  expect(said).toContain('2024-01-03 09:00 stc-focal reopened');
  expect(s.log.stateOf(id)).toMatchObject({ standing: 'completed', assignments: [{ reopens: 1, due: '2024-04-26' }] });
});

it('a decision that waits for its document moves nothing until its number is there; the office is asked for it', async () => {
  const { s, id, said } = await play('awaiting-document', false);
  expect(said.filter((one) => one.includes('document-'))).toEqual([
    '2024-01-03 09:00 vpubnd-office document-awaited',
    '2024-01-10 08:00 vpubnd-office document-awaited',
    '2024-01-17 08:00 vpubnd-office document-awaited',
    '2024-01-17 08:00 snv-standing document-awaited',
    '2024-01-19 09:00 stc-focal document-issued',
    '2024-01-19 09:00 snv-standing document-issued',
  ]);
  const moved = s.log.eventsOf(id).find((one) => one.event.kind === 'deadline-moved');
  expect(new Date((moved?.atMs ?? 0) + 7 * 3_600_000).toISOString().slice(0, 10)).toBe('2024-01-19');
  expect(s.log.stateOf(id)).toMatchObject({ documents: [], assignments: [{ due: '2024-04-26' }] });
});

it('a coordinating agency is granted less time than it asked for by its lead, and the new day is what counts', async () => {
  const { s, id, said } = await play('nearer-extension', true);
  expect(from(said, '2024-03-11').filter((one) => !one.includes('stc-focal reminder'))).toEqual([
    '2024-03-11 09:00 stc-focal extension-asked',
    '2024-03-12 08:00 stc-focal update-asked',
    '2024-03-12 08:00 syt-focal reminder',
    '2024-03-13 08:00 stc-focal extension-asked', // two days later the lead is asked again
    '2024-03-14 08:00 syt-focal reminder', // the day stands until it is decided
    '2024-03-14 09:00 syt-focal extension-decided',
    '2024-03-14 09:00 syt-leader extension-decided',
    '2024-03-19 08:00 syt-focal reminder',
    '2024-03-21 08:00 syt-focal reminder',
    '2024-03-22 08:00 syt-focal reminder',
    '2024-03-22 17:00 syt-focal overdue',
    '2024-03-25 09:00 stc-focal check-asked',
    '2024-03-26 09:00 stp-monitor check-asked',
    '2024-03-26 09:00 syt-focal confirmed', // taken as received with the lead's own result
    '2024-03-26 09:00 stc-focal confirmed',
  ]);
  const told = s.log.notices(id).find((one) => one.kind === 'extension-decided');
  expect(told?.facts).toMatchObject({ decision: { kind: 'extend', to: '2024-03-22' }, reason: 'Cần kịp tổng hợp' });
  expect(s.log.eventsOf(id).find((one) => one.event.kind === 'submission-decided')?.event).toMatchObject({
    nearer: true,
    asked: '2024-03-27',
  });
  const part = s.log.stateOf(id).assignments.find((one) => one.role === 'coordinating');
  expect(part).toMatchObject({ due: '2024-03-22', dueSetBy: 'lead', extensions: 1, work: 'confirmed' });
});
