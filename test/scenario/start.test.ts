import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { ChildrenFile, type ChildRecord } from '../../src/adapters/embedded/children';
import { isSameProcess } from '../../src/adapters/embedded/process-identity';
import { startCommand, type RunningCommand } from '../support/command';
import { until } from '../support/until';
import { testServerPath } from '../support/programs';
import { folderInRun } from '../support/run';
import { holderOf } from '../support/small-plan';

const STP = holderOf('STP');

let folder = '';
let running: RunningCommand | undefined;
beforeAll(() => {
  folder = folderInRun('start');
});
afterEach(async () => {
  try {
    running?.signal('SIGKILL');
  } catch {
    // It has ended, as it should.
  }
  running = undefined;
});
afterAll(async () => {
  for (const name of [...readdirSync(folder), join('stage', 'rehearsal')])
    await new ChildrenFile(join(folder, name, 'children.json')).stopOrphans();
  rmSync(folder, { recursive: true, force: true });
});

const data = (name = 'data'): string => join(folder, name);
const childrenOf = (name?: string): readonly ChildRecord[] =>
  Object.values(new ChildrenFile(join(data(name), 'children.json')).read());

const start = async (env: Readonly<Record<string, string>> = {}): Promise<RunningCommand> => {
  running = await startCommand(['start'], { DONDOC_DATA: data(), ...env });
  return running;
};

interface ApiTask {
  readonly number: number;
  readonly leads: readonly string[];
  readonly work: string;
}

const tasksOf = async (url: string): Promise<readonly ApiTask[]> => {
  const answer = await fetch(`${url}/api/v1/tasks?limit=500`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: readonly ApiTask[] }).items;
};

/** Periods open by themselves when their hour comes, before the kill or after it: they are left out of the count. */
const OWN_ROWS: Readonly<Record<string, string>> = {
  Task: 'r."parentId" IS NULL',
  Assignment: `r."taskId" NOT IN (SELECT id FROM "Task" WHERE "parentId" IS NOT NULL)`,
  TaskEvent: `r.kind <> 'child-opened' AND r."taskId" NOT IN (SELECT id FROM "Task" WHERE "parentId" IS NOT NULL)`,
  Notice: `r."taskId" NOT IN (SELECT id FROM "Task" WHERE "parentId" IS NOT NULL)`,
};

/** Rows that a start may make: read past the product, straight from its PostgreSQL. */
const rowsOf = async (): Promise<unknown> => {
  const { postgres } = JSON.parse(readFileSync(join(data(), 'ports.json'), 'utf8')) as { postgres: number };
  const password = readFileSync(join(data(), 'postgres.password'), 'utf8').trim();
  const client = new Client({ host: '127.0.0.1', port: postgres, user: 'dondoc', password, database: 'dondoc' });
  await client.connect();
  try {
    const count = (table: string): string =>
      `(SELECT count(*)::int FROM "${table}" r WHERE ${OWN_ROWS[table] ?? 'true'}) AS "${table}"`;
    const tables = ['Plan', 'Task', 'Assignment', 'TaskEvent', 'Notice', 'Official', 'PostHeld', 'RuleSet', 'Target'];
    return (await client.query(`SELECT ${tables.map(count).join(', ')}`)).rows[0];
  } finally {
    await client.end();
  }
};

const interrupt = async (command: RunningCommand, name?: string): Promise<void> => {
  const children = childrenOf(name);
  command.signal('SIGINT');
  expect(await command.ended()).toEqual({ code: 0, signal: null });
  expect(children.filter((one) => isSameProcess(one))).toEqual([]);
  expect(childrenOf(name)).toEqual([]);
};

