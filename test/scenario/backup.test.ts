import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeBackup } from '../../src/adapters/backup/write-backup';
import type { Actor } from '../../src/domain/task/actor';
import type { HumanAct } from '../../src/domain/task/commands';
import { backupText } from '../../src/messages/running/backup';
import type { Instance } from '../support/instance';
import { holderOf } from '../support/small-plan';
import { expectAgreement, logOf, openInJest, taskId, useDataFolder } from '../support/use-instance';

const run = promisify(execFile);
const ROOT = join(__dirname, '../..');

let [first, second]: (Instance | undefined)[] = [];
const from = useDataFolder(() => first?.close());
const to = useDataFolder(() => second?.close());

/** The command as an administrator types it, in a process of its own: its sentences. */
const dondoc = async (folder: string, ...args: string[]): Promise<string> => {
  const others = Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL');
  const env = { ...Object.fromEntries(others), DONDOC_DATA: folder };
  const done = await run(process.execPath, [join(ROOT, 'bin/dondoc.js'), ...args], { cwd: ROOT, env }).catch(
    (error: { readonly stderr: string }) => error,
  );
  return done.stderr;
};

const act = (on: Instance, commandId: string, actor: Actor, one: HumanAct) =>
  on.parts.commands.act(taskId(1), { commandId, actor, act: one });

test('out of a running instance, by the command into an empty one: the tasks go on where they stood', async () => {
  first = await openInJest(from());
  await first.confirmPlan();
  await first.startWorker();
  await first.parts.keeper.startDue();
  const actor = await first.stores.directory.actorOfOfficial(holderOf('STP'));
  if (actor === null) throw new Error('no such official');
  expect(await act(first, 'a', actor, { kind: 'accept', assignment: 'STP' })).toMatchObject({ kind: 'done' });
  const file = join(from(), 'sao-luu.gz');
  await writeBackup(first.url, first.parts.files, file, new Date());
  const kept = await logOf(first, 1);
  await first.close();
  first = undefined;

  expect(await dondoc(from(), 'restore', file)).toContain(backupText.fault('not-empty'));
  expect(await dondoc(to(), 'restore', file)).toContain('Đã khôi phục');
  second = await openInJest(to());
  expect(await logOf(second, 1)).toEqual(kept);
  await second.startWorker();
  expect(await second.parts.keeper.checkOpen()).toMatchObject({ restarted: 5 });
  const progress = { kind: 'progress', assignment: 'STP', percent: 40, text: null } as const;
  expect(await act(second, 'b', actor, progress)).toMatchObject({ kind: 'done', outcome: { seq: kept.length + 1 } });
  await expectAgreement(second, 1);
});
