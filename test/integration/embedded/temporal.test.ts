import { existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { openDataFolder, type DataFolder } from '../../../src/adapters/embedded/data-folder';
import { startTemporal, type EmbeddedTemporal } from '../../../src/adapters/embedded/temporal';
import { StartFault } from '../../../src/ports/faults';
import { temporalCliPath } from '../../support/programs';
import { until } from '../../support/until';
import { useFolder } from './helpers';

const searchAttributes = { DondocPlan: 'Keyword', DondocDue: 'Datetime' };
let data: DataFolder;
let program = '';
const running: EmbeddedTemporal[] = [];
const folder = useFolder(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  data.close();
});

beforeAll(async () => {
  program = await temporalCliPath();
});
beforeEach(async () => {
  data = await openDataFolder(folder());
});

async function start(options: Partial<Parameters<typeof startTemporal>[1]> = {}): Promise<EmbeddedTemporal> {
  const server = await startTemporal(data, { program, searchAttributes, ...options });
  running.push(server);
  return server;
}

async function withConnection<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: '60s' });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

const namespace = 'default';
/** gRPC's own number: the server answers, and knows no such thing. */
const NOT_FOUND = 5;
const startWorkflow = (address: string, workflowId: string) =>
  withConnection(address, ({ workflowService }) =>
    workflowService.startWorkflowExecution({
      namespace,
      workflowId,
      requestId: workflowId,
      workflowType: { name: 'nothing' },
      taskQueue: { name: 'nobody' },
    }),
  );
const isKnown = (address: string, workflowId: string): Promise<boolean> =>
  withConnection(address, ({ workflowService }) =>
    workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } }).then(
      () => true,
      (error: unknown) => {
        if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return false;
        throw error;
      },
    ),
  );

const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

test('started, stopped and started again: the same ports, attributes and workflows', async () => {
  const first = await start();
  await startWorkflow(first.address, 'kept');
  await first.stop();
  await expect(Connection.connect({ address: first.address, connectTimeout: '2s' })).rejects.toThrow();
  const second = await start();
  expect([second.address, second.uiUrl]).toEqual([first.address, first.uiUrl]);
  expect(await isKnown(second.address, 'kept')).toBe(true);
  const listed = await withConnection(second.address, ({ operatorService }) =>
    operatorService.listSearchAttributes({ namespace }),
  );
  expect(Object.keys(listed.customAttributes).sort()).toEqual(['DondocDue', 'DondocPlan']);
  expect((await fetch(second.uiUrl)).status).toBe(200);
  expect(statSync(data.file('temporal.db')).mode & 0o777).toBe(0o600);
});

test('killed with -9 it comes back on its port with its workflows', async () => {
  const said: string[] = [];
  const server = await start({ say: (line) => said.push(line) });
  await startWorkflow(server.address, 'kept');
  const before = server.pid();
  process.kill(before, 'SIGKILL');
  await until('it is another process', () => server.pid() !== before);
  expect(await isKnown(server.address, 'kept')).toBe(true);
  expect(said).toHaveLength(1);
});

test('a taken port is exchanged', async () => {
  const first = await start();
  await first.stop();
  const taker = await listen(first.port);
  const second = await start();
  expect(second.port).not.toBe(first.port);
  await new Promise((resolve) => taker.close(resolve));
});

test('a store that is gone or cut off is made anew', async () => {
  const said: string[] = [];
  const first = await start();
  await startWorkflow(first.address, 'lost');
  await first.stop();
  for (const part of ['', '-wal', '-shm']) rmSync(data.file(`temporal.db${part}`), { force: true });
  const second = await start();
  expect(await isKnown(second.address, 'lost')).toBe(false);
  await second.stop();
  for (const part of ['-wal', '-shm']) rmSync(data.file(`temporal.db${part}`), { force: true });
  truncateSync(data.file('temporal.db'), 3000);
  const third = await start({ say: (line) => said.push(line) });
  expect(await isKnown(third.address, 'lost')).toBe(false);
  expect(said).toEqual([expect.stringContaining('temporal.db.broken')]);
});

test('in memory it leaves no store', async () => {
  await start({ inMemory: true });
  expect(existsSync(data.file('temporal.db'))).toBe(false);
});

test.each([
  ['is not there', '/nowhere/temporal', /Không chạy được .*ENOENT.*; hãy/],
  ['ends at once', process.execPath, /Máy chủ Temporal không khởi động được .*; hãy xem/],
])('a program that %s', async (_what, other, message) => {
  const started = start({ program: other });
  await expect(started).rejects.toThrow(StartFault);
  await expect(started).rejects.toThrow(message);
  expect(data.children.read()).toEqual({});
});
