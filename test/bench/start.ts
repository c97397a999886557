import { taskWorkflowId } from '../../src/workflows/contract';
import { BARE_QUEUE } from './bare-worker';
import { allArmed, inLanes, line, median, timed, type BenchLine } from './measure';
import { benchPlan } from './plan';
import type { BenchWorld } from './world';
import { confirmPlan } from '../support/confirm-plan';

const YEAR_MS = 365 * 86_400_000;
/** As many starts at once as our own starter has under way. */
const LANES = 32;

/** Tasks a second from nothing until every first wait is armed: confirming a plan against bare starts, alternating. */
export const benchStart = async (world: BenchWorld, count: number, rounds: number): Promise<BenchLine> => {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(count / ((await startBare(world, count, round)) / 1000));
    ours.push(count / ((await startOurs(world, count, round)) / 1000));
  }
  return line('start', median(ours), median(bare), 'tasks/s');
};

const startBare = async ({ client }: BenchWorld, count: number, round: number): Promise<number> => {
  const ids = Array.from({ length: count }, (_, index) => `bare-${round}-${index}`);
  const took = await timed(async () => {
    await inLanes(ids, LANES, (workflowId) =>
      client.workflow.start('bareWorkflow', { taskQueue: BARE_QUEUE, workflowId, args: [YEAR_MS] }),
    );
    await allArmed(client, ids);
  });
  await endAll(client, ids);
  return took;
};

const startOurs = async (world: BenchWorld, count: number, round: number): Promise<number> => {
  const { client, stores, parts, clock, rules } = world;
  const plan = benchPlan(`bench-${round}`, count, ['STP'], ['STC', 'SKHDT']);
  let ids: readonly string[] = [];
  const took = await timed(async () => {
    await confirmPlan(stores.db, plan, rules, clock.now());
    await parts.keeper.startDue();
    const rows = await stores.db.task.findMany({ where: { planId: plan.id }, select: { id: true } });
    ids = rows.map((row) => taskWorkflowId(row.id));
    await allArmed(client, ids);
  });
  if (ids.length !== count) throw new Error(`${ids.length} of ${count} tasks`);
  await endAll(client, ids);
  return took;
};

/** Open workflows of an earlier round would weigh on the next. */
const endAll = (client: BenchWorld['client'], ids: readonly string[]): Promise<void> =>
  inLanes(ids, LANES, (id) => client.workflow.getHandle(id).terminate());
