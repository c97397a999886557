/** How an office wants to be spoken to: data that an administrator edits. Minutes of the day in Asia/Ho_Chi_Minh. */
export interface DeliveryPolicy {
  /** The morning digest, on working days; what is asked again and again waits for it. */
  readonly digestAtMinute: number;
  /** Between these nothing is said but what is urgent. They may go over midnight. */
  readonly quietFromMinute: number;
  readonly quietToMinute: number;
  /** Urgent news comes even then. */
  readonly urgentInQuietHours: boolean;
  /** Messages a day to one person, urgent ones not counted; the rest is told with the next morning's digest. */
  readonly mostADay: number;
}

export const DEFAULT_DELIVERY_POLICY: DeliveryPolicy = {
  digestAtMinute: 8 * 60 + 10,
  quietFromMinute: 21 * 60,
  quietToMinute: 6 * 60,
  urgentInQuietHours: true,
  mostADay: 8,
};

/** True between the two minutes, whichever side of midnight they stand. */
export const isQuiet = ({ quietFromMinute: from, quietToMinute: to }: DeliveryPolicy, minuteOfDay: number): boolean =>
  from <= to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to;
