import { createBot } from '../../src/bot/bot';
import { commandsInLine } from '../../src/main/services/commands-in-line';
import { createInspections } from '../../src/main/services/inspections';
import { createPlanFundings } from '../../src/main/services/plan-funding';
import { createDirectoryCache } from '../../src/bot/directory-cache';
import type { Actor } from '../../src/domain/task/actor';
import type { Inbound, InboundFile, Rendered } from '../../src/ports/channel';
import { ok } from '../../src/domain/result';
import type { ReportDesk } from '../../src/ports/reports';
import type { PlanInfo } from '../../src/ports/task-views';
import {
  CALENDAR_2024,
  actor,
  at,
  CHECKER,
  focal,
  givenTask,
  passTime,
  play,
  STANDING,
  type Story,
  VICE_CHAIR,
} from './builders';
import { createMemoryClock } from './fakes/memory-clock';
import { createMemoryDelegations } from './fakes/memory-delegations';
import { createMemoryDirectory } from './fakes/memory-directory';
import { createMemoryFiles } from './fakes/memory-files';
import { createMemoryInspections } from './fakes/memory-inspections';
import { createMemoryPlanFundings } from './fakes/memory-plan-fundings';
import { createMemoryLinking } from './fakes/memory-linking';
import { createMemoryInbox } from './fakes/memory-inbox';
import { createMemoryReports, sampleReport } from './fakes/memory-reports';
import { createMemorySignIn } from './fakes/memory-sign-in';
import { createMemoryTasks } from './fakes/memory-tasks';

export const STC = focal('STC');
export const SYT = focal('SYT');
export const CHIEF: Actor = {
  ...actor('VPUBND', 'office-chief'),
  name: 'Hoàng Mẫu Tùng',
  title: 'Chánh Văn phòng UBND tỉnh',
};
export const NOBODY = focal('SXD');

/** The head of Sở Tài chính, and somebody who works there. */
export const STC_LEADER: Actor = { ...actor('STC', 'leader'), name: 'Hà Mẫu Giang', title: 'Giám đốc Sở Tài chính' };
export const BINH: Actor = { ...actor('STC', 'staff'), officialId: 'stc-binh', name: 'Lê Mẫu Bình' };
export const SYT_AN: Actor = { ...actor('SYT', 'staff'), officialId: 'syt-an', name: 'Trần Mẫu An' };

/** The chair of a district, and somebody who works there. */
export const DISTRICT_CHAIR: Actor = { ...actor('UBNDCG', 'leader'), name: 'Vũ Mẫu Chủ' };
export const DISTRICT_AN: Actor = { ...actor('UBNDCG', 'staff'), officialId: 'cg-an', name: 'Đỗ Mẫu Ân' };

const PEOPLE = [
  DISTRICT_CHAIR,
  DISTRICT_AN,
  STC_LEADER,
  BINH,
  SYT_AN,
  STC,
  SYT,
  CHIEF,
  NOBODY,
  STANDING,
  CHECKER,
  VICE_CHAIR,
  focal('STP'),
  focal('SNV'),
];

/** A text, a payload, or a whole message. */
export type Said =
  string | Partial<Pick<Inbound, 'text' | 'payload' | 'file' | 'replyToText' | 'messageId' | 'chatId'>>;

/**
 * A bot with everything real but its stores, and people who chat with it on the simulator. `say` returns the answer as
 * one text; `at` names the plan clock's instant from then on.
 */
