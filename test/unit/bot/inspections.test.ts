import { readInspectionOrder, readInspectionWords } from '../../../src/bot/inspection-order';
import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { STANDING } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';
import { PLAN } from '../../support/fakes/memory-tasks';

describe('what is asked of inspections', () => {
  it.each([
    ['kiểm tra', 'show'],
    ['Kiem tra CCHC', 'show'],
    ['tình hình kiểm tra', 'show'],
    ['thêm kiểm tra STC tháng 5', 'plan'],
    ['len lich kiem tra stc thang 5', 'plan'],
    ['ghi kiểm tra STC ngày 12/5 đoàn A', 'visit'],
    ['kết luận kiểm tra STC 12/TB-SNV ngày 20/5', 'conclude'],
    ['giao khắc phục STC hạn 30/6 niêm yết', 'find'],
    ['bỏ kiểm tra STC', 'remove'],
    ['kiểm tra kế hoạch 2025', 'show'],
    ['kiem tra nam 2025', 'show'],
    ['3 đang kiểm tra', null],
    ['kiểm tra 3', null],
    ['đã kiểm tra xong 12 xã', null],
    ['nhờ anh kiểm tra giúp', null],
    ['kiểm tra kế hoạch của 12 xã', null],
  ])('%s: %s', (text, act) => {
    expect(readInspectionOrder(text)?.act ?? null).toBe(act);
  });

  const read = (words: string) => readInspectionWords(words, seedCatalogue(), '2024-06-10');
  it.each([
    ['STC tháng 5', { agency: 'STC', month: 5, unannounced: false }],
    ['Sở Tài chính đột xuất tháng 7', { agency: 'STC', month: 7, unannounced: true }],
    [
      'đột xuất stc ngày 3/6 doan: Vũ Mẫu Sen',
      { agency: 'STC', unannounced: true, date: '2024-06-03', text: 'Vũ Mẫu Sen' },
    ],
    ['STC 12/TB-SNV ngày 20/5/2024', { agency: 'STC', number: '12/TB-SNV', date: '2024-05-20' }],
    ['STC hạn 30/6: niêm yết đủ thủ tục', { agency: 'STC', due: '2024-06-30', text: 'niêm yết đủ thủ tục' }],
    ['STC niêm yết đủ, trước ngày 15/7/2024', { due: '2024-07-15', text: 'niêm yết đủ' }],
    ['không rõ cơ quan', { agency: null }],
  ])('%s', (words, said) => {
    expect(read(words)).toMatchObject(said);
  });
});

