import { answers } from '../../messages/chat/bot-answers';
import { channelText } from '../../messages/chat/channels';
import type { Channel, Inbound, Rendered } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { FetchedFile } from './download';
import { createInTurn } from './in-turn';
import type { WireLog } from './log';
import { createRecent } from './recent';
import { createReply } from './reply';

/** A chat waits no longer than this for its message before; the answer still comes when it comes. */
const TURN_LIMIT_MS = 120_000;
/** Files (up to 20 MB each) held in memory at the same time. */
const FILE_SLOTS = 3;

export interface Bot {
  handle(inbound: Inbound): Promise<readonly Rendered[]>;
}

/** One message of a person, its file not fetched yet. */
export interface Heard<File> {
  readonly inbound: Omit<Inbound, 'file'>;
  readonly file: File | null;
}

export interface IntakePorts<File extends { readonly name: string }, One extends Heard<File>> {
  readonly channel: Channel;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly log: WireLog;
  readonly fetchFile: (file: File) => Promise<FetchedFile>;
  /** After the answer was said. */
  readonly after?: (heard: One, said: readonly Rendered[]) => Promise<void>;
}

const plain = (text: string): readonly Rendered[] => [{ text, buttons: [] }];

/**
 * Takes a channel's messages, by whichever way they come: one chat's in order, different chats side by side. Every
 * delivery of a message is handed on (the bot knows the ones it has had), but its answer is said once. Failed answers
 * are tried again until the stop.
 */
export const createIntake = <File extends { readonly name: string }, One extends Heard<File>>(
  ports: IntakePorts<File, One>,
) => {
  const { channel, bot, clock, log, fetchFile } = ports;
  const stopping = new AbortController();
  const reply = createReply(channel, clock);
  const answered = createRecent();
  const groupsTold = createRecent();
  const inTurn = createInTurn();
  const working = new Set<Promise<void>>();
  let slot = 0;

  const tell = async (chatId: string, messages: readonly Rendered[]): Promise<boolean> => {
    const fault = await reply(chatId, messages, stopping.signal);
    if (fault !== null) log.warn({ chatId, outcome: fault }, `${channel.id}: an answer could not be said`);
    return fault === null;
  };

  const answerFor = async ({ inbound, file }: One): Promise<readonly Rendered[]> => {
    if (file === null) return bot.handle({ ...inbound, file });
    const fetched = await fetchFile(file);
    if (fetched.kind === 'fetched') return bot.handle({ ...inbound, file: fetched.file });
    log.warn({ chatId: inbound.chatId, reason: fetched.reason }, `${channel.id}: a file could not be fetched`);
    return plain(answers.fileNotStored(file.name));
  };

  const withPerson = async (heard: One): Promise<void> => {
    const { chatId, messageId } = heard.inbound;
    const said = await answerFor(heard);
    const key = `${chatId} ${messageId}`;
    if (answered.has(key)) return;
    if (await tell(chatId, said)) answered.add(key);
    await ports.after?.(heard, said);
  };

  /** Tasks are spoken of with one person only; a group (or who wrote in one) is told so once. */
  const withGroup = async (chatId: string): Promise<void> => {
    if (groupsTold.has(chatId)) return;
    groupsTold.add(chatId);
    await tell(chatId, plain(channelText.privateOnly));
  };

  const track = (work: Promise<void>): Promise<void> => {
    working.add(work);
    return work.finally(() => working.delete(work));
  };

  const guarded = async (chatId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, chatId }, `${channel.id}: a message could not be handled`);
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

  return {
    /** Resolves when the message has been dealt with; never rejects. */
    person: (heard: One): Promise<void> => {
      const { chatId } = heard.inbound;
      const work = (): Promise<void> => turn(chatId, () => withPerson(heard));
      return track(inTurn(chatId, heard.file === null ? work : () => inSlot(work)));
    },
    group: (chatId: string): Promise<void> => track(inTurn(chatId, () => turn(chatId, () => withGroup(chatId)))),
    /** What is being dealt with; a message at work counts twice, one that waits for its turn once. */
    load: (): number => working.size,
    /** Waits for what was begun, without trying failed answers again. */
    stop: async (): Promise<void> => {
      stopping.abort();
      while (working.size > 0) await Promise.all(working);
    },
  };
};
