import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Act } from '../../src/domain/task/commands';
import { authorOf } from '../../src/domain/task/recording';
import { act, logAhead, rulesChanged } from '../../src/workflows/contract';
import { actor, at } from '../support/builders';
import { timeSkipping, useEnvironment } from '../support/test-env';
import { toldShort } from '../support/task-stage';
import { ACTS, aTask, COORDINATING, LEAD, PEOPLE, SEED_RULES } from '../support/task-world';
import { useStage } from '../support/use-stage';

const many = Array.from({ length: 30 }, (_, index) => `CQ${index + 1}`);
const stage = useStage(useEnvironment(timeSkipping), {
  people: [...Object.values(PEOPLE), ...many.map((agency) => actor(agency, 'focal'))],
});
const alone = () => aTask({ due: '2024-03-15', coordinating: [] });
const CLOSE = at('2024-03-15 17:00');
const nudged = { kind: 'nudged', assignment: LEAD } as const;
const another = (when: string) => ({ event: nudged, by: authorOf(PEOPLE.standing), atMs: at(when) });

describe('an act', () => {
  it('delivered twice is one act, and both are told the same', async () => {
    const s = stage();
    const id = await s.start(alone());
    const progress = ACTS.progress(LEAD);
    const both = await Promise.all(['m1', 'm1'].map((message) => s.act(id, PEOPLE.focal, progress, message)));
    const third = await s.act(id, PEOPLE.focal, progress, 'm1');
    expect(both[0]).toMatchObject({ seq: 2, events: [{ commandId: 'm1' }] });
    expect(both[1]).toEqual(both[0]);
    expect(third).toEqual(both[0]);
    expect(s.log.eventsOf(id)).toHaveLength(2);
  });

  it('delivered under two Update ids is one act all the same', async () => {
    const s = stage();
    const id = await s.start(alone());
    const command = { commandId: 'm1', actor: PEOPLE.focal, act: ACTS.progress(LEAD) };
    const send = (updateId: string) => s.handle(id).executeUpdate(act, { args: [command], updateId });
    const [first, second] = await Promise.all([send('u1'), send('u2')]);
    expect(await send('u3')).toEqual(first);
    expect(second).toEqual(first);
    expect(s.log.eventsOf(id)).toHaveLength(2);
  });

  it('refused by the rules is told the fault, and leaves nothing in the history', async () => {
    const s = stage();
    const id = await s.start(alone());
    const command = { commandId: 'x', actor: PEOPLE.stranger, act: ACTS.accept(LEAD) };
    const refused = await s
      .handle(id)
      .executeUpdate(act, { args: [command], updateId: 'x' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WorkflowUpdateFailedError);
    expect((refused as WorkflowUpdateFailedError).cause).toMatchObject({
      type: 'no-right',
      details: [{ code: 'no-right', needs: ['part-official'] }],
    });
    // Beside the workflow task that ran the validator, which the real server drops as well.
    const { events } = await s.handle(id).fetchHistory();
    const kinds = new Set(
      (events ?? []).flatMap((one) => Object.keys(one).filter((key) => key.endsWith('Attributes'))),
    );
    expect([...kinds].filter((one) => !one.startsWith('workflowTask'))).toEqual([
      'workflowExecutionStartedEventAttributes',
      'timerStartedEventAttributes',
    ]);
    expect(s.log.calls).toMatchObject({ append: 0 });
  });

  it('that no rule knows is refused, and the workflow lives on', async () => {
    const s = stage();
    const id = await s.start(alone());
    const send = (nonsense: object) => s.act(id, PEOPLE.focal, nonsense as Act).then(toldShort, () => 'rejected');
    expect(await send({ kind: 'fly' })).toBe('unknown-assignment');
    expect(await send({ kind: 'fly', assignment: LEAD })).toBe('rejected');
    expect(await send({ kind: 'progress', assignment: LEAD, percent: null, text: 5 })).toBe('rejected');
    expect(toldShort(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD)))).toBe('ok');
  });
});

