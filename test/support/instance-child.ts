import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ChildrenFile } from '../../src/adapters/embedded/children';
import { isSameProcess } from '../../src/adapters/embedded/process-identity';
import { until } from './until';
import { endWithRun } from './run';

export interface ProcessOptions {
  readonly folder: string;
  readonly program: string;
  readonly bundle: string;
  /** True: the process stands still between the commit of a person's act and the workflow's hearing of it. */
  readonly holdAfterRecord: boolean;
}

export interface InstanceOrder {
  readonly chatId: string;
  readonly text: string;
  readonly messageId: string;
}

export type InstanceTold =
  | { readonly kind: 'ready' }
  | { readonly kind: 'recorded'; readonly commandIds: readonly string[] }
  | { readonly kind: 'answer'; readonly messageId: string; readonly text: string };

export type InstanceChild = Awaited<ReturnType<typeof startInstanceProcess>>;

/** Starts instance-process.ts and answers when its worker runs. */
export const startInstanceProcess = async (options: ProcessOptions) => {
  const script = join(__dirname, 'instance-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (child.pid !== undefined) endWithRun(child.pid);
  const told: InstanceTold[] = [];
  const ended = once(child, 'exit');
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  child.on('message', (message: InstanceTold) => void told.push(message));
  const heard = async <K extends InstanceTold['kind']>(
    kind: K,
    which: (one: Extract<InstanceTold, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<InstanceTold, { kind: K }>> => {
    const find = () =>
      told.find((one): one is Extract<InstanceTold, { kind: K }> => one.kind === kind && which(one as never));
    await until(`${kind} from the instance`, () => find() !== undefined || hasEnded);
    const found = find();
    if (found === undefined) throw new Error('the instance ended');
    return found;
  };
  await heard('ready');
  return {
    send: (order: InstanceOrder): boolean => child.send(order),
    /** The act of a message is in the log. */
    recorded: (commandId: string) => heard('recorded', (one) => one.commandIds.includes(commandId)),
    answer: async (messageId: string) => (await heard('answer', (one) => one.messageId === messageId)).text,
    /** kill -9 of the whole tree at once: the process, Temporal and PostgreSQL. Once it is dead, nothing more. */
    killTree: async (): Promise<void> => {
      if (hasEnded) return;
      const servers = Object.values(new ChildrenFile(join(options.folder, 'children.json')).read());
      child.kill('SIGKILL');
      for (const { pid } of servers) process.kill(pid, 'SIGKILL');
      await ended;
      await until('the servers are gone', () => servers.every((one) => !isSameProcess(one)));
    },
  };
};
