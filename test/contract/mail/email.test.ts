import { createEmailChannel } from '../../../src/adapters/email/email-channel';
import type { Rendered } from '../../../src/ports/channel';
import { emailText } from '../../../src/messages/chat/email';
import { letterText, startFakeSmtp, type Letter, type SmtpFault } from '../../support/fake-smtp';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { createMemoryLinks } from '../../support/fakes/memory-links';
import { describeChannel, onFake, type ChannelTrouble, type ChannelUnderTest } from '../channel.contract';

const PERSON = 'an@haiduong.example';
const PASSWORD = 'smtp-password-of-the-tests';

const FAULTS: Record<Exclude<ChannelTrouble, 'unreachable' | 'rate-limited'>, SmtpFault> = {
  'provider-down': { kind: 'answer', to: 'MAIL', line: '421 4.3.2 Service not available' },
  blocked: { kind: 'answer', to: 'RCPT', line: '550 5.7.1 Recipient refuses mail from you' },
  'unknown-chat': { kind: 'answer', to: 'RCPT', line: '550 5.1.1 No such user here' },
  rejected: { kind: 'answer', to: 'END', line: '554 5.6.0 Message content rejected' },
  'answer-lost': { kind: 'cut-off', taken: true },
  'answer-garbled': { kind: 'garbage', taken: true },
};

const open = async (): Promise<ChannelUnderTest> => {
  const fake = await startFakeSmtp();
  fake.know(PERSON);
  const links = createMemoryLinks('https://dondoc.example');
  const url = fake.url;
  const said = (letter: Letter): Rendered => {
    const text = letterText(letter);
    const link = /^https:\S+$/m.exec(text)?.[0] ?? null;
    const foot = emailText.body('', link);
    const own = text.trimEnd().slice(0, -foot.length);
    return { text: own, buttons: links.messageOf(link)?.buttons ?? [] };
  };
  const letters = (withFile: boolean): readonly Letter[] =>
    fake.letters.filter((one) => /^content-type: multipart/im.test(one.source) === withFile);
  return onFake(
    fake,
    {
      channel: createEmailChannel({ url, from: 'Đôn Đốc <dondoc@haiduong.example>' }, links, createMemoryClock(0)),
      chatId: PERSON,
      delivered: async () => letters(false).map(said),
      files: async () =>
        letters(true).map(({ source }) => {
          const part =
            source.split(/\r\n--[^\r\n]+\r\n/).find((one) => /^content-disposition: attachment/im.test(one)) ?? '';
          const [head = '', body = ''] = part.split('\r\n\r\n');
          const name = [...head.replace(/\r\n\s+/g, ' ').matchAll(/filename\*\d\*?=(?:utf-8'')?"?([^;"\s]+)/gi)]
            .map((one) => one[1])
            .join('');
          return { name: decodeURIComponent(name), size: Buffer.from(body, 'base64').length };
        }),
      secrets: [PASSWORD],
    },
    (kind) => {
      // SMTP has no rate of its own: a server that has had enough says 4xx, which is the server down.
      if (kind !== 'rate-limited') fake.fail(FAULTS[kind]);
    },
  );
};

describeChannel('e-mail', {
  open,
  troubles: ['provider-down', 'unreachable', 'blocked', 'unknown-chat', 'rejected', 'answer-lost', 'answer-garbled'],
});

describe('e-mail, beyond the contract', () => {
  const one = async (text: string, to = PERSON): Promise<{ letter: Letter | undefined; outcome: unknown }> => {
    const fake = await startFakeSmtp();
    fake.know(PERSON);
    const channel = createEmailChannel(
      { url: fake.url, from: 'dondoc@haiduong.example' },
      createMemoryLinks('https://dondoc.example'),
      createMemoryClock(0),
    );
    const outcome = await channel.send(to, { text, buttons: [] });
    await fake.close();
    return { letter: fake.letters[0], outcome };
  };

  test('nothing in a message becomes markup or a header', async () => {
    const text = '<script>alert(1)</script>\r\nBcc: somebody@else.example\n[a](javascript:x)';
    const { letter } = await one(text);
    const [head = ''] = letter?.source.split('\r\n\r\n') ?? [];
    expect(head).toMatch(/^content-type: text\/plain/im);
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toMatch(/^auto-submitted: auto-generated/im);
    expect(letter?.source).not.toMatch(/text\/html/i);
  });

  test.each(['an@haiduong.example\r\nBcc: x@y.example', 'an@haiduong.example, b@c.example', 'an', '<an@b.c>', ''])(
    'no letter goes to %p',
    async (to) => {
      const { letter, outcome } = await one('a', to);
      expect(outcome).toMatchObject({ kind: 'failed-for-good', addressDead: true });
      expect(letter).toBeUndefined();
    },
  );

  test('the subject is one line of the message', () => {
    const text = 'Kính báo cáo đồng chí Giám đốc,\nNhiệm vụ quá hạn (2):\n• 3. …';
    expect(emailText.subject(text)).toBe('[Đôn Đốc] Nhiệm vụ quá hạn (2)');
    expect(emailText.subject('Kỳ báo cáo mới\nNhiệm vụ 67: Duy trì các cổng thông tin')).toBe(
      '[Đôn Đốc] Kỳ báo cáo mới – nhiệm vụ 67',
    );
    expect(emailText.subject('a'.repeat(500))).toHaveLength(120);
  });
});