it('thirty officials who answer one task at once are written in a few batches', async () => {
  const s = stage();
  const id = await s.start(aTask({ coordinating: many }));
  const answers = await Promise.all(many.map((agency) => s.act(id, actor(agency, 'focal'), ACTS.accept(agency))));
  expect(answers.map(toldShort)).toEqual(many.map(() => 'ok'));
  expect(new Set(answers.map((one) => ('seq' in one ? one.seq : 0))).size).toBe(30);
  expect(s.log.eventsOf(id)).toHaveLength(31);
  // How many come together is the server's and the machine's matter; what comes in one task of the workflow is one
  // batch, and what comes while that is written another.
  const { events } = await s.handle(id).fetchHistory();
  const tasks = (events ?? []).filter((one) => one.workflowTaskCompletedEventAttributes).length;
  expect(s.log.calls.append).toBeLessThanOrEqual(2 * tasks);
  expect(s.log.calls.refused).toBe(0);
});

describe('a log that does not answer', () => {
  it('is waited for; who asked meanwhile gets the outcome as a notice, once', async () => {
    const s = stage();
    const id = await s.start(aTask({ due: '2024-03-15' }));
    s.log.fault = 'connection refused';
    const first = s.act(id, PEOPLE.focal, ACTS.accept(LEAD), 'm1');
    await s.log.until(() => s.log.calls.head > 8); // the quick tries are over
    const second = s.act(id, PEOPLE.focal, ACTS.progress(LEAD), 'm2');
    const third = s.act(id, PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING), 'm3');
    await s.log.until(() => s.log.calls.head > 11);
    s.log.fault = null;
    expect([await first, await second, await third].map(toldShort)).toEqual(['ok', 'ok', 'ok']);
    // The last two were sent side by side: either may reach the workflow first.
    const [given, accepted, ...rest] = s.log.eventsOf(id).map((one) => one.commandId);
    expect([given, accepted, ...rest.sort()]).toEqual(['confirm-task-1', 'm1', 'm2', 'm3']);
    const receipts = s.log.notices(id).filter((one) => one.kind === 'receipt');
    const told = receipts.map((one) => [one.officialId, one.facts.outcome]);
    expect(told.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      ['stc-focal', ['accepted']],
      ['stc-focal', ['progressed']],
      ['syt-focal', ['accepted']],
    ]);
    expect(new Set(receipts.map((one) => one.id)).size).toBe(receipts.length);
  });

  it('keeps the moment of what was asked: not late for having been written late', async () => {
    const s = stage();
    const id = await s.start(alone());
    await s.forward(id, '2024-03-15 16:59');
    // The server's clock goes on by itself: time enough to ask on a loaded machine, and few seconds to the close.
    await s.pass(CLOSE - 10_000 - (await s.now(id)));
    s.log.fault = 'connection refused';
    const asking = s.act(id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    while ((await s.now(id)) <= CLOSE);
    s.log.beforeAppend = () => {
      s.log.beforeAppend = null;
      s.log.write(id, 'other', [another('2024-03-15 16:59')]);
    };
    s.log.fault = null;
    expect(await asking).toMatchObject({ seq: s.log.eventsOf(id).length, events: [{}, { event: { late: false } }] });
    expect(s.log.calls.refused).toBe(1);
  });
});

