import { fc } from '../../../support/properties';
import { decodeButton, encodeButton, type ButtonData } from '../../../../src/domain/notice/payload';

const samples: readonly (readonly [ButtonData, string])[] = [
  [{ kind: 'part', number: 3, assignment: 'SNV', verb: 'accept', asOfMs: 36 }, 'a:3:SNV:accept:10'],
  [{ kind: 'part', number: 3, assignment: 'SKHĐT', verb: 'confirm', asOfMs: 0 }, 'a:3:SKHĐT:confirm:0'],
  [{ kind: 'submission', number: 3, submission: 14, verb: 'refuse', date: null }, 's:3:14:refuse'],
  [{ kind: 'submission', number: 3, submission: 14, verb: 'extend', date: '2024-06-30' }, 's:3:14:extend:20240630'],
  [{ kind: 'answer', question: 'cb-77_a.b', yes: true }, 'c:cb-77_a.b:1'],
  [{ kind: 'answer', question: '12', yes: false }, 'c:12:2'],
  [{ kind: 'show', number: 12 }, 'v:12'],
  [{ kind: 'menu', item: 'mine' }, 'm:mine'],
];

describe('data of a button', () => {
  it.each(samples)('goes out and comes back: %j', (data, text) => {
    expect(encodeButton(data)).toBe(text);
    expect(decodeButton(text)).toEqual(data);
  });

  it.each([
    '',
    '3 xong',
    'a:3:SNV:accept',
    'a:0:SNV:accept:10',
    'a:3:SNV:explode:10',
    'a:3:S NV:accept:10',
    'a:3:SNV:accept:10:more',
    's:3:14:extend:20240631',
    's:3:14:accept',
    's:3:0:refuse',
    'c:12:3',
    'c:1 2:1',
    'v:03',
    'v:99999999',
    'm:everything',
    'm:mine ',
  ])('does not read %j', (text) => expect(decodeButton(text)).toBeNull());

  it('is never made longer than Telegram takes (64 bytes)', () => {
    const long = { kind: 'part', number: 9_999_999, verb: 'explain', asOfMs: 1_718_000_000_000 } as const;
    expect(encodeButton({ ...long, assignment: 'Đ'.repeat(32) })).toBeNull();
    expect(encodeButton({ ...long, assignment: 'SKHDT' })).not.toBeNull();
  });

  it('reads no arbitrary text as data it would not write itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[ascvm]:[0-9]{1,3}:[A-Z]{3}:[a-z]{4,8}:[0-9a-z]{1,4}$/)),
        (text) => {
          const data = decodeButton(text);
          if (data !== null) expect(decodeButton(encodeButton(data) ?? '')).toEqual(data);
        },
      ),
    );
  });
});
