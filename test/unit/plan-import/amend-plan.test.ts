import { contentNow } from '../../../src/domain/plan/row-now';
import { deskText } from '../../../src/messages/plans/import-desk';
import type { ActResult } from '../../../src/ports/task-commands';
import { importWorld } from '../../support/fakes/import-world';
import { actor, at, givenTask, STANDING, type GivenTask } from '../../support/builders';
import { samplePlan } from '../../support/fakes/sample-plan';

const sample = samplePlan('2024-01-03 09:00', 1);
const NOW = at('2024-03-15 09:00');
const DECISION = { number: '45/QĐ-UBND', date: '2024-03-10' };
const HEADING = 'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm';

/** A plan of one running task, told as its own file would. */
const amending = async (
  rows: (own: string) => readonly string[],
  answer?: (taskId: string) => ActResult,
  given: GivenTask = {},
) => {
  const world = importWorld(sample, () => NOW, answer);
  const { state } = givenTask(given);
  const names = new Map(sample.catalogue.agencies.map((one) => [one.code, one.name]));
  const now = contentNow(state, { stt: '1', group: null });
  const cell = (codes: readonly string[]): string => `"${codes.map((code) => names.get(code) ?? code).join('; ')}"`;
  const own = `1,"${now.text}",${cell(now.leads)},${cell(now.coordinating)},"${now.deadline.wording}","${now.product ?? ''}"`;
  const area = { code: state.area, name: 'Cải cách thể chế', monitor: 'STP' };
  world.imports.plans.set('kh', {
    ...{ title: 'Kế hoạch', year: 2024, number: null, issuer: 'UBND tỉnh', standing: 'SNV', office: 'VPUBND' },
    areas: [area],
  });
  world.imports.tasks.set('kh', [{ taskId: state.taskId, stt: '1', group: null, note: null, proposed: [], state }]);
  const text = [HEADING, `I,${area.name},,,,`, ...rows(own)].join('\n');
  const file = { name: 'dieu chinh.csv', bytes: new TextEncoder().encode(text) };
  const taken = await world.desk.take(STANDING, { file, planId: 'kh' });
  if (!taken.ok) throw new Error(taken.error);
  return { ...world, id: taken.value.id, state };
};

const ADDED = '2,Thí điểm trả kết quả tại nhà,Sở Nội vụ,,30/9/2024,Báo cáo';

test('a file that says what holds changes nothing, and says so', async () => {
  const { desk, id, acts } = await amending((own) => [own]);
  expect(await desk.confirm(STANDING, id, DECISION)).toEqual({ ok: false, error: deskText.nothingChanged });
  expect(acts).toEqual([]);
});

test('a change without the number and date of its document is not carried out', async () => {
  const { desk, id, acts } = await amending((own) => [own, ADDED]);
  expect(await desk.confirm(STANDING, id, null)).toEqual({ ok: false, error: deskText.decisionNeeded });
  expect(acts).toEqual([]);
});

