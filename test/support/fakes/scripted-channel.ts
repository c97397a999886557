import type { Channel, Rendered, SendOutcome } from '../../../src/ports/channel';

type Answer = SendOutcome | Error | (() => SendOutcome | Promise<SendOutcome>);

/** A channel that answers as told, in order, and takes everything once it has been told nothing more. */
export const createScriptedChannel = (id: string, perSecond = Number.POSITIVE_INFINITY, maxLength = 4096) => {
  const sent: { chatId: string; message: Rendered }[] = [];
  const tried: string[] = [];
  const script: Answer[] = [];
  const files: { chatId: string; name: string; caption: string }[] = [];
  const answer = async (chatId: string): Promise<SendOutcome> => {
    tried.push(chatId);
    const next = script.shift();
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next() : (next ?? { kind: 'sent', providerId: `${id}-${tried.length}` });
  };
  const channel: Channel = {
    id,
    can: { buttons: true, files: true, receipts: false, maxLength, perSecond },
    send: async (chatId, message) => {
      const outcome = await answer(chatId);
      if (outcome.kind === 'sent') sent.push({ chatId, message });
      return outcome;
    },
    sendFile: async (chatId, { name, caption }) => {
      const outcome = await answer(chatId);
      if (outcome.kind === 'sent') files.push({ chatId, name, caption });
      return outcome;
    },
  };
  return { ...channel, sent, files, tried, script };
};
