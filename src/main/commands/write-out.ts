import { writeFile } from 'node:fs/promises';
import { workbookText } from '../../messages/plans/plan-workbooks';
import { StartFault } from '../../ports/faults';

/** Writes a file that a command was asked for. Throws `StartFault` naming the path when it cannot be written. */
export const writeOut = async (path: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new StartFault(workbookText.cannotWrite(path));
  }
};
