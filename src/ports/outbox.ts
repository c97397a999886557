import type { AddressHealth } from '../domain/notice/delivery';
import type { Notice } from '../domain/notice/notice';
import type { DaySoFar, DueNotice, HoldReason, SendingPlan } from '../domain/notice/plan-sending';
import type { Rendered, SendOutcome } from './channel';
import type { ChatAddress } from './directory';

export type Said = Notice & { readonly seq: number };

/** A report on its way to one person. */
export interface SentDocument {
  /** Of its row in the outbox. */
  readonly id: string;
  readonly title: string;
  /** Among the files (ports/files.ts). */
  readonly file: { readonly hash: string; readonly name: string };
  /** Name and post of who sends it. */
  readonly by: string;
  readonly note: string | null;
}

export interface Bundle {
  readonly deliveryId: string;
  readonly officialId: string;
  /** Empty when a document goes. */
  readonly notices: readonly Said[];
  /** Goes by itself, as a file. */
  readonly document: SentDocument | null;
  /** Notices whose earlier sending may have arrived: to be marked as possibly repeated. */
  readonly maybeRepeated: boolean;
  /** The day's morning digest. */
  readonly digest: boolean;
}

/** Which of a person's due notices go now and until when the others wait. */
export type Planner = (due: readonly DueNotice[], day: DaySoFar) => SendingPlan;

/** Back into the outbox: not before this instant, and why. */
export interface Later {
  readonly atMs: number;
  readonly why: HoldReason;
}

/** The outbox seen by the dispatcher. Locks people, not rows, so that several dispatchers may run. */
export interface Outbox {
  /**
   * Takes what the plan lets go now to one person as a bundle and commits it as `sending` with a lease; holds the rest
   * back. Null when nobody has anything to be sent now. Expired leases become `unknown` first.
   */
  take(nowMs: number, leaseMs: number, plan: Planner): Promise<Bundle | null>;
  addressed(bundle: Bundle, to: ChatAddress, body: readonly Rendered[]): Promise<void>;
  /**
   * What came of the sending. After `failed-for-now` and `unknown` the notices are due again `later`; after
   * `failed-for-good` at once, for the person's next address (the dead one is no longer given).
   */
  settled(bundle: Bundle, outcome: SendOutcome, nowMs: number, later: Later | null): Promise<void>;
  /** This channel does not take the message: the attempt is kept as failed, and the same goes another way. */
  another(bundle: Bundle, reason: string, nowMs: number, leaseMs: number): Promise<Bundle>;
  /** Nobody to send to, or nothing that can be sent: kept as a shown failure with its reason. */
  unreachable(bundle: Bundle, nowMs: number, reason?: string): Promise<void>;
  /** The instant at which the next notice falls due, null when the outbox is empty. */
  nextDue(): Promise<number | null>;
  /** Takes one token of the channel's shared rate; otherwise the ms to wait for it. */
  takeToken(channel: string, perSecond: number, nowMs: number): Promise<number>;
}

export interface KnownAddress extends ChatAddress {
  /** Undefined when the last message went through. */
  readonly health: AddressHealth | undefined;
}

/**
 * People's chat addresses and how they fare: the only count of failed attempts, in the database, so that several
 * dispatchers agree and a restart forgets nothing.
 */
export interface AddressBook {
  /** Living addresses in the person's own order. */
  of(officialId: string): Promise<readonly KnownAddress[]>;
  succeeded(address: ChatAddress): Promise<void>;
  /** One more failure; not to be tried again before the pause is over. Returns the health after it. */
  failed(address: ChatAddress, retryAfterMs: number | null, nowMs: number): Promise<AddressHealth>;
  /** The channel said that this account can no longer be reached. */
  dead(address: ChatAddress): Promise<void>;
  /** Somebody wrote from it: it lives, whatever was said before. */
  heardFrom(address: ChatAddress): Promise<void>;
}

/** What a provider tells of a message after it was taken. */
export interface Receipts {
  /** A later state is never set back ("seen" stays when "delivered" comes after it). Returns the ids not known here. */
  heard(
    channel: string,
    providerIds: readonly string[],
    state: 'delivered' | 'seen',
    atMs: number,
  ): Promise<readonly string[]>;
  /**
   * The provider took the message and could not bring it: the attempt is a shown failure. `gone`: nothing will ever
   * arrive at this address, so what it carried goes to the person's next one.
   */
  failed(
    channel: string,
    providerId: string,
    why: { readonly reason: string; readonly gone: boolean },
    nowMs: number,
  ): Promise<void>;
}
