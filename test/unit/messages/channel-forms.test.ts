import type { Notice } from '../../../src/domain/notice/notice';
import type { Rendered } from '../../../src/domain/notice/rendered';
import type { Addressee } from '../../../src/messages/notices/address';
import { cutAtWord } from '../../../src/messages/words/cut';
import { documentText } from '../../../src/messages/chat/documents';
import type { Limits } from '../../../src/messages/words/fit';
import { helpText } from '../../../src/messages/chat/help';
import { linkText } from '../../../src/messages/chat/linking';
import { pauseText } from '../../../src/messages/chat/pause';
import { renderBundle } from '../../../src/messages/notices/render-bundle';
import { at } from '../../support/builders';
import { agencyName, SAMPLES } from './sample-notices';

/** As the adapters state them (the contract suites hold them to it); a provider refuses what is longer. */
const CHANNELS = {
  telegram: { buttons: true, maxLength: 4_096 },
  'zalo-oa': { buttons: true, maxLength: 2_000 },
  'zalo-bot': { buttons: false, maxLength: 2_000 },
  email: { buttons: true, maxLength: 10_000 },
  sms: { buttons: false, maxLength: 612, oneWay: true },
} as const;

const OFFICIAL: Addressee = { title: 'Chuyên viên, Sở Tư pháp', posts: [{ agency: 'STP', post: 'focal' }] };
const VICE_CHAIR: Addressee = { title: 'Phó Chủ tịch UBND tỉnh', posts: [{ agency: 'VPUBND', post: 'vice-chair' }] };

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const send = (notices: readonly Notice[], channel: keyof typeof CHANNELS, addressee: Addressee): readonly Rendered[] =>
  renderBundle(notices, { agencyName, addressee, maybeRepeated: false, powers: CHANNELS[channel] });

const printed = ({ text, buttons }: Rendered): string =>
  [text, ...(buttons.length > 0 ? [`[${buttons.map((one) => one.label).join('] [')}]`] : [])].join('\n');

const everything = Object.entries(SAMPLES).map(
  ([kind, notices]) => [kind, notices, kind === 'submission-to-decide' ? VICE_CHAIR : OFFICIAL] as const,
);

describe.each(Object.keys(CHANNELS) as (keyof typeof CHANNELS)[])('every notice on %s', (channel) => {
  const { buttons, maxLength, oneWay }: Limits = CHANNELS[channel];

  it('fits, and is not cut into nothing', () => {
    for (const [, notices, addressee] of everything) {
      for (const one of [...notices.map((notice) => [notice]), notices]) {
        const messages = send(one, channel, addressee);
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) {
          expect(message.text.trim()).not.toBe('');
          expect(message.text.length).toBeLessThanOrEqual(maxLength);
          for (const { payload } of message.buttons) expect(bytes(payload)).toBeLessThanOrEqual(64);
        }
      }
    }
  });

  it(
    oneWay
      ? 'says where to answer, and no code to type'
      : buttons
        ? 'has at most five buttons'
        : 'has no buttons, and tells what to type instead',
    () => {
      for (const [, notices, addressee] of everything) {
        const messages = notices.flatMap((notice) => send([notice], channel, addressee));
        for (const message of messages) expect(message.buttons.length).toBeLessThanOrEqual(buttons ? 5 : 0);
        const said = messages.map((one) => one.text).join('\n');
        if (oneWay) expect(said).not.toMatch(/^Trả lời:/mu);
        if (oneWay) expect(said).toMatch(/không trả lời tin này|Không cần trả lời\./u);
        else if (!buttons) expect(said).toMatch(/Trả lời:|trợ giúp|nhiệm vụ \d/u);
      }
    },
  );

  it('reads as approved', () => {
    const shown = everything.map(([kind, notices, addressee]) => {
      const [first] = notices;
      return `## ${kind}\n${first ? send([first], channel, addressee).map(printed).join('\n---\n') : ''}`;
    });
    const long = send(Object.values(SAMPLES).flat(), channel, OFFICIAL);
    expect(`\n${shown.join('\n\n')}\n\n## all at once: ${long.length} messages\n`).toMatchSnapshot();
  });
});

