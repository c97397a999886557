import type { CivilDate } from '../domain/calendar/civil-date';

/** One attempt to tell one person one thing, or a notice that waits for its first: the proof of đôn đốc. */
export interface DeliveryView {
  /** Null for a report. */
  readonly taskNumber: number | null;
  readonly kind: string;
  /** Of the report that was sent. */
  readonly title: string | null;
  readonly officialId: string;
  readonly officialName: string;
  readonly channel: string | null;
  /** As the outbox keeps it; besides 'held' (waits for `untilMs`) and 'answered' (he acted on the task after it). */
  readonly state: string;
  /** Why it is held: domain HoldReason. */
  readonly hold: string | null;
  readonly untilMs: number | null;
  readonly providerId: string | null;
  /** Why it failed, or in which other form it went. */
  readonly fault: string | null;
  readonly atMs: number;
  readonly sentAtMs: number | null;
  readonly deliveredAtMs: number | null;
  readonly seenAtMs: number | null;
  readonly answeredAtMs: number | null;
}

export type DeliveryFilter =
  | { readonly taskNumber: number }
  | { readonly reportId: string }
  /** Civil days, both included. */
  | { readonly from: CivilDate; readonly to: CivilDate };

export interface DeliveryViews {
  /** Latest first, at most `limit`. */
  list(filter: DeliveryFilter, limit: number, nowMs: number): Promise<readonly DeliveryView[]>;
}

/** How a channel fares, for the administrator. */
export interface ChannelLine {
  readonly id: string;
  readonly on: boolean;
  /** Living addresses of active officials. */
  readonly people: number;
  /** Attempts of the last 24 hours. */
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  /** A provider's consent was lost: only a person can help. */
  readonly consentLost: boolean;
}
