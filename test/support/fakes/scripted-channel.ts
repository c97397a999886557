import type { Channel, Rendered, SendOutcome } from '../../../src/ports/channel';

type Answer = SendOutcome | Error | (() => SendOutcome | Promise<SendOutcome>);

/** A channel that answers as told, in order, and takes everything once it has been told nothing more. */
export const createScriptedChannel = (id: string, perSecond = Number.POSITIVE_INFINITY, maxLength = 4096) => {
  const sent: { chatId: string; message: Rendered }[] = [];
  const tried: string[] = [];
  const script: Answer[] = [];
  const channel: Channel = {
    id,
    can: { buttons: true, files: true, receipts: false, maxLength, perSecond },
    send: async (chatId, message) => {
      tried.push(chatId);
      const next = script.shift();
      if (next instanceof Error) throw next;
      const outcome =
        typeof next === 'function' ? await next() : (next ?? { kind: 'sent', providerId: `${id}-${sent.length + 1}` });
      if (outcome.kind === 'sent') sent.push({ chatId, message });
      return outcome;
    },
  };
  return { ...channel, sent, tried, script };
};
