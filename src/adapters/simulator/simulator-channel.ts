import { createHash } from 'node:crypto';
import type { Channel, ChannelPowers, SendOutcome } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { SimulatorBody, SimulatorLimits, SimulatorStore } from '../../ports/simulator';
import { failedForGood, unfitText } from '../wire/unfit';

export const SIMULATOR = 'simulator';

const FULL: ChannelPowers = { buttons: true, files: true, receipts: false, maxLength: 4_000, perSecond: 500 };

/** What is left of the simulator's powers on a phone that plays another channel: as that channel's adapter states. */
const LIMITS: Readonly<Record<SimulatorLimits, Partial<ChannelPowers>>> = {
  none: {},
  telegram: { maxLength: 4_096 },
  'zalo-bot': { buttons: false, files: false, maxLength: 2_000 },
  'zalo-oa': { maxLength: 2_000 },
  email: { maxLength: 10_000 },
  sms: { buttons: false, files: false, maxLength: 612, oneWay: true },
};

/** A channel like the others, whose phones are a page of ours: sending is writing into the phone. */
export const createSimulatorChannel = (store: SimulatorStore, clock: Clock) => {
  const powersOf = async (chatId: string): Promise<ChannelPowers> => ({
    ...FULL,
    ...LIMITS[await store.limitsOf(chatId)],
  });

  const show = async (chatId: string, body: SimulatorBody): Promise<SendOutcome> => {
    try {
      await store.append(chatId, [{ fromPerson: false, body }], clock.now());
    } catch (error) {
      // The database may have taken it before it went away.
      return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
    }
    return { kind: 'sent', providerId: `${SIMULATOR}:${chatId}:${clock.now()}` };
  };

  return {
    id: SIMULATOR,
    can: FULL,
    powersOf,
    send: async (chatId, { text, buttons }) => {
      const can = await powersOf(chatId);
      const unfit = unfitText(text, can.maxLength);
      if (unfit !== null) return unfit;
      return show(chatId, { text, buttons: can.buttons ? buttons : [] });
    },
    sendFile: async (chatId, { name, content, caption }) => {
      const can = await powersOf(chatId);
      if (content.length === 0 || !can.files) return failedForGood(`a file of ${content.length} bytes cannot be sent`);
      const hash = createHash('sha256').update(content).digest('hex');
      return show(chatId, { text: caption, buttons: [], file: { name, size: content.length, hash } });
    },
  } satisfies Channel;
};
