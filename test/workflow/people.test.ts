import { isClosed, reportLabel } from '../../src/domain/task/status';
import { at } from '../support/builders';
import { STORIES, type StoryName } from '../support/stories';
import { GROUP } from '../support/stories-people';
import type { Stage } from '../support/task-stage';
import { COORDINATING, LEAD, SEED_RULES } from '../support/task-world';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { useStage } from '../support/use-stage';

const stage = useStage(useEnvironment(timeSkipping));

/** Plays a story; tells what everybody received and when, in the order it was said. */
const play = async (name: StoryName, ends = false): Promise<{ s: Stage; id: string; said: readonly string[] }> => {
  const s = stage();
  const id = await STORIES[name](s);
  if (ends) await s.handle(id).result();
  return { s, id, said: s.said(id) };
};

it('a disputed assignment goes on until UBND tỉnh has decided, and then begins anew with another agency', async () => {
  const { s, id, said } = await play('disputed');
  expect(said).toEqual([
    '2024-01-03 09:00 snv-standing submission-to-confirm',
    '2024-01-04 08:00 snv-standing submission-waiting',
    '2024-01-05 09:00 vpubnd-office-chief submission-to-decide',
    '2024-01-09 08:00 pct-kinh-te submission-to-decide',
    '2024-01-10 09:00 stc-focal submission-decided',
    '2024-01-10 09:00 stc-leader submission-decided',
    '2024-01-10 09:00 snv-standing submission-decided',
    '2024-01-10 09:00 vpubnd-office document-awaited',
    '2024-01-10 09:00 sxd-focal task-given',
    '2024-01-12 09:00 sxd-focal document-issued',
    '2024-01-12 09:00 snv-standing document-issued',
    '2024-01-15 08:00 sxd-focal accept-asked',
  ]);
  expect(s.log.stateOf(id).assignments).toMatchObject([{ id: LEAD, agency: 'SXD', work: 'given', due: '2024-03-15' }]);
});

it('a coordinating agency that holds the lead up is told so, until it delivers', async () => {
  const { s, id, said } = await play('held-up', true);
  expect(said).toEqual([
    '2024-01-15 09:00 syt-focal waited-for',
    '2024-01-22 09:00 stc-focal check-asked',
    '2024-01-23 09:00 stp-monitor check-asked',
    '2024-01-23 09:00 syt-focal confirmed',
    '2024-01-23 09:00 stc-focal confirmed',
  ]);
  const waits = s.log.eventsOf(id).filter((one) => /^waiting/.test(one.event.kind));
  expect(waits.map((one) => one.event)).toMatchObject([{ kind: 'waiting-began', on: COORDINATING }]);
  expect(s.log.stateOf(id).assignments.map((one) => one.waitsFor)).toEqual([[], []]);
});

it('a delegation that begins in the middle of the ladder: who stands in is told, and acts in the right form', async () => {
  const { s, id, said } = await play('delegated');
  expect(said).toEqual([
    '2024-01-03 09:00 stc-unit-head part-assigned',
    '2024-02-02 08:00 stc-unit-head update-asked',
    '2024-02-23 08:00 stc-unit-head reminder',
    '2024-03-06 08:00 stc-unit-head reminder',
    '2024-03-12 08:00 stc-unit-head update-asked',
    '2024-03-12 08:00 stc-unit-head reminder',
    '2024-03-14 08:00 stc-unit-head reminder',
    '2024-03-15 08:00 stc-unit-head reminder',
    '2024-03-15 17:00 stc-unit-head overdue',
    '2024-03-18 08:00 syt-leader escalation', // the unit head is away, and the head has a stand-in
    '2024-03-19 08:00 stc-focal late-reminder',
    '2024-03-19 08:00 stp-monitor urging',
    '2024-03-20 08:00 syt-leader escalation',
    '2024-03-21 08:00 stc-focal late-reminder',
    '2024-03-22 08:00 snv-standing urging',
  ]);
  const explained = s.log.eventsOf(id).find((one) => one.event.kind === 'explained');
  expect(explained?.by).toMatchObject({ officialId: 'syt-leader', form: 'TUQ.', forTitle: 'Giám đốc' });
});

