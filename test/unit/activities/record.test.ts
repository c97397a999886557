import { record } from '../../../src/activities/record';
import type { Act } from '../../../src/domain/task/commands';
import { decide } from '../../../src/domain/task/decide/decide';
import { SYSTEM, type Actor } from '../../../src/domain/task/actor';
import { authorOf, type RecordEntry, type RecordRequest } from '../../../src/domain/task/recording';
import { at } from '../../support/builders';
import { MemoryTaskLog } from '../../support/fakes/task-log';
import { officialsOf } from '../../support/people';
import { ACTS, aTask, clockText, COORDINATING, LEAD, PEOPLE, SEED_RULES } from '../../support/task-world';

const story = aTask();
const { taskId } = story.state;
const withLog = (...absent: readonly Actor[]) => {
  const people = Object.values(PEOPLE).filter((one) => !absent.includes(one));
  const log = new MemoryTaskLog(SEED_RULES, officialsOf(people));
  log.put(taskId, story.log);
  return log;
};

const entry = (commandId: string, by: Actor, act: Act, when = '2024-03-04', tellSender = false): RecordEntry => {
  const decided = decide(story.state, { commandId, actor: by, act }, at(when), SEED_RULES);
  if (!decided.ok) throw new Error(decided.error.code);
  return { commandId, by: authorOf(by), atMs: at(when), events: decided.value, tellSender };
};
const request = (entries: readonly RecordEntry[], more: Partial<RecordRequest> = {}): RecordRequest => ({
  taskId,
  expectedSeq: 1,
  rulesVersion: SEED_RULES.version,
  entries,
  ...more,
});
const accept = (tell = false) => entry('a', PEOPLE.focal, ACTS.accept(LEAD), '2024-03-04', tell);
const said = (log: MemoryTaskLog) => log.notices(taskId).map((one) => `${one.officialId} ${one.kind}`);

describe('recording', () => {
  it('writes what was decided, with its notices, and tells nothing that is known', async () => {
    const log = withLog();
    const nudge = entry('b', PEOPLE.standing, ACTS.nudge(COORDINATING), '2024-03-04 18:30');
    expect(await record(log)(request([accept(), nudge]))).toEqual({
      written: true,
      tail: [],
      known: {},
      rules: null,
      state: null,
    });
    expect(log.eventsOf(taskId).map((one) => [one.seq, one.commandId, one.part, one.event.kind])).toEqual([
      [1, 'confirm-task-1', 0, 'task-given'],
      [2, 'a', 0, 'accepted'],
      [3, 'b', 0, 'nudged'],
    ]);
    expect(said(log)).toEqual(['syt-focal nudge']);
  });

  it('holds what is said in the evening until the offices open', async () => {
    const log = withLog();
    await record(log)(request([entry('b', PEOPLE.standing, ACTS.nudge(LEAD), '2024-02-07 18:30')]));
    expect(log.notices(taskId).map((one) => clockText(one.notBeforeMs))).toEqual(['2024-02-15 07:30']);
  });

  it('is the same act however often it comes', async () => {
    const log = withLog();
    await record(log)(request([accept()]));
    const again = await record(log)(request([accept()]));
    expect(again).toMatchObject({ written: false, known: { a: [{ seq: 2 }] }, tail: [{ seq: 2 }] });
    expect(log.eventsOf(taskId)).toHaveLength(2);
  });

  it('writes nothing when the log is ahead, and tells what is new', async () => {
    const log = withLog();
    log.write(taskId, 'other', [
      { event: { kind: 'nudged', assignment: LEAD }, by: authorOf(PEOPLE.standing), atMs: at('2024-03-01') },
    ]);
    const answer = await record(log)(request([accept()]));
    expect(answer).toMatchObject({ written: false, known: {}, tail: [{ seq: 2, commandId: 'other' }], state: null });
    expect(log.calls.append).toBe(0);
  });

  it('does the same when another writer comes between', async () => {
    const log = withLog();
    log.beforeAppend = () => {
      log.beforeAppend = null;
      log.write(taskId, 'other', [
        { event: { kind: 'nudged', assignment: LEAD }, by: authorOf(PEOPLE.standing), atMs: at('2024-03-01') },
      ]);
    };
    expect(await record(log)(request([accept()]))).toMatchObject({ written: false, tail: [{ commandId: 'other' }] });
    expect(log.calls).toMatchObject({ append: 1, refused: 1 });
  });

  it('does not write what was decided by older rules, and hands out the new ones', async () => {
    const log = withLog();
    log.rules = { ...SEED_RULES, version: 2 };
    expect(await record(log)(request([accept()]))).toMatchObject({ written: false, tail: [], rules: { version: 2 } });
    expect(await record(log)(request([accept()], { rulesVersion: 2 }))).toMatchObject({ written: true, rules: null });
  });

  it('is not stopped by a workflow whose rules are newer than the log knows', async () => {
    expect(await record(withLog())(request([accept()], { rulesVersion: 9 }))).toMatchObject({
      written: true,
      rules: null,
    });
  });

  it('sends a workflow that is ahead of the log back to it', async () => {
    const answer = await record(withLog())(request([accept()], { expectedSeq: 7 }));
    expect(answer).toMatchObject({ written: false, tail: [], known: {}, state: { seq: 1, taskId } });
  });

  it('with nothing to write only looks', async () => {
    const log = withLog();
    log.write(taskId, 'other', [
      { event: { kind: 'accepted', assignment: LEAD }, by: authorOf(PEOPLE.focal), atMs: at('2024-03-01') },
    ]);
    expect(await record(log)(request([]))).toMatchObject({ written: false, tail: [{ seq: 2 }] });
    expect(log.calls.append).toBe(0);
  });

  it('throws for a task that is not there: to be tried again, never taken as done', async () => {
    await expect(record(withLog())(request([accept()], { taskId: 'task-99' }))).rejects.toThrow(/task-99/);
  });
});

