import { accepted, openChat, STC } from '../../support/chat';

const two = () => openChat([accepted(3), accepted(5)]);
const MAYBE = (task: number): string => `${task} có thể phải gia hạn đến 15/7 vì thiếu người`;

describe('two questions open in one chat', () => {
  it('a bare digit is asked which it answers, and answers none', async () => {
    const chat = two();
    await chat.say(STC, MAYBE(3));
    await chat.say(STC, MAYBE(5));
    const asked = await chat.say(STC, '1');
    expect(asked).toContain('A. nhiệm vụ 3: xin gia hạn');
    expect(asked).toContain('B. nhiệm vụ 5: xin gia hạn');
    for (const n of [3, 5]) expect(chat.state(n).submissions).toEqual([]);
  });

  it('a digit with its letter answers that one; the other still waits', async () => {
    const chat = two();
    await chat.say(STC, MAYBE(3));
    await chat.say(STC, MAYBE(5));
    expect(await chat.say(STC, '1b')).toContain('nhiệm vụ 5');
    expect(chat.state(3).submissions).toEqual([]);
    expect(chat.state(5).submissions).toHaveLength(1);
    expect(await chat.say(STC, '1')).toContain('nhiệm vụ 3');
    expect(chat.state(3).submissions).toHaveLength(1);
  });

  it('an answer to the message that asked is the answer to it', async () => {
    const chat = two();
    const first = await chat.say(STC, MAYBE(3));
    await chat.say(STC, MAYBE(5));
    await chat.say(STC, { text: 'đúng', replyToText: first });
    expect(chat.state(3).submissions).toHaveLength(1);
    expect(chat.state(5).submissions).toEqual([]);
  });

  it('the buttons of each are its own, whichever was asked last', async () => {
    const chat = two();
    const first = await chat.send(STC, MAYBE(3));
    const second = await chat.send(STC, MAYBE(5));
    await chat.press(STC, second, 'Không');
    await chat.press(STC, first, 'Đúng');
    expect(chat.state(3).submissions).toHaveLength(1);
    expect(chat.state(5).submissions).toEqual([]);
  });

  it('a newer question about the same task stands for the older', async () => {
    const chat = two();
    await chat.say(STC, MAYBE(3));
    await chat.say(STC, '3 chắc xong rồi');
    expect(await chat.say(STC, '2')).toContain('Đã bỏ qua');
    expect(await chat.say(STC, '1')).not.toContain('nhiệm vụ 3');
  });

  it('they outlive a restart, and what was said between', async () => {
    const chat = two();
    await chat.say(STC, MAYBE(3));
    chat.restart();
    await chat.say(STC, '5 40%');
    expect(await chat.say(STC, '1')).toContain('nhiệm vụ 3');
    expect(chat.state(3).submissions).toHaveLength(1);
  });
});
