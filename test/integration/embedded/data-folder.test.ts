import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../../../src/adapters/embedded/data-folder';
import { markOf } from '../../../src/adapters/embedded/process-identity';
import { StartFault } from '../../../src/ports/faults';
import { endedPid, useFolder } from './helpers';

const folder = useFolder();
const lock = (): string => join(folder(), 'instance.json');

/** As an ordinary user: root is bound by no permission bits. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('one instance at a time, and the next after it has closed', async () => {
  const data = await openDataFolder(folder());
  await expect(openDataFolder(folder())).rejects.toThrow(StartFault);
  await expect(openDataFolder(folder())).rejects.toThrow(`số ${process.pid}`);
  data.close();
  (await openDataFolder(folder())).close();
});

test.each([
  ['a process that has ended', () => ({ pid: endedPid(), mark: 'long ago' })],
  ['a process whose pid another one has now', () => ({ pid: process.pid, mark: 'long ago' })],
  ['nobody: the lock was cut off', () => null],
])('the lock of %s is taken over', async (_who, holder) => {
  writeFileSync(lock(), JSON.stringify(holder()));
  const data = await openDataFolder(folder());
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toEqual({ pid: process.pid, mark: markOf(process.pid) });
  data.close();
});

test('a lock that was taken over holds against the others', async () => {
  writeFileSync(lock(), JSON.stringify({ pid: endedPid(), mark: 'long ago' }));
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => openDataFolder(folder())));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a file where the folder should be', async () => {
  writeFileSync(join(folder(), 'file'), '');
  for (const path of [join(folder(), 'file'), join(folder(), 'file', 'data')]) {
    await expect(openDataFolder(path)).rejects.toThrow(/không phải là thư mục; hãy/);
  }
});

test('a folder that may not be written', async () => {
  const closed = join(folder(), 'closed');
  mkdirSync(closed);
  for (const path of [folder(), closed]) chmodSync(path, 0o555);
  for (const path of [closed, join(closed, 'data')]) {
    const opened = asOrdinaryUser(() => openDataFolder(path));
    await expect(opened).rejects.toThrow(StartFault);
    await expect(opened).rejects.toThrow(/Không ghi được .*EACCES.*; hãy/);
  }
  for (const path of [folder(), closed]) chmodSync(path, 0o755);
});

test('ports are remembered, and exchanged when forgotten or foreign', async () => {
  const data = await openDataFolder(folder());
  const first = await data.ports.take('one');
  expect(await data.ports.take('one')).toBe(first);
  expect(await data.ports.take('two')).not.toBe(first);
  const together = await Promise.all(['three', 'four', 'five'].map((name) => data.ports.take(name)));
  expect(await Promise.all(['three', 'four', 'five'].map((name) => data.ports.take(name)))).toEqual(together);
  writeFileSync(join(folder(), 'ports.json'), '{"one": "none"');
  expect(await data.ports.take('one')).toBeGreaterThan(0);
  data.close();
});
