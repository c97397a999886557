import { actInLog, expectAgreement, useInstance } from '../support/use-instance';
import { until } from '../support/until';
import { holderOf } from '../support/small-plan';

// As short as the product has it: that people are told to wait is what is tried here.
const open = useInstance({ answerWithinMs: 5_000 });

const STP = holderOf('STP');
const STC = holderOf('STC');
const SYT = holderOf('SYT');
const SNV = holderOf('SNV');
const SYT_LEADER = holderOf('SYT', 'leader');

/** Each says one thing while PostgreSQL is away: three on one task, two on others. */
const REPLIES = [
  { who: STP, number: 1, text: '1 30%', kind: 'progressed' },
  { who: STC, number: 1, text: '1 vướng thiếu số liệu', kind: 'obstacle-raised' },
  { who: SYT, number: 1, text: '1 20%', kind: 'progressed' },
  { who: SNV, number: 4, text: '4 60%', kind: 'progressed' },
  { who: SYT_LEADER, number: 3, text: '3 vướng thiếu thuốc', kind: 'obstacle-raised' },
] as const;

const PENDING = /đang ghi\. Kết quả sẽ được báo lại/;

test('PostgreSQL away while five people answer: every act is kept once and its sender told', async () => {
  const it = open();
  const commandId = (index: number): string => `simulator:${REPLIES[index]?.who}:away-${index}:0`;
  // Before it goes away everybody has looked at the task: the bot knows them.
  for (const { who, number } of REPLIES) expect(await it.say(who, `nhiệm vụ ${number}`)).toMatch(/Tình trạng/);

  await it.stopPostgres();
  const answers = await Promise.all(REPLIES.map(({ who, text }, index) => it.say(who, text, `away-${index}`)));
  expect(answers).toEqual(REPLIES.map(() => expect.stringMatching(PENDING)));
  // Asked again in the meantime: still on its way, never refused, and one act in the end.
  expect(await it.say(STP, REPLIES[0].text, 'away-0')).toMatch(PENDING);
  await it.startPostgres();

  const recorded = (index: number, number: number) => actInLog(it, number, commandId(index));
  await until('all five acts are in the log', async () => {
    const found = await Promise.all(REPLIES.map(({ number }, index) => recorded(index, number)));
    return found.every((one) => one.length > 0);
  });
  for (const [index, { number, kind }] of REPLIES.entries()) {
    const kinds = await recorded(index, number);
    expect(kinds.filter((one) => one === kind)).toEqual([kind]);
  }
  for (const number of [1, 3, 4]) await expectAgreement(it, number);

  // Where the answer of a write was lost, its receipt comes with the next try, after the act itself.
  const receipts = () => it.stores.db.notice.findMany({ where: { kind: 'receipt' }, select: { officialId: true } });
  await until('all five have their receipts', async () => (await receipts()).length >= REPLIES.length);
  expect((await receipts()).map((one) => one.officialId).sort()).toEqual(REPLIES.map((one) => one.who).sort());
  await it.parts.dispatcher.dispatchDue(it.clock.now());
  for (const { who, number } of REPLIES) {
    const phone = await it.parts.simulator.list(who, 100);
    const told = phone.filter(
      (one) => !one.fromPerson && /đã ghi/i.test(one.body.text) && one.body.text.includes(`${number}`),
    );
    expect(told).toHaveLength(1);
  }

  // Delivered once more: the outcome now, and nothing written again.
  expect(await it.say(STP, REPLIES[0].text, 'away-0')).not.toMatch(/chưa ghi/);
  expect((await recorded(0, 1)).filter((one) => one === 'progressed')).toHaveLength(1);
});
