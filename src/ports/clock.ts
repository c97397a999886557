/** The plan clock: server time plus the instance's fixed offset. The only source of now outside workflows. */
export interface Clock {
  /** Epoch ms on the plan clock. */
  now(): number;
  /** Resolves when the plan clock shows `untilMs`, or at once when `signal` is aborted. */
  wait(untilMs: number, signal: AbortSignal): Promise<void>;
}
