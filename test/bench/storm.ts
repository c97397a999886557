import { createTaskStarter } from '../../src/adapters/temporal/task-starter';
import { addDays, instantAt } from '../../src/domain/calendar/civil-date';
import { closeOfWork } from '../../src/domain/calendar/working-days';
import { taskWorkflowId } from '../../src/workflows/contract';
import { BARE_QUEUE, noted } from './bare-worker';
import { allArmed, inLanes, line, type BenchLine } from './measure';
import { benchPlan, focalOf } from './plan';
import type { BenchWorld } from './world';
import { confirmPlan } from '../support/confirm-plan';

const DAY = '2024-03-05';
const LEAD = 'STP';
const LANES = 32;
/** Five times as many must take no more than five times as long. */
const GROWTH = 5;
/** Time to start them all before the hour strikes, with room for a busy machine. */
const roomMs = (count: number): number => 5_000 + count * 40;
const GIVE_UP_MS = 300_000;

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly last: number;
}

/** Milliseconds after the hour struck. */
const spreadOf = (atMs: readonly number[], struckMs: number): Spread => {
  const sorted = atMs.map((one) => one - struckMs).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), last: sorted.at(-1) ?? NaN };
};

const until = async (holds: () => boolean): Promise<void> => {
  for (const from = Date.now(); !holds();) {
    if (Date.now() - from > GIVE_UP_MS) throw new Error('the storm does not end');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const inTime = (struckMs: number): void => {
  if (Date.now() >= struckMs) throw new Error('the hour struck before all were armed: the machine is too busy');
};

const stormBare = async ({ client }: BenchWorld, count: number): Promise<Spread> => {
  const struckMs = Date.now() + roomMs(count);
  const ids = Array.from({ length: count }, (_, index) => `bare-storm-${count}-${index}`);
  await inLanes(ids, LANES, (workflowId) =>
    client.workflow.start('bareStormWorkflow', { taskQueue: BARE_QUEUE, workflowId, args: [struckMs] }),
  );
  await allArmed(client, ids);
  inTime(struckMs);
  await until(() => ids.every((id) => noted.has(id)));
  return spreadOf(
    ids.map((id) => noted.get(id) ?? NaN),
    struckMs,
  );
};

/** Tasks whose deadline passes at one instant, on a clock of their own: when PostgreSQL tells of each as overdue. */
const stormOurs = async (world: BenchWorld, count: number): Promise<Spread> => {
  const { client, stores, parts, rules, officials } = world;
  const struckMs = Date.now() + roomMs(count);
  const clockOffsetMs = closeOfWork(rules.calendar, DAY) - struckMs;
  const plan = benchPlan(`storm-${count}`, count, [LEAD], [], DAY);
  await confirmPlan(stores.db, plan, rules, Date.now() + clockOffsetMs);
  const states = await stores.plans.toStart(count);
  await createTaskStarter(client, { clockOffsetMs, searchAttributes: true }).start(states, rules);
  const ids = states.map((one) => one.taskId);
  await stores.plans.started(ids);
  await allArmed(client, ids.map(taskWorkflowId));
  inTime(struckMs);
  const recorded = new Map<string, number>();
  const mine = new Set(ids);
  const stop = parts.changes.subscribe(({ taskId }) => {
    if (taskId !== null && mine.has(taskId) && !recorded.has(taskId)) recorded.set(taskId, Date.now());
  });
  await until(() => recorded.size === count);
  stop();
  const overdue = await stores.db.taskEvent.count({ where: { taskId: { in: ids }, kind: 'fell-overdue' } });
  if (overdue !== count) throw new Error(`${overdue} of ${count} are overdue`);
  await oneMessage(world, ids, focalOf(officials, LEAD));
  await inLanes(ids, LANES, (id) => client.workflow.getHandle(taskWorkflowId(id)).terminate());
  return spreadOf([...recorded.values()], struckMs);
};

/** However many fell overdue together, their official hears of them in one message the next morning. */
const oneMessage = async ({ stores, parts }: BenchWorld, ids: readonly string[], officialId: string): Promise<void> => {
  const noon = instantAt(addDays(DAY, 1), 12 * 60);
  for (let now: number | null = instantAt(addDays(DAY, 1), 7 * 60); now !== null && now < noon;) {
    const next = await parts.dispatcher.dispatchDue(now);
    now = next === null ? null : Math.max(next, now + 60_000);
  }
  const sent = await stores.db.notice.findMany({
    where: { taskId: { in: [...ids] }, kind: 'overdue', officialId },
    select: { deliveryId: true },
  });
  const messages = new Set(sent.map((one) => one.deliveryId));
  if (sent.length !== ids.length || messages.size !== 1 || messages.has(null))
    throw new Error(`${sent.length} notices went in ${messages.size} messages`);
};

/** So many tasks due in the same second, and five times as many, against bare workflows in the same run. */
export async function* benchStorm(world: BenchWorld, count: number): AsyncGenerator<BenchLine> {
  const bare = await stormBare(world, count);
  const ours = await stormOurs(world, count);
  yield line('storm_p50', ours.p50, bare.p50, 'ms');
  yield line('storm_p95', ours.p95, bare.p95, 'ms');
  yield line('storm_last', ours.last, bare.last, 'ms');
  const bareMany = await stormBare(world, count * GROWTH);
  const oursMany = await stormOurs(world, count * GROWTH);
  yield line('storm_x5_p95', oursMany.p95, bareMany.p95, 'ms');
  yield line('storm_growth', oursMany.p95 / GROWTH, ours.p95, 'ms');
}
