import type { CivilDate } from '../domain/calendar/civil-date';
import type { ReportKind } from '../domain/report/periods';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';

/** A report frozen by time and log position; its document is among the files. */
export interface KeptReport {
  /** The same plan, kind, day and log position: the same report. */
  readonly id: string;
  readonly planId: string;
  readonly kind: ReportKind;
  readonly asOf: CivilDate;
  readonly position: bigint;
  readonly title: string;
  readonly file: { readonly hash: string; readonly name: string; readonly size: number };
  readonly builtAtMs: number;
  /** Name and post of who had it made. */
  readonly byName: string;
}

/** Sent by somebody to these officials. */
export interface ReportSending {
  readonly to: readonly string[];
  /** Name and post of the sender. */
  readonly by: string;
  readonly note: string | null;
  /** At any hour: who asked for it himself. */
  readonly urgent: boolean;
}

export interface ReportStore {
  keep(report: KeptReport): Promise<void>;
  find(id: string): Promise<KeptReport | null>;
  /** Latest first. */
  latest(limit: number): Promise<readonly KeptReport[]>;
  /**
   * Puts the report into the outbox, once for each person: whom it is on its way to or has reached is passed over, and
   * where it failed it goes again. Returns those to whom it goes.
   */
  send(report: KeptReport, sending: ReportSending, nowMs: number): Promise<readonly string[]>;
}

export interface ReportOrder {
  /** Null: the newest plan's. */
  readonly planId: string | null;
  readonly kind: string;
  readonly asOf: CivilDate;
}

/** Making reports and sending them. Faults are Vietnamese sentences. */
export interface ReportDesk {
  make(order: ReportOrder, by: Actor): Promise<Result<KeptReport, string>>;
  latest(limit: number): Promise<readonly KeptReport[]>;
  /** Returns those to whom it goes now. */
  send(
    id: string,
    sending: Pick<ReportSending, 'to' | 'note' | 'urgent'>,
    by: Actor,
  ): Promise<Result<readonly string[], string>>;
}
