import { fc } from '../../../support/properties';
import {
  chooseAddress,
  FALL_BACK_AFTER,
  pauseAfter,
  repeatAt,
  type AddressHealth,
} from '../../../../src/domain/notice/delivery';
import { at, CALENDAR_2024 } from '../../../support/builders';

describe('the pause after a failure', () => {
  it.each([
    [1, null, 30_000],
    [2, null, 60_000],
    [5, null, 480_000],
    [7, null, 1_800_000],
    [500, null, 1_800_000],
    [1, 2_000, 30_000],
    [1, 45_000, 45_000],
    [1, 7_200_000, 7_200_000],
  ])('number %d, asked to wait %p ms: %d ms', (failures, retryAfter, expected) => {
    expect(pauseAfter(failures, retryAfter)).toBe(expected);
  });
});

describe('which address next', () => {
  const NOW = 1_000_000;
  const sick = (failures: number, inMs: number): AddressHealth => ({ failures, notBeforeMs: NOW + inMs });
  const choose = (health: Record<string, AddressHealth>, ...addresses: string[]) =>
    chooseAddress(addresses, (one) => health[one], NOW);

  it.each([
    ['nobody has an address', {}, [], { kind: 'none' }],
    ['the first, in the person’s order', {}, ['a', 'b'], { kind: 'use', address: 'a' }],
    ['the first again once its pause is over', { a: sick(9, 0) }, ['a', 'b'], { kind: 'use', address: 'a' }],
    ['waits out a short trouble', { a: sick(1, 30) }, ['a', 'b'], { kind: 'wait', untilMs: NOW + 30 }],
    ['turns to the next in a lasting one', { a: sick(FALL_BACK_AFTER, 30) }, ['a', 'b'], { kind: 'use', address: 'b' }],
    [
      'waits for whichever is ready first when all are in trouble',
      { a: sick(9, 500), b: sick(2, 60) },
      ['a', 'b'],
      { kind: 'wait', untilMs: NOW + 60 },
    ],
  ])('%s', (_name, health, addresses, expected) => {
    expect(choose(health as Record<string, AddressHealth>, ...addresses)).toEqual(expected);
  });

  it('never picks an address within its pause, and always finds one that has none', () => {
    const healths = fc.array(
      fc.record({ failures: fc.integer({ min: 1, max: 20 }), wait: fc.integer({ min: 0, max: 9 }) }),
    );
    fc.assert(
      fc.property(healths, (list) => {
        const choice = chooseAddress(list, ({ failures, wait }) => sick(failures, wait), NOW);
        if (choice.kind === 'use') expect(choice.address.wait).toBe(0);
        if (list[0]?.wait === 0) expect(choice).toEqual({ kind: 'use', address: list[0] });
        expect(choice.kind === 'none').toBe(list.length === 0);
      }),
    );
  });
});

describe('repeating what may have arrived', () => {
  const now = at('2024-06-07 16:00'); // a Friday

  it.each([
    ['reminders with the next working morning', [{ kind: 'reminder', urgent: false }], at('2024-06-10 07:30')],
    ['urgent ones soon', [{ kind: 'reminder', urgent: true }], now + 120_000],
    [
      'a bundle with anything binding soon',
      [
        { kind: 'reminder', urgent: false },
        { kind: 'submission-to-decide', urgent: false },
      ],
      now + 120_000,
    ],
  ] as const)('%s', (_name, notices, expected) => expect(repeatAt(notices, CALENDAR_2024, now)).toBe(expected));
});
