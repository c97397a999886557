import { createSmsCallbacks, readSmsReport } from '../../adapters/sms/callbacks';
import { createSmsChannel, SMS } from '../../adapters/sms/sms-channel';
import { createHttpCall } from '../../adapters/wire/http-call';
import { createReceiptIntake } from '../../adapters/wire/receipt-intake';
import type { ChannelSettings } from '../../channel-settings';
import type { Receipts } from '../../ports/outbox';
import { createService, hookPath, type ChannelService, type Receiving } from './service';
import type { BotEnvironment } from './telegram';

/** SMS by the gateway; with a secret for its callbacks, what became of each message is heard. Nobody writes by it. */
export const openSms = (
  settings: NonNullable<ChannelSettings['sms']>,
  { clock, log, isOff, arrivals }: Omit<BotEnvironment, 'publicUrl'>,
  receipts: Receipts,
): ChannelService => {
  const channel = createSmsChannel(settings, createHttpCall(clock));
  const { callbackSecret } = settings;
  const open = (): Receiving => {
    const intake = createReceiptIntake(SMS, receipts, clock, log);
    const take = async (body: unknown): Promise<void> => {
      const report = readSmsReport(body);
      if (report === null) return log.warn({ why: 'not readable' }, 'sms: a callback was passed over');
      if (report.kind === 'delivered') return intake.take({ state: 'delivered', providerIds: [report.id] });
      await receipts
        .failed(SMS, report.id, report, clock.now())
        .catch((error: unknown) => log.error({ err: error }, 'sms: a callback could not be kept'));
    };
    return { take, load: () => 0, stop: async () => intake.stop(), receive: async () => undefined };
  };
  return createService({
    ...{ channel, clock, log, open, arrivals, path: hookPath(SMS, null), isOff: () => isOff(SMS) },
    hook: callbackSecret === undefined ? null : (accept) => createSmsCallbacks(callbackSecret, accept),
  });
};
