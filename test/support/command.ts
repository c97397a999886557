import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { temporalCliPath } from './programs';
import { until } from './until';
import { endWithRun } from './run';

const ROOT = join(__dirname, '../..');

/** Runs `dondoc ARGS` from source as a person would, in a process group of its own, with nothing configured but this. */
export const startCommand = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(DONDOC|TEMPORAL|TELEGRAM|DATABASE|PORT|HOST|NODE_|JEST)/.test(name),
  );
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'dondoc.js'), ...args], {
    cwd: ROOT,
    env: {
      ...Object.fromEntries(inherited),
      ...{ DONDOC_SOURCE: '1', TEMPORAL_CLI_PATH: await temporalCliPath(), PORT: '0', ...env },
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) endWithRun(child.pid);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (told += bytes.toString()));
  let exit: { readonly code: number | null; readonly signal: NodeJS.Signals | null } | null = null;
  void once(child, 'close').then(([code, signal]) => {
    exit = { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  const seen = async (words: RegExp): Promise<RegExpExecArray> => {
    await until(`the command says ${words.source}`, () => words.test(told) || exit !== null);
    const found = words.exec(told);
    if (found === null) throw new Error(`The command ended without saying ${words.source}: ${told}`);
    return found;
  };
  return {
    pid: child.pid ?? 0,
    told: () => told,
    seen,
    /** Address of the board, once the instance is ready. */
    ready: async () => (await seen(/sẵn sàng[\s\S]*?(http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '',
    ended: async () => {
      await until('the command ends', () => exit !== null);
      return exit;
    },
    /** To the whole process group, as a terminal's Ctrl-C goes. */
    signal: (name: NodeJS.Signals): boolean => process.kill(-(child.pid ?? 0), name),
  };
};

export type RunningCommand = Awaited<ReturnType<typeof startCommand>>;
