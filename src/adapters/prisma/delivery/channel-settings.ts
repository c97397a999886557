import { z } from 'zod';
import { DEFAULT_DELIVERY_POLICY, type DeliveryPolicy } from '../../../domain/notice/delivery-policy';
import type { ChannelSwitches } from '../../../ports/channel';
import type { Db } from '../client';

const OFF = 'channels-off';
const POLICY = 'delivery-policy';

const Off = z.array(z.string()).catch([]);
const minute = z.int().min(0).max(1439);

export const DeliveryPolicyShape = z.strictObject({
  digestAtMinute: minute,
  quietFromMinute: minute,
  quietToMinute: minute,
  urgentInQuietHours: z.boolean(),
  mostADay: z.int().min(1).max(1_000),
});

/** Which channels are switched off: one row, read for every message, so that the switch takes effect at once. */
export const createChannelSwitches = (db: Db): ChannelSwitches => ({
  off: async () => new Set(Off.parse((await db.setting.findUnique({ where: { key: OFF } }))?.value)),
  set: async (channel, on) => {
    await db.$transaction(async (tx) => {
      // Two administrators at once: the row is locked before it is read.
      await tx.$executeRaw`INSERT INTO "Setting" (key, value) VALUES (${OFF}, '[]'::jsonb) ON CONFLICT DO NOTHING`;
      await tx.$executeRaw`SELECT 1 FROM "Setting" WHERE key = ${OFF} FOR UPDATE`;
      const now = Off.parse((await tx.setting.findUnique({ where: { key: OFF } }))?.value);
      const others = now.filter((one) => one !== channel);
      await tx.setting.update({ where: { key: OFF }, data: { value: on ? others : [...others, channel].sort() } });
    });
  },
});

/** The office's delivery policy; the default until an administrator has saved one. */
export const createDeliveryPolicies = (db: Db) => ({
  read: async (): Promise<DeliveryPolicy> =>
    DeliveryPolicyShape.catch(DEFAULT_DELIVERY_POLICY).parse(
      (await db.setting.findUnique({ where: { key: POLICY } }))?.value,
    ),
  save: async (policy: DeliveryPolicy): Promise<void> => {
    const value = { ...policy };
    await db.setting.upsert({ where: { key: POLICY }, create: { key: POLICY, value }, update: { value } });
  },
});