describe('inspections in a chat', () => {
  it('are planned, made, concluded, and what was found becomes a task with a deadline', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STANDING, 'thêm kiểm tra STC tháng 5')).toContain('Đã thêm vào kế hoạch kiểm tra');
    expect(await chat.say(STANDING, 'ghi kiem tra STC ngay 12/5 doan Vu Mau Sen')).toContain('Đã ghi: kiểm tra');
    expect(await chat.say(STANDING, 'kết luận kiểm tra STC 12/TB-SNV ngày 20/5/2024')).toContain('12/TB-SNV');
    expect(await chat.say(STANDING, 'giao khắc phục STC hạn 30/6 niêm yết đủ thủ tục')).toContain('nhiệm vụ 101');
    expect(chat.findings).toEqual(['niêm yết đủ thủ tục']);
    const told = await chat.inspections.of(undefined, STANDING);
    expect(told?.inspections).toMatchObject([
      {
        agency: 'STC',
        month: 5,
        visit: { date: '2024-05-12' },
        result: { number: '12/TB-SNV' },
        findings: [{ task: 101 }],
      },
    ]);
    const shown = await chat.say(STC, 'kiểm tra');
    expect(shown).toContain('01 cuộc kiểm tra đã thực hiện');
    expect(shown).toContain('kết luận 12/TB-SNV, 1 việc khắc phục');
    expect(shown).not.toContain('Ghi nhận:');
  });

  it('the same message delivered again is one inspection', async () => {
    const chat = openChat([accepted(3)]);
    const said = { text: 'thêm kiểm tra STC tháng 5', messageId: 'again' };
    await chat.say(STANDING, said);
    await chat.say(STANDING, said);
    expect((await chat.inspections.of(undefined, STANDING))?.inspections).toHaveLength(1);
  });

  it('an unannounced one nobody had planned is written down with its visit, and known to others only then', async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STANDING, 'thêm kiểm tra SYT tháng 7 đột xuất');
    expect(await chat.say(STC, 'kiểm tra')).not.toContain('SYT');
    await chat.say(STANDING, 'ghi kiểm tra đột xuất STC ngày 3/6 đoàn số 2');
    expect(await chat.say(STC, 'kiểm tra')).toContain('mã STC, đột xuất');
  });

  it('asks for what is missing, with an example, and which of several is meant', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STANDING, 'thêm kiểm tra STC')).toContain('ví dụ: thêm kiểm tra STC tháng 5');
    expect(await chat.say(STANDING, 'ghi kiểm tra STC ngày 3/6')).toContain('đoàn');
    expect(await chat.say(STANDING, 'ghi kiểm tra STC ngày 3/6 đoàn 1')).toContain('không có cuộc kiểm tra');
    await chat.say(STANDING, 'thêm kiểm tra STC tháng 5');
    await chat.say(STANDING, 'thêm kiểm tra STC tháng 9');
    expect(await chat.say(STANDING, 'ghi kiểm tra STC ngày 3/6 đoàn 1')).toContain('tháng 5, 9');
    expect(await chat.say(STANDING, 'bỏ kiểm tra STC tháng 9')).toContain('Đã bỏ cuộc kiểm tra');
    expect(await chat.say(STANDING, 'ghi kiểm tra STC ngày 12/8 đoàn 1')).toContain('Ngày chưa đến');
    expect(await chat.say(STANDING, 'giao khắc phục STC hạn 30/6 niêm yết')).toContain('có kết luận');
  });

  it('are of the plan that is named, first or last, and told which where there are several', async () => {
    const plans = [PLAN, { ...PLAN, id: 'sau', year: 2025, title: 'Kế hoạch 2025', number: '9/KH-UBND' }];
    const chat = openChat([], undefined, plans);
    expect(await chat.say(STANDING, 'thêm kiểm tra STC tháng 5')).toContain('(Kế hoạch: Kế hoạch.)');
    expect(await chat.say(STANDING, 'thêm kiểm tra SYT tháng 5 năm 2025')).toContain('(Kế hoạch: 9/KH-UBND.)');
    expect(await chat.say(STANDING, 'thêm kiểm tra kế hoạch 2025 STP tháng 6')).toContain('(Kế hoạch: 9/KH-UBND.)');
    const agencies = async (id: string) =>
      (await chat.inspections.of(id, STANDING))?.inspections.map((one) => one.agency);
    expect([await agencies(PLAN.id), await agencies('sau')]).toEqual([['STC'], ['SYT', 'STP']]);
    expect(await chat.say(STC, 'kiểm tra kế hoạch 2025')).toContain('9/KH-UBND');
    expect(await chat.say(STANDING, 'bỏ kiểm tra STC kế hoạch 2023')).toContain('Không có kế hoạch như đồng chí nêu');
  });

  it('what is to be put right may speak of plans itself', async () => {
    const chat = openChat([], undefined, [PLAN, { ...PLAN, id: 'sau', year: 2025 }]);
    await chat.say(STANDING, 'ghi kiểm tra đột xuất STC ngày 3/6 đoàn số 2');
    await chat.say(STANDING, 'kết luận kiểm tra STC 12/TB-SNV ngày 5/6/2024');
    await chat.say(STANDING, 'giao khắc phục STC hạn 30/6 xây dựng kế hoạch năm 2025');
    expect(chat.findings).toEqual(['xây dựng kế hoạch năm 2025']);
  });

  it('whoever may not is told why', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, 'thêm kiểm tra STC tháng 5')).toContain('thuộc Sở Nội vụ');
    expect(await chat.say(STC, 'trợ giúp')).not.toContain('giao khắc phục');
    expect(await chat.say(STANDING, 'trợ giúp')).toContain('giao khắc phục (mã cơ quan)');
  });
});
