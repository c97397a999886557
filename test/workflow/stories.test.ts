import type { Submission } from '../../src/domain/task/state';
import { STORIES, type StoryName } from '../support/stories';
import { timeSkipping, useEnvironment } from '../support/test-env';
import type { Stage } from '../support/task-stage';
import { LEAD, PEOPLE, aTask, ACTS } from '../support/task-world';
import { useStage } from '../support/use-stage';

const stage = useStage(useEnvironment(timeSkipping));

/** Plays a story; tells what everybody received and when, in the order it was said. */
const play = async (name: StoryName, ends: boolean): Promise<{ s: Stage; id: string; said: readonly string[] }> => {
  const s = stage();
  const id = await STORIES[name](s);
  if (ends) await s.handle(id).result();
  return { s, id, said: s.said(id) };
};
const on = (when: string, ...said: readonly string[]) => said.map((one) => `${when} ${one}`);

it('a prompt official hears little, and is told when it is over', async () => {
  const { s, id, said } = await play('prompt', true);
  expect(said).toEqual([
    '2024-01-31 09:00 stc-focal check-asked', // of what Sở Y tế delivered
    '2024-02-01 15:00 stp-monitor check-asked',
    '2024-02-01 15:00 syt-focal confirmed',
    '2024-02-02 10:00 stc-focal confirmed',
  ]);
  expect(s.log.stateOf(id)).toMatchObject({ standing: 'completed', submissions: [] });
});

it('a silent official is climbed over, after Tết and not in it, up to the chair', async () => {
  const { s, id, said } = await play('silent', false);
  expect(said).toEqual([
    '2024-01-05 08:00 stc-focal accept-asked',
    '2024-01-10 08:00 stc-leader accept-overdue',
    '2024-01-16 08:00 snv-standing accept-silent',
    '2024-01-17 08:00 stc-focal reminder',
    '2024-01-29 08:00 stc-focal reminder',
    '2024-02-02 08:00 stc-focal reminder',
    '2024-02-06 08:00 stc-focal reminder',
    '2024-02-07 08:00 stc-focal reminder',
    '2024-02-07 17:00 stc-focal overdue',
    '2024-02-15 08:00 stc-unit-head escalation',
    ...on('2024-02-16 08:00', 'stc-focal late-reminder', 'stp-monitor urging'), // sideways, before the agency's head
    '2024-02-19 08:00 stc-leader escalation',
    '2024-02-20 08:00 stc-focal late-reminder',
    '2024-02-21 08:00 snv-standing urging',
    ...on('2024-02-22 08:00', 'stc-focal late-reminder', 'snv-standing submission-to-confirm'),
    '2024-02-23 08:00 snv-standing submission-waiting',
    '2024-02-26 08:00 stc-focal late-reminder',
    '2024-02-26 09:00 vpubnd-office-chief submission-to-decide',
    ...on('2024-02-28 08:00', 'stc-focal late-reminder', 'pct-kinh-te submission-to-decide'),
    '2024-03-01 08:00 stc-focal late-reminder',
    '2024-03-04 08:00 vpubnd-chair submission-to-decide',
    ...on('2024-03-04 15:00', 'stc-focal submission-decided', 'stc-leader submission-decided'),
    '2024-03-04 15:00 snv-standing submission-decided',
    '2024-03-04 15:00 vpubnd-office document-awaited',
    '2024-03-05 08:00 stc-focal late-reminder',
    '2024-03-06 09:00 stc-focal document-issued',
    '2024-03-06 09:00 snv-standing document-issued',
    ...['07', '11', '13'].map((day) => `2024-03-${day} 08:00 stc-focal late-reminder`),
  ]);
  const overdue = s.log.notices(id).find((one) => one.kind === 'overdue');
  expect(new Date(overdue?.notBeforeMs ?? 0).toISOString()).toBe('2024-02-15T00:30:00.000Z'); // 07:30 after Tết
});

it('a part handed back is overdue from then on, and its ladder counts from there', async () => {
  const { said } = await play('returned', true);
  expect(said).toEqual([
    '2024-02-02 08:00 stc-focal update-asked',
    '2024-02-23 08:00 stc-focal reminder',
    '2024-03-06 08:00 stc-focal reminder',
    ...on('2024-03-12 08:00', 'stc-focal update-asked', 'stc-focal reminder'),
    '2024-03-14 08:00 stc-focal reminder',
    '2024-03-14 16:00 stp-monitor check-asked',
    '2024-03-19 08:00 stp-monitor check-overdue',
    ...on('2024-03-21 09:00', 'stc-focal returned', 'stc-focal overdue'),
    '2024-03-22 08:00 stc-unit-head escalation',
    ...on('2024-03-25 08:00', 'stc-focal late-reminder', 'stp-monitor urging'),
    '2024-03-26 08:00 stc-leader escalation',
    '2024-03-27 08:00 stc-focal late-reminder',
    '2024-03-27 09:00 stp-monitor check-asked',
    '2024-03-28 09:00 stc-focal confirmed',
  ]);
});

