import { readdirSync, readFileSync } from 'node:fs';

/** A tick of /proc/PID/stat, ms. */
const TICK_MS = 10;

interface Seen {
  readonly parent: number;
  readonly ms: number;
}

const lookAt = (pid: number): readonly [number, Seen][] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything: state, parent, …; user and system time are the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [[pid, { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS }]];
  } catch {
    // Ended since the folder was read.
    return [];
  }
};

/**
 * Processor time, ms, that this process and the servers it started have used. Unlike a duration it hardly changes when
 * the machine has other work. NaN where there is no /proc.
 */
export const cpuTime = (): number => {
  let pids: readonly number[];
  try {
    pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return Number.NaN;
  }
  const seen = new Map(pids.flatMap(lookAt));
  const isOurs = (pid: number): boolean => {
    if (pid === process.pid) return true;
    const parent = seen.get(pid)?.parent ?? 0;
    return parent > 1 && isOurs(parent);
  };
  return [...seen].reduce((sum, [pid, { ms }]) => (isOurs(pid) ? sum + ms : sum), 0);
};
