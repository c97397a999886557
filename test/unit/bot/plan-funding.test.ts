import { readPlanFundingOrder } from '../../../src/bot/plan-funding-order';
import { STANDING } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';
import { PLAN } from '../../support/fakes/memory-tasks';

it.each([
  ['kinh phí kế hoạch', 'show'],
  ['xem kinh phi ke hoach 2025', 'show'],
  ['ghi kinh phí kế hoạch 1,5 tỷ', 'set'],
  ['Sửa kinh phí của kế hoạch 2 tỷ', 'set'],
  ['ghi kinh phí 3 1,5 tỷ', null],
  ['3 vướng kinh phí kế hoạch chưa cấp', null],
  ['kinh phí kế hoạchx', null],
])('%s: %s', (text, act) => {
  expect(readPlanFundingOrder(text)?.act ?? null).toBe(act);
});

describe('the money of a plan in a chat', () => {
  it.each([
    [
      'ghi kinh phí kế hoạch 1,5 tỷ từ ngân sách tỉnh theo QĐ 12/QĐ-UBND ngày 5/1/2024',
      {
        funding: { amount: 1_500_000_000, source: 'ngân sách tỉnh' },
        document: { number: '12/QĐ-UBND', date: '2024-01-05' },
      },
    ],
    ['ghi kinh phi ke hoach 250tr', { funding: { amount: 250_000_000, source: null }, document: null }],
    [
      'ghi kinh phí kế hoạch năm 2024: 2 tỷ nguồn sự nghiệp',
      { funding: { amount: 2_000_000_000, source: 'nguồn sự nghiệp' }, document: null },
    ],
  ])('%s', async (text, written) => {
    const chat = openChat([]);
    expect(await chat.say(STANDING, text)).toContain('Đã ghi kinh phí của Kế hoạch');
    expect(await chat.planFundings.current(PLAN.id)).toMatchObject({ ...written, byOfficialId: STANDING.officialId });
  });

  it('is seen by everybody, with who wrote it down and what its tasks have', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, 'kinh phí kế hoạch')).toContain('chưa ghi');
    await chat.say(STANDING, 'ghi kinh phí kế hoạch 1,5 tỷ từ ngân sách tỉnh');
    await chat.say(STANDING, 'ghi kinh phí 3 250 triệu');
    const told = await chat.say(STC, 'kinh phi ke hoach');
    expect(told).toContain('1.500.000.000 đồng, ngân sách tỉnh');
    expect(told).toContain(STANDING.name);
    expect(told).toContain('Đã ghi kinh phí cho 01 nhiệm vụ, tổng cộng 250.000.000 đồng.');
    expect(told).not.toContain('Ghi, sửa');
  });

  it('keeps what was before, and the same message again is the same act', async () => {
    const chat = openChat([]);
    const said = { text: 'ghi kinh phí kế hoạch 1 tỷ', messageId: 'again' };
    await chat.say(STANDING, said);
    chat.restart();
    await chat.say(STANDING, said);
    await chat.say(STANDING, 'ghi kinh phí kế hoạch 2 tỷ');
    await chat.say(STANDING, 'ghi kinh phí kế hoạch không');
    const told = await chat.planFundings.of(PLAN.id);
    expect(told?.history.map(({ funding }) => funding?.amount ?? null)).toEqual([1_000_000_000, 2_000_000_000, null]);
    expect(await chat.say(STANDING, 'ghi kinh phí kế hoạch bỏ')).toContain('đang ghi đúng như vậy');
  });

  it('is asked for when no amount is said, and of which plan when there are several', async () => {
    const plans = [PLAN, { ...PLAN, id: 'khac', number: '9/KH-UBND' }];
    const chat = openChat([], undefined, plans);
    expect(await chat.say(STANDING, 'ghi kinh phí kế hoạch 9/KH-UBND')).toContain('ví dụ: ghi kinh phí kế hoạch');
    expect(await chat.say(STANDING, 'ghi kinh phí kế hoạch 1 tỷ')).toContain('“kế hoạch 9/KH-UBND”');
    await chat.say(STANDING, 'ghi kinh phí kế hoạch 9/KH-UBND 1 tỷ');
    expect(await chat.planFundings.current(PLAN.id)).toBeNull();
    expect(await chat.planFundings.current('khac')).toMatchObject({ funding: { amount: 1_000_000_000 } });
  });

  it('is refused to whoever may not, with who may, and not offered', async () => {
    const chat = openChat([]);
    expect(await chat.say(STC, 'ghi kinh phí kế hoạch 2 tỷ')).toContain('Sở Nội vụ');
    expect(await chat.planFundings.current(PLAN.id)).toBeNull();
    expect(await chat.say(STC, 'trợ giúp')).not.toContain('ghi kinh phí kế hoạch');
    expect(await chat.say(STANDING, 'trợ giúp')).toContain('ghi kinh phí kế hoạch');
  });
});