describe('a post that nobody holds', () => {
  const remind = entry('t', PEOPLE.standing, ACTS.nudge(LEAD));
  const OFFICE_OF_LEAD = [PEOPLE.focal, PEOPLE.unitHead, PEOPLE.leader];

  it('is answered for by the next in line', async () => {
    const log = withLog(PEOPLE.focal);
    expect(await record(log)(request([remind]))).toMatchObject({ written: true, tail: [] });
    expect(said(log)).toEqual(['stc-unit-head nudge']);
  });

  it('with nobody in the whole line is an event of its own, and Sở Nội vụ hears of it', async () => {
    const log = withLog(...OFFICE_OF_LEAD);
    const answer = await record(log)(request([remind]));
    expect(answer).toMatchObject({
      written: true,
      tail: [{ seq: 3, by: { officialId: SYSTEM.officialId }, event: { kind: 'nobody-reachable', agency: LEAD } }],
    });
    expect(said(log)).toEqual(['snv-standing nobody-reachable']);
  });

  it('is still only an event when Sở Nội vụ has nobody either', async () => {
    const log = withLog(...OFFICE_OF_LEAD, PEOPLE.standing, PEOPLE.standingsFocal, PEOPLE.admin);
    expect(await record(log)(request([remind]))).toMatchObject({ written: true, tail: [{ seq: 3 }] });
    expect(said(log)).toEqual([]);
  });

  it('goes to the vice-chair in charge of the area, to the chair where none is', async () => {
    const asked = entry('x', PEOPLE.focal, ACTS['ask-extension'](LEAD));
    const tell = async (area: string) => {
      const log = withLog();
      log.put(taskId, aTask({ area }).log);
      await record(log)(request([asked]));
      const submission = log.stateOf(taskId).submissions[0]?.id ?? 0;
      const waiting = {
        kind: 'submission-waiting',
        submission,
        assignment: LEAD,
        step: 's',
        to: 'vice-chair',
      } as const;
      const timer = {
        commandId: 't',
        by: authorOf(SYSTEM),
        atMs: at('2024-03-06'),
        events: [waiting],
        tellSender: false,
      };
      await record(log)(request([timer], { expectedSeq: log.stateOf(taskId).seq }));
      return said(log).filter((one) => one.includes('decide'));
    };
    expect(await tell('II.6')).toEqual(['pct-kinh-te submission-to-decide']);
    expect(await tell('II.1')).toEqual(['vpubnd-chair submission-to-decide']);
  });
});

describe('a sender who stopped waiting', () => {
  it('is sent what became of the act', async () => {
    const log = withLog();
    await record(log)(request([accept(true)]));
    expect(log.notices(taskId)).toMatchObject([
      { officialId: 'stc-focal', kind: 'receipt', urgent: true, facts: { assignment: LEAD, outcome: ['accepted'] } },
    ]);
  });

  it('is sent it once, though the answer of the write was lost', async () => {
    const log = withLog();
    await record(log)(request([accept(true)]));
    await record(log)(request([accept(true)]));
    expect(said(log)).toEqual(['stc-focal receipt']);
  });

  it('is sent it though the first try was still waited for', async () => {
    const log = withLog();
    await record(log)(request([accept(false)]));
    expect(said(log)).toEqual([]);
    await record(log)(request([accept(true)]));
    expect(said(log)).toEqual(['stc-focal receipt']);
  });

  it('of several is the only one to be sent it', async () => {
    const log = withLog();
    const other = entry('b', PEOPLE.coordinatingFocal, ACTS.accept(COORDINATING));
    await record(log)(request([accept(true), other]));
    expect(said(log)).toEqual(['stc-focal receipt']);
  });

  it('is no timer', async () => {
    const log = withLog();
    const timer = { ...entry('t', PEOPLE.standing, ACTS.nudge(LEAD), '2024-03-04', true), by: authorOf(SYSTEM) };
    await record(log)(request([timer]));
    expect(said(log)).toEqual(['stc-focal nudge']);
  });
});
