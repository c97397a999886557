import { civilDateAt } from '../domain/calendar/civil-date';
import { agencyName } from '../domain/directory/agency-names';
import { decodeButton } from '../domain/notice/payload';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { Vocabulary } from '../domain/reply/vocabulary';
import { withMandates } from '../domain/task/acting';
import type { Actor } from '../domain/task/actor';
import { answers } from '../messages/chat/bot-answers';
import { notUnderstood } from '../messages/chat/help';
import type { Inbound, Rendered } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Delegations } from '../ports/delegations';
import type { Directory } from '../ports/directory';
import type { Files } from '../ports/files';
import type { AnsweredMessage, Inbox, InboxKey } from '../ports/inbox';
import type { Inspections } from '../ports/inspections';
import type { Pauses } from '../ports/pauses';
import type { PlanFundings } from '../ports/plan-funding';
import type { TaskCommands } from '../ports/task-commands';
import type { TaskViews } from '../ports/task-views';
import { createConversations } from './conversation';
import { plainly, type Heard } from './heard';
import { createInOrder, type Worked } from './in-order';
import { readAddress, readContent, type Content } from './inbound';
import { answerStranger, type LinkPorts } from './linking';
import type { ListViews } from './lists';
import { hearButton, hearWords } from './listen';
import { storeFile } from './store-file';
import { createTaskLookup } from './task-lookup';
import type { Turn } from './turn';
import { lookUp } from './look-up';

export interface BotPorts {
  /** Best the cached one (directory-cache.ts), so that people are known while PostgreSQL is away. */
  readonly directory: Pick<Directory, 'actorOfChat' | 'actorOfOfficial' | 'catalogue' | 'officials'>;
  readonly linking: LinkPorts['linking'];
  readonly pauses: Pick<Pauses, 'pause' | 'resume'>;
  readonly reports: Turn['reports'];
  readonly signIn: Turn['signIn'];
  readonly inbox: Inbox;
  readonly calendar: Turn['calendar'];
  readonly commands: TaskCommands;
  readonly delegations: Delegations;
  readonly inspections: Inspections;
  readonly planFundings: PlanFundings;
  readonly views: Pick<TaskViews, 'byNumber' | 'openOf'> & ListViews;
  readonly files: Files;
  /** With the office's own words; without, the common ones. */
  readonly vocabulary?: Vocabulary | undefined;
  readonly clock: Pick<Clock, 'now'>;
  /** Told of every fault that an answer was given in spite of. */
  readonly onFault: (error: unknown) => void;
}

export interface Bot {
  /**
   * Answers one message from outside. The same message (channel, chat, message id) is one act and gets the same
   * answer, however often it is delivered; the messages of a chat are answered in order. Never throws.
   */
  handle(inbound: Inbound): Promise<readonly Rendered[]>;
}

export const createBot = (ports: BotPorts): Bot => {
  const { directory, inbox, files, clock, onFault } = ports;
  const inOrder = createInOrder<readonly Rendered[]>();
  const tasks = createTaskLookup(ports.views);
  const conversations = createConversations(inbox, onFault);

  /** Who writes; undefined when that cannot be told now. */
  const whoIs = async (key: InboxKey): Promise<Actor | null | undefined> => {
    try {
      return await directory.actorOfChat(key);
    } catch (error) {
      onFault(error);
      return undefined;
    }
  };

  const catalogue = async (): Promise<AgencyCatalogue> => {
    try {
      return await directory.catalogue();
    } catch (error) {
      onFault(error);
      return { agencies: [], groups: [] };
    }
  };

  /** The answer given before, if any. The inbox being away stops nobody: the command id tells repeats apart. */
  const answeredBefore = async (key: InboxKey): Promise<readonly Rendered[] | null> => {
    try {
      return await lookUp(inbox.answerTo(key));
    } catch (error) {
      onFault(error);
      return null;
    }
  };

  const keep = async (content: Content, { messages, memory, kept: instead }: Heard, turn: Turn): Promise<void> => {
    const { channel, chatId, messageId, nowMs, actor } = turn;
    const kept = memory === null ? null : conversations.remember(channel, chatId, memory, clock.now());
    const message: AnsweredMessage = {
      ...{ channel, chatId, messageId, text: content.payload ?? content.text, officialId: actor.officialId },
      ...{ atMs: nowMs, answer: instead ?? messages, memory: kept },
    };
    await lookUp(inbox.keep(message)).catch(onFault);
  };

  const hear = async (content: Content, turn: Turn): Promise<Heard> => {
    const recall = () => conversations.recall(turn.channel, turn.chatId, turn.nowMs);
    const ears = { turn, views: ports.views, recall, isAsking: conversations.isAsking(turn.channel, turn.chatId) };
    const data = decodeButton(content.payload ?? content.text);
    if (data !== null) return hearButton(data, ears);
    if (content.payload !== null) return plainly(notUnderstood(turn.actor.posts));
    if (content.file === null) return hearWords(content, null, ears);
    const stored = await storeFile(content.file, files, turn);
    return stored.ok ? hearWords(content, stored.value, ears) : plainly(stored.error);
  };

  const at = (heard: Pick<Heard, 'messages'>): Worked<readonly Rendered[]> => ({
    value: heard.messages,
    rest: Promise.resolve(),
  });

  /** The person has the answer before it is kept: should that be lost, the command id still tells a repeat apart. */
  const answer = async (key: InboxKey, inbound: Inbound): Promise<Worked<readonly Rendered[]>> => {
    const actor = await whoIs(key);
    if (actor === undefined) return at(plainly(answers.busy));
    // Nothing that a stranger sends is kept.
    if (actor === null) {
      const text = typeof inbound.text === 'string' ? inbound.text.slice(0, 200) : '';
      return at(plainly(await answerStranger(text, key, ports, clock.now())));
    }
    const content = readContent(inbound);
    if (!content.ok) return at(plainly(content.error));
    const before = await answeredBefore(key);
    if (before !== null) return at({ messages: before });
    const known = await catalogue();
    const nowMs = clock.now();
    const turn: Turn = {
      ...key,
      actor: withMandates(actor, nowMs),
      nowMs,
      today: civilDateAt(nowMs),
      agencyName: (code) => agencyName(known, code),
      catalogue: known,
      calendar: ports.calendar,
      people: () => lookUp(directory.officials()),
      tasks,
      commands: ports.commands,
      vocabulary: ports.vocabulary,
      delegations: ports.delegations,
      inspections: ports.inspections,
      planFundings: ports.planFundings,
      plans: () => lookUp(ports.views.plans()),
      linking: ports,
      reports: ports.reports,
      signIn: ports.signIn,
      pauses: ports.pauses,
      onFault,
    };
    const heard = await hear(content.value, turn);
    return { value: heard.messages, rest: keep(content.value, heard, turn) };
  };

  return {
    handle: async (inbound) => {
      const key = readAddress(inbound);
      if (key === null) return plainly(answers.malformed).messages;
      try {
        return await inOrder(`${key.channel} ${key.chatId}`, key.messageId, () => answer(key, inbound));
      } catch (error) {
        onFault(error);
        return plainly(answers.busy).messages;
      }
    },
  };
};
