import { createSimulatorChannel } from '../../src/adapters/simulator/simulator-channel';
import { SIMULATOR_LIMITS, type SimulatorLimits } from '../../src/ports/simulator';
import { createMemoryClock } from '../support/fakes/memory-clock';
import { createMemorySimulator } from '../support/fakes/memory-simulator';
import { describeChannel, type ChannelUnderTest } from './channel.contract';

const open = async (limits: SimulatorLimits): Promise<ChannelUnderTest> => {
  const store = createMemorySimulator();
  const chatId = 'cb-snv';
  await store.setLimits(chatId, limits);
  const channel = createSimulatorChannel(store, createMemoryClock(1_704_160_800_000));
  const said = async () => (await store.list(chatId, 1_000)).map(({ body }) => body);
  const can = await channel.powersOf(chatId);
  const { sendFile, ...others } = channel;
  return {
    // As the dispatcher sees it for this chat.
    channel: { ...others, can, ...(can.files ? { sendFile } : {}) },
    chatId,
    delivered: async () => (await said()).filter((one) => one.file === undefined),
    files: async () =>
      (await said()).flatMap(({ file }) => (file === undefined ? [] : [{ name: file.name, size: file.size }])),
    trouble: async () => void (store.state.answersLost = true),
    secrets: [],
    close: async () => undefined,
  };
};

for (const limits of SIMULATOR_LIMITS) {
  describeChannel(`the simulator with the limits of ${limits}`, {
    open: () => open(limits),
    troubles: ['answer-lost'],
  });
}
