import { fc } from '../../support/properties';
import { cutAtWord } from '../../../src/messages/words/cut';
import { fit } from '../../../src/messages/words/fit';
import { renderBundle } from '../../../src/messages/notices/render-bundle';
import { agencyName, sampleNotice } from './sample-notices';

const words = fc.array(fc.constantFrom('nhiệm', 'vụ', 'Sở', 'Tư', 'pháp', 'hạn', '30/6', '😀', '\n', 'x'.repeat(50)), {
  maxLength: 200,
});
const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

describe('a message made to fit its channel', () => {
  it('is never longer than the channel takes, loses no word, and keeps its buttons once', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (list, maxLength) => {
        const text = list.join(' ');
        const pieces = fit({ text, buttons: [{ label: 'Xem', payload: 'v:3' }] }, { buttons: true, maxLength });
        expect(Math.max(0, ...pieces.map((one) => one.text.length))).toBeLessThanOrEqual(maxLength);
        expect(bare(pieces.map((one) => one.text).join(''))).toBe(bare(text));
        expect(pieces.flatMap((one) => one.buttons)).toHaveLength(pieces.length === 0 ? 0 : 1);
      }),
    );
  });

  it('never parts the halves of one character', () => {
    for (let maxLength = 20; maxLength < 30; maxLength += 1) {
      for (const { text } of fit({ text: '😀'.repeat(100), buttons: [] }, { buttons: true, maxLength })) {
        expect(text).toMatch(/^(😀)*$/u);
      }
    }
  });

  it('has no buttons where the channel has none', () => {
    const [piece] = fit(
      { text: 'a', buttons: [{ label: 'Xem', payload: 'v:3' }] },
      { buttons: false, maxLength: 2000 },
    );
    expect(piece?.buttons).toEqual([]);
  });

  it('a digest of a hundred tasks reaches Zalo in pieces of at most 2,000 characters, each task in it', () => {
    const notices = Array.from({ length: 100 }, (_, index) =>
      sampleNotice('reminder', { number: index + 1, daysLeft: 3 }),
    );
    const pieces = renderBundle(notices, {
      agencyName,
      addressee: null,
      maybeRepeated: false,
      powers: { buttons: false, maxLength: 2000 },
    });
    expect(pieces.length).toBeGreaterThan(3);
    for (const one of pieces) expect(one.text.length).toBeLessThanOrEqual(2000);
    const numbers = pieces.flatMap((one) => [...one.text.matchAll(/^• (\d+)\./gm)].map((match) => Number(match[1])));
    expect(numbers).toEqual(notices.map((one) => one.facts.number));
  });

  it('says the same thing about the same part once', () => {
    const [only, none] = renderBundle([sampleNotice('reminder'), sampleNotice('reminder', {}, '2024-07-06')], {
      agencyName,
      addressee: null,
      maybeRepeated: true,
      powers: { buttons: true, maxLength: 4096 },
    });
    expect(only?.text).toMatch(/^\(có thể trùng\) Nhiệm vụ sắp đến hạn\n/);
    expect(none).toBeUndefined();
  });
});

describe('a title cut short', () => {
  it.each([
    ['Rà soát thủ tục hành chính', 40, 'Rà soát thủ tục hành chính'],
    ['Rà soát thủ tục hành chính', 20, 'Rà soát thủ tục…'],
    ['Rà soát, thủ tục', 9, 'Rà soát…'],
    ['  Rà\n soát  ', 40, 'Rà soát'],
    ['x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  ])('%j at %d', (text, most, expected) => expect(cutAtWord(text, most)).toBe(expected));
});
