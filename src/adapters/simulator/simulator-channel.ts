import type { Channel, ChannelPowers } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { SimulatorStore } from '../../ports/simulator';

export const SIMULATOR = 'simulator';

/** What the simulator can do unless told to behave like a poorer channel. */
export const SIMULATOR_POWERS: ChannelPowers = {
  buttons: true,
  files: true,
  receipts: false,
  maxLength: 4_000,
  perSecond: 500,
};

/** A channel like the others, whose phones are a page of ours: sending is writing into the phone. */
export const createSimulatorChannel = (
  store: SimulatorStore,
  clock: Clock,
  powers: Partial<ChannelPowers> = {},
): Channel => ({
  id: SIMULATOR,
  can: { ...SIMULATOR_POWERS, ...powers },
  send: async (chatId, message) => {
    await store.append(chatId, false, message, clock.now());
    return { kind: 'sent', providerId: `${SIMULATOR}:${chatId}:${clock.now()}` };
  },
});
