import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Registry } from 'prom-client';
import { DAY_MS } from '../../../src/domain/calendar/civil-date';
import type { Official } from '../../../src/domain/directory/official';
import { ok } from '../../../src/domain/result';
import type { Rendered } from '../../../src/ports/channel';
import type { Files, StoredFileInfo } from '../../../src/ports/files';
import type { ActResult } from '../../../src/ports/task-commands';
import { createReportDesk } from '../../../src/reporting/report-desk';
import { createMemoryReports } from './memory-reports';
import { createFacts } from '../../../src/reporting/read-facts';
import { createWeb } from '../../../src/web/app';
import type { ActRequest, WebPorts } from '../../../src/web/ports';
import { at, RULES, statesAsOf } from '../builders';
import { listenOnLoopback } from '../listen';
import type { SamplePlan, SampleTask } from './sample-plan';
import { carryOut } from './opening';
import { fakeTaskViews } from './task-views';
import { createInspections } from '../../../src/main/services/inspections';
import { createPlanFundings } from '../../../src/main/services/plan-funding';
import { createMemoryInspections } from './memory-inspections';
import { createMemoryLinking } from './memory-linking';
import { createContacts } from '../../../src/main/services/contacts';
import type { Channel } from '../../../src/ports/channel';
import { createSimulatorChannel } from '../../../src/adapters/simulator/simulator-channel';
import { DEFAULT_DELIVERY_POLICY } from '../../../src/domain/notice/delivery-policy';
import { deliveriesCsv } from '../../../src/reporting/delivery-table';
import type { ChannelPorts } from '../../../src/web/ports';
import { createMemoryClock } from './memory-clock';
import { createMemoryLinks } from './memory-links';
import { createMemoryPlanFundings } from './memory-plan-fundings';
import { createMemorySignIn } from './memory-sign-in';
import { createMemorySimulator } from './memory-simulator';

const toActor = ({ id, name, title, posts }: Official) => ({ officialId: id, name, title, posts });

/** The web over memory: the sample plan, the real rules, a bot that repeats what it hears. */
export interface WebWorld {
  readonly ports: WebPorts;
  readonly tasks: SampleTask[];
  readonly acts: ActRequest[];
  /** Letters that went out. */
  readonly letters: readonly { readonly to: string; readonly text: string }[];
  readonly faults: unknown[];
  now(): number;
  /** As if another process had written to a task's log. */
  tell(change: { taskId: string | null; seq: number | null }): void;
  /** What the dispatcher would do: a message into a phone. */
  say(chatId: string, message: Rendered): Promise<void>;
}

/** Two channels that can be switched, and the office's policy. */
const memoryChannels = (): ChannelPorts => {
  const off = new Set<string>();
  let policy = DEFAULT_DELIVERY_POLICY;
  return {
    list: async () =>
      ['zalo-oa', 'simulator'].map((id) => ({
        ...{ id, on: !off.has(id), people: 7, sent: 5, failed: 1, unknown: 0, consentLost: id === 'zalo-oa' },
      })),
    set: async (id, on) => void (on ? off.delete(id) : off.add(id)),
    policy: async () => policy,
    savePolicy: async (saved) => void (policy = saved),
  };
};

const fakeFiles = (): Files => {
  const kept = new Map<string, { info: StoredFileInfo; content: Uint8Array }>();
  return {
    put: async (content, name) => {
      const hash = createHash('sha256').update(content).digest('hex');
      const info = { hash, name, type: 'application/octet-stream', size: content.length };
      kept.set(hash, { info, content });
      return info;
    },
    get: async (hash) => kept.get(hash) ?? null,
  };
};

