import { temporal } from '@temporalio/proto';
import { actor } from '../support/builders';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { toldShort, type Stage } from '../support/task-stage';
import { ACTS, aTask, LEAD, PEOPLE } from '../support/task-world';
import { useStage } from '../support/use-stage';

const many = Array.from({ length: 30 }, (_, index) => `CQ${index + 1}`);
const stage = useStage(useEnvironment(timeSkipping), {
  people: [...Object.values(PEOPLE), ...many.map((agency) => actor(agency, 'focal'))],
});
const MONTHS = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

const cost = async (s: Stage, id: string, name: string) => {
  const runs = (await s.histories(id)).map((history) => ({
    events: history.events?.length ?? 0,
    bytes: temporal.api.history.v1.History.encode(history).finish().length,
  }));
  const sum = (of: 'events' | 'bytes') => runs.reduce((total, run) => total + run[of], 0);
  const longest = Math.max(...runs.map((run) => run.events));
  const log = s.log.eventsOf(id);
  const bytes = `${Math.round(sum('bytes') / 1024)} KiB in the service, ${Math.round(JSON.stringify(log).length / 1024)} KiB of JSON in the log`;
  console.log(`${name}: ${sum('events')} history events in ${runs.length} run(s), ${bytes}, ${log.length} log events`);
  return { longest, total: sum('events'), runs: runs.length };
};

it('a typical task costs little: one lead, two coordinating agencies, news each month, in time', async () => {
  const s = stage();
  const parts = ['CQ1', 'CQ2'];
  const id = await s.start(aTask({ due: '2024-12-13', coordinating: parts }));
  await s.forward(id, '2024-01-03 09:00');
  for (const agency of [LEAD, ...parts]) await s.act(id, actor(agency, 'focal'), ACTS.accept(agency));
  for (const month of MONTHS) {
    await s.forward(id, `2024-${month}-05 09:00`);
    await s.act(id, PEOPLE.focal, ACTS.progress(LEAD));
  }
  await s.forward(id, '2024-12-06 09:00');
  for (const agency of parts) await s.act(id, actor(agency, 'focal'), ACTS['ask-completion'](agency));
  await s.act(id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
  expect(toldShort(await s.act(id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD)))).toBe('ok');
  const { total } = await cost(s, id, 'a typical task');
  expect(total).toBeLessThan(400);
});

it('the worst task stays under 2,000 events a run: 31 agencies, all busy every month, all late', async () => {
  const s = stage();
  const id = await s.start(aTask({ due: '2024-06-28', coordinating: many }));
  for (const month of MONTHS.slice(0, 9)) {
    await s.forward(id, `2024-${month}-05 09:00`);
    // One after the other: together they would go in few batches.
    for (const agency of [LEAD, ...many]) await s.act(id, actor(agency, 'focal'), ACTS.progress(agency));
  }
  const { longest, runs } = await cost(s, id, 'the worst task');
  expect(longest).toBeLessThan(2000);
  expect(runs).toBeGreaterThan(1);
});