it('a day of fifty pieces of news is one SMS, with every task by its number', () => {
  const many = SAMPLES['task-given']
    .slice(0, 1)
    .flatMap((sample) =>
      Array.from({ length: 50 }, (_, at) => ({ ...sample, facts: { ...sample.facts, number: 101 + at } })),
    );
  const messages = send([...many, ...SAMPLES.overdue.slice(0, 1)], 'sms', OFFICIAL);
  expect(messages).toHaveLength(1);
  for (const { facts } of many) expect(messages[0]?.text).toContain(String(facts.number));
  expect(messages[0]?.text).toMatchInlineSnapshot(`
   "Gửi đồng chí 51 nội dung:
   Nhiệm vụ mới được giao (50): nhiệm vụ 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150
   Nhiệm vụ đã hết hạn, đề nghị giải trình (1): nhiệm vụ 3
   Trả lời trên Zalo, Telegram hoặc trang web; không trả lời tin này."
  `);
});

describe('a report that is sent', () => {
  const report = {
    title: 'Báo cáo công tác cải cách hành chính quý I năm 2024',
    by: 'Vũ Mẫu Sơn, Phó Trưởng phòng Cải cách hành chính, Sở Nội vụ',
    note: 'Kính gửi Văn phòng UBND tỉnh để tổng hợp',
  };
  const url = `https://dondoc.haiduong.example/tra-loi/${'a'.repeat(32)}`;

  it('reads as approved, with its file and as a link', () => {
    const captions = [OFFICIAL, VICE_CHAIR, null].map((one) => documentText.caption(report, one, one === null));
    const linked = documentText.byLink(captions[0] ?? '', url, CHANNELS.sms.maxLength);
    expect(`\n${[...captions, linked].join('\n\n')}\n`).toMatchSnapshot();
  });

  it('fits what channels take with a file, and keeps its link whole, however long its words', () => {
    const long = { title: 'báo cáo '.repeat(200), by: 'người gửi '.repeat(100), note: 'ghi chú '.repeat(200) };
    const caption = documentText.caption(long, VICE_CHAIR, true);
    expect(caption.length).toBeLessThanOrEqual(1_024);
    for (const { maxLength } of Object.values(CHANNELS)) {
      const text = documentText.byLink(caption, url, maxLength);
      expect(text.length).toBeLessThanOrEqual(maxLength);
      expect(text).toContain(url);
      // What an Official Account's template has room for.
      expect(cutAtWord(text, 200)).toContain(url);
    }
  });
});

describe('what is said about oneself', () => {
  const until = at('2024-06-10 14:00');
  const said = [
    linkText.stranger,
    linkText.linked('Nguyễn Mẫu An', 'Chuyên viên'),
    linkText.taken,
    linkText.invalid,
    linkText.tooMany(until),
    linkText.unlinked,
    linkText.issued('Nguyễn Mẫu An', 'K7M3-Q9P2', until),
    linkText.deepLink('https://t.me/dondoc_bot?start=K7M3-Q9P2'),
    pauseText.paused(until),
    pauseText.resumed,
  ];
  it('reads as approved, and fits the shortest channel', () => {
    for (const one of said) expect(one.length).toBeLessThanOrEqual(CHANNELS.sms.maxLength);
    expect(`\n${said.join('\n\n')}\n`).toMatchSnapshot();
  });
  it('the longest help fits Zalo', () => {
    const posts = (['focal', 'leader', 'monitor', 'standing', 'vice-chair'] as const).map((post) => ({
      agency: 'SNV',
      post,
    }));
    for (const held of posts) expect(helpText([held]).text.length).toBeLessThanOrEqual(2_000);
  });
});
