import { z } from 'zod';
import { readJson, writeJson } from './json-file';
import { isSameProcess, type ProcessRecord } from './process-identity';
import { waitUntil } from './wait';

const signals = ['SIGINT', 'SIGTERM', 'SIGQUIT'] as const;
/** How a server is asked to end, and how long it may take before the next, harder way. */
export interface StopStep {
  readonly signal: (typeof signals)[number];
  readonly graceMs: number;
}

export interface ChildRecord extends ProcessRecord {
  readonly stop: readonly StopStep[];
}

const fileSchema = z.record(
  z.string(),
  z.object({
    pid: z.int().positive(),
    mark: z.string(),
    stop: z.array(z.object({ signal: z.enum(signals), graceMs: z.number() })),
  }),
);

const KILLED_WITHIN_MS = 5000;

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the check and the signal.
  }
};

/**
 * Ends a recorded process, politely first; does nothing when it has ended or its pid now belongs to another.
 * Answers false when it outlives even SIGKILL (a process stuck in the kernel).
 */
export const stopProcess = async (record: ChildRecord): Promise<boolean> => {
  const gone = (): boolean => !isSameProcess(record);
  for (const { signal, graceMs } of record.stop) {
    if (gone()) return true;
    send(record.pid, signal);
    if (await waitUntil(gone, graceMs)) return true;
  }
  if (gone()) return true;
  send(record.pid, 'SIGKILL');
  return waitUntil(gone, KILLED_WITHIN_MS);
};

/** The servers this data folder has started and not yet stopped, on disk, so that a later start finds the orphans. */
export class ChildrenFile {
  constructor(private readonly path: string) {}

  read(): Readonly<Record<string, ChildRecord>> {
    return readJson(this.path, fileSchema, {});
  }

  add(name: string, record: ChildRecord): void {
    writeJson(this.path, { ...this.read(), [name]: record });
  }

  remove(name: string): void {
    const rest = Object.entries(this.read()).filter(([other]) => other !== name);
    writeJson(this.path, Object.fromEntries(rest));
  }

  /** Stops what an earlier, hard-killed instance left running, the last started first. Answers their names. */
  async stopOrphans(): Promise<string[]> {
    const stopped: string[] = [];
    for (const [name, record] of Object.entries(this.read()).reverse()) {
      if (isSameProcess(record)) stopped.push(name);
      if (await stopProcess(record)) this.remove(name);
    }
    return stopped;
  }
}
