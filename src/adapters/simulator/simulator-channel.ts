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
): Channel => {
  const can = { ...SIMULATOR_POWERS, ...powers };
  return {
    id: SIMULATOR,
    can,
    send: async (chatId, { text, buttons }) => {
      if (text.trim() === '' || text.length > can.maxLength) {
        return { kind: 'failed-for-good', reason: `a text of ${text.length} units cannot be sent`, addressDead: false };
      }
      try {
        await store.append(chatId, false, { text, buttons: can.buttons ? buttons : [] }, clock.now());
      } catch (error) {
        // The database may have taken it before it went away.
        return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
      }
      return { kind: 'sent', providerId: `${SIMULATOR}:${chatId}:${clock.now()}` };
    },
  };
};
