/** A person's own pause of reminders ("tắt nhắc đến 14h"). Urgent notices go through all the same. */
export interface Pauses {
  pause(officialId: string, untilMs: number): Promise<void>;
  resume(officialId: string): Promise<void>;
  /** The instant (epoch ms) until which reminders wait; null when there is no pause, or it is over. */
  until(officialId: string, nowMs: number): Promise<number | null>;
}
