import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { embeddedText } from '../../messages/running/start';
import { StartFault } from '../../ports/faults';
import { type ChildrenFile, type ChildRecord, stopProcess, type StopStep } from './children';
import { markOf } from './process-identity';

/** A log is put aside at a start once it is this large; one older one is kept. */
const LOG_LIMIT_BYTES = 20e6;

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly stop: readonly StopStep[];
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running server in its own process group: Ctrl-C in our terminal does not reach it, we stop it when its turn comes. */
export interface ServerProcess {
  readonly name: string;
  readonly pid: number;
  /** Settles when the process ends, wanted or not. */
  readonly exited: Promise<Exit>;
  /** What it has logged since this start. */
  log(): string;
  /** Ends it, politely first, and takes it off the record. Safe to call again. */
  stop(): Promise<void>;
}

const openLog = (path: string): { fd: number; from: number } => {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  const fd = openSync(path, 'a', 0o600);
  return { fd, from: statSync(path).size };
};

/** Starts a server and records it before anything else can happen. Throws `StartFault` when the program cannot be run. */
export const startServer = async (spec: ServerCommand, children: ChildrenFile): Promise<ServerProcess> => {
  const { fd, from } = openLog(spec.logFile);
  const child = spawn(spec.command, spec.args, {
    detached: true,
    stdio: ['ignore', fd, fd],
    windowsHide: true,
    ...(spec.uid !== undefined && { uid: spec.uid }),
    ...(spec.gid !== undefined && { gid: spec.gid }),
  });
  closeSync(fd);
  const pid = child.pid;
  if (pid === undefined) {
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => child.once('error', resolve));
    throw new StartFault(embeddedText.cannotRun(spec.command, error.code ?? error.message), { cause: error });
  }
  const record: ChildRecord = { pid, mark: markOf(pid) ?? 'ended', stop: spec.stop };
  children.add(spec.name, record);
  const exited = new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  child.unref();
  return {
    name: spec.name,
    pid,
    exited,
    log: () => readFileSync(spec.logFile).subarray(from).toString('utf8'),
    stop: async () => {
      // Held while we wait for its end: with nothing else to do Node would leave in the middle of the shutdown.
      child.ref();
      if (!(await stopProcess(record))) return;
      await exited;
      children.remove(spec.name);
    },
  };
};
