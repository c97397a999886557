import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder, type DataFolder } from '../../src/adapters/embedded/data-folder';
import { startPostgres } from '../../src/adapters/embedded/postgres';
import { startTemporal } from '../../src/adapters/embedded/temporal';
import { SEARCH_ATTRIBUTES } from '../../src/workflows/contract';
import { startCommand, type RunningCommand } from '../support/command';
import { until } from '../support/until';
import { temporalCliPath } from '../support/programs';
import { folderInRun } from '../support/run';
import { holderOf } from '../support/small-plan';

/** Worker and web as processes apart, on a PostgreSQL and a Temporal that are not theirs. */
let folder = '';
let services: DataFolder;
const stops: (() => unknown)[] = [];
let env: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  folder = folderInRun('apart');
  services = await openDataFolder(join(folder, 'services'));
  const postgres = await startPostgres(services);
  stops.push(() => postgres.stop());
  const program = await temporalCliPath();
  const temporal = await startTemporal(services, { program, searchAttributes: SEARCH_ATTRIBUTES });
  stops.push(() => temporal.stop());
  env = {
    DATABASE_URL: postgres.url(),
    TEMPORAL_ADDRESS: temporal.address,
    DONDOC_DATA: join(folder, 'data'),
    DONDOC_DEMO: '1',
  };
});

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  services.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (role: string): Promise<RunningCommand> => {
  const command = await startCommand([role], env);
  stops.push(() => {
    try {
      command.signal('SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  });
  return command;
};

const workOf = async (url: string, number: number): Promise<string | undefined> => {
  const answer = await fetch(`${url}/api/v1/tasks?limit=500`);
  const { items } = (await answer.json()) as { items: readonly { number: number; work: string }[] };
  return items.find((one) => one.number === number)?.work;
};

/** The product itself does not keep a person waiting: what is being recorded shows in a moment. */
const comesTo = (url: string, number: number, work: string) =>
  until(`task ${number} is ${work}`, async () => (await workOf(url, number)) === work);

const send = (url: string, token: string, text: string) =>
  fetch(`${url}/mo-phong/${holderOf('STP')}/tin-nhan`, {
    method: 'POST',
    body: new URLSearchParams({ token, text }),
    redirect: 'manual',
  });

test('an act goes from the web through whichever worker is there; each process ends by itself', async () => {
  const first = await run('worker');
  await first.seen(/sẵn sàng/);
  const web = await run('web');
  const url = await web.ready();
  const { items } = (await (await fetch(`${url}/api/v1/tasks?limit=500`)).json()) as {
    items: readonly { number: number; leads: readonly string[] }[];
  };
  const mine = items.find((one) => one.leads.join() === 'STP')?.number ?? 0;
  expect((await send(url, 'a', `${mine} nhận`)).status).toBe(303);
  await comesTo(url, mine, 'accepted');

  first.signal('SIGINT');
  expect(await first.ended()).toEqual({ code: 0, signal: null });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);

  const second = await run('worker');
  await second.seen(/sẵn sàng/);
  expect((await send(url, 'b', `${mine} 40%`)).status).toBe(303);
  await comesTo(url, mine, 'in-progress');
  for (const one of [web, second]) {
    one.signal('SIGINT');
    expect(await one.ended()).toEqual({ code: 0, signal: null });
    expect(one.told()).not.toMatch(/\n {4}at /);
  }
});
