import { actInLog, expectAgreement, logOf, openInJest, taskId, useDataFolder } from '../support/use-instance';
import type { Instance } from '../support/instance';
import { until } from '../support/until';
import { holderOf } from '../support/small-plan';
import { taskWorkflowId } from '../../src/workflows/contract';

const STP = holderOf('STP');
const STC = holderOf('STC');
const CHECKER = holderOf('SNV', 'monitor');
const DAY_MS = 86_400_000;

let instance: Instance | undefined;
const folder = useDataFolder(() => instance?.close());

test("Temporal's data deleted: every open task starts again from the log, with its timers", async () => {
  const it = await openInJest(folder());
  instance = it;
  await it.confirmPlan();
  await it.startWorker();
  await it.parts.keeper.startDue();
  await it.say(STP, '1 nhận');
  await it.say(STP, '1 40%');
  // One task is over and must stay so.
  await it.say(STC, '2 xong 12/BC-STC ngày 2/1/2024');
  expect(await it.say(CHECKER, 'xác nhận 2')).toMatch(/Đã xác nhận Sở Tài chính/);
  expect((await it.stores.views.byNumber(2))?.standing).toBe('completed');
  await it.close();
  instance = undefined;

  const later = await openInJest(folder());
  instance = later;
  await later.stopTemporal();
  // While it is away nothing is taken, and nobody is told that it was.
  expect(await later.say(STP, '1 45%', 'away')).toMatch(/đang bận, chưa ghi/);
  later.forgetTemporal();
  await later.startTemporal();
  await later.startWorker();
  await expect(later.workflowState(taskId(1))).rejects.toThrow(/not found/i);

  expect(await actInLog(later, 1, `simulator:${STP}:away:0`)).toEqual([]);

  // An act that comes before the keeper has looked starts its own task from the log.
  expect(await later.say(STP, '1 50%', 'early')).toMatch(/50%/);
  expect(await actInLog(later, 1, `simulator:${STP}:early:0`)).toEqual(['progressed']);

  expect(await later.parts.keeper.startDue()).toBe(0);
  expect((await later.parts.keeper.checkOpen()).restarted).toBe(3);
  expect((await later.parts.keeper.checkOpen()).restarted).toBe(0);
  for (const number of [1, 3, 4, 5]) await expectAgreement(later, number);
  await expect(later.workflowState(taskId(2))).rejects.toThrow(/not found/i);

  // Acts work, and every workflow waits for its next step.
  expect(await later.say(STP, '1 60%')).toMatch(/60%/);
  await expectAgreement(later, 1);
  for (const number of [1, 3, 4, 5]) {
    const handle = later.client.workflow.getHandle(taskWorkflowId(taskId(number)));
    await until(`task ${number} waits for its timer`, async () => {
      const { events = [] } = await handle.fetchHistory();
      return (events ?? []).some((one) => one.timerStartedEventAttributes);
    });
  }
});

test('three days later, from the log alone: what fell due in between is done once', async () => {
  await instance?.close();
  instance = undefined;
  const still = await openInJest(folder());
  instance = still;
  // As if the instance had lain still: the plan clock is three days on, Temporal's data gone again.
  const setting = (await still.stores.plans.setting('clock')) as { today: string; offsetMs: number };
  await still.stores.plans.saveSetting('clock', { ...setting, offsetMs: setting.offsetMs + 3 * DAY_MS });
  await still.close();
  instance = undefined;

  const later = await openInJest(folder());
  instance = later;
  await later.stopTemporal();
  later.forgetTemporal();
  await later.startTemporal();
  await later.startWorker();
  await later.parts.keeper.checkOpen();
  // Given on Tuesday, not accepted by Thursday morning: asked for acceptance.
  for (const number of [3, 4, 5]) {
    const asked = async () => (await logOf(later, number)).filter((one) => one.event.kind === 'acceptance-overdue');
    await until(`task ${number} is asked for acceptance`, async () => (await asked()).length > 0);
  }
  await later.parts.keeper.checkOpen();
  for (const number of [3, 4, 5]) {
    const log = await logOf(later, number);
    const leads = log.filter((one) => one.event.kind === 'acceptance-overdue' && one.event.assignment !== 'STP');
    expect(new Set(leads.map((one) => one.commandId)).size).toBe(leads.length);
    await expectAgreement(later, number);
  }
  expect(later.faults).toEqual([]);
});
