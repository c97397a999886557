import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import { readOrder } from '../../../src/bot/order';
import { mannerOf } from '../../../src/bot/order-manner';
import { accepted, openChat, overdue, STC } from '../../support/chat';
import { CHECKER, STANDING, VICE_CHAIR } from '../../support/builders';
import { handedIn, submitted } from '../../support/waiting-stories';

const seeds = join(__dirname, '../../../seeds/agencies/hai-duong-2024.json');
const catalogue = JSON.parse(readFileSync(seeds, 'utf8')) as AgencyCatalogue;

const manner = (text: string): string | null => {
  const order = readOrder(text);
  return order === null ? null : mannerOf(order, catalogue);
};

describe('how a typed code is said', () => {
  it.each([
    'duyệt 3',
    'duyet 3 den 20/7 nhe',
    'dạ duyệt nv 3 đến 20/7/2024 ạ',
    'duyệt 3 TR20 đến 31/7',
    'không duyệt 3, chưa đủ căn cứ',
    'không đồng ý gia hạn 3 vì đã gia hạn 2 lần',
    'không nhất trí 3',
    'phê bình 3 chưa làm gì',
    'phê bình 3 đã nhắc nhiều lần nhưng không báo cáo',
    'nhac nho 3 don vi chua bao cao',
    'trình 5 cơ quan đã hứa hai lần',
    'xác nhận 3 SYT',
    'xác nhận 3 Sở Y tế ạ',
    'xac nhan 3 dat yeu cau',
    'trả lại 3 SYT thiếu phụ lục 2',
    'trả lại 3 hồ sơ thiếu chữ ký',
    'tra lai 3 bao cao chua dung mau a',
    'tạm dừng 3 để chờ Nghị định mới',
    'yêu cầu giải trình 3: vì sao chậm, trách nhiệm của ai?',
    'ghi kinh phí 3 không',
    'giải trình 3 các sở không trả lời',
  ])('plainly: %s', (text) => expect([manner(text), manner(text.normalize('NFD'))]).toEqual(['plain', 'plain']));

  it.each([
    'duyệt 3 chưa ạ?',
    'duyet 3 chua',
    'duyệt 3 hả em?',
    'không duyệt 3 à?',
    'không duyệt 3 à',
    'duyệt 3 đến bao giờ?',
    'xác nhận 3 SYT xong chưa?',
    'trả lại 3 à',
    'tra lai 3 a?',
    'trả lại 3 làm gì?',
    'thu hoi 3 duoc ko',
    'phê bình 3 có oan không',
    'tạm dừng 3 đến khi nào?',
    'miễn 3 SYT được không',
    'giải trình 3 thế nào ạ?',
    'chuyển 3 cho ai bây giờ',
  ])('as a question: %s', (text) => expect(manner(text)).toBe('asked'));

  it.each([
    'duyệt 3 nếu STC đồng ý',
    'trả lại 3 nếu thiếu phụ lục',
    'duyet 3 sau khi hop',
    'duyệt 3 để mai tính',
    'thu hồi 3 thì phải có văn bản à',
    'phê bình 3 lần rồi mà vẫn chậm',
    'tạm dừng 3 ngày',
    'thu hồi 5 tỷ đồng',
    'xác nhận 3 đơn vị đã nộp',
    'xác nhận 3 sau khi có bản ký',
    'xác nhận 3 giúp em với',
    'trả lại 3 hồ sơ cho xã',
    'trả lại 3 sao không có chữ ký?',
  ])('so that it may mean something else: %s', (text) => expect(manner(text)).toBe('doubtful'));
});

const events = async (chat: ReturnType<typeof openChat>, say: () => Promise<string>) => {
  const before = chat.tasks.log.length;
  const answer = await say();
  return { answer, kinds: chat.tasks.log.slice(before).map((one) => one.event.kind) };
};

describe('a code that is not said plainly', () => {
  it.each([
    ['không duyệt 3 à?', VICE_CHAIR, () => openChat([submitted()])],
    ['duyệt 3 chưa ạ?', VICE_CHAIR, () => openChat([submitted()])],
    ['xác nhận 3 chưa ạ?', CHECKER, () => openChat([handedIn()])],
    ['trả lại 3 à', CHECKER, () => openChat([handedIn()])],
  ] as const)('put as a question is answered by the task and decides nothing: %s', async (text, who, open) => {
    const chat = open();
    const { answer, kinds } = await events(chat, () => chat.say(who, text));
    expect(answer).toContain('Nhiệm vụ 3: Nhiệm vụ thử 3');
    expect(kinds).toEqual([]);
  });

  it.each([
    ['xác nhận 3 sau khi có bản ký', CHECKER, 'completion-confirmed', () => openChat([handedIn()])],
    ['trả lại 3 hồ sơ cho xã', CHECKER, 'completion-returned', () => openChat([handedIn()])],
    ['tạm dừng 3 ngày', VICE_CHAIR, 'suspended', () => openChat([overdue()], '2024-07-10 09:00')],
  ] as const)('is read back, and done after a yes: %s', async (text, who, kind, open) => {
    const chat = open();
    const { answer, kinds } = await events(chat, () => chat.say(who, text));
    expect(answer).toContain('Đề nghị đồng chí xác nhận:');
    expect(kinds).toEqual([]);
    expect((await events(chat, () => chat.say(who, '1'))).kinds).toContain(kind);
  });

  it('naming several tasks is carried out on each', async () => {
    const chat = openChat([handedIn(3), handedIn(5)]);
    await chat.say(CHECKER, 'xác nhận 3 và 5');
    for (const number of [3, 5]) expect(chat.part(number).work).toBe('confirmed');
  });
});

