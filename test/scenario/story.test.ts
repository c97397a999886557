import { openInJest, expectAgreement, logOf, taskId, useDataFolder } from '../support/use-instance';
import type { Instance } from '../support/instance';
import { until } from '../support/until';
import { decodeButton } from '../../src/domain/notice/payload';
import { reportBuild } from '../../src/main/commands/build-report-file';
import type { SimulatorMessage } from '../../src/ports/simulator';
import { holderOf, SMALL_PLAN } from '../support/small-plan';

const STP = holderOf('STP');
const SYT = holderOf('SYT');
const CHECKER = holderOf('SNV', 'monitor');

let instance: Instance | undefined;
const folder = useDataFolder(() => instance?.close());

test('one task from the confirmed plan to the report, through every part', async () => {
  const it = await openInJest(folder());
  instance = it;
  const { parts, stores, clock } = it;
  await it.startWorker();
  const ending = new AbortController();
  parts.changes.subscribe(() => parts.dispatcher.poke());
  const loops = [parts.keeper.run(ending.signal), parts.dispatcher.run(ending.signal)];

  const toldTo = async (chatId: string, words: RegExp): Promise<SimulatorMessage> => {
    const find = async () => (await parts.simulator.list(chatId, 50)).find((one) => words.test(one.body.text));
    await until(`${chatId} is told ${words.source}`, async () => (await find()) !== undefined);
    return (await find()) as SimulatorMessage;
  };

  const says = async (text: string, words: RegExp, kind: string): Promise<void> => {
    expect(await it.say(STP, text)).toMatch(words);
    expect((await logOf(it, 1)).map((one) => one.event.kind)).toContain(kind);
  };

  try {
    expect(await it.confirmPlan()).toBe(true);
    expect(await it.confirmPlan()).toBe(false);
    await parts.keeper.startDue();
    const [plan] = await stores.views.plans();
    if (!plan) throw new Error('no plan');

    // Given: from the outbox to the phone, with buttons.
    const given = await toldTo(STP, /Nhiệm vụ mới được giao/i);
    expect(given.body.buttons.map((one) => decodeButton(one.payload))).not.toEqual([]);
    await toldTo(SYT, /Rà soát văn bản/);

    await says('1 nhận', /Đã ghi: Sở Tư pháp tiếp nhận nhiệm vụ 1/, 'accepted');
    await says('1 50%', /Đã ghi tiến độ nhiệm vụ 1: 50%/, 'progressed');
    await says('1 xong 45/BC-STP ngày 2/1/2024', /Đã ghi báo cáo hoàn thành nhiệm vụ 1/, 'completion-asked');

    // The checker presses the button on the notice.
    const asked = await toldTo(CHECKER, /45\/BC-STP|báo cáo hoàn thành/i);
    const confirm = asked.body.buttons.find((one) => {
      const data = decodeButton(one.payload);
      return data?.kind === 'part' && data.verb === 'confirm' && data.number === 1;
    });
    if (!confirm) throw new Error(`no button to confirm in ${JSON.stringify(asked.body)}`);
    const answer = await it.handle({ chatId: CHECKER, payload: confirm.payload });
    expect(answer.map((one) => one.text).join()).toMatch(/Đã xác nhận Sở Tư pháp hoàn thành phần việc của nhiệm vụ 1/);
    await toldTo(STP, /xác nhận/);
    expect((await stores.views.byNumber(1))?.standing).toBe('open');

    expect(await it.say(STP, 'miễn 1 còn lại đã có đủ số liệu')).toMatch(/Đã miễn phần phối hợp/);
    await until('the task is completed', async () => (await stores.views.byNumber(1))?.standing === 'completed');
    await toldTo(SYT, /miễn/);

    // Row, log, workflow, page, list and report tell the same.
    await expectAgreement(it, 1);
    const kinds = (await logOf(it, 1)).map((one) => one.event.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['task-given', 'accepted', 'progressed', 'completion-asked', 'completion-confirmed']),
    );
    expect(kinds.at(-1)).toBe('task-completed');
    const page = await stores.views.page(1, clock.now());
    expect(page).toMatchObject({ line: { label: 'done', work: 'completed', percent: 100 } });
    expect(page?.timeline.map((one) => one.seq)).toEqual(kinds.map((_, index) => index + 1));
    const { items } = await stores.views.list({ planId: SMALL_PLAN }, { limit: 10, offset: 0 }, clock.now());
    expect(items.map((one) => [one.number, one.label])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [n, n === 1 ? 'done' : 'ongoing']),
    );
    expect((await it.client.workflow.getHandle(`task-${taskId(1)}`).describe()).status.name).toBe('COMPLETED');

    const catalogue = await stores.directory.catalogue();
    const sources = {
      reader: stores.reader,
      inspections: stores.inspections,
      fundings: stores.fundings,
      plan,
      catalogue,
      calendar: it.rules.calendar,
      today: '2024-06-14',
    };
    const built = await reportBuild(sources, {
      kind: 'half-year',
      asOf: '2024-06-14',
      out: it.data.file('bao-cao.docx'),
    });
    if (!built.ok) throw new Error(built.error);
    expect(built.value.model.figures.total).toBe(5);
    expect(built.value.model.figures.byLabel).toMatchObject({ done: 1, ongoing: 4 });
    expect(built.value.file?.bytes).toBeGreaterThan(5_000);
    expect(it.faults).toEqual([]);
  } finally {
    ending.abort();
    await Promise.all(loops);
  }
});
