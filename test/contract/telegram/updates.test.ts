import { fc } from '../../support/properties';
import { encodeButton, type ButtonData } from '../../../src/domain/notice/payload';
import { keyboardAfter } from '../../../src/adapters/telegram/spent-buttons';
import { readUpdate } from '../../../src/adapters/telegram/updates';
import { answers } from '../../../src/messages/chat/bot-answers';
import { saysBusy } from '../../../src/messages/chat/channels';

const chat = { id: 7, type: 'private' };
const from = { id: 7, is_bot: false };
const message = (more: object) => ({ update_id: 1, message: { message_id: 5, chat, from, ...more } });
const press = (more: object, more2: object = {}) => ({
  update_id: 1,
  callback_query: { id: '99', from, data: 'v:3', message: { message_id: 5, chat, ...more2 }, ...more },
});
const document = { file_id: 'F', file_unique_id: 'u', file_name: 'bao-cao.docx', file_size: 12 };

describe('an update from Telegram', () => {
  test.each([
    ['text', message({ text: '3 xong' }), { text: '3 xong', payload: null, messageId: '5', chatId: '7' }],
    ['caption', message({ caption: '3 xong', document }), { text: '3 xong' }],
    ['reply', message({ text: 'xong', reply_to_message: { text: 'Nhiệm vụ 3' } }), { replyToText: 'Nhiệm vụ 3' }],
    ['reply to a file', message({ text: 'a', reply_to_message: { caption: 'b' } }), { replyToText: 'b' }],
    ['sticker', message({ sticker: {} }), { text: '', payload: null }],
    ['odd document', message({ text: '3 xong', document: { file_id: 4 } }), { text: '3 xong' }],
    ['press', press({}), { payload: 'v:3', text: '', messageId: 'press-99', chatId: '7', replyToText: null }],
  ])('%s', (_, update, inbound) => {
    expect(readUpdate('telegram', update)).toMatchObject({
      kind: 'person',
      inbound: { channel: 'telegram', ...inbound },
    });
  });

  test.each([
    ['document', message({ document }), { fileId: 'F', name: 'bao-cao.docx', size: 12 }],
    ['without a name', message({ document: { file_id: 'F', file_unique_id: 'u' } }), { name: 'tep-u', size: null }],
    [
      'photo, the largest',
      message({
        photo: [
          { file_id: 'a', file_unique_id: 'a', width: 90, height: 60 },
          { file_id: 'b', file_unique_id: 'b', width: 900, height: 600, file_size: 5 },
          { file_id: 'c', file_unique_id: 'c', width: 320, height: 200 },
        ],
      }),
      { fileId: 'b', name: 'anh-b.jpg', size: 5 },
    ],
  ])('file: %s', (_, update, file) => {
    expect(readUpdate('telegram', update)).toMatchObject({ kind: 'person', file });
  });

  test.each([
    ['group', message({ text: 'a', chat: { id: -9, type: 'supergroup' } }), { kind: 'group', chatId: '-9' }],
    ['bot', message({ text: 'a', from: { id: 8, is_bot: true } }), { kind: 'nothing' }],
    ['press in a group', press({}, { chat: { id: -9, type: 'group' } }), { kind: 'nothing' }],
    ['press by another', press({ from: { id: 8, is_bot: false } }), { kind: 'nothing' }],
    ['press without data', press({ data: undefined }), { kind: 'nothing' }],
    ['edited message', { update_id: 1, edited_message: {} }, { kind: 'nothing' }],
    ['no chat', { update_id: 1, message: { message_id: 5, text: 'a' } }, { kind: 'nothing' }],
  ])('%s', (_, update, reading) => {
    expect(readUpdate('telegram', update)).toMatchObject(reading);
  });

  test('anything at all is read or passed over', () => {
    fc.assert(fc.property(fc.anything(), (update) => typeof readUpdate('telegram', update).kind === 'string'));
    const shaken = fc.record({ message: fc.anything(), callback_query: fc.anything() });
    fc.assert(fc.property(shaken, (update) => typeof readUpdate('telegram', update).kind === 'string'));
  });
});

describe('buttons after a press', () => {
  const data = (button: ButtonData): string => encodeButton(button) ?? '';
  const part = (verb: 'accept' | 'obstacle'): string =>
    data({ kind: 'part', number: 3, assignment: 'SNV', verb, asOfMs: 1_704_160_800_000 });
  const key = (callback_data: string) => ({ text: 'x', callback_data });
  const submission = data({ kind: 'submission', number: 3, submission: 1, verb: 'refuse', date: null });

  test.each([
    ['answered question', data({ kind: 'answer', question: '5', yes: true }), []],
    ['decision', submission, []],
    ['accepted', part('accept'), [[key(part('obstacle'))]]],
    ['begun, not done', part('obstacle'), null],
    ['looked up', data({ kind: 'show', number: 3 }), null],
    ['not ours', 'rubbish', null],
  ])('%s', (_, payload, expected) => {
    const keyboard = [[key(part('accept'))], [key(part('obstacle'))]];
    expect(keyboardAfter({ callbackId: '1', messageId: 5, payload, keyboard })).toEqual(expected);
  });

  test.each([
    [answers.busy, true],
    [answers.busyTask(42), true],
    [answers.pending(42), false],
    [answers.questionGone, false],
  ])('busy: %s', (text, expected) => {
    expect(saysBusy(text)).toBe(expected);
  });
});