it('an agency merged on 1 July: its successor goes on with the same part, and everybody is told', async () => {
  const { s, id, said } = await play('merged', true);
  expect(said.filter((one) => one > '2024-07')).toEqual([
    '2024-07-01 08:30 stc-focal agency-changed',
    '2024-07-01 08:30 syt-focal agency-changed',
    '2024-07-10 08:00 stc-focal reminder',
    '2024-07-22 08:00 stc-focal reminder',
    '2024-07-23 09:00 stp-monitor check-asked',
    '2024-07-23 09:00 syt-focal confirmed',
    '2024-07-23 09:00 stc-focal confirmed',
  ]);
  expect(s.log.stateOf(id)).toMatchObject({ standing: 'completed', assignments: [{ id: LEAD, agency: 'SMOI' }, {}] });
});

it('agencies that the lead calls in have a day before the lead’s; one is climbed over, the other let go', async () => {
  const { s, id, said } = await play('called-in', true);
  expect(said.filter((one) => !/stc-focal (reminder|update-asked)/.test(one))).toEqual([
    '2024-02-20 09:00 sxd-focal task-given',
    '2024-02-20 09:00 sct-focal task-given',
    '2024-02-23 08:00 sxd-focal accept-asked',
    '2024-02-23 08:00 sct-focal accept-asked',
    '2024-02-28 08:00 sxd-leader accept-overdue',
    '2024-02-28 08:00 sxd-focal reminder',
    '2024-02-28 08:00 sct-focal reminder',
    '2024-02-28 08:00 snv-standing nobody-reachable', // the other has no leader
    '2024-03-01 09:00 sct-focal released',
    '2024-03-05 08:00 snv-standing accept-silent',
    ...['05', '07', '08'].map((day) => `2024-03-${day} 08:00 sxd-focal reminder`),
    '2024-03-08 17:00 sxd-focal overdue', // five working days before the lead
    '2024-03-12 08:00 sxd-focal late-reminder',
    '2024-03-12 08:00 sxd-leader escalation',
    '2024-03-14 08:00 sxd-focal late-reminder',
    '2024-03-14 09:00 stc-focal check-asked',
    '2024-03-14 09:00 stp-monitor check-asked',
    '2024-03-14 09:00 sxd-focal confirmed',
    '2024-03-14 09:00 stc-focal confirmed',
  ]);
  const given = s.log.notices(id).filter((one) => one.kind === 'task-given');
  expect(given.map((one) => one.facts)).toMatchObject([
    { from: LEAD, due: '2024-03-08' },
    { from: LEAD, due: '2024-03-08' },
  ]);
  const parts = s.log.stateOf(id).assignments;
  expect(parts.map((one) => [one.agency, one.work, one.calledInBy ?? null])).toEqual([
    [LEAD, 'confirmed', null],
    ['SXD', 'confirmed', LEAD],
    ['SCT', 'released', LEAD],
  ]);
});

it('of a group of thirty nine are late: only they, their heads and the monitor hear of it, and the task says 21 of 30', async () => {
  const { s, id, said } = await play('group');
  const state = s.log.stateOf(id);
  expect(state.assignments.filter(isClosed)).toHaveLength(21);
  expect(reportLabel(SEED_RULES.calendar, state, at('2024-03-20'))).toBe('not-done');
  const late = GROUP.slice(21).map((code) => code.toLowerCase());
  const after = said.filter((one) => one > '2024-03-15 12:00').map((one) => one.split(' ')[2] ?? '');
  expect(new Set(after)).toEqual(
    new Set([...late.flatMap((code) => [`${code}-focal`, `${code}-leader`]), 'stp-monitor']),
  );
  expect(s.said(id, 'urging')).toHaveLength(9);
});
