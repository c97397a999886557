import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { openDataFolder, type DataFolder } from '../../../src/adapters/embedded/data-folder';
import { startPostgres, type EmbeddedPostgres } from '../../../src/adapters/embedded/postgres';
import { StartFault } from '../../../src/ports/faults';
import { folderInRun } from '../../support/run';
import { until } from '../../support/until';
import { query } from './helpers';

let folder = '';
let data: DataFolder;
const running: EmbeddedPostgres[] = [];

// One database folder for the file, as making one costs more than all the rest; the test that ruins it is the last.
beforeAll(async () => {
  folder = folderInRun('embedded');
  data = await openDataFolder(folder);
  writeFileSync(data.file('postgres.new-0000'), 'half made by a start that was killed');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(async () => {
  await data.children.stopOrphans();
  data.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Parameters<typeof startPostgres>[1] = {}): Promise<EmbeddedPostgres> {
  const server = await startPostgres(data, options);
  running.push(server);
  return server;
}

const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

test('started, stopped and started again: the same port, the same rows', async () => {
  const first = await start();
  expect(existsSync(data.file('postgres.new-0000'))).toBe(false);
  await query(first.url(), 'CREATE TABLE kept AS SELECT 7 AS n');
  await first.stop();
  await expect(query(first.url(), 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  const second = await start();
  expect(second.url()).toBe(first.url());
  expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
});

test('listens on loopback alone, waits for the disk, and its password is for us alone', async () => {
  const server = await start();
  const rows = await query(
    server.url(),
    "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'fsync', 'max_connections') ORDER BY name",
  );
  expect(rows).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'max_connections', setting: '100' },
    { name: 'unix_socket_directories', setting: '' },
  ]);
  expect(statSync(data.file('postgres.password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(server.url());
  wrong.password = 'guess';
  await expect(query(wrong.toString(), 'SELECT 1')).rejects.toThrow(/authentication failed/);
});

test('Vietnamese text is kept and folded', async () => {
  const server = await start();
  expect(await query(server.url(), "SELECT lower('SỞ NỘI VỤ ĐÔN ĐỐC') AS low")).toEqual([{ low: 'sở nội vụ đôn đốc' }]);
});

test('killed with -9 it comes back on its port with what was committed', async () => {
  const said: string[] = [];
  const server = await start({ say: (line) => said.push(line) });
  await query(server.url(), 'CREATE TABLE committed AS SELECT 8 AS n');
  const before = server.pid();
  process.kill(before, 'SIGKILL');
  const back = (): Promise<boolean> =>
    query(server.url(), 'SELECT n FROM committed').then(
      () => true,
      () => false,
    );
  await until('another process answers', async () => server.pid() !== before && (await back()));
  expect(said).toEqual(['PostgreSQL dừng ngoài ý muốn, đang khởi động lại…']);
  expect(await query(server.url(), 'SELECT n FROM committed')).toEqual([{ n: 8 }]);
});

test('a remembered port that somebody has taken is exchanged', async () => {
  const first = await start();
  await first.stop();
  const taker = await listen(first.port);
  const second = await start();
  expect(second.port).not.toBe(first.port);
  expect(await query(second.url(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await new Promise((resolve) => taker.close(resolve));
});

test.each([
  ['a stranger’s pid', () => `${process.pid}\n`],
  ['nothing', () => ''],
])('a stale postmaster.pid with %s in it does not stand in the way', async (_what, content) => {
  const first = await start();
  await first.stop();
  writeFileSync(data.file('postgres', 'postmaster.pid'), content());
  const second = await start();
  expect(await query(second.url(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

test('faults say in one sentence what to do', async () => {
  const first = await start();
  await first.stop();
  const password = readFileSync(data.file('postgres.password'), 'utf8');

  rmSync(data.file('postgres.password'));
  await expect(startPostgres(data)).rejects.toThrow(/Thiếu tệp mật khẩu .*; hãy lấy lại/);

  writeFileSync(data.file('postgres.password'), 'wrong');
  await expect(startPostgres(data)).rejects.toThrow(/không nhận mật khẩu/);

  writeFileSync(data.file('postgres.password'), password);
  const version = data.file('postgres', 'PG_VERSION');
  const kept = readFileSync(version, 'utf8');
  writeFileSync(version, '9\n');
  const fault = await startPostgres(data).catch((error: unknown) => error);
  writeFileSync(version, kept);
  expect(fault).toBeInstanceOf(StartFault);
  expect((fault as Error).message).toMatch(
    /^PostgreSQL không khởi động được \("[^\n]+"\); hãy xem "[^"]+postgres\.log"\.$/,
  );
  expect(data.children.read()).toEqual({});
});

test('a server that cannot be brought back is told of as lost', async () => {
  const server = await start();
  rmSync(data.file('postgres', 'global', 'pg_control'));
  process.kill(server.pid(), 'SIGKILL');
  expect(await server.lost).toBeInstanceOf(StartFault);
});
