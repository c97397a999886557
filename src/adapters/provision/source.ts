import type { Tool } from './tool';

/** Called with one line for the administrator. */
export type Progress = (line: string) => void;

/** A place a tool can be fetched from. Answers the program's bytes; throws `SourceFailed` when it cannot. */
export type Source = (tool: Tool, progress: Progress) => Promise<Uint8Array>;

/** One source did not work; the next is tried. The message completes "không được: …". */
export class SourceFailed extends Error {
  override name = 'SourceFailed';
}