describe('the answer to a question back', () => {
  const asked = {
    return: async () => {
      const chat = openChat([handedIn()]);
      expect(await chat.say(CHECKER, 'trả lại 3')).toContain('lý do');
      return { chat, who: CHECKER };
    },
    extend: async () => {
      const chat = openChat([accepted(3)]);
      expect(await chat.say(STC, '3 gia hạn 15/7')).toContain('lý do');
      return { chat, who: STC };
    },
    obstacle: async () => {
      const chat = openChat([accepted(3)]);
      expect(await chat.say(STC, '3 vướng')).toContain('nội dung gì');
      return { chat, who: STC };
    },
    date: async () => {
      const chat = openChat([accepted(3)]);
      expect(await chat.say(STC, '3 xin gia hạn chờ số liệu')).toContain('ngày nào');
      return { chat, who: STC };
    },
    document: async () => {
      const chat = openChat([accepted(3)]);
      expect(await chat.say(STC, '3 xong')).toContain('số, ngày văn bản');
      return { chat, who: STC };
    },
  };
  type Asked = keyof typeof asked;
  const every = Object.keys(asked) as Asked[];
  const calledOff = ['thôi', 'Thôi để sau ạ', 'khoan đã', 'để tôi xem lại', 'hủy', 'tôi gõ nhầm', 'khong can nua'];

  it.each(every.flatMap((one) => calledOff.map((text) => [one, text] as const)))(
    'calls the wish off (%s): %s',
    async (kind, text) => {
      const { chat, who } = await asked[kind]();
      const { answer, kinds } = await events(chat, () => chat.say(who, text));
      expect(answer).toContain('đã dừng theo ý đồng chí');
      expect(kinds).toEqual([]);
      const { answer: later } = await events(chat, () => chat.say(who, 'hồ sơ thiếu phụ lục 2'));
      expect(later).not.toContain('Lý do: “hồ sơ');
    },
  );

  it.each(
    (['return', 'extend', 'obstacle'] as const).flatMap((one) =>
      ['lý do gì?', 'là sao', 'cảm ơn', 'thế nào ạ?'].map((text) => [one, text] as const),
    ),
  )('is no reason (%s): %s', async (kind, text) => {
    const { chat, who } = await asked[kind]();
    const { answer, kinds } = await events(chat, () => chat.say(who, text));
    expect(kinds).toEqual([]);
    expect(answer).toContain('Đề nghị đồng chí cho biết');
  });

  it.each([
    ['date', 'chưa biết, có thể 15/7'],
    ['date', '15/7 không kịp'],
    ['document', 'hình như 45/KH-STC ngày 3/6/2024'],
    ['document', 'dự thảo 45/KH-STC ngày 3/6/2024 chưa ký'],
  ] as const)('is read back where its sender is not sure (%s): %s', async (kind, text) => {
    const { chat, who } = await asked[kind]();
    const { answer, kinds } = await events(chat, () => chat.say(who, text));
    expect(answer).toContain('Đề nghị đồng chí xác nhận:');
    expect(kinds).toEqual([]);
  });

  it('calls off only what was asked about: the rest of the message is carried out', async () => {
    const chat = openChat([accepted(3), accepted(5)]);
    await chat.say(STC, '3 xong, 5 có thể phải gia hạn đến 15/7 vì thiếu người');
    const answer = await chat.say(STC, 'thôi');
    expect(answer).toContain('đã dừng theo ý đồng chí');
    expect(answer).toContain('nhiệm vụ 5: xin gia hạn');
    expect(await chat.say(STC, '1')).toContain('nhiệm vụ 5');
    expect(chat.part(3).work).toBe('accepted');
  });

  it('sets aside what was read back when it is put off', async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, 'chắc 3 xong rồi, 45/KH-STC ngày 3/6/2024');
    const { kinds } = await events(chat, () => chat.say(STC, 'ok để mai'));
    expect(kinds).toEqual([]);
  });

  it('a whole sentence is a reason', async () => {
    const { chat, who } = await asked.return();
    expect(await chat.say(who, 'không cần bản giấy nữa nhưng thiếu chữ ký')).toContain('Đã trả lại kết quả');
    expect(await chat.say(STANDING, 'cảm ơn')).toContain('Chào đồng chí');
  });
});
