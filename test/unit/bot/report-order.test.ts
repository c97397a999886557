import { readReportOrder } from '../../../src/bot/report-order';
import { documentText } from '../../../src/messages/chat/documents';
import { CHECKER, STANDING } from '../../support/builders';
import { CHIEF, openChat, STC, STC_LEADER } from '../../support/chat';
import { PLAN } from '../../support/fakes/memory-tasks';

it.each([
  ['báo cáo quý I', { kind: 'quarter-1', plan: '', to: { kind: 'oneself' } }],
  ['bao cao thang nay', { kind: 'month', plan: '', to: { kind: 'oneself' } }],
  ['xem báo cáo CCHC 6 tháng đầu năm', { kind: 'half-year', plan: '', to: { kind: 'oneself' } }],
  ['gửi báo cáo quý 3', { kind: 'quarter-3', plan: '', to: { kind: 'office' } }],
  ['Gửi báo cáo năm cho tôi.', { kind: 'year', plan: '', to: { kind: 'oneself' } }],
  ['gửi báo cáo quý I cho VPUBND', { kind: 'quarter-1', plan: '', to: { kind: 'named', words: 'VPUBND' } }],
  [
    'gửi báo cáo cải cách hành chính tháng đến Văn phòng UBND tỉnh nhé',
    { kind: 'month', plan: '', to: { kind: 'named', words: 'Văn phòng UBND tỉnh' } },
  ],
  ['gửi báo cáo năm 2025', { kind: 'year', plan: 'nam 2025', to: { kind: 'office' } }],
  [
    'gửi báo cáo quý I kế hoạch 2025 cho VPUBND',
    { kind: 'quarter-1', plan: 'ke hoach 2025', to: { kind: 'named', words: 'VPUBND' } },
  ],
  [
    'bao cao 6 thang dau nam cua ke hoach so 9/KH-UBND',
    { kind: 'half-year', plan: 'ke hoach so 9/kh-ubnd', to: { kind: 'oneself' } },
  ],
  ['gửi báo cáo quý II', { kind: null, plan: '', to: { kind: 'office' } }],
])('“%s” is an order', (text, order) => {
  expect(readReportOrder(text)).toEqual(order);
});

it.each([
  'đã gửi báo cáo quý I',
  'gửi báo cáo quý I rồi ạ',
  'gửi báo cáo quý I cho anh hôm qua',
  '3 xong, gửi báo cáo quý I',
  'báo cáo quý I đã xong',
  'báo cáo quý I cho Sở Y tế',
  'báo cáo: đang chờ số liệu quý I',
  'gửi báo cáo',
  'báo cáo tháng kế hoạch đang chờ số liệu',
])('“%s” is news or something else', (text) => {
  expect(readReportOrder(text)).toBeNull();
});

describe('Sở Nội vụ in chat', () => {
  const chat = () => openChat([]);

  it('gets the report as a file, at any hour', async () => {
    const it = chat();
    expect(await it.say(STANDING, 'báo cáo quý I')).toContain('đến đồng chí');
    expect(it.sentReports.sent).toMatchObject([{ to: [STANDING.officialId], urgent: true }]);
  });

  it('sends it to the office of UBND tỉnh, to an agency, to a person, once each', async () => {
    const it = chat();
    expect(await it.say(STANDING, 'gửi báo cáo quý I')).toContain(CHIEF.name);
    expect(await it.say(STANDING, 'gửi báo cáo quý I cho VPUBND')).toBe(
      documentText.already('Báo cáo công tác cải cách hành chính quý I năm 2024'),
    );
    expect(await it.say(STANDING, `gửi báo cáo quý I cho ${STC_LEADER.name}`)).toContain(STC_LEADER.name);
    expect(await it.say(STANDING, 'gửi báo cáo quý I cho Sở Tài chính')).toContain(STC.name);
    expect(it.sentReports.sent.map((one) => one.to)).toEqual([
      [CHIEF.officialId, CHECKER.officialId],
      [STC_LEADER.officialId],
      [STC.officialId],
    ]);
    expect(it.sentReports.sent.every((one) => !one.urgent)).toBe(true);
  });

  it('is asked who is meant, and told which periods there are', async () => {
    const it = chat();
    expect(await it.say(STANDING, 'gửi báo cáo quý I cho ông Tám')).toContain('Chưa rõ “ông Tám” là ai');
    expect(await it.say(STANDING, 'gửi báo cáo quý II')).toBe(documentText.noSuchPeriod);
    expect(it.sentReports.sent).toEqual([]);
  });

  it('says which of several plans, is told which was taken, and asked when it is not clear', async () => {
    const year = (id: string, of: number, number: string) => ({
      ...PLAN,
      id,
      year: of,
      number,
      title: `Kế hoạch ${of}`,
    });
    const it = openChat([], undefined, [year('a', 2024, '1/KH-UBND'), year('b', 2025, '2/KH-UBND')]);
    expect(await it.say(STANDING, 'báo cáo quý I')).toContain('(Kế hoạch: 1/KH-UBND.)');
    expect(await it.say(STANDING, 'báo cáo quý I kế hoạch 2025')).toContain('(Kế hoạch: 2/KH-UBND.)');
    expect(await it.say(STANDING, 'báo cáo quý I năm 2023')).toContain('“kế hoạch 2024”');
    expect(it.sentReports.sent.map(({ report }) => report.split(' ')[0])).toEqual(['a', 'b']);
    const same = openChat([], undefined, [year('a', 2024, '1/KH-UBND'), year('b', 2024, '2/KH-UBND')]);
    expect(await same.say(STANDING, 'báo cáo quý I')).toContain('Có 2 kế hoạch nên chưa rõ');
    expect(await same.say(STANDING, 'báo cáo quý I kế hoạch 2/KH-UBND')).toContain('(Kế hoạch: 2/KH-UBND.)');
  });

  it('alone may do so', async () => {
    const it = chat();
    for (const who of [STC, CHIEF]) expect(await it.say(who, 'gửi báo cáo quý I')).toBe(documentText.onlyStanding);
    expect(it.sentReports.sent).toEqual([]);
  });
});
