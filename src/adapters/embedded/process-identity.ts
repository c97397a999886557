import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as we knew it: pids are reused, so the moment it started belongs to its name. */
export interface ProcessRecord {
  readonly pid: number;
  /** Start time in the operating system's own words; only ever compared. */
  readonly mark: string;
}

const ask = (command: string, args: readonly string[]): string | null => {
  try {
    const text = execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    return text.trim() || null;
  } catch {
    return null;
  }
};

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Fields 3 (state) and 22 (start, in ticks since boot) of proc(5) stat; the name in field 2 may hold anything. */
const linuxMark = (pid: number): string | null => {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended; its parent has not asked yet, and in a container may never ask.
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}/${fields[19]}`;
};

const bsdMark = (pid: number): string | null => {
  const line = ask('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
  const [, state, started] = /^(\S+)\s+(.*)$/.exec(line ?? '') ?? [];
  return state === undefined || state.startsWith('Z') ? null : (started ?? null);
};

const windowsMark = (pid: number): string | null =>
  ask('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]);

/** When the process that now has this pid started; null when none runs. */
export const markOf = (pid: number): string | null => {
  if (process.platform === 'linux') return linuxMark(pid);
  return process.platform === 'win32' ? windowsMark(pid) : bsdMark(pid);
};

/** Is the process we recorded still the one that has this pid? */
export const isSameProcess = (record: ProcessRecord): boolean => markOf(record.pid) === record.mark;

/** The command line of a running process, its arguments parted by spaces; null when none runs or it cannot be read. */
export const commandLine = (pid: number): string | null => {
  if (process.platform === 'linux') return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || null;
  if (process.platform === 'win32') return null;
  return ask('ps', ['-o', 'command=', '-p', String(pid)]);
};
