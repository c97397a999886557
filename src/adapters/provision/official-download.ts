import { z } from 'zod';
import { provisionReasons, provisionText } from '../../messages/running/start';
import { fromTarGz, fromZip } from './archive';
import { type Progress, type Source, SourceFailed } from './source';
import { fileName, type Tool } from './tool';

/** The vendor's download service; the Temporal SDKs ask it the same way (sdk-core, ephemeral_server). */
const SERVICE = 'https://temporal.download/';
/** A machine without open internet must get to the next source at once. */
const ANSWER_WITHIN_MS = 4000;
const STALLED_AFTER_MS = 20_000;
const LIMIT_BYTES = 500e6;

const info = z.object({ archiveUrl: z.url({ protocol: /^https$/ }), fileToExtract: z.string().min(1).max(200) });

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

const question = (tool: Tool): URL => {
  const platform = platforms[process.platform];
  const arch = architectures[process.arch];
  if (platform === undefined || arch === undefined)
    throw new SourceFailed(provisionReasons.unsupportedPlatform(`${process.platform}/${process.arch}`));
  const url = new URL(tool.download, SERVICE);
  url.search = new URLSearchParams({ platform, arch, ...(tool.archive && { format: tool.archive }) }).toString();
  return url;
};

const get = async (url: string | URL, signal: AbortSignal): Promise<Response> => {
  const response = await fetch(url, { signal }).catch(() => {
    throw new SourceFailed(provisionReasons.noAnswer);
  });
  if (!response.ok) throw new SourceFailed(provisionReasons.httpStatus(response.status));
  return response;
};

/** Reads the body with a line of progress every tenth; a stalled or endless one is given up. */
const body = async (url: string, progress: Progress): Promise<Uint8Array> => {
  const stop = new AbortController();
  let stalled = setTimeout(() => stop.abort(), STALLED_AFTER_MS);
  try {
    const response = await get(url, stop.signal);
    const total = Number(response.headers.get('content-length')) || null;
    const step = (total ?? 100e6) / 10;
    const chunks: Uint8Array[] = [];
    let received = 0;
    let told = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      clearTimeout(stalled);
      stalled = setTimeout(() => stop.abort(), STALLED_AFTER_MS);
      chunks.push(chunk);
      received += chunk.length;
      if (received > LIMIT_BYTES) throw new SourceFailed(provisionReasons.noAnswer);
      if (received - told >= step) progress(provisionText.downloaded((told = received), total));
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof SourceFailed ? error : new SourceFailed(provisionReasons.noAnswer);
  } finally {
    clearTimeout(stalled);
  }
};

/** Takes the named file out of the vendor's archive; the archive's kind is told by its address. */
export const programFromArchive = (url: string, archive: Uint8Array, file: string): Uint8Array => {
  const program = new URL(url).pathname.endsWith('.zip')
    ? fromZip(archive, (path) => path === file).get(file)
    : fromTarGz(archive, file);
  if (!program) throw new SourceFailed(provisionReasons.notInArchive(file));
  return program;
};

/** The vendor's own download. */
export const officialDownload: Source = async (tool, progress) => {
  progress(provisionText.officialDownload(tool.title));
  const response = await get(question(tool), AbortSignal.timeout(ANSWER_WITHIN_MS));
  const answer = info.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new SourceFailed(provisionReasons.notInArchive(fileName(tool)));
  const { archiveUrl, fileToExtract } = answer.data;
  const archive = await body(archiveUrl, progress);
  progress(provisionText.unpacking(tool.title));
  return programFromArchive(archiveUrl, archive, fileToExtract);
};