describe('a log that others write', () => {
  it('between reading and writing: what was decided is decided again', async () => {
    const s = stage();
    const id = await s.start(alone());
    s.log.beforeAppend = () => {
      s.log.beforeAppend = null;
      s.log.write(id, 'other', [another('2024-01-02 08:01')]);
    };
    expect(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD))).toMatchObject({ seq: 3 });
    expect(s.log.eventsOf(id).map((one) => one.event.kind)).toEqual(['task-given', 'nudged', 'accepted']);
    expect(await s.state(id)).toEqual(s.log.stateOf(id));
  });

  it('so that it fits no more: the sender is told why', async () => {
    const s = stage();
    const id = await s.start(alone());
    s.log.beforeAppend = () => {
      s.log.beforeAppend = null;
      const accepted = { kind: 'accepted', assignment: LEAD } as const;
      s.log.write(id, 'other', [{ event: accepted, by: authorOf(PEOPLE.leader), atMs: at('2024-01-02 08:01') }]);
    };
    expect(toldShort(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD)))).toBe('already-accepted');
    expect(s.log.eventsOf(id)).toHaveLength(2);
    expect(await s.state(id)).toEqual(s.log.stateOf(id));
  });

  it('is adopted when the workflow is told to look', async () => {
    const s = stage();
    const id = await s.start(alone());
    const accepted = { kind: 'accepted', assignment: LEAD } as const;
    s.log.write(id, 'other', [{ event: accepted, by: authorOf(PEOPLE.focal), atMs: at('2024-01-02 08:01') }]);
    await s.handle(id).signal(logAhead);
    expect(toldShort(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD)))).toBe('already-accepted');
    await s.forward(id, '2024-01-20 09:00');
    expect(s.said(id)).toEqual([]); // nobody is asked to accept what was accepted
  });

  it('and that has this very command is believed: killed after the commit, the act is kept once', async () => {
    const s = stage();
    const id = await s.start(alone());
    const accepted = { kind: 'accepted', assignment: LEAD } as const;
    s.log.write(id, 'm1', [{ event: accepted, by: authorOf(PEOPLE.focal), atMs: at('2024-01-02 08:01') }]);
    expect(await s.act(id, PEOPLE.focal, ACTS.accept(LEAD), 'm1')).toMatchObject({
      seq: 2,
      events: [{ commandId: 'm1' }],
    });
    expect(s.log.eventsOf(id)).toHaveLength(2);
  });

  it('and closes the task: the workflow ends', async () => {
    const s = stage();
    const id = await s.start(alone());
    s.log.write(id, 'other', [
      {
        event: { kind: 'released', assignment: LEAD, reason: 'x' },
        by: authorOf(PEOPLE.standing),
        atMs: at('2024-01-03'),
      },
      { event: { kind: 'task-completed' }, by: authorOf(PEOPLE.standing), atMs: at('2024-01-03') },
    ]);
    await s.handle(id).signal(logAhead);
    await s.handle(id).result();
    expect(s.log.calls.append).toBe(0);
  });

  it('that was set back to a backup is the authority: the workflow goes back with it', async () => {
    const s = stage();
    const id = await s.start(alone());
    await s.act(id, PEOPLE.focal, ACTS.accept(LEAD));
    await s.act(id, PEOPLE.focal, ACTS.progress(LEAD));
    s.log.cut(id, 1);
    expect(await s.act(id, PEOPLE.focal, ACTS.progress(LEAD))).toMatchObject({ seq: 2 });
    expect(await s.state(id)).toEqual(s.log.stateOf(id));
    expect(toldShort(await s.act(id, PEOPLE.standing, ACTS.nudge(LEAD)))).toBe('ok');
  });
});

describe('new rules', () => {
  const { policy } = SEED_RULES;
  const soonRungs = [
    { id: 'focal', after: { workingDays: 1 }, to: 'focal' },
    { id: 'leader', after: { workingDays: 2 }, to: 'leader' },
  ] as const;
  const sooner = { ...SEED_RULES, version: 2, policy: { ...policy, acceptance: soonRungs } };

  it('move the timer of a running task', async () => {
    const s = stage();
    const id = await s.start(alone());
    s.log.rules = sooner;
    expect(await s.handle(id).executeUpdate(rulesChanged, { args: [sooner] })).toBe(2);
    await s.forward(id, '2024-01-04 09:00');
    expect(s.said(id)).toEqual([
      '2024-01-03 08:00 stc-focal accept-asked',
      '2024-01-04 08:00 stc-leader accept-overdue',
    ]);
  });

  it('that are older than those in force are not taken', async () => {
    const s = stage();
    const id = await s.start(alone());
    s.log.rules = sooner;
    await s.handle(id).executeUpdate(rulesChanged, { args: [sooner] });
    expect(await s.handle(id).executeUpdate(rulesChanged, { args: [SEED_RULES] })).toBe(2);
  });

  it('that the task was not told of are met at the next record, and decide it', async () => {
    const s = stage();
    const id = await s.start(alone());
    s.log.rules = { ...SEED_RULES, version: 2, policy: { ...policy, remindBefore: { lead: [], coordinating: [] } } };
    await s.act(id, PEOPLE.focal, ACTS.accept(LEAD));
    await s.forward(id, '2024-03-15 09:00');
    expect(s.said(id, 'reminder')).toEqual([]);
  });
});
