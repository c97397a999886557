import { openInJest, actInLog, expectAgreement, programs, taskId, useDataFolder } from '../support/use-instance';
import type { Instance } from '../support/instance';
import { startInstanceProcess, type InstanceChild } from '../support/instance-child';
import { holderOf } from '../support/small-plan';

const STP = holderOf('STP');
const STC = holderOf('STC');
const SYT = holderOf('SYT');
const STANDING = holderOf('SNV', 'standing');

let instance: Instance | undefined;
let child: InstanceChild | undefined;
// A test that failed must not leave its tree behind: it would hold the whole run open.
afterEach(() => child?.killTree());
const folder = useDataFolder(() => instance?.close());

test('the tree killed between the commit of record and the workflow hearing of it', async () => {
  child = await startInstanceProcess({ folder: folder(), ...(await programs()), holdAfterRecord: true });
  child.send({ chatId: STP, text: '1 nhận', messageId: 'a1' });
  child.send({ chatId: SYT, text: '3 30% đã xong dự thảo', messageId: 'b1' });
  await child.recorded(`simulator:${STP}:a1:0`);
  await child.recorded(`simulator:${SYT}:b1:0`);
  await child.killTree();

  const again = await openInJest(folder());
  instance = again;
  await again.startWorker();
  // The workflow has never heard of the act.
  expect((await again.workflowState(taskId(1))).seq).toBe(1);
  expect((await again.stores.plans.stateOf(taskId(1)))?.seq).toBeGreaterThan(1);

  // The person says it again (the channel delivers it once more): the outcome of the first time.
  expect(await again.say(STP, '1 nhận', 'a1')).toMatch(/Đã ghi: Sở Tư pháp tiếp nhận nhiệm vụ 1/);
  expect(await actInLog(again, 1, `simulator:${STP}:a1:0`)).toEqual(['accepted']);
  await expectAgreement(again, 1);

  // Nobody repeats the other: the pass at start brings its workflow up to the log.
  expect(await again.parts.keeper.startDue()).toBe(0);
  expect((await again.parts.keeper.checkOpen()).restarted).toBe(0);
  const acts = await actInLog(again, 3, `simulator:${SYT}:b1:0`);
  expect(acts).toContain('progressed');
  await expectAgreement(again, 3);
  expect(await again.say(SYT, '3 30% đã xong dự thảo', 'b1')).toMatch(/Đã ghi tiến độ nhiệm vụ 3: 30%/);
  expect(await actInLog(again, 3, `simulator:${SYT}:b1:0`)).toEqual(acts);

  // And the work goes on.
  expect(await again.say(SYT, '3 40%')).toMatch(/40%/);
  await expectAgreement(again, 3);
  expect(again.faults).toEqual([]);
});

test('killed after recording and before anybody was told: the notice goes out, once', async () => {
  await instance?.close();
  instance = undefined;
  child = await startInstanceProcess({ folder: folder(), ...(await programs()), holdAfterRecord: false });
  child.send({ chatId: STC, text: '2 vướng thiếu kinh phí', messageId: 'c1' });
  expect(await child.answer('c1')).toMatch(/Đã ghi vướng mắc V1 của nhiệm vụ 2/);
  await child.killTree();

  const again = await openInJest(folder());
  instance = again;
  await again.startWorker();
  const told = async (): Promise<number> => {
    const messages = await again.parts.simulator.list(STANDING, 100);
    return messages.filter((one) => one.body.text.includes('thiếu kinh phí')).length;
  };
  expect(await told()).toBe(0);
  await again.parts.keeper.checkOpen();
  await again.parts.dispatcher.dispatchDue(again.clock.now());
  expect(await told()).toBe(1);
  // The channel delivers the message again, the passes run again: nobody hears it twice.
  expect(await again.say(STC, '2 vướng thiếu kinh phí', 'c1')).toMatch(/Đã ghi vướng mắc V1 của nhiệm vụ 2/);
  await again.parts.keeper.checkOpen();
  await again.parts.dispatcher.dispatchDue(again.clock.now());
  expect(await told()).toBe(1);
  expect(await actInLog(again, 2, `simulator:${STC}:c1:0`)).toEqual(['obstacle-raised']);
  await expectAgreement(again, 2);
  const open = await again.stores.db.notice.count({ where: { state: { notIn: ['sent'] } } });
  expect(open).toBe(0);
});
