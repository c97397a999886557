import { fileProblemText } from '../../messages/plans/import';
import { readInThread } from '../../plan-import/read-in-thread';
import { StartFault } from '../../ports/faults';
import { seedCatalogue } from '../instance/seed-files';
import { jsonListing, textListing } from './check-listing';
import { fileAt, yearOf } from './given';

export interface PlanCheckOptions {
  readonly json?: boolean;
  readonly year?: string;
}

/** `dondoc plan check FILE`: needs no running system. Nothing is kept. */
export const planCheckCommand = async (path: string, { json, year }: PlanCheckOptions): Promise<void> => {
  const [file, catalogue] = [await fileAt(path), seedCatalogue()];
  const thisYear = new Date().getFullYear();
  const listing = json ? jsonListing(file.name, catalogue) : textListing();
  const write = (text: string): void => void process.stdout.write(text);
  const read = await readInThread(
    { file, catalogue, areas: [], year: yearOf(year), thisYear },
    { head: (head) => write(listing.head(head)), rows: (rows) => rows.forEach((row) => write(listing.row(row))) },
  );
  if (!read.ok) throw new StartFault(fileProblemText(read.error));
  write(listing.end());
};
