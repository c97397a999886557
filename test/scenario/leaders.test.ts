import { at } from '../support/builders';
import type { Instance } from '../support/instance';
import { until } from '../support/until';
import { holderOf } from '../support/small-plan';
import { expectAgreement, logOf, openInJest, useDataFolder } from '../support/use-instance';
import type { TaskEvent } from '../../src/domain/task/events';
import type { SimulatorMessage } from '../../src/ports/simulator';

const STP = holderOf('STP');
const STC = holderOf('STC');
const STANDING = holderOf('SNV', 'standing');
const CHIEF = holderOf('VPUBND', 'office-chief');
/** In charge of the small plan's area. */
const VICE_CHAIR = holderOf('VPUBND', 'vice-chair');

let instance: Instance | undefined;
const folder = useDataFolder(() => instance?.close());

const opened = async (): Promise<Instance> => {
  instance = await openInJest(folder());
  return instance;
};

/** The instance as it is on a later day: what fell due in between is done, from the log alone. */
const goOn = async (it: Instance, when: string): Promise<Instance> => {
  const setting = (await it.stores.plans.setting('clock')) as { today: string; offsetMs: number };
  await it.stores.plans.saveSetting('clock', { ...setting, offsetMs: at(when) - Date.now() });
  await it.close();
  instance = undefined;
  const later = await opened();
  await later.stopTemporal();
  later.forgetTemporal();
  await later.startTemporal();
  await later.startWorker();
  await later.parts.keeper.checkOpen();
  return later;
};

const happens = (it: Instance, number: number, what: (event: TaskEvent) => boolean): Promise<void> =>
  until(`the event in task ${number}`, async () => (await logOf(it, number)).some(({ event }) => what(event)));

/** Sends what is due; what the phone then shows last with these words. */
const shown = async (it: Instance, chatId: string, words: RegExp): Promise<SimulatorMessage> => {
  await it.parts.dispatcher.dispatchDue(it.clock.now());
  const phone = await it.parts.simulator.list(chatId, 50);
  const found = phone.filter((one) => words.test(one.body.text)).at(-1);
  if (!found) throw new Error(`${chatId} is not told ${words.source}: ${JSON.stringify(phone)}`);
  return found;
};

const press = async (
  it: Instance,
  chatId: string,
  buttons: SimulatorMessage['body']['buttons'],
  label: string,
): Promise<string> => {
  const payload = buttons.find((one) => one.label === label)?.payload;
  if (payload === undefined) throw new Error(`no button ${label} in ${JSON.stringify(buttons)}`);
  return (await it.handle({ chatId, payload })).map((one) => one.text).join('\n');
};

const decisions = async (it: Instance, number: number) =>
  (await logOf(it, number)).flatMap(({ event, by }) =>
    event.kind === 'submission-decided' || event.kind === 'ruled' ? [[event.decision.kind, by.officialId]] : [],
  );

