import { createSimulatorChannel } from '../../src/adapters/simulator/simulator-channel';
import type { ChannelPowers } from '../../src/ports/channel';
import { createMemoryClock } from '../support/fakes/memory-clock';
import { createMemorySimulator } from '../support/fakes/memory-simulator';
import { describeChannel, type ChannelUnderTest } from './channel.contract';

const open = async (powers: Partial<ChannelPowers>): Promise<ChannelUnderTest> => {
  const store = createMemorySimulator();
  return {
    channel: createSimulatorChannel(store, createMemoryClock(1_704_160_800_000), powers),
    chatId: 'cb-snv',
    delivered: async () => (await store.list('cb-snv', 1_000)).map(({ body }) => body),
    trouble: async () => void (store.state.answersLost = true),
    secrets: [],
    close: async () => undefined,
  };
};

describeChannel('the simulator', { open: () => open({}), troubles: ['answer-lost'] });
describeChannel('the simulator like Zalo', {
  open: () => open({ buttons: false, maxLength: 2_000 }),
  troubles: ['answer-lost'],
});
