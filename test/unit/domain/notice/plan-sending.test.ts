import { fc } from '../../../support/properties';
import { civilDateAt, DAY_MS } from '../../../../src/domain/calendar/civil-date';
import { isWorkingTime } from '../../../../src/domain/calendar/working-days';
import { isReminder } from '../../../../src/domain/notice/delivery';
import { DEFAULT_DELIVERY_POLICY, isQuiet } from '../../../../src/domain/notice/delivery-policy';
import type { NoticeKind } from '../../../../src/domain/notice/notice';
import { planSending, type DueNotice } from '../../../../src/domain/notice/plan-sending';
import { at, CALENDAR_2024 } from '../../../support/builders';

const RULES = { policy: DEFAULT_DELIVERY_POLICY, calendar: CALENDAR_2024 };
const FRESH = { messages: 0, digest: false };
const notice = (kind: NoticeKind, from: string, more: Partial<DueNotice> = {}): DueNotice => ({
  ...{ id: `${kind} ${from}`, kind, urgent: false, atMs: at(from) },
  ...more,
});

describe('what goes now, and until when the rest waits', () => {
  // Monday 10 June 2024; work from 07:30 to 17:00, the digest at 08:10.
  it.each([
    ['news goes in working hours', notice('task-given', '2024-06-10 09:00'), FRESH, '2024-06-10 09:00', null],
    [
      'news of the evening waits for the opening',
      notice('task-given', '2024-06-10 18:00'),
      FRESH,
      '2024-06-10 18:00',
      ['2024-06-11 07:30', 'hours'],
    ],
    [
      '… and then for the digest',
      notice('task-given', '2024-06-10 18:00'),
      FRESH,
      '2024-06-11 07:30',
      ['2024-06-11 08:10', 'digest'],
    ],
    [
      'news of Friday evening comes on Monday',
      notice('task-given', '2024-06-14 18:00'),
      FRESH,
      '2024-06-14 18:00',
      ['2024-06-17 07:30', 'hours'],
    ],
    [
      'a reminder waits for the digest',
      notice('reminder', '2024-06-10 08:00'),
      FRESH,
      '2024-06-10 08:00',
      ['2024-06-10 08:10', 'digest'],
    ],
    ['… and goes with it', notice('reminder', '2024-06-10 08:00'), FRESH, '2024-06-10 08:10', null],
    [
      'a later reminder makes the digest of a day that had none',
      notice('reminder', '2024-06-10 14:00'),
      FRESH,
      '2024-06-10 14:00',
      null,
    ],
    [
      '… but there is one a day',
      notice('reminder', '2024-06-10 14:00'),
      { messages: 1, digest: true },
      '2024-06-10 14:00',
      ['2024-06-11 08:10', 'digest'],
    ],
    [
      'the day has had enough',
      notice('task-given', '2024-06-10 14:00'),
      { messages: 8, digest: true },
      '2024-06-10 14:00',
      ['2024-06-11 08:10', 'limit'],
    ],
    [
      'what one decision changes in many tasks waits for the others',
      notice('agency-changed', '2024-06-10 14:01'),
      FRESH,
      '2024-06-10 14:02',
      ['2024-06-10 14:05', 'company'],
    ],
    ['… five minutes at most', notice('agency-changed', '2024-06-10 14:01'), FRESH, '2024-06-10 14:05', null],
    [
      'urgent news goes all the same',
      notice('receipt', '2024-06-10 14:00', { urgent: true }),
      { messages: 80, digest: true },
      '2024-06-10 14:00',
      null,
    ],
    [
      'nothing but urgent news in a person’s own pause',
      notice('task-given', '2024-06-10 10:00'),
      { ...FRESH, pausedUntilMs: at('2024-06-10 14:00') },
      '2024-06-10 10:00',
      ['2024-06-10 14:00', 'pause'],
    ],
    [
      '… and urgent news at once',
      notice('receipt', '2024-06-10 10:00', { urgent: true }),
      { ...FRESH, pausedUntilMs: at('2024-06-10 14:00') },
      '2024-06-10 10:00',
      null,
    ],
    ['… in the evening', notice('receipt', '2024-06-10 19:00', { urgent: true }), FRESH, '2024-06-10 19:00', null],
    ['… and at night', notice('receipt', '2024-06-10 23:30', { urgent: true }), FRESH, '2024-06-10 23:30', null],
  ] as const)('%s', (_name, one, day, now, held) => {
    const plan = planSending([one], day, RULES, at(now));
    const [until, why] = held ?? [];
    expect(plan.hold).toEqual(until === undefined ? [] : [{ id: one.id, untilMs: at(until), why }]);
    expect(plan.send).toEqual(held === null ? [one.id] : []);
  });

  it('sends a document by itself, after the words that are due, and never as a part of the digest', () => {
    const now = at('2024-06-10 09:00');
    const paper = (id: string, more: Partial<DueNotice> = {}): DueNotice => ({
      ...{ id, kind: 'document', urgent: false, atMs: now },
      ...more,
    });
    const words = notice('reminder', '2024-06-10 08:00');
    expect(planSending([paper('a'), words, paper('b')], FRESH, RULES, now)).toMatchObject({
      ...{ send: [words.id], digest: true, hold: [] },
    });
    expect(planSending([paper('a'), paper('b')], FRESH, RULES, now)).toMatchObject({ send: ['a'], digest: false });
    const evening = at('2024-06-10 18:00');
    expect(planSending([paper('a', { atMs: evening })], FRESH, RULES, evening).hold).toEqual([
      { id: 'a', untilMs: at('2024-06-11 07:30'), why: 'hours' },
    ]);
    expect(planSending([paper('a', { urgent: true })], FRESH, RULES, evening).send).toEqual(['a']);
  });

  it('keeps the night quiet for urgent news too where the office wants that', () => {
    const policy = { ...DEFAULT_DELIVERY_POLICY, urgentInQuietHours: false };
    const urgent = notice('receipt', '2024-06-10 23:30', { urgent: true });
    const until = (now: string) => planSending([urgent], FRESH, { ...RULES, policy }, at(now)).hold[0];
    expect(until('2024-06-10 23:30')).toEqual({ id: urgent.id, untilMs: at('2024-06-11 06:00'), why: 'quiet' });
    expect(until('2024-06-11 02:00')?.untilMs).toBe(at('2024-06-11 06:00'));
    expect(until('2024-06-11 06:00')).toBeUndefined();
  });

  it('takes along what the day has no room for when something urgent goes anyway', () => {
    const two = [notice('task-given', '2024-06-10 14:00'), notice('receipt', '2024-06-10 14:01', { urgent: true })];
    const plan = planSending(two, { messages: 9, digest: true }, RULES, at('2024-06-10 14:01'));
    expect(plan).toEqual({ send: two.map((one) => one.id), digest: false, counted: false, hold: [] });
  });

  it('drops nothing, holds nothing for ever, and says nothing that is not urgent outside working hours', () => {
    const kind = fc.constantFrom<NoticeKind>('task-given', 'reminder', 'late-reminder', 'nudge', 'receipt', 'obstacle');
    const day = fc.record({ messages: fc.nat(12), digest: fc.boolean() });
    const minutes = fc.integer({ min: 0, max: 366 * 1440 });
    const due = fc.array(fc.record({ kind, urgent: fc.boolean(), ageMinutes: fc.nat(5_000) }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(due, day, minutes, fc.boolean(), (list, soFar, minute, urgentInQuietHours) => {
        const nowMs = at('2024-01-01 00:00') + minute * 60_000;
        const policy = { ...DEFAULT_DELIVERY_POLICY, urgentInQuietHours };
        const notices = list.map((one, index) => ({
          ...one,
          id: String(index),
          atMs: nowMs - one.ageMinutes * 60_000,
        }));
        const plan = planSending(notices, soFar, { policy, calendar: CALENDAR_2024 }, nowMs);
        expect([...plan.send, ...plan.hold.map((one) => one.id)].sort()).toEqual(notices.map((one) => one.id).sort());
        for (const held of plan.hold) {
          expect(held.untilMs).toBeGreaterThan(nowMs);
          expect(held.untilMs).toBeLessThan(nowMs + 12 * DAY_MS);
        }
        const sent = notices.filter((one) => plan.send.includes(one.id));
        if (!isWorkingTime(CALENDAR_2024, nowMs)) expect(sent.every((one) => one.urgent)).toBe(true);
        if (soFar.digest) expect(sent.filter((one) => !one.urgent).every((one) => !isReminder(one.kind))).toBe(true);
        if (sent.length > 0 && sent.every((one) => !one.urgent)) expect(soFar.messages).toBeLessThan(policy.mostADay);
      }),
    );
  });

  it('comes to an end: what is held goes at its instant, or a day later at the latest when the day is full', () => {
    const kinds = fc.constantFrom<NoticeKind>('task-given', 'reminder', 'nudge');
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 366 * 1440 }), (kind, minute) => {
        const one = { id: '1', kind, urgent: false, atMs: at('2024-01-01 00:00') + minute * 60_000 };
        let nowMs = one.atMs;
        let turns = 0;
        for (let plan = planSending([one], FRESH, RULES, nowMs); plan.hold[0]; turns += 1) {
          nowMs = plan.hold[0].untilMs;
          plan = planSending([one], FRESH, RULES, nowMs);
        }
        expect(turns).toBeLessThanOrEqual(2);
      }),
    );
  });
});

it.each([
  [1260, 360, 1300, true],
  [1260, 360, 100, true],
  [1260, 360, 360, false],
  [1260, 360, 720, false],
  [720, 780, 750, true],
  [720, 780, 780, false],
])('quiet from minute %d to %d: at %d %p', (quietFromMinute, quietToMinute, minute, quiet) => {
  expect(isQuiet({ ...DEFAULT_DELIVERY_POLICY, quietFromMinute, quietToMinute }, minute)).toBe(quiet);
  expect(civilDateAt(at('2024-06-10 00:00') + minute * 60_000)).toBe('2024-06-10');
});
