import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** One timer at a time. Setting it to the instant it already waits for costs nothing in history. */
export class Alarm {
  private scope: CancellationScope | null = null;
  private atMs: number | null = null;
  rang = false;

  /** Instants are server-clock epoch ms; null waits for nothing. */
  set(atMs: number | null): void {
    if (atMs === this.atMs && !this.rang) return;
    this.scope?.cancel();
    this.rang = false;
    this.atMs = atMs;
    this.scope = null;
    if (atMs === null) return;
    const scope = new CancellationScope();
    this.scope = scope;
    void scope.run(async () => {
      try {
        await sleep(Math.max(1, atMs - Date.now()));
        if (this.scope === scope) this.rang = true;
      } catch (error) {
        if (!isCancellation(error)) throw error;
      }
    });
  }
}
