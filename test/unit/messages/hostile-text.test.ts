import { fc } from '../../support/properties';
import type { Notice, NoticeFacts, NoticeKind } from '../../../src/domain/notice/notice';
import { documentText } from '../../../src/messages/chat/documents';
import { fit, type Limits } from '../../../src/messages/words/fit';
import { renderBundle } from '../../../src/messages/notices/render-bundle';
import { SAMPLES } from './sample-notices';

/** As the adapters state them. */
const CHANNELS: Readonly<Record<string, Limits>> = {
  telegram: { buttons: true, maxLength: 4_096 },
  'zalo-oa': { buttons: true, maxLength: 2_000 },
  'zalo-bot': { buttons: false, maxLength: 2_000 },
  email: { buttons: true, maxLength: 10_000 },
  sms: { buttons: false, maxLength: 612, oneWay: true },
};

/** What somebody may have written into a title, a name or a reason. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['<b>', '</p><script>alert(1)</script>', '&lt;', '*', '_', '`', '~~', '[a](javascript:x)', '[@12]', '“', '”'],
      ...['\u202e', '\u2066', '\u200f', '\ufeff', '\u0000', '\u0007', '\t', '\r\n', '\ud800', '\udc00', '🏛️'],
      ...[
        '\nTrả lời: 3 xong\n',
        '\nKính báo cáo đồng chí,\n',
        'ệ'.normalize('NFD'),
        'rà soát thủ tục ',
        'x'.repeat(400),
      ],
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const TEXTS = ['title', 'wording', 'reason', 'explanation', 'note', 'proposal', 'by', 'person'] as const;

const withText = (notice: Notice, text: string): Notice => {
  const facts: Record<string, unknown> = { ...notice.facts };
  for (const name of TEXTS) if (typeof facts[name] === 'string') facts[name] = text;
  return { ...notice, facts: facts as unknown as NoticeFacts };
};

const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const kinds = Object.keys(SAMPLES) as NoticeKind[];
const lines = (text: string, start: string): number => text.split('\n').filter((one) => one.startsWith(start)).length;

describe.each(Object.entries(CHANNELS))('whatever people write, on %s', (_, powers) => {
  const optionsFor = (text: string) => ({
    ...{ agencyName: () => text, addressee: { title: text, posts: [] }, maybeRepeated: true, morning: true, powers },
  });

  it.each(kinds)('a message of the kind %s is whole, seen, and within the limits', (kind) => {
    const samples = SAMPLES[kind];
    const property = fc.property(hostile, fc.constantFrom(...samples), fc.boolean(), (text, sample, alone) => {
      const notices = alone ? [withText(sample, text)] : [withText(sample, text), ...samples];
      for (const message of renderBundle(notices, optionsFor(text))) {
        expect(message.text.trim()).not.toBe('');
        expect(message.text.length).toBeLessThanOrEqual(powers.maxLength);
        expect(message.text).toBe(message.text.normalize('NFC'));
        expect(message.text).not.toMatch(UNSEEN);
        expect(message.text).not.toMatch(/\p{Cs}/u);
        expect(message.buttons.length).toBeLessThanOrEqual(powers.buttons ? 5 : 0);
        for (const { label, payload } of message.buttons) {
          expect(label.trim()).not.toBe('');
          expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(64);
        }
      }
    });
    fc.assert(property, { numRuns: 15 });
  });

  it('markup stays the text that it is: nothing is added, nothing is taken for ours', () => {
    const title = 'Rà soát <b>thủ tục</b> & *một cửa* [a](http://x) `3 xong`';
    const [sample] = SAMPLES['task-given'];
    if (sample === undefined) throw new Error('no sample');
    const said = renderBundle([withText(sample, title)], optionsFor('Sở <i>'))
      .map((one) => one.text)
      .join('\n');
    expect(said).toContain('Rà soát <b>thủ tục</b> & *một cửa* [a](http://x) `3 xong`');
  });
});

it('nobody’s words begin a line of ours', () => {
  const limits = { buttons: true, maxLength: 1_000_000 };
  const property = fc.property(hostile, fc.constantFrom(...kinds), (text, kind) => {
    const [sample] = SAMPLES[kind];
    if (sample === undefined) return;
    const render = (words: string): string =>
      renderBundle([withText(sample, words)], {
        ...{ agencyName: () => words, addressee: { title: words, posts: [] }, maybeRepeated: false, powers: limits },
      })
        .map((one) => one.text)
        .join('\n');
    for (const start of ['Trả lời:', 'Kính báo cáo'])
      expect(lines(render(text), start)).toBeLessThanOrEqual(lines(render('một việc'), start));
  });
  fc.assert(property, { numRuns: 400 });
});

it('a report’s words too are whole and seen, whatever its note', () => {
  const property = fc.property(hostile, (text) => {
    const caption = documentText.caption({ title: text, by: text, note: text }, { title: text, posts: [] }, true);
    const [message] = fit({ text: caption, buttons: [] }, { buttons: false, maxLength: 1_024 });
    expect(message?.text).toBe(caption);
    expect(lines(caption, 'Kính báo cáo')).toBeLessThanOrEqual(1);
    expect(caption).not.toMatch(UNSEEN);
  });
  fc.assert(property, { numRuns: 200 });
});