test('starts with nothing configured, takes an act, is killed hard, resumes, and Ctrl-C leaves nothing', async () => {
  const first = await start();
  const url = await first.ready();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const given = await tasksOf(url);
  expect(given.length).toBeGreaterThan(50);
  const mine = given.find((one) => one.leads.join() === 'STP');
  if (!mine) throw new Error('Sở Tư pháp leads nothing alone');

  // The same message, delivered five times at once over HTTP.
  const send = async (at: string, token: string, text: string): Promise<number> => {
    const body = new URLSearchParams({ token, text });
    return (await fetch(`${at}/mo-phong/${STP}/tin-nhan`, { method: 'POST', body, redirect: 'manual' })).status;
  };
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => send(url, 'five', `${mine.number} nhận`)));
  expect(sent).toEqual([303, 303, 303, 303, 303]);
  const workOf = async (at: string) => (await tasksOf(at)).find((one) => one.number === mine.number)?.work;
  const comesTo = (at: string, work: string) => until(`it is ${work}`, async () => (await workOf(at)) === work);
  // The product does not keep a person waiting: on a loaded machine the act may still be on its way into the log.
  await comesTo(url, 'accepted');
  const before = childrenOf();
  expect(before).toHaveLength(2);

  const rows = await rowsOf();
  first.signal('SIGKILL');
  await first.ended();
  const second = await start();
  const again = await second.ready();
  expect(before.filter((one) => isSameProcess(one))).toEqual([]);
  expect((await fetch(`${again}/readyz`)).status).toBe(200);
  const resumed = await tasksOf(again);
  expect(resumed.map((one) => one.number).sort()).toEqual(given.map((one) => one.number).sort());
  expect(await workOf(again)).toBe('accepted');
  expect(await rowsOf()).toEqual(rows);
  await send(again, 'more', `${mine.number} 50%`);
  await comesTo(again, 'in-progress');
  await interrupt(second);
  expect(second.told()).not.toMatch(/\n {4}at /);

  // Another day than the instance began with is refused, and leaves nothing either.
  const other = await start({ DONDOC_TODAY: '2024-03-01' });
  expect(await other.ended()).toEqual({ code: 1, signal: null });
  expect(lastLine(other)).toMatch(/Đồng hồ kế hoạch .* không đổi được/);
  expect(childrenOf()).toEqual([]);
});

const lastLine = (command: RunningCommand): string => command.told().trim().split('\n').at(-1) ?? '';

test('Ctrl-C in the middle of the start leaves nothing behind', async () => {
  const command = await start({ DONDOC_DATA: data('early') });
  await until('PostgreSQL has been started', () => childrenOf('early').length > 0);
  await interrupt(command, 'early');
});

test('Ctrl-C in the middle of a rehearsal leaves nothing behind', async () => {
  const command = await startCommand(['rehearse'], {
    DONDOC_DATA: data('stage'),
    TEMPORAL_TEST_SERVER_PATH: await testServerPath(),
  });
  running = command;
  const name = join('stage', 'rehearsal');
  await until('PostgreSQL has been started', () => childrenOf(name).length > 0);
  await interrupt(command, name);
  expect(command.told()).not.toMatch(/\n {4}at /);
});

test('a taken port: one sentence, status 1, nothing left running', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const command = await start({ DONDOC_DATA: data('port'), PORT: String(port) });
  expect(await command.ended()).toEqual({ code: 1, signal: null });
  expect(lastLine(command)).toMatch(new RegExp(`^Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT`));
  expect(command.told()).not.toMatch(/\n {4}at /);
  expect(childrenOf('port')).toEqual([]);
  holder.close();
});

test.each([
  ['a data folder that is a file', () => ({ DONDOC_DATA: data('file') }), /thư mục/i],
  ['a port that is none', () => ({ PORT: '99999' }), /^Thiết lập chưa đúng: PORT/],
  ['a day that is none', () => ({ DONDOC_TODAY: '2024-02-30' }), /^Thiết lập chưa đúng: DONDOC_TODAY/],
  ['two wrong settings', () => ({ PORT: 'x', DATABASE_URL: 'mysql://a' }), /PORT .*DATABASE_URL /],
])('%s: one sentence and status 1', async (_what, env, sentence) => {
  writeFileSync(data('file'), 'not a folder');
  const command = await start({ DONDOC_DATA: data('never'), ...env() });
  expect(await command.ended()).toEqual({ code: 1, signal: null });
  expect(command.told().trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
});
