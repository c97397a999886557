import { createConverse, type ConversePorts } from './converse';
import { createInTurn } from './in-turn';
import { readUpdate, type FromPerson } from './updates';

/** A chat waits no longer than this for its message before; the answer still comes when it comes. */
const TURN_LIMIT_MS = 120_000;
/** Files (up to 20 MB each) held in memory at the same time. */
const FILE_SLOTS = 3;

/** Takes Telegram's updates, by whichever way they come: one chat's in order, different chats side by side. */
export const createIntake = (ports: ConversePorts) => {
  const { api, clock, log } = ports;
  const stopping = new AbortController();
  const converse = createConverse(ports, stopping.signal);
  const inTurn = createInTurn();
  const working = new Set<Promise<void>>();
  let slot = 0;

  const track = (work: Promise<void>): Promise<void> => {
    working.add(work);
    return work.finally(() => working.delete(work));
  };

  const guarded = async (chatId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, chatId }, 'telegram: a message could not be handled');
    }
  };

  /** Keeps the turn until the work is done or takes too long. */
  const turn = async (chatId: string, work: () => Promise<void>): Promise<void> => {
    const done = new AbortController();
    const running = track(guarded(chatId, work)).finally(() => done.abort());
    await Promise.race([running, clock.wait(clock.now() + TURN_LIMIT_MS, done.signal)]);
  };

  const inSlot = (work: () => Promise<void>): Promise<void> => {
    slot = (slot + 1) % FILE_SLOTS;
    return inTurn(`file slot ${slot}`, work);
  };

  const takePerson = (reading: FromPerson): Promise<void> => {
    const { inbound, file, press } = reading;
    // First of all, so that the button stops turning; an old press is refused by Telegram, which harms nothing.
    if (press !== null) void api.call('answerCallbackQuery', { callback_query_id: press.callbackId });
    const work = (): Promise<void> => turn(inbound.chatId, () => converse.withPerson(reading));
    return inTurn(inbound.chatId, file === null ? work : () => inSlot(work));
  };

  return {
    /** Resolves when the update has been dealt with; never rejects. */
    take: (update: unknown): Promise<void> => {
      const reading = readUpdate(update);
      switch (reading.kind) {
        case 'person':
          return track(takePerson(reading));
        case 'group':
          return track(inTurn(reading.chatId, () => turn(reading.chatId, () => converse.withGroup(reading.chatId))));
        case 'nothing':
          log.warn({ why: reading.why }, 'telegram: an update was passed over');
          return Promise.resolve();
      }
    },
    /** What is being dealt with; a message at work counts twice, one that waits for its turn once. */
    load: (): number => working.size,
    /** Waits for what was begun, without trying failed answers again. */
    stop: async (): Promise<void> => {
      stopping.abort();
      while (working.size > 0) await Promise.all(working);
    },
  };
};

export type Intake = ReturnType<typeof createIntake>;
