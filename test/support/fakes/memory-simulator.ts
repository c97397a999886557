import type { SimulatorLimits, SimulatorMessage, SimulatorStore } from '../../../src/ports/simulator';

/** The simulator's phones in memory. While `answersLost`, messages are kept and the writer hears of a fault. */
export const createMemorySimulator = () => {
  const messages: SimulatorMessage[] = [];
  const listeners = new Set<(chatId: string | null) => void>();
  const state = { answersLost: false };
  const limits = new Map<string, SimulatorLimits>();
  const store: SimulatorStore = {
    append: async (chatId, said, atMs) => {
      for (const one of said) messages.push({ id: String(messages.length + 1), chatId, ...one, atMs });
      listeners.forEach((tell) => tell(chatId));
      if (state.answersLost) throw new Error('the database went away');
    },
    limitsOf: async (chatId) => limits.get(chatId) ?? 'none',
    setLimits: async (chatId, one) => void limits.set(chatId, one),
    list: async (chatId, limit) => messages.filter((one) => one.chatId === chatId).slice(-limit),
    lastByChat: async () => [...new Map(messages.map((one) => [one.chatId, one])).values()],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { ...store, state };
};