export const openChat = (
  stories: readonly Story[],
  when = '2024-06-10 09:00',
  plans?: readonly PlanInfo[],
  chatting: readonly Actor[] = PEOPLE,
) => {
  const clock = createMemoryClock(at(when));
  const tasks = createMemoryTasks(stories, () => clock.now(), plans);
  const inbox = createMemoryInbox();
  const files = createMemoryFiles();
  const people = createMemoryDirectory(
    chatting.map((one) => ({ actor: one, addresses: [{ channel: 'simulator', chatId: one.officialId }] })),
  );
  const linked = new Map<string, string>();
  const directory = createDirectoryCache(
    {
      ...people,
      actorOfChat: async (address) => {
        const officialId = linked.get(`${address.channel} ${address.chatId}`);
        return officialId === undefined ? people.actorOfChat(address) : people.actorOfOfficial(officialId);
      },
    },
    clock,
  );
  const linking = createMemoryLinking(
    (id) => chatting.some((one) => one.officialId === id),
    (officialId, { channel, chatId }) => linked.set(`${channel} ${chatId}`, officialId),
    ({ channel, chatId }) => {
      linked.delete(`${channel} ${chatId}`);
      directory.forget();
    },
  );
  const pauses = new Map<string, number>();
  const delegations = createMemoryDelegations();
  const faults: unknown[] = [];
  const signIn = createMemorySignIn('https://dondoc.example');
  const sentReports = createMemoryReports();
  const reports: Pick<ReportDesk, 'make' | 'send'> = {
    make: async ({ planId, kind, asOf }) => {
      const report = sampleReport({ id: `${planId} ${kind} ${asOf}`, asOf });
      await sentReports.keep(report);
      return ok(report);
    },
    send: async (id, sending) => {
      const report = await sentReports.find(id);
      return ok(report === null ? [] : await sentReports.send(report, { ...sending, by: '' }, clock.now()));
    },
  };

  /** Tasks given to put something right that an inspection found. */
  const findings: string[] = [];
  const inspections = createInspections({
    store: createMemoryInspections({ percent: 30, over: true }),
    singles: { add: async ({ title }) => ok(100 + findings.push(title)) },
    ...{ views: tasks.views, directory, clock },
  });
  const planFundings = createPlanFundings({
    store: createMemoryPlanFundings(() => stories.map(({ state }) => tasks.task(state.number))),
    ...{ views: tasks.views, clock },
  });
  const make = () =>
    createBot({
      directory,
      calendar: async () => CALENDAR_2024,
      linking,
      reports,
      signIn,
      pauses: {
        pause: async (id, untilMs) => void pauses.set(id, untilMs),
        resume: async (id) => void pauses.delete(id),
      },
      inbox,
      commands: commandsInLine(tasks.commands, people),
      delegations,
      inspections,
      planFundings,
      views: tasks.views,
      files,
      clock,
      onFault: (error) => faults.push(error),
    });
  let bot = make();
  let messages = 0;

  const send = async (who: Actor, said: Said): Promise<readonly Rendered[]> => {
    messages += 1;
    const message = typeof said === 'string' ? { text: said } : said;
    return bot.handle({
      channel: 'simulator',
      chatId: who.officialId,
      messageId: `m${messages}`,
      text: '',
      payload: null,
      file: null,
      replyToText: null,
      ...message,
    });
  };
  return {
    clock,
    tasks,
    inbox,
    files,
    people,
    directory,
    linking,
    pauses,
    sentReports,
    signIn,
    inspections,
    planFundings,
    findings,
    faults,
    send,
    handle: (inbound: Inbound) => bot.handle(inbound),
    say: async (who: Actor, said: Said): Promise<string> => (await send(who, said)).map((one) => one.text).join('\n'),
    /** Presses the button with this label on the given message. */
    press: async (who: Actor, message: readonly Rendered[], label: string): Promise<string> => {
      const found = message.flatMap((one) => one.buttons).find((one) => one.label === label);
      if (!found) throw new Error(`There is no button ${label} on ${JSON.stringify(message)}`);
      return (await send(who, { payload: found.payload })).map((one) => one.text).join('\n');
    },
    /** Another process takes over: what was only in memory is gone. */
    restart: () => {
      bot = make();
    },
    state: (number: number) => tasks.task(number),
    part: (number: number, id = 'STC') => {
      const part = tasks.task(number).assignments.find((one) => one.id === id);
      if (!part) throw new Error(`Task ${number} has no part ${id}`);
      return part;
    },
    events: (number: number) => tasks.log.filter((one) => one.taskId === `task-${number}`).map((one) => one.event.kind),
  };
};

export const file = (name: string, bytes = 3): InboundFile => ({ name, content: new Uint8Array(bytes).fill(7) });

/** Tasks 3 and 5, led by Sở Tài chính with Sở Y tế beside it on 3; taken on, due 30/6/2024. */
export const accepted = (number: number, coordinating: readonly string[] = []): Story =>
  play(givenTask({ number, coordinating }), [
    { at: '2024-01-03', by: STC, act: { kind: 'accept', assignment: 'STC' } },
  ]);

/** Task 3 long overdue, with the question put to Sở Nội vụ by the ladder. */
export const overdue = (number = 3, until = '2024-07-10'): Story => passTime(accepted(number), until);
