import { STORIES } from '../support/stories';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { toldShort } from '../support/task-stage';
import { ACTS, aTask, LEAD, PEOPLE } from '../support/task-world';
import { useStage } from '../support/use-stage';

const environment = useEnvironment(timeSkipping);

describe('without a cache, every workflow task replays from the start', () => {
  const stage = useStage(environment, { maxCachedWorkflows: 0 });

  it('and the story is the same', async () => {
    const s = stage();
    const id = await STORIES.returned(s);
    await s.handle(id).result();
    expect(s.said(id).slice(-3)).toEqual([
      '2024-03-27 08:00 stc-focal late-reminder',
      '2024-03-27 09:00 stp-monitor check-asked',
      '2024-03-28 09:00 stc-focal confirmed',
    ]);
    expect(s.log.calls.refused).toBe(0);
  });
});

describe('a worker that is restarted at each step', () => {
  // Without a cache: the test server never takes a task back from the sticky queue of a worker that is gone.
  const stage = useStage(environment, { maxCachedWorkflows: 0 });

  it('goes on where it stood, says nothing twice and loses nothing', async () => {
    const s = stage();
    const id = await s.start(aTask({ due: '2024-02-07', coordinating: [] }));
    for (const when of ['2024-01-05 09:00', '2024-01-17 09:00', '2024-02-06 09:00', '2024-02-15 09:00']) {
      await s.forward(id, when);
      await s.restart();
    }
    expect(toldShort(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD)))).toBe('ok');
    await s.restart();
    await s.forward(id, '2024-02-19 09:00');
    expect(s.said(id)).toEqual([
      '2024-01-05 08:00 stc-focal accept-asked',
      '2024-01-10 08:00 stc-leader accept-overdue',
      '2024-01-16 08:00 snv-standing accept-silent',
      ...['01-17', '01-29', '02-02', '02-06', '02-07'].map((day) => `2024-${day} 08:00 stc-focal reminder`),
      '2024-02-07 17:00 stc-focal overdue',
      '2024-02-15 08:00 stc-unit-head escalation',
      '2024-02-16 08:00 stc-focal late-reminder',
      '2024-02-16 08:00 stp-monitor urging',
      '2024-02-19 08:00 stc-leader escalation',
    ]);
    expect(await s.state(id)).toEqual(s.log.stateOf(id));
  });

  it('started again from the log, after its workflow was lost, stands where the log does', async () => {
    const s = stage();
    const id = await s.start(aTask({ due: '2024-02-07', coordinating: [] }));
    await s.forward(id, '2024-01-17 09:00');
    await s.handle(id).terminate('the service lost its data');
    await s.startFrom(id);
    await s.forward(id, '2024-02-02 09:00');
    expect(s.said(id, 'reminder')).toEqual(
      ['01-17', '01-29', '02-02'].map((day) => `2024-${day} 08:00 stc-focal reminder`),
    );
  });
});
