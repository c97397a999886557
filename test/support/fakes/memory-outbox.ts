import type { Notice } from '../../../src/domain/notice/notice';
import type { Rendered } from '../../../src/ports/channel';
import type { ChatAddress } from '../../../src/ports/directory';
import type { DueNotice, HoldReason } from '../../../src/domain/notice/plan-sending';
import { civilDateAt } from '../../../src/domain/calendar/civil-date';
import type { Bundle, Outbox, SentDocument } from '../../../src/ports/outbox';

interface Row {
  /** What is due: the notice itself, or a document's row. */
  readonly notice: DueNotice & { readonly officialId: string };
  readonly said: Notice | null;
  readonly document: SentDocument | null;
  notBeforeMs: number;
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown';
  repeats: number;
  hold: HoldReason | null;
  deliveryId: string | null;
}

interface DeliveryRow {
  readonly id: string;
  readonly officialId: string;
  to: ChatAddress | null;
  body: readonly Rendered[];
  state: string;
  reason: string | null;
  leaseUntilMs: number | null;
  readonly atMs: number;
  readonly digest: boolean;
  readonly counted: boolean;
}

const FRESH = { said: null, document: null, state: 'queued', repeats: 0, hold: null, deliveryId: null } as const;

/** The outbox as PostgreSQL keeps it: people are locked, leases expire into `unknown`, what may have come is said once more. */
export const createMemoryOutbox = () => {
  const rows: Row[] = [];
  const deliveries: DeliveryRow[] = [];
  const tokens = { perCall: [] as number[] };
  const state = { away: false };
  const present = (): void => {
    if (state.away) throw new Error('the database is away');
  };
  const inDelivery = (id: string) => rows.filter((one) => one.deliveryId === id && one.state === 'sending');
  const unknown = (row: Row, retryAtMs: number): void => {
    row.state = row.repeats < 1 ? 'queued' : 'unknown';
    row.repeats += 1;
    row.notBeforeMs = retryAtMs;
  };
  const end = (bundle: Bundle, stateNow: string, reason: string | null): Row[] => {
    present();
    const delivery = deliveries.find((one) => one.id === bundle.deliveryId);
    if (delivery) Object.assign(delivery, { state: stateNow, reason, leaseUntilMs: null });
    return inDelivery(bundle.deliveryId);
  };
  const expire = (nowMs: number): void => {
    for (const one of deliveries.filter((row) => row.leaseUntilMs !== null && row.leaseUntilMs < nowMs)) {
      inDelivery(one.id).forEach((row) => unknown(row, nowMs));
      Object.assign(one, { state: 'unknown', leaseUntilMs: null });
    }
  };

  const outbox: Outbox = {
    take: async (nowMs, leaseMs, plan) => {
      present();
      expire(nowMs);
      const busy = new Set(deliveries.filter((one) => one.state === 'sending').map((one) => one.officialId));
      for (;;) {
        const due = rows.filter(
          (one) => one.state === 'queued' && one.notBeforeMs <= nowMs && !busy.has(one.notice.officialId),
        );
        const first = due[0];
        if (!first) return null;
        const { officialId } = first.notice;
        const mine = due.filter((one) => one.notice.officialId === officialId);
        const today = deliveries.filter(
          (one) =>
            one.officialId === officialId &&
            ['sent', 'unknown'].includes(one.state) &&
            civilDateAt(one.atMs) === civilDateAt(nowMs),
        );
        const day = {
          messages: today.filter((one) => one.counted).length,
          digest: today.some((one) => one.digest),
        };
        const { send, hold, digest, counted } = plan(
          mine.map((one) => one.notice),
          day,
        );
        for (const { id, untilMs, why } of hold) {
          const held = mine.find((one) => one.notice.id === id);
          if (held) Object.assign(held, { notBeforeMs: untilMs, hold: why });
        }
        const going = mine.filter((one) => send.includes(one.notice.id));
        if (going.length === 0) continue;
        const id = `delivery-${deliveries.length + 1}`;
        deliveries.push({
          ...{ id, officialId, to: null, body: [], state: 'sending', reason: null, leaseUntilMs: nowMs + leaseMs },
          ...{ atMs: nowMs, digest, counted },
        });
        going.forEach((one) => Object.assign(one, { state: 'sending', deliveryId: id, hold: null }));
        return {
          deliveryId: id,
          officialId,
          notices: going.flatMap(({ said }, index) => (said === null ? [] : [{ ...said, seq: index + 1 }])),
          document: going[0]?.document ?? null,
          maybeRepeated: going.some((one) => one.repeats > 0),
          digest,
        };
      }
    },
    addressed: async (bundle, to, body) => {
      present();
      const delivery = deliveries.find((one) => one.id === bundle.deliveryId);
      if (delivery) Object.assign(delivery, { to, body });
    },
    settled: async (bundle, outcome, nowMs, later) => {
      const own = end(bundle, outcome.kind, 'reason' in outcome ? outcome.reason : null);
      for (const row of own) {
        if (outcome.kind === 'sent') row.state = 'sent';
        else if (outcome.kind === 'unknown') unknown(row, later?.atMs ?? nowMs);
        else {
          Object.assign(row, { state: 'queued', notBeforeMs: later?.atMs ?? nowMs, hold: later?.why ?? null });
        }
      }
    },
    another: async (bundle, reason, nowMs, leaseMs) => {
      const own = end(bundle, 'failed-for-good', reason);
      const id = `delivery-${deliveries.length + 1}`;
      const was = deliveries.find((one) => one.id === bundle.deliveryId);
      if (!was) throw new Error('no such delivery');
      deliveries.push({ ...was, id, to: null, state: 'sending', reason: null, leaseUntilMs: nowMs + leaseMs });
      own.forEach((row) => (row.deliveryId = id));
      return { ...bundle, deliveryId: id };
    },
    unreachable: async (bundle, _nowMs, reason) => {
      end(bundle, 'failed-for-good', reason ?? 'no address').forEach((row) => (row.state = 'failed'));
    },
    nextDue: async () => {
      present();
      const due = [
        ...rows.filter((one) => one.state === 'queued').map((one) => one.notBeforeMs),
        ...deliveries.flatMap((one) => one.leaseUntilMs ?? []),
      ];
      return due.length === 0 ? null : Math.min(...due);
    },
    takeToken: async () => {
      present();
      return tokens.perCall.shift() ?? 0;
    },
  };
  return {
    ...outbox,
    rows,
    deliveries,
    /** Answers of the next `takeToken` calls (ms to wait); then every call gets its token. */
    tokens,
    state,
    add: (notice: Notice, notBeforeMs = notice.atMs): void => {
      if (rows.some((one) => one.notice.id === notice.id)) return;
      rows.push({ ...FRESH, notice, said: notice, notBeforeMs });
    },
    addDocument: (document: SentDocument, officialId: string, atMs: number, urgent = false): void => {
      const notice = { id: document.id, kind: 'document' as const, urgent, atMs, officialId };
      rows.push({ ...FRESH, notice, document, notBeforeMs: atMs });
    },
  };
};