export const webWorld = (sample: SamplePlan, today: string, changed: Partial<WebPorts> = {}): WebWorld => {
  const tasks = [...sample.tasks];
  const acts: ActRequest[] = [];
  const faults: unknown[] = [];
  const listeners = new Set<(change: { taskId: string | null; seq: number | null }) => void>();
  let nowMs = at(today);
  const { officials } = sample;
  const actorOf = async (id: string) => {
    const official = officials.find((one) => one.id === id);
    return official ? toActor(official) : null;
  };

  const handleAct = async (request: ActRequest): Promise<ActResult> => {
    acts.push(request);
    const place = tasks.findIndex((one) => one.story.state.taskId === request.taskId);
    const task = tasks[place];
    const actor = await actorOf(request.officialId);
    if (!task || !actor) return { kind: 'no-such-task' };
    const { story } = task;
    const { commandId, act } = request;
    const known = story.log.filter((one) => one.commandId === commandId);
    const outcome = { taskId: request.taskId, seq: story.state.seq };
    if (known.length > 0) return { kind: 'done', outcome: { ...outcome, events: known } };
    const next = Math.max(...tasks.map((one) => one.story.state.number)) + 1;
    const done = carryOut(task, { commandId, actor, act }, { nowMs, next, rules: RULES });
    if (!done.ok) return { kind: 'refused', fault: done.error };
    const { events, children } = done.value;
    const { state } = done.value.task.story;
    tasks[place] = done.value.task;
    tasks.push(...children);
    for (const tell of listeners) tell({ taskId: request.taskId, seq: state.seq });
    return { kind: 'done', outcome: { taskId: request.taskId, seq: state.seq, events } };
  };

  const store = createMemorySimulator();
  const reader = {
    asOf: async (_: string, atMs: number) => ({
      states: statesAsOf(
        tasks.map((one) => one.story),
        atMs,
      ),
      position: 0n,
    }),
    eventsBetween: async (_: string, fromMs: number, toMs: number) =>
      tasks.flatMap((one) => one.story.log).filter(({ atMs }) => atMs > fromMs && atMs <= toMs),
  };
  const files = fakeFiles();
  const fundings = createMemoryPlanFundings(() => tasks.map(({ story }) => story.state));
  const reportDesk = createReportDesk({
    fundings,
    ...{ reader, files, reports: createMemoryReports(), clock: { now: () => nowMs } },
    inspections: { ofPlan: async () => [], target: async () => null },
    views: { plans: async () => [sample.plan] },
    directory: { catalogue: async () => sample.catalogue },
    calendar: async () => RULES.calendar,
  });
  const linking = createMemoryLinking(
    (id) => officials.some((one) => one.id === id),
    () => undefined,
    () => undefined,
  );
  const letters: { readonly to: string; readonly text: string }[] = [];
  /** Takes every letter but those to mailboxes that do not exist. */
  const email: Pick<Channel, 'send'> = {
    send: async (to, { text }) => {
      if (to.startsWith('khong-co@')) return { kind: 'failed-for-good', reason: '550', addressDead: true };
      letters.push({ to, text });
      return { kind: 'sent', providerId: String(letters.length) };
    },
  };
  const ports: WebPorts = {
    views: fakeTaskViews(() => tasks, sample.plan, sample.catalogue),
    changes: {
      subscribe: (tell) => {
        listeners.add(tell);
        return () => listeners.delete(tell);
      },
    },
    directory: {
      actorOfChat: async ({ chatId }) => actorOf(chatId),
      actorOfOfficial: actorOf,
      officials: async () => officials,
      catalogue: async () => sample.catalogue,
    },
    files,
    linking,
    contacts: createContacts({ linking, email, sms: true, clock: { now: () => nowMs } }),
    drafts: async (taskNumber, name) => (name.startsWith('don-doc-') ? Buffer.from(`${taskNumber} ${name}`) : null),
    reports: reportDesk,
    signIn: createMemorySignIn(null),
    facts: createFacts({
      reader,
      views: { plans: async () => [sample.plan] },
      directory: { catalogue: async () => sample.catalogue },
      calendar: async () => RULES.calendar,
      clock: { now: () => nowMs },
    }),
    clock: { now: () => nowMs },
    rules: async () => RULES,
    handleAct,
    imports: null,
    inspections: createInspections({
      store: createMemoryInspections({ percent: 30, over: true }),
      singles: { add: async () => ok(tasks.length + 1) },
      views: { plans: async () => [sample.plan] },
      directory: { catalogue: async () => sample.catalogue },
      clock: { now: () => nowMs },
    }),
    planFundings: createPlanFundings({
      store: fundings,
      views: { plans: async () => [sample.plan] },
      clock: { now: () => nowMs },
    }),
    catalogues: null,
    singles: null,
    workbooks: null,
    organisation: null,
    simulator: {
      store,
      powersOf: createSimulatorChannel(store, createMemoryClock(nowMs)).powersOf,
      handle: async ({ text, payload, file }) => [
        {
          text: file
            ? `Đã nhận tệp ${file.name} (${file.content.length} byte).`
            : `Đã nhận: ${payload ?? text}`.slice(0, 500),
          buttons: [
            { label: 'Tiếp nhận', payload: '3 nhận' },
            { label: 'Việc của tôi', payload: 'việc của tôi' },
          ],
        },
      ],
    },
    replies: {
      links: createMemoryLinks(null),
      files: { get: async () => null },
      handle: async ({ payload, text }) => [{ text: `Đã nhận: ${payload ?? text}`, buttons: [] }],
    },
    deliveries: { views: { list: async () => [] }, table: async (lines) => deliveriesCsv(lines) },
    channels: memoryChannels(),
    rehearsal: {
      step: async (kind) => {
        if (kind === 'day') nowMs += DAY_MS;
        for (const tell of listeners) tell({ taskId: null, seq: null });
      },
    },
    readiness: async () => ({ ready: true, waitingFor: [] }),
    metrics: new Registry(),
    log: { error: (facts) => faults.push(facts), warn: (facts) => faults.push(facts) },
    access: { demo: true, apiTokens: ['mot-ma-truy-cap'], https: false },
    ...changed,
  };
  return {
    ports,
    tasks,
    acts,
    faults,
    letters,
    now: () => nowMs,
    tell: (change) => {
      for (const one of listeners) one(change);
    },
    say: (chatId, body) => store.append(chatId, [{ fromPerson: false, body }], nowMs),
  };
};

/** Opens the web on a free port of this machine. */
export const openWeb = async (
  ports: WebPorts,
): Promise<{ url: string; server: Server; close: () => Promise<void> }> => {
  const server = createServer(createWeb(ports));
  const url = await listenOnLoopback(server);
  return {
    url,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
