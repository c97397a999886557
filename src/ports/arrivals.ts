/** A provider's update as it came, parsed JSON and no more. */
export interface Arrival {
  readonly id: string;
  readonly body: unknown;
}

/** Updates that were taken over from a provider and are not dealt with yet. Instants: plan clock, epoch ms. */
export interface Arrivals {
  /** Holds it until then; on return it outlives this process. */
  keep(arrival: Arrival, channel: string, nowMs: number, heldUntilMs: number): Promise<void>;
  /** It is dealt with. */
  done(id: string): Promise<void>;
  /** What others held too long, oldest first: the caller holds it from now on, nobody else gets it meanwhile. */
  takeLeft(channel: string, nowMs: number, heldUntilMs: number): Promise<readonly Arrival[]>;
}