test('overdue, put before UBND tỉnh, decided once: whoever comes later is told what, by whom and when', async () => {
  const first = await opened();
  await first.confirmPlan();
  await first.startWorker();
  await first.parts.keeper.startDue();
  await first.say(STP, '5 nhận');
  await first.say(STC, '2 nhận');

  // Due on Friday 28/6; six working days later the ladder puts the question to Sở Nội vụ.
  const monday = await goOn(first, '2024-07-08 09:00');
  for (const number of [2, 5]) await happens(monday, number, ({ kind }) => kind === 'submission-proposed');
  expect(await monday.say(STP, 'giải trình 5 chờ ý kiến các sở, dự kiến 15/7')).toMatch(/Đã ghi giải trình/);
  expect(await monday.say(STANDING, 'trình 5 cơ quan đã hứa hai lần')).toMatch(/Đã trình UBND tỉnh/);
  const toChief = await shown(monday, CHIEF, /Xin ý kiến chỉ đạo/);

  // The chief of the office is silent for two working days. The vice-chair's phone is a Zalo bot: no buttons.
  await monday.parts.simulator.setLimits(VICE_CHAIR, 'zalo-bot');
  const it = await goOn(monday, '2024-07-10 09:00');
  await happens(it, 5, (event) => event.kind === 'submission-waiting' && event.to === 'vice-chair');
  const { body } = await shown(it, VICE_CHAIR, /Xin ý kiến chỉ đạo/);
  expect(body.buttons).toEqual([]);
  expect(body.text.split('\n')).toEqual([
    'Kính báo cáo đồng chí Phó Chủ tịch UBND tỉnh,',
    'Xin ý kiến chỉ đạo, quyết định',
    'Nhiệm vụ 5: Kiểm soát thủ tục hành chính',
    'Cơ quan chủ trì: Sở Tư pháp. Hạn: 28/6/2024.',
    'Nội dung: đã quá hạn 12 ngày.',
    'Thời gian dự kiến: 15/7/2024.',
    expect.stringMatching(/^Hệ thống đã thông báo \d+ lần đến đầu mối cơ quan\.$/),
    expect.stringMatching(/^Đã báo cáo, thông báo: .*lãnh đạo cơ quan \(08\/7\/2024\)\.$/),
    'Giải trình của cơ quan: “chờ ý kiến các sở”.',
    'Ý kiến của cơ quan trình: “cơ quan đã hứa hai lần”.',
    'Kính xin ý kiến chỉ đạo của đồng chí.',
    'Trả lời: duyệt 5 TR20 đến 15/7/2024; nhắc nhở 5 TR20; phê bình 5 TR20; yêu cầu giải trình 5 TR20',
  ]);

  // By code; again by himself; by the chief, with the button he was sent two days ago.
  expect(await it.say(VICE_CHAIR, 'phe binh 5 tr20')).toMatch(
    /Đã ghi nhận ý kiến của đồng chí về nhiệm vụ 5 .*phê bình/,
  );
  const criticised =
    /^Nội dung này của nhiệm vụ 5 đã được xử lý: phê bình; người quyết định: đồng chí Trần Mẫu Lộc, lúc 09:0\d 10\/7\/2024\.$/;
  expect(await it.say(VICE_CHAIR, 'phê bình 5 TR20')).toMatch(criticised);
  expect(await it.say(VICE_CHAIR, 'yêu cầu giải trình 5 TR20')).toMatch(criticised);
  expect(await it.say(VICE_CHAIR, 'duyệt 5 đến 15/7')).toMatch(criticised);
  expect(await press(it, CHIEF, toChief.body.buttons, 'Nhắc nhở')).toMatch(criticised);
  expect(await press(it, CHIEF, toChief.body.buttons, 'Yêu cầu giải trình')).toMatch(criticised);
  expect(await decisions(it, 5)).toEqual([['reprimand', VICE_CHAIR]]);
  await shown(it, STP, /Kết quả: phê bình[^]*Người quyết định: đồng chí Trần Mẫu Lộc/);

  // By button: the vice-chair opens what was put to the chief, and is the quicker one.
  await it.parts.simulator.setLimits(VICE_CHAIR, 'none');
  expect(await it.say(STANDING, 'trình 2')).toMatch(/Đã trình UBND tỉnh/);
  const notice = await shown(it, CHIEF, /Nhiệm vụ 2: /);
  const card = (await it.handle({ chatId: VICE_CHAIR, text: 'nhiệm vụ 2' })).flatMap((one) => one.buttons);
  expect(await press(it, VICE_CHAIR, card, 'Nhắc nhở')).toMatch(/Đã ghi nhận ý kiến của đồng chí về nhiệm vụ 2/);
  const reminded =
    /^Nội dung này của nhiệm vụ 2 đã được xử lý: nhắc nhở; người quyết định: đồng chí Trần Mẫu Lộc, lúc 09:0\d 10\/7\/2024\.$/;
  expect(await press(it, VICE_CHAIR, card, 'Phê bình')).toMatch(reminded);
  expect(await press(it, CHIEF, notice.body.buttons, 'Nhắc nhở')).toMatch(reminded);
  expect(await it.say(CHIEF, 'nhắc nhở 2')).toMatch(reminded);
  expect(await decisions(it, 2)).toEqual([['remind', VICE_CHAIR]]);

  for (const number of [2, 5]) await expectAgreement(it, number);
  expect(it.faults).toEqual([]);
});
