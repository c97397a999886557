import { fc } from '../../support/properties';
import { makeLinkCode, readLinkCode } from '../../../src/domain/directory/link-code';
import { mayLink } from '../../../src/domain/directory/may-link';
import type { Inbound } from '../../../src/ports/channel';
import { at } from '../../support/builders';
import { accepted, openChat, STC, SYT } from '../../support/chat';

let messages = 0;
const from = (chatId: string, text: string, channel = 'zalo-bot'): Inbound => {
  messages += 1;
  return { channel, chatId, messageId: `z${messages}`, text, payload: null, file: null, replyToText: null };
};

const open = async () => {
  const chat = openChat([accepted(3)]);
  const says = async (inbound: Inbound): Promise<string> =>
    (await chat.handle(inbound)).map((one) => one.text).join('\n');
  const issued = await chat.linking.issue(STC.officialId, 'quan-tri', chat.clock.now());
  return { chat, says, code: issued?.code ?? '' };
};

describe('linking an account', () => {
  it.each([
    ['the deep link of Telegram', (code: string) => `/start ${code}`],
    ['typed with marks', (code: string) => `liên kết ${code}`],
    ['typed without', (code: string) => `lien ket ${code.replace('-', '')}`],
    ['in small letters, apart', (code: string) => `Lien ket ma ${code.toLowerCase().replace('-', ' ')} ạ`],
    ['the code alone', (code: string) => code],
  ])('%s', async (_, typed) => {
    const { chat, says, code } = await open();
    expect(await says(from('z1', typed(code)))).toContain(`liên kết tài khoản này với đồng chí ${STC.name}`);
    expect(await says(from('z1', '3 50%'))).toContain('50%');
    expect(chat.part(3).percent).toBe(50);
  });

  it('uses a code once; the same message delivered again is answered alike', async () => {
    const { says, code } = await open();
    const first = from('z1', code);
    expect(await says(first)).toContain('Đã liên kết');
    expect(await says(from('z2', code))).toContain('không đúng hoặc đã hết hạn');
    expect(await says({ ...first, messageId: 'again' })).not.toContain('không đúng');
  });

  it('lets a code die after half an hour, and an earlier one when a new one is made', async () => {
    const { chat, says, code } = await open();
    const again = await chat.linking.issue(STC.officialId, 'quan-tri', chat.clock.now());
    expect(await says(from('z1', code))).toContain('không đúng hoặc đã hết hạn');
    chat.clock.set(at('2024-06-10 09:31'));
    expect(await says(from('z1', again?.code ?? ''))).toContain('không đúng hoặc đã hết hạn');
  });

  it('looks at no code after five wrong ones, for a quarter of an hour', async () => {
    const { chat, says, code } = await open();
    for (let i = 0; i < 5; i += 1) await says(from('z1', 'liên kết A2A2-A2A9'));
    expect(await says(from('z1', code))).toContain('tạm dừng liên kết đến 09:15');
    chat.clock.set(at('2024-06-10 09:16'));
    expect(await says(from('z1', code))).toContain('Đã liên kết');
  });

  it('keeps one account for one person, and gives one person several', async () => {
    const { chat, says, code } = await open();
    await says(from('z1', code));
    const other = await chat.linking.issue(SYT.officialId, 'quan-tri', chat.clock.now());
    expect(await says(from('z1', `liên kết ${other?.code}`))).toContain('đã liên kết với một cán bộ');
    const more = await chat.linking.issue(STC.officialId, 'quan-tri', chat.clock.now());
    expect(await says(from('t1', `/start ${more?.code}`, 'telegram'))).toContain('Đã liên kết');
    expect(await says(from('z1', 'việc của tôi'))).toContain('3');
  });

  it('is undone by the person, and when he leaves', async () => {
    const { chat, says, code } = await open();
    await says(from('z1', code));
    expect(await says(from('z1', 'huy lien ket'))).toContain('Đã hủy liên kết');
    expect(await says(from('z1', '3 xong'))).toContain('chưa được liên kết');
    const again = await chat.linking.issue(STC.officialId, 'quan-tri', chat.clock.now());
    await says(from('z1', again?.code ?? ''));
    expect(await chat.linking.unlinkAll(STC.officialId)).toBe(1);
    expect(await says(from('z1', '3 xong'))).toContain('chưa được liên kết');
  });

  it('takes a phone number, a name or an id for no proof', async () => {
    const { says } = await open();
    for (const text of ['0912345678', `tôi là ${STC.name}`, `lien ket ${STC.officialId}`, '/start', 'liên kết 3']) {
      expect(await says(from('z1', text))).not.toContain('Đã liên kết');
    }
  });
});

describe('codes', () => {
  it('are read back from any way of typing them, and from nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (numbers) => {
        let i = 0;
        const code = makeLinkCode((bound) => (numbers[i++] ?? 0) % bound);
        expect(code).toMatch(/^[A-Z]\d[A-Z]\d-[A-Z]\d[A-Z]\d$/);
        for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `])
          expect(readLinkCode(typed)).toBe(code);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readLinkCode(text)));
    expect(readLinkCode('3 xong')).toBeNull();
  });

  it('are handed out for one’s own people, by the standing agency’s administrator for all', () => {
    const officials = [{ posts: [{ agency: 'SNV', post: 'standing' as const }] }];
    const admin = (agency: string) => ({ ...STC, posts: [{ agency, post: 'admin' as const }] });
    expect(mayLink(admin('STC'), STC, officials)).toBe(true);
    expect(mayLink(admin('SYT'), STC, officials)).toBe(false);
    expect(mayLink(admin('SNV'), STC, officials)).toBe(true);
    expect(mayLink(STC, STC, officials)).toBe(false);
  });
});

describe('a person’s own pause', () => {
  it.each([
    ['tắt nhắc đến 14h', '2024-06-10 14:00'],
    ['tat nhac toi 8h30', '2024-06-11 08:30'],
    ['tắt nhắc', '2024-06-11 07:00'],
  ])('%s', async (text, until) => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, text)).toContain('tạm dừng nhắc việc');
    expect(chat.pauses.get(STC.officialId)).toBe(at(until));
    expect(await chat.say(STC, 'bật nhắc')).toContain('bật lại');
    expect(chat.pauses.size).toBe(0);
  });
});
