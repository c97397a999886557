import { mayAskFromChannel } from '../../../src/domain/directory/sign-in';
import { signInText } from '../../../src/messages/web/sign-in';
import { openChat, STC } from '../../support/chat';

const LINK = /https:\/\/dondoc\.example\/dang-nhap\/(\S+)$/;

describe('signing in from chat', () => {
  it('brings a link to who asks, for him alone, and does not keep it', async () => {
    const it = openChat([]);
    const answer = await it.say(STC, 'đăng nhập');
    const token = LINK.exec(answer)?.[1] ?? '';
    expect(await it.signIn.look(token, it.clock.now())).toBe(STC.officialId);
    expect(JSON.stringify([...it.inbox.messages.values()])).not.toContain(token);
  });

  it('gives no second link for a message that is delivered again', async () => {
    const it = openChat([]);
    const said = { text: 'dang nhap', messageId: 'm-77' };
    expect(await it.say(STC, said)).toMatch(LINK);
    // Until the answer is kept a repeat shares it.
    await new Promise(setImmediate);
    expect(await it.say(STC, said)).toBe(signInText.linkSent);
    expect(it.signIn.links.size).toBe(1);
  });

  it('is slowed down when it is asked for again and again', async () => {
    const it = openChat([]);
    for (let turn = 0; turn < 5; turn += 1) expect(await it.say(STC, 'đăng nhập')).toMatch(LINK);
    expect(await it.say(STC, 'đăng nhập')).toContain('thử lại sau');
  });

  it('ends every session of one’s own', async () => {
    const it = openChat([]);
    const token = LINK.exec(await it.say(STC, 'đăng nhập'))?.[1] ?? '';
    await it.signIn.enter(token, it.clock.now());
    expect(await it.say(STC, 'đăng xuất')).toBe(signInText.left(1));
    expect(await it.say(STC, 'đăng xuất')).toBe(signInText.left(0));
  });
});

it.each([
  ['telegram', true],
  ['telegram:so-y-te', true],
  ['zalo-bot', true],
  ['zalo-oa', true],
  ['email', false],
  ['sms', false],
])('from %s: %s', (channel, may) => {
  expect(mayAskFromChannel(channel)).toBe(may);
});
