import type { Notice } from '../../../src/domain/notice/notice';
import type { Rendered } from '../../../src/ports/channel';
import type { ChatAddress } from '../../../src/ports/directory';
import type { Bundle, Outbox } from '../../../src/ports/outbox';

interface Row {
  readonly notice: Notice;
  notBeforeMs: number;
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'unknown';
  repeats: number;
  attempts: number;
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
}

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
    take: async (nowMs, leaseMs) => {
      present();
      expire(nowMs);
      const busy = new Set(deliveries.filter((one) => one.state === 'sending').map((one) => one.officialId));
      const due = rows.filter(
        (one) => one.state === 'queued' && one.notBeforeMs <= nowMs && !busy.has(one.notice.officialId),
      );
      const first = due[0];
      if (!first) return null;
      const { officialId } = first.notice;
      const mine = due.filter((one) => one.notice.officialId === officialId);
      const id = `delivery-${deliveries.length + 1}`;
      const leaseUntilMs = nowMs + leaseMs;
      deliveries.push({ id, officialId, to: null, body: [], state: 'sending', reason: null, leaseUntilMs });
      mine.forEach((one) => Object.assign(one, { state: 'sending', deliveryId: id }));
      return {
        deliveryId: id,
        officialId,
        notices: mine.map((one, index) => ({ ...one.notice, seq: index + 1 })),
        maybeRepeated: mine.some((one) => one.repeats > 0),
        attempts: Math.max(...mine.map((one) => one.attempts)),
      };
    },
    addressed: async (bundle, to, body) => {
      present();
      const delivery = deliveries.find((one) => one.id === bundle.deliveryId);
      if (delivery) Object.assign(delivery, { to, body });
    },
    settled: async (bundle, outcome, nowMs, retryAtMs) => {
      const own = end(bundle, outcome.kind, 'reason' in outcome ? outcome.reason : null);
      for (const row of own) {
        if (outcome.kind === 'sent') row.state = 'sent';
        else if (outcome.kind === 'unknown') unknown(row, retryAtMs ?? nowMs);
        else {
          const attempts = row.attempts + (outcome.kind === 'failed-for-now' ? 1 : 0);
          Object.assign(row, { state: 'queued', notBeforeMs: retryAtMs ?? nowMs, attempts });
        }
      }
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
      rows.push({ notice, notBeforeMs, state: 'queued', repeats: 0, attempts: 0, deliveryId: null });
    },
  };
};