it('more time is granted shorter than asked, and the new day is what counts', async () => {
  const { s, id, said } = await play('extension', false);
  expect(said).toEqual([
    '2024-01-03 09:00 snv-standing submission-to-confirm',
    '2024-01-04 08:00 snv-standing submission-waiting',
    '2024-01-05 09:00 vpubnd-office-chief submission-to-decide',
    '2024-01-09 08:00 pct-kinh-te submission-to-decide',
    ...on('2024-01-10 09:00', 'stc-focal submission-decided', 'stc-leader submission-decided'),
    '2024-01-10 09:00 snv-standing submission-decided',
    '2024-01-10 09:00 vpubnd-office document-awaited',
    '2024-01-12 09:00 stc-focal document-issued',
    '2024-01-12 09:00 snv-standing document-issued',
    '2024-02-02 08:00 stc-focal update-asked',
    '2024-03-12 08:00 stc-focal update-asked',
    ...['04-04', '04-16', '04-23', '04-25', '04-26'].map((day) => `2024-${day} 08:00 stc-focal reminder`),
    '2024-04-26 17:00 stc-focal overdue',
    '2024-05-02 08:00 stc-unit-head escalation', // the swap of 29/4 and two holidays lie between
    ...on('2024-05-03 08:00', 'stc-focal late-reminder', 'stp-monitor urging'),
  ]);
  const asked = s.log.notices(id).find((one) => one.kind === 'submission-to-confirm');
  expect(asked?.facts).toMatchObject({ askedDate: '2024-08-30', due: '2024-03-15' });
  expect(s.log.stateOf(id).assignments).toMatchObject([{ due: '2024-04-26', extensions: 1, rung: 2 }]);
});

it('a coordinating agency that holds the lead up hears of it by its own line', async () => {
  const { s, id, said } = await play('coordinating', true);
  expect(said.filter((one) => !one.includes('stc-'))).toEqual([
    '2024-01-05 08:00 syt-focal accept-asked',
    '2024-01-10 08:00 syt-leader accept-overdue',
    ...on('2024-01-16 08:00', 'snv-standing accept-silent', 'snv-standing accept-silent'), // of either part
    '2024-03-06 08:00 syt-focal reminder',
    '2024-03-06 09:00 stp-monitor check-asked',
    '2024-03-12 08:00 syt-focal reminder',
    '2024-03-14 08:00 syt-focal reminder',
    '2024-03-15 08:00 syt-focal reminder',
    '2024-03-15 17:00 syt-focal overdue',
    ...on('2024-03-19 08:00', 'syt-focal late-reminder', 'syt-leader escalation'), // it has no unit head: the next hears
    '2024-03-21 08:00 syt-focal late-reminder',
    '2024-03-22 08:00 syt-leader escalation',
    '2024-03-25 08:00 syt-focal late-reminder',
    '2024-03-25 09:00 syt-focal nudge',
    '2024-03-26 09:00 syt-focal released',
  ]);
  expect(s.log.stateOf(id).assignments.map((one) => one.work)).toEqual(['confirmed', 'released']);
});

it("a leader's late click is told what was decided, and changes nothing", async () => {
  const s = stage();
  const id = await s.start(aTask({ due: '2024-03-15', coordinating: [] }));
  await s.forward(id, '2024-01-03 09:00');
  await s.act(id, PEOPLE.focal, ACTS['ask-extension'](LEAD));
  const { id: submission } = s.log.stateOf(id).submissions[0] as Submission;
  await s.act(id, PEOPLE.standing, { kind: 'confirm-submission', submission, note: null });
  const refuse = { kind: 'decide-submission', submission, decision: { kind: 'refuse' }, reason: null } as const;
  const extend = { ...refuse, decision: { kind: 'extend', to: '2024-08-30' } } as const;
  await s.act(id, PEOPLE.viceChair, refuse);
  const before = s.log.eventsOf(id).length;
  expect(await s.act(id, PEOPLE.chair, extend)).toMatchObject({
    code: 'already-decided',
    decision: { kind: 'refuse' },
    byName: 'pct-kinh-te',
  });
  expect(s.log.eventsOf(id)).toHaveLength(before);
  expect(s.log.stateOf(id).assignments[0]?.due).toBe('2024-03-15');
});
