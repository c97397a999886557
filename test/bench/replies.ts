import type { Inbound } from '../../src/ports/channel';
import { BARE_QUEUE } from './bare-worker';
import { bareUpdate } from './bare.workflow';
import { cpuTime } from './cpu-time';
import { inLanes, line, median, timed, type BenchLine } from './measure';
import { benchPlan, focalOf } from './plan';
import type { BenchWorld } from './world';
import { confirmPlan } from '../support/confirm-plan';

const YEAR_MS = 365 * 86_400_000;
const TASKS = 16;
/** A group of thirty, as "các sở, ban, ngành; UBND cấp huyện" makes it. */
const GROUP = 30;

/**
 * From the simulator's message to the answer in hand, recorded in PostgreSQL, against a bare Update: one at a time, 16
 * at once on 16 tasks (the processor's time a reply too), and 30 officials at once on one task (there ours against one of
 * our own).
 */
export const benchReplies = async (world: BenchWorld, quick: boolean): Promise<readonly BenchLine[]> => {
  const rounds = quick ? 5 : 40;
  const bare = await bareHandles(world, TASKS);
  const leads = (await agenciesWithFocal(world)).slice(0, TASKS);
  const ours = await ourTasks(world, 'replies', TASKS, leads, []);
  // A person's own messages are answered in turn: sixteen at once are sixteen people.
  const people = leads.map((code) => focalOf(world.officials, code));
  const bareOne = (index: number): Promise<unknown> =>
    world.client.workflow.getHandle(bare[index % TASKS] ?? '').executeUpdate(bareUpdate, { args: [1] });
  const ourOne = (index: number): Promise<unknown> =>
    reply(world, people[index % TASKS] ?? '', `${ours[index % TASKS] ?? 0} ${(said += 1) % 100}%`);

  await warm(bareOne, ourOne);
  const single = { bare: [] as number[], ours: [] as number[] };
  const many = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < 4; index += 1) {
      single.bare.push(await timed(() => bareOne(index)));
      single.ours.push(await timed(() => ourOne(index)));
    }
    many.bare.push(...(await allAtOnce(TASKS, bareOne)));
    many.ours.push(...(await allAtOnce(TASKS, ourOne)));
  }
  const cpu = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 5) {
    cpu.bare.push(await cpuEach(bareOne));
    cpu.ours.push(await cpuEach(ourOne));
  }
  return [
    line('reply_1', median(single.ours), median(single.bare), 'ms'),
    line('reply_16', median(many.ours), median(many.bare), 'ms'),
    line('reply_16_cpu', median(cpu.ours), median(cpu.bare), 'ms'),
    await sameTask(world, quick ? 2 : 7),
  ];
};

let said = 0;

export const agenciesWithFocal = async ({ stores, officials }: BenchWorld): Promise<readonly string[]> =>
  (await stores.directory.catalogue()).agencies
    .map((one) => one.code)
    .filter((code) => officials.some((one) => one.posts.some((held) => held.agency === code && held.post === 'focal')));

const reply = async ({ parts }: BenchWorld, officialId: string, text: string): Promise<void> => {
  said += 1;
  const inbound: Inbound = {
    channel: 'simulator',
    chatId: officialId,
    messageId: `bench-${said}`,
    text,
    payload: null,
    file: null,
    replyToText: null,
  };
  const answer = await parts.bot.handle(inbound);
  if (!/ghi nhận|tiếp nhận|tiến độ/i.test(answer[0]?.text ?? ''))
    throw new Error(`unexpected answer: ${answer[0]?.text ?? ''}`);
};

const allAtOnce = (count: number, one: (index: number) => Promise<unknown>): Promise<number[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => timed(() => one(index))));

/** Sixteen at once, so often in a row that what is kept after an answer counts too. */
const IN_A_ROW = 10;

/** Processor time of one, ms, where sixteen go at once. */
const cpuEach = async (one: (index: number) => Promise<unknown>): Promise<number> => {
  const from = cpuTime();
  for (let turn = 0; turn < IN_A_ROW; turn += 1) await allAtOnce(TASKS, one);
  return (cpuTime() - from) / (IN_A_ROW * TASKS);
};

const warm = async (...works: readonly ((index: number) => Promise<unknown>)[]): Promise<void> => {
  for (const work of works)
    await inLanes(
      Array.from({ length: 64 }, (_, index) => index),
      8,
      work,
    );
};

export const bareHandles = async (
  { client }: BenchWorld,
  count: number,
  name = 'reply',
): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, (_, index) => `bare-${name}-${index}`);
  await inLanes(ids, 8, (workflowId) =>
    client.workflow.start('bareWorkflow', { taskQueue: BARE_QUEUE, workflowId, args: [YEAR_MS] }),
  );
  return ids;
};

export const ourTasks = async (
  { stores, parts, clock, rules }: BenchWorld,
  id: string,
  count: number,
  leads: readonly string[],
  coordinating: readonly string[],
): Promise<readonly number[]> => {
  const [first = 'STP', ...others] = leads;
  await confirmPlan(stores.db, benchPlan(id, count, [first, ...others], coordinating), rules, clock.now());
  await parts.keeper.startDue();
  const rows = await stores.db.task.findMany({
    where: { planId: id },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => row.number);
};

/** Thirty agencies report on one task at once: until the last has its outcome, against one alone. */
const sameTask = async (world: BenchWorld, rounds: number): Promise<BenchLine> => {
  const group = (await agenciesWithFocal(world)).filter((code) => code !== 'STP').slice(0, GROUP);
  const [number = 0] = await ourTasks(world, 'same', 1, ['STP'], group);
  const people = group.map((code) => focalOf(world.officials, code));
  const one = (person: string): Promise<void> => reply(world, person, `${number} ${(said += 1) % 100}%`);
  await one(people[0] ?? '');
  const alone: number[] = [];
  const together: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await timed(() => one(people[round % people.length] ?? '')));
    together.push(await timed(() => Promise.all(people.map(one))));
  }
  return line('reply_same_30', median(together), median(alone), 'ms');
};