test('what is added becomes a task; what is changed and what is gone become acts with the decision', async () => {
  const changed = await amending((own) => [own.replace(/,"[^"]*"$/, ',"Nghị quyết"'), ADDED]);
  expect(await changed.desk.confirm(STANDING, changed.id, DECISION)).toEqual({
    ok: true,
    value: { tasks: 1, changed: 1, moved: 0, withdrawn: 0, refused: [] },
  });
  expect(changed.acts.map(({ command }) => command)).toMatchObject([
    {
      commandId: `amend:${changed.id}`,
      act: { kind: 'amend-task', changes: { product: 'Nghị quyết' }, ref: DECISION },
    },
  ]);
  const gone = await amending(() => [ADDED]);
  await gone.desk.confirm(STANDING, gone.id, DECISION);
  expect(gone.acts.map(({ taskId, command }) => [taskId, command.act.kind])).toEqual([[gone.state.taskId, 'withdraw']]);
});

test('what a task refuses is told, and does not keep the rest', async () => {
  const { desk, id } = await amending(
    () => [ADDED],
    () => ({ kind: 'refused', fault: { code: 'task-closed' } }),
  );
  const done = await desk.confirm(STANDING, id, DECISION);
  expect(done.ok && done.value.tasks).toBe(1);
  expect(done.ok && done.value.refused).toHaveLength(1);
  expect((await desk.info(id))?.refused).toMatchObject([{ number: 1, act: { kind: 'withdraw' }, tries: 1 }]);
});

test('it stays listed until it goes through, each time under a new name, or is settled by hand', async () => {
  let closed = true;
  const world = await amending(
    () => [ADDED],
    (taskId) =>
      closed
        ? { kind: 'refused', fault: { code: 'task-closed' } }
        : { kind: 'done', outcome: { taskId, seq: 2, events: [] } },
  );
  const { desk, id, acts } = world;
  await desk.confirm(STANDING, id, DECISION);
  expect(await desk.retry(STANDING, id)).toEqual({ ok: true, value: { left: 1 } });
  closed = false;
  expect(await desk.retry(STANDING, id)).toEqual({ ok: true, value: { left: 0 } });
  expect(acts.map(({ command }) => command.commandId)).toEqual([`amend:${id}`, `amend:${id}:1`, `amend:${id}:2`]);
  expect(await desk.retry(STANDING, id)).toEqual({ ok: false, error: deskText.nothingRefused });

  const other = await amending(
    () => [ADDED],
    () => ({ kind: 'refused', fault: { code: 'task-closed' } }),
  );
  await other.desk.confirm(STANDING, other.id, DECISION);
  expect(await other.desk.settle(actor('SXD', 'focal'), other.id, other.state.taskId)).toEqual({
    ok: false,
    error: deskText.notAllowed,
  });
  expect(await other.desk.settle(STANDING, other.id, other.state.taskId)).toEqual({ ok: true, value: { left: 0 } });
  expect((await other.desk.info(other.id))?.refused).toEqual([]);
});

test('what somebody has amended by hand meanwhile is not listed any more', async () => {
  const { desk, id, imports, state } = await amending(
    (own) => [own.replace(/,"[^"]*"$/, ',"Nghị quyết"')],
    () => ({ kind: 'refused', fault: { code: 'own-work' } }),
  );
  await desk.confirm(STANDING, id, DECISION);
  expect((await desk.info(id))?.refused).toHaveLength(1);
  const now = (product: string) => {
    imports.tasks.set('kh', [
      { taskId: state.taskId, stt: '1', group: null, note: null, proposed: [], state: { ...state, product } },
    ]);
  };
  now('Báo cáo');
  expect((await desk.info(id))?.refused).toHaveLength(1);
  now('Nghị quyết');
  expect((await desk.info(id))?.refused).toEqual([]);
  expect(await desk.retry(STANDING, id)).toEqual({ ok: false, error: deskText.nothingRefused });
});

test.each([
  [{ number: '45/QĐ-UBND', date: '2024-03-16' }, 'sau hôm nay'],
  [{ number: 'số bốn lăm', date: '2024-03-10' }, 'chưa đúng'],
])('a document that cannot be is refused as a whole, before anything is carried out: %o', async (ref, said) => {
  const { desk, id, acts, started } = await amending(() => [ADDED]);
  const done = await desk.confirm(STANDING, id, ref);
  expect(done.ok ? '' : done.error).toContain(said);
  expect([acts, started(), (await desk.info(id))?.state]).toEqual([[], 0, 'draft']);
});

test('a deadline without a last day, and a product taken away, are carried too', async () => {
  const { desk, id, acts } = await amending(
    (own) => [own.replace(/"[^"]*","[^"]*"$/, '"Thường xuyên",""')],
    undefined,
    {
      product: 'Báo cáo',
    },
  );
  expect(await desk.confirm(STANDING, id, DECISION)).toMatchObject({ ok: true, value: { changed: 1 } });
  expect(acts[0]?.command.act).toMatchObject({
    changes: { product: null, deadline: { kind: 'continuous', due: null, wording: 'Thường xuyên' } },
  });
});

test('broken off because the service is away it stays a draft, and is confirmed again with the same acts', async () => {
  let away = true;
  const world = await amending(
    () => [ADDED],
    (taskId) => (away ? { kind: 'unavailable' } : { kind: 'done', outcome: { taskId, seq: 2, events: [] } }),
  );
  expect((await world.desk.confirm(STANDING, world.id, DECISION)).ok).toBe(false);
  expect((await world.desk.info(world.id))?.state).toBe('draft');
  away = false;
  expect((await world.desk.confirm(STANDING, world.id, DECISION)).ok).toBe(true);
  expect(new Set(world.acts.map(({ taskId, command }) => `${taskId} ${command.commandId}`)).size).toBe(1);
});
