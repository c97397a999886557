import { nextWake } from '../../src/domain/task/steps/steps';
import { at } from '../support/builders';
import { STORIES, type StoryName } from '../support/stories';
import { timeSkipping, useEnvironment } from '../support/test-env';
import type { Stage } from '../support/task-stage';
import { aTask, clockText, PEOPLE } from '../support/task-world';
import { useStage } from '../support/use-stage';

const environment = useEnvironment(timeSkipping);

describe('a delay', () => {
  const stage = useStage(environment);
  /** Plays a story; tells what everybody received from a day on, in the order it was said. */
  const play = async (name: StoryName, since: string): Promise<{ s: Stage; id: string; said: readonly string[] }> => {
    const s = stage();
    const id = await STORIES[name](s);
    return { s, id, said: s.said(id).filter((one) => one >= since) };
  };

  it('in a district goes to its Trưởng phòng Nội vụ and its chair, after Tết, and then to UBND tỉnh', async () => {
    const { said } = await play('silent-district', '2024-02-07 12:00');
    expect(said).toEqual([
      '2024-02-07 17:00 ubndlt-focal overdue',
      '2024-02-15 08:00 ubndlt-unit-head escalation',
      '2024-02-16 08:00 ubndlt-focal late-reminder',
      '2024-02-16 08:00 stp-monitor urging',
      '2024-02-19 08:00 ubndlt-leader escalation',
      '2024-02-20 08:00 ubndlt-focal late-reminder',
      '2024-02-21 08:00 snv-standing urging',
      '2024-02-22 08:00 ubndlt-focal late-reminder',
      '2024-02-22 08:00 snv-standing submission-to-confirm',
      '2024-02-23 08:00 snv-standing submission-waiting',
      '2024-02-26 08:00 ubndlt-focal late-reminder',
      '2024-02-26 09:00 vpubnd-office-chief submission-to-decide',
      '2024-02-28 08:00 ubndlt-focal late-reminder',
      '2024-02-28 08:00 pct-kinh-te submission-to-decide',
      '2024-03-01 08:00 ubndlt-focal late-reminder',
      '2024-03-04 08:00 vpubnd-chair submission-to-decide',
      '2024-03-05 08:00 ubndlt-focal late-reminder',
      '2024-03-07 08:00 ubndlt-focal late-reminder',
    ]);
  });

  it('in a commune goes to its own leader, and from there to its district', async () => {
    const { said } = await play('silent-commune', '2024-01-04');
    expect(said).toEqual([
      '2024-01-05 08:00 xcl-focal accept-asked',
      '2024-01-10 08:00 xcl-leader accept-overdue',
      '2024-01-16 08:00 snv-standing accept-silent',
      '2024-01-17 08:00 xcl-focal reminder',
      '2024-01-29 08:00 xcl-focal reminder',
      '2024-02-02 08:00 xcl-focal reminder',
      '2024-02-06 08:00 xcl-focal reminder',
      '2024-02-07 08:00 xcl-focal reminder',
      '2024-02-07 17:00 xcl-focal overdue',
      '2024-02-15 08:00 xcl-leader escalation',
      '2024-02-16 08:00 xcl-focal late-reminder',
      '2024-02-16 08:00 stp-monitor urging',
      '2024-02-19 08:00 ubndhn-leader escalation',
      '2024-02-20 08:00 xcl-focal late-reminder',
      '2024-02-21 08:00 snv-standing urging',
      '2024-02-22 08:00 xcl-focal late-reminder',
      '2024-02-22 08:00 snv-standing submission-to-confirm',
    ]);
  });

  it('of the monitor of the area itself is urged and checked by Sở Nội vụ, never by itself', async () => {
    const { s, id, said } = await play('own-monitor', '2024-03-15 12:00');
    await s.ended(id);
    expect(said).toEqual([
      '2024-03-15 17:00 stp-focal overdue',
      '2024-03-18 08:00 stp-leader escalation',
      '2024-03-19 08:00 stp-focal late-reminder',
      '2024-03-19 08:00 snv-standing urging',
      '2024-03-20 08:00 stp-leader escalation',
      '2024-03-20 09:00 snv-standing check-asked',
      '2024-03-21 09:00 stp-focal confirmed',
    ]);
    expect(s.said(id).filter((one) => one.includes('stp-monitor'))).toEqual([]);
  });

  it('that somebody above has taken in hand rests for three days, and then goes on where it stood', async () => {
    const { s, id, said } = await play('acknowledged', '2024-03-15 12:00');
    await s.ended(id);
    expect(said).toEqual([
      '2024-03-15 17:00 stc-focal overdue',
      '2024-03-18 08:00 stc-unit-head escalation',
      '2024-03-19 08:00 stc-focal late-reminder',
      '2024-03-21 08:00 stc-focal late-reminder',
      '2024-03-22 08:00 stp-monitor urging',
      '2024-03-25 08:00 stc-focal late-reminder',
      '2024-03-25 08:00 stc-leader escalation',
      '2024-03-26 09:00 stp-monitor check-asked',
      '2024-03-27 09:00 stc-focal confirmed',
    ]);
  });

  it('of which a leader clicks late: he hears what was decided, by whom and when, and nothing is changed', async () => {
    const { s, id, said } = await play('late-click', '2024-01-03');
    expect(said.filter((one) => !one.includes('document-awaited'))).toEqual([
      '2024-01-03 09:00 snv-standing submission-to-confirm',
      '2024-01-03 09:00 vpubnd-office-chief submission-to-decide',
      '2024-01-03 09:00 stc-focal submission-decided',
      '2024-01-03 09:00 stc-leader submission-decided',
      '2024-01-03 09:00 snv-standing submission-decided',
      '2024-02-02 08:00 stc-focal update-asked',
    ]);
    const { id: submission } = s.log.stateOf(id).decided[0] ?? { id: -1 };
    const before = s.log.eventsOf(id).length;
    const extend = { kind: 'decide-submission', submission, reason: null } as const;
    const late = await s.act(id, PEOPLE.chair, { ...extend, decision: { kind: 'extend', to: '2024-08-30' } });
    expect(late).toMatchObject({
      code: 'already-decided',
      decision: { kind: 'refuse' },
      byName: 'pct-kinh-te',
    });
    expect('atMs' in late && clockText(Number(late.atMs))).toBe('2024-01-03 09:00');
    expect(s.log.eventsOf(id)).toHaveLength(before);
  });

  it('over which the State swaps 29/4 and 4/5: the steps move, and whose later reminder moves is told', async () => {
    const { s, id, said } = await play('swap', '2024-04-01');
    expect(said).toEqual([
      '2024-04-10 08:00 stc-focal reminder',
      '2024-04-12 16:00 stc-focal schedule-moved',
      '2024-04-23 08:00 stc-focal reminder',
      '2024-04-25 08:00 stc-focal update-asked',
      '2024-05-02 08:00 stc-focal reminder',
      '2024-05-04 08:00 stc-focal reminder',
      '2024-05-06 08:00 stc-focal reminder',
      '2024-05-06 17:00 stc-focal overdue',
      '2024-05-07 08:00 stc-unit-head escalation',
      '2024-05-08 08:00 stc-focal late-reminder',
      '2024-05-08 08:00 stp-monitor urging',
    ]);
    expect(await s.state(id)).toEqual(s.log.stateOf(id));
  });
});

describe('without a cache', () => {
  const stage = useStage(environment, { maxCachedWorkflows: 0 });

  it('a worker restarted after every single step skips no rung and says nothing twice', async () => {
    const s = stage();
    const given = aTask({ due: '2024-02-07', coordinating: [] });
    const until = '2024-02-26 09:00';
    const id = await s.start(given);
    const next = () => nextWake(s.log.stateOf(id), s.log.rules) ?? Infinity;
    let restarts = 0;
    while (next() < at(until)) {
      await s.forward(id, clockText(next() + 60_000)); // the minute after it: a deadline falls a millisecond after 17:00
      await s.restart();
      restarts += 1;
    }
    await s.forward(id, until);
    const said = s.said(id);
    expect(said).toContain('2024-02-21 08:00 snv-standing urging');
    expect(new Set(said).size).toBe(said.length);
    expect(s.log.stateOf(id).assignments).toMatchObject([{ rung: 5 }]);
    expect(s.log.calls.refused).toBe(0);
    expect(restarts).toBeGreaterThan(15);
    expect(await s.state(id)).toEqual(s.log.stateOf(id));
  });
});
