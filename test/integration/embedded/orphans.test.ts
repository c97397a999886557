import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ChildrenFile } from '../../../src/adapters/embedded/children';
import { openDataFolder } from '../../../src/adapters/embedded/data-folder';
import { startPostgres } from '../../../src/adapters/embedded/postgres';
import { isSameProcess, markOf } from '../../../src/adapters/embedded/process-identity';
import { startTemporal } from '../../../src/adapters/embedded/temporal';
import { temporalCliPath } from '../../support/programs';
import { until } from '../../support/until';
import { query, startInstance, useFolder } from './helpers';

const folder = useFolder();

const sleeper = async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  return { child, pid, mark: markOf(pid) ?? '' };
};

test('a recorded process is stopped, one that merely has its pid is left alone', async () => {
  const [ours, stranger] = [await sleeper(), await sleeper()];
  const children = new ChildrenFile(join(folder(), 'children.json'));
  children.add('ours', { pid: ours.pid, mark: ours.mark, stop: [{ signal: 'SIGTERM', graceMs: 5000 }] });
  children.add('theirs', { pid: stranger.pid, mark: 'another start', stop: [{ signal: 'SIGTERM', graceMs: 5000 }] });
  expect(await children.stopOrphans()).toEqual(['ours']);
  expect(children.read()).toEqual({});
  expect(isSameProcess(ours)).toBe(false);
  expect(isSameProcess(stranger)).toBe(true);
  stranger.child.kill('SIGKILL');
});

test('one that ignores the polite signal is killed', async () => {
  const program = 'process.on("SIGTERM", () => 0); setInterval(() => 0, 1000); process.send("ready")';
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await once(child, 'message');
  const pid = child.pid ?? 0;
  const children = new ChildrenFile(join(folder(), 'children.json'));
  children.add('deaf', { pid, mark: markOf(pid) ?? '', stop: [{ signal: 'SIGTERM', graceMs: 100 }] });
  const ended = once(child, 'exit');
  await children.stopOrphans();
  expect(await ended).toEqual([null, 'SIGKILL']);
});

test.each([
  ['recorded', false],
  ['of which nothing is recorded', true],
])('kill -9 of the whole instance: its PostgreSQL, %s, is stopped and the data kept', async (_how, unrecorded) => {
  const program = await temporalCliPath();
  const instance = startInstance(folder(), program);
  const first = await instance.next();
  const url = String(first['url']);
  await query(url, 'CREATE TABLE kept AS SELECT 7 AS n');
  process.kill(instance.pid, 'SIGKILL');
  await instance.ended;
  const orphans = [first['postgres'], first['temporal']].map(Number);
  expect(orphans.map(markOf)).not.toContain(null);

  if (unrecorded) {
    process.kill(orphans[1] ?? 0, 'SIGKILL');
    rmSync(join(folder(), 'children.json'));
  }
  const data = await openDataFolder(folder());
  expect([...data.orphansStopped].sort()).toEqual(unrecorded ? [] : ['postgres', 'temporal']);
  const postgres = await startPostgres(data);
  const temporal = await startTemporal(data, { program, searchAttributes: {} });
  expect(orphans.map(markOf)).toEqual([null, null]);
  expect([postgres.url(), temporal.address]).toEqual([url, first['address']]);
  expect(await query(url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  await temporal.stop();
  await postgres.stop();
  data.close();
});

test('Ctrl-C reaches the instance, not its servers, and the instance leaves no process', async () => {
  const instance = startInstance(folder(), await temporalCliPath());
  const { postgres, temporal } = await instance.next();
  // What a terminal does: the signal goes to the whole process group.
  process.kill(-instance.pid, 'SIGINT');
  expect(await instance.next()).toEqual({ answeredAfterSignal: true });
  expect(await instance.ended).toEqual([0, null]);
  const gone = (): boolean => [postgres, temporal].every((pid) => markOf(Number(pid)) === null);
  await until('its servers have ended', gone);
  expect(new ChildrenFile(join(folder(), 'children.json')).read()).toEqual({});
});
