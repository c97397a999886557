import { createTaskCommands } from '../../src/adapters/temporal/task-commands';
import { actor } from '../support/builders';
import { STORIES } from '../support/stories';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { toldShort } from '../support/task-stage';
import { ACTS, aTask, LEAD, PEOPLE } from '../support/task-world';
import { useStage } from '../support/use-stage';

/** Longer than any act takes, however loaded the machine: what is tried is not how soon people are answered. */
const PATIENCE_MS = 300_000;

const many = Array.from({ length: 30 }, (_, index) => `CQ${index + 1}`);
const stage = useStage(useEnvironment(timeSkipping), {
  people: [...Object.values(PEOPLE), ...many.map((agency) => actor(agency, 'focal'))],
});

it.each(['silent', 'extension', 'coordinating', 'silent-district', 'acknowledged'] as const)(
  'in the middle of the story "%s" is noticed by nobody',
  async (name) => {
    const s = stage();
    const id = await STORIES[name](s, { maxHistoryEvents: 25 });
    const said = s.said(id);
    const state = s.log.stateOf(id);
    expect((await s.runs(id)).length).toBeGreaterThan(2);
    await s.close();
    await s.up();
    const whole = await STORIES[name](s, {});
    expect(said).toEqual(s.said(whole));
    expect(state.assignments.map((one) => [one.work, one.rung, one.fired])).toEqual(
      s.log.stateOf(whole).assignments.map((one) => [one.work, one.rung, one.fired]),
    );
    expect(await s.runs(whole)).toHaveLength(1);
  },
);

it('an act delivered again to the next run is the same act, and is told the same', async () => {
  const s = stage();
  const commands = createTaskCommands(s.client, s.log, { start: async () => 0 }, PATIENCE_MS);
  const id = await s.start(aTask({ due: '2024-03-15', coordinating: [] }), { maxHistoryEvents: 8 });
  const accept = { commandId: 'm1', actor: PEOPLE.focal, act: ACTS.accept(LEAD) };
  const progress = { commandId: 'm2', actor: PEOPLE.focal, act: ACTS.progress(LEAD) };
  const first = [await commands.act(id, accept), await commands.act(id, progress)];
  await commands.act(id, { commandId: 'm3', actor: PEOPLE.standing, act: ACTS.nudge(LEAD) });
  expect((await s.runs(id)).length).toBeGreaterThan(1);
  expect(first).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
  expect([await commands.act(id, accept), await commands.act(id, progress)]).toMatchObject([
    { kind: 'done', outcome: { events: [{ commandId: 'm1', seq: 2 }] } },
    { kind: 'done', outcome: { events: [{ commandId: 'm2', seq: 3 }] } },
  ]);
  expect(s.log.eventsOf(id).map((one) => one.commandId)).toEqual(['confirm-task-1', 'm1', 'm2', 'm3']);
});

it('acts that come in while a run ends are each taken once', async () => {
  const s = stage();
  const commands = createTaskCommands(s.client, s.log, { start: async () => 0 }, PATIENCE_MS);
  const id = await s.start(aTask({ coordinating: many }), { maxHistoryEvents: 12 });
  const answers = await Promise.all(
    many.map((agency) =>
      commands.act(id, { commandId: agency, actor: actor(agency, 'focal'), act: ACTS.accept(agency) }),
    ),
  );
  expect(answers.map((one) => one.kind)).toEqual(many.map(() => 'done'));
  expect(s.log.eventsOf(id)).toHaveLength(31);
  expect((await s.runs(id)).length).toBeGreaterThan(1);
  expect(toldShort(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD)))).toBe('ok');
});
