import { addDays, civilDateAt, instantAt, MINUTE_MS } from '../calendar/civil-date';
import { nextWorkingInstant, type WorkingCalendar } from '../calendar/working-days';
import type { NoticeKind } from './notice';

/** How an address has fared lately; forgotten after the first message that went through. */
export interface AddressHealth {
  /** Failures in a row. */
  readonly failures: number;
  /** Not to be tried again before this instant (epoch ms). */
  readonly notBeforeMs: number;
}

/** After so many failures in a row the person's next address is used instead. */
export const FALL_BACK_AFTER = 4;
/** After so many on every address the bundle is kept as a shown failure. With the pauses below: some three hours. */
export const GIVE_UP_AFTER = 12;

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 30 * MINUTE_MS;

/** The pause after the n-th failure in a row (n from 1): doubled each time, never shorter than the channel asked. */
export const pauseAfter = (failures: number, retryAfterMs: number | null): number =>
  Math.max(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(20, failures - 1)), retryAfterMs ?? 0);

export type AddressChoice<A> =
  | { readonly kind: 'use'; readonly address: A }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'none' };

/**
 * Which of a person's addresses (in his own order) to write to now. A short trouble is waited out, so that he reads
 * where he wished to; a lasting one makes way for his next address.
 */
export const chooseAddress = <A>(
  addresses: readonly A[],
  healthOf: (address: A) => AddressHealth | undefined,
  nowMs: number,
): AddressChoice<A> => {
  const waits: number[] = [];
  for (const address of addresses) {
    const health = healthOf(address);
    if (health === undefined || health.notBeforeMs <= nowMs) return { kind: 'use', address };
    waits.push(health.notBeforeMs);
    if (health.failures < FALL_BACK_AFTER) break;
  }
  return waits.length === 0 ? { kind: 'none' } : { kind: 'wait', untilMs: Math.min(...waits) };
};

/** True for what is asked again and again by itself: losing one costs nothing but time. */
const IS_REMINDER: Readonly<Record<NoticeKind, boolean>> = {
  'accept-asked': true,
  'accept-overdue': true,
  reminder: true,
  'late-reminder': true,
  'update-asked': true,
  'submission-waiting': true,
  'check-overdue': true,
  'check-slow': true,
  'accept-silent': true,
  urging: true,
  'obstacle-waiting': true,
  nudge: false,
  'task-given': false,
  overdue: false,
  escalation: false,
  'submission-to-confirm': false,
  'submission-to-decide': false,
  'question-explained': false,
  'submission-decided': false,
  'check-asked': false,
  confirmed: false,
  returned: false,
  released: false,
  obstacle: false,
  ruled: false,
  'document-awaited': true,
  'document-issued': false,
  'task-suspended': false,
  'task-resumed': false,
  'task-withdrawn': false,
  'task-amended': false,
  reopened: false,
  'obstacle-answered': false,
  'extension-asked': false,
  'extension-decided': false,
  excused: false,
  'schedule-moved': false,
  'nobody-reachable': false,
  'period-opened': false,
  'condition-met': false,
  'part-assigned': false,
  'part-passed-on': false,
  'person-change-asked': false,
  'waited-for': false,
  'agency-changed': false,
  receipt: false,
};

/** True for what waits for the morning's digest. */
export const isReminder = (kind: NoticeKind): boolean => IS_REMINDER[kind];

const SOON_MS = 2 * MINUTE_MS;

/**
 * When to repeat what may have arrived (the provider's answer was lost): urgent and binding news soon (a document, which
 * is no notice, too), reminders with the next working morning's digest.
 */
export const repeatAt = (
  notices: readonly { readonly kind: NoticeKind; readonly urgent: boolean }[],
  calendar: WorkingCalendar,
  nowMs: number,
): number =>
  notices.length > 0 && notices.every((one) => !one.urgent && isReminder(one.kind))
    ? nextWorkingInstant(calendar, instantAt(addDays(civilDateAt(nowMs), 1), 0))
    : nowMs + SOON_MS;
