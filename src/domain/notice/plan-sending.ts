import { addDays, civilDateAt, instantAt, MINUTE_MS, minuteOfDayAt } from '../calendar/civil-date';
import { isWorkingTime, nextWorkingInstant, workingDayOnOrAfter, type WorkingCalendar } from '../calendar/working-days';
import { isReminder } from './delivery';
import { isQuiet, type DeliveryPolicy } from './delivery-policy';
import type { NoticeKind } from './notice';

/** Why a notice waits: outside working hours, in quiet hours, for the morning's digest, for others of its kind, by the person's own wish, or the day has had enough. */
export type HoldReason = 'hours' | 'quiet' | 'pause' | 'digest' | 'limit' | 'trouble' | 'rate' | 'repeat' | 'company';

/** A notice that is due for one person; 'document': not about a task, a file that goes by itself. */
export interface DueNotice {
  readonly id: string;
  readonly kind: NoticeKind | 'document';
  readonly urgent: boolean;
  /** Instant of the event that it tells of, epoch ms. */
  readonly atMs: number;
}

/** What the person has had this civil day. */
export interface DaySoFar {
  /** Messages that carried nothing urgent. */
  readonly messages: number;
  readonly digest: boolean;
  /** His own pause ("tắt nhắc đến 14h"), while it lasts; epoch ms. */
  readonly pausedUntilMs?: number | null;
}

export interface Hold {
  readonly id: string;
  readonly untilMs: number;
  readonly why: HoldReason;
}

export interface SendingPlan {
  /** Go now, together as one message. */
  readonly send: readonly string[];
  /** This message is the day's digest. */
  readonly digest: boolean;
  /** Counts against the day's most. */
  readonly counted: boolean;
  readonly hold: readonly Hold[];
}

export interface SendingRules {
  readonly policy: DeliveryPolicy;
  readonly calendar: WorkingCalendar;
}

/** What one decision of an office changes in many tasks, one after another: told together, not a few at a time. */
const IN_MASSES: ReadonlySet<DueNotice['kind']> = new Set(['agency-changed', 'schedule-moved']);
const GATHER_MS = 5 * MINUTE_MS;
/** Those of the same five minutes wait for the same instant, whoever looks when. */
const gatheredAt = (atMs: number): number => (Math.floor(atMs / GATHER_MS) + 1) * GATHER_MS;

const isOfDigest = ({ kind }: DueNotice): boolean => kind !== 'document' && isReminder(kind);

/** Words go together as one message; when there are none, the first document by itself. The others wait their turn. */
const oneMessage = (ready: readonly DueNotice[]): readonly DueNotice[] => {
  const words = ready.filter((one) => one.kind !== 'document');
  return words.length > 0 ? words : ready.slice(0, 1);
};

/** The instant of the first digest on this working day or after it. */
const digestOn = ({ policy, calendar }: SendingRules, date: string): number =>
  instantAt(workingDayOnOrAfter(calendar, date), Math.max(policy.digestAtMinute, calendar.opensAtMinute));

const endOfQuiet = ({ quietToMinute }: DeliveryPolicy, nowMs: number): number => {
  const today = instantAt(civilDateAt(nowMs), quietToMinute);
  return today > nowMs ? today : instantAt(addDays(civilDateAt(nowMs), 1), quietToMinute);
};

/**
 * Which of the notices due for a person go now, as one message, and until when the others wait. Nothing is dropped.
 * Urgent ones go at any hour (quiet ones as the policy says) and take along what may be said now; reminders wait for
 * the working morning's digest, and so does what came overnight and what the day has no room for.
 */
export const planSending = (
  due: readonly DueNotice[],
  day: DaySoFar,
  rules: SendingRules,
  nowMs: number,
): SendingPlan => {
  const { policy, calendar } = rules;
  const today = civilDateAt(nowMs);
  const digestMs = digestOn(rules, today);
  const tomorrowMs = digestOn(rules, addDays(today, 1));
  const opensMs = instantAt(today, calendar.opensAtMinute);
  const quiet = isQuiet(policy, minuteOfDayAt(nowMs)) && !policy.urgentInQuietHours;

  const pausedMs = day.pausedUntilMs ?? 0;

  const holdOf = (one: DueNotice): Omit<Hold, 'id'> | null => {
    const { urgent, atMs } = one;
    if (urgent) return quiet ? { untilMs: endOfQuiet(policy, nowMs), why: 'quiet' } : null;
    if (pausedMs > nowMs) return { untilMs: pausedMs, why: 'pause' };
    if (!isWorkingTime(calendar, nowMs)) return { untilMs: nextWorkingInstant(calendar, nowMs), why: 'hours' };
    const ofMorning = isOfDigest(one) || atMs < opensMs;
    if (ofMorning && nowMs < digestMs) return { untilMs: digestMs, why: 'digest' };
    if (isOfDigest(one) && day.digest) return { untilMs: tomorrowMs, why: 'digest' };
    if (IN_MASSES.has(one.kind) && nowMs < gatheredAt(atMs)) return { untilMs: gatheredAt(atMs), why: 'company' };
    return null;
  };

  const hold: Hold[] = [];
  const ready: DueNotice[] = [];
  for (const one of due) {
    const held = holdOf(one);
    if (held === null) ready.push(one);
    else hold.push({ id: one.id, ...held });
  }
  const urgent = ready.some((one) => one.urgent);
  if (!urgent && ready.length > 0 && day.messages >= policy.mostADay) {
    const rest = ready.map(({ id }): Hold => ({ id, untilMs: tomorrowMs, why: 'limit' }));
    return { send: [], digest: false, counted: false, hold: [...hold, ...rest] };
  }
  const going = oneMessage(ready);
  return {
    send: going.map((one) => one.id),
    digest: going.some(isOfDigest),
    counted: !urgent,
    hold,
  };
};
