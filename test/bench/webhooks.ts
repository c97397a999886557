import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openTelegram } from '../../src/main/channels/telegram';
import { startFakeTelegram } from '../support/fake-telegram';
import { bareUpdate } from './bare.workflow';
import { line, median, quantile, timed, type BenchLine } from './measure';
import { agenciesWithFocal, bareHandles, ourTasks } from './replies';
import { focalOf } from './plan';
import type { BenchWorld } from './world';

const SECRET = 'webhook-secret_of-the-bench';
const MOST = 64;

/**
 * From a provider's delivery to the answer in the person's chat, over HTTP both ways and recorded in PostgreSQL,
 * against a bare Update: 1, 16 and 64 officials at once, each on a task and in a chat of his own.
 */
export const benchWebhooks = async (world: BenchWorld, quick: boolean): Promise<readonly BenchLine[]> => {
  const fake = await startFakeTelegram();
  const { clock, stores, parts, client } = world;
  const log = { warn: () => undefined, error: () => undefined };
  const app = express();
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    bots: [{ name: null, token: fake.token }],
    mode: 'webhook' as const,
    secret: SECRET,
    apiRoot: fake.apiRoot,
  };
  const [service] = openTelegram(settings, {
    publicUrl,
    clock,
    log,
    arrivals: stores.arrivals,
    isOff: async () => false,
  });
  if (service?.hook == null) throw new Error('no webhook');
  app.post(service.hook.path, service.hook.handler);
  await service.launch(parts.bot);
  await fake.until(() => fake.webhook() !== null);

  // Each task is led by the agency of whoever writes about it.
  const leads = (await agenciesWithFocal(world)).slice(0, MOST);
  const tasks = await ourTasks(world, 'webhooks', MOST, leads, []);
  const bare = await bareHandles(world, MOST, 'webhook');
  const chats = Array.from({ length: MOST }, (_, index) => 700_000 + index);
  await stores.db.chatIdentity.createMany({
    data: chats.map((chat, index) => ({
      ...{ channel: 'telegram', chatId: String(chat), linkedAt: new Date(0), rank: 9 },
      officialId: focalOf(world.officials, leads[index % leads.length] ?? ''),
    })),
  });

  let said = 0;
  const ours = async (index: number): Promise<void> => {
    const chat = chats[index % MOST] ?? 0;
    const before = fake.messages.filter((one) => one.chatId === chat).length;
    const update = fake.say(chat, `${tasks[index % MOST] ?? 0} ${(said += 1) % 100}%`);
    if ((await fake.post(update)) !== 200) throw new Error('the webhook refused');
    await fake.until(() => fake.messages.filter((one) => one.chatId === chat).length > before);
    const answer = fake.messages.findLast((one) => one.chatId === chat)?.text ?? '';
    if (!/^Đã ghi/.test(answer)) throw new Error(answer);
  };
  const bareOne = (index: number): Promise<unknown> =>
    client.workflow.getHandle(bare[index % MOST] ?? '').executeUpdate(bareUpdate, { args: [1] });
  const together = (count: number, one: (index: number) => Promise<unknown>): Promise<readonly number[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => timed(() => one(index))));

  for (let index = 0; index < MOST; index += 8) await Promise.all([ours(index), bareOne(index)]);
  const lines: BenchLine[] = [];
  for (const count of [1, 16, 64]) {
    const [mine, plain]: [number[], number[]] = [[], []];
    const rounds = Math.ceil((quick ? 64 : 640) / count);
    for (let round = 0; round < rounds; round += 1) {
      plain.push(...(await together(count, bareOne)));
      mine.push(...(await together(count, ours)));
    }
    lines.push({ ...line(`webhook_${count}`, median(mine), median(plain), 'ms'), p95: quantile(mine, 0.95) });
  }
  await service.stop();
  await stores.db.chatIdentity.deleteMany({ where: { channel: 'telegram', chatId: { in: chats.map(String) } } });
  server.closeAllConnections();
  server.close();
  await fake.close();
  return lines;
};
