/** A person's own pause of reminders ("tắt nhắc đến 14h"). Urgent notices go through all the same. */
export interface Pauses {
  pause(officialId: string, untilMs: number): Promise<void>;
  /** Ends it now; what waited for it is due at once. */
  resume(officialId: string, nowMs: number): Promise<void>;
  /** The instant (epoch ms) until which reminders wait; null when there is no pause, or it is over. */
  until(officialId: string, nowMs: number): Promise<number | null>;
}
