import type { Notice } from '../domain/notice/notice';
import type { Rendered, SendOutcome } from './channel';

export type Said = Notice & { readonly seq: number };

export interface Bundle {
  readonly deliveryId: string;
  readonly officialId: string;
  readonly notices: readonly Said[];
  /** Notices whose earlier sending may have arrived: to be marked as possibly repeated. */
  readonly maybeRepeated: boolean;
  /** Earlier passing failures in sending these notices. */
  readonly attempts: number;
}

/** The outbox seen by the dispatcher. Locks people, not rows, so that several dispatchers may run. */
export interface Outbox {
  /**
   * Takes everything due for one person as a bundle and commits it as `sending` with a lease; null when nothing is
   * due. Expired leases become `unknown` first.
   */
  take(nowMs: number, leaseMs: number): Promise<Bundle | null>;
  addressed(bundle: Bundle, to: { channel: string; chatId: string }, body: readonly Rendered[]): Promise<void>;
  /**
   * What came of the sending. After `failed-for-now` and `unknown` the notices are due again at `retryAtMs`; after
   * `failed-for-good` at once, for the person's next address (the dead one is no longer given).
   */
  settled(bundle: Bundle, outcome: SendOutcome, nowMs: number, retryAtMs: number | null): Promise<void>;
  /** Nobody to send to, or nothing that can be sent: kept as a shown failure with its reason. */
  unreachable(bundle: Bundle, nowMs: number, reason?: string): Promise<void>;
  /** The instant at which the next notice falls due, null when the outbox is empty. */
  nextDue(): Promise<number | null>;
  /** Takes one token of the channel's shared rate; otherwise the ms to wait for it. */
  takeToken(channel: string, perSecond: number, nowMs: number): Promise<number>;
}
