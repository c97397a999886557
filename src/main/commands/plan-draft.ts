import { basename } from 'node:path';
import { fileNoticeText, fileProblemText } from '../../messages/plans/import';
import { workbookText } from '../../messages/plans/plan-workbooks';
import { draftSheets } from '../../plan-import/draft-sheets';
import { readPlanDraft } from '../../plan-import/read-draft';
import { StartFault } from '../../ports/faults';
import { writeWorkbook } from '../../reporting/write-workbook';
import { draftListing } from '../../messages/plans/draft-listing';
import { draftJson } from './draft-json';
import { readPlanFile } from './read-plan-file';
import { seedCatalogue } from '../instance/seed-files';
import { print, say } from '../output';
import { writeOut } from './write-out';

export interface DraftOptions {
  readonly json?: boolean;
  /** Where to write the appendix workbook to complete. */
  readonly out?: string;
}

/** `dondoc plan draft FILE`. Throws `StartFault` with the reader's sentence when the file cannot be read. */
export const planDraftCommand = async (path: string, { json, out }: DraftOptions): Promise<void> => {
  const catalogue = seedCatalogue();
  const file = await readPlanFile(path);
  const draft = file.ok ? await readPlanDraft(file.value, catalogue) : file;
  if (!draft.ok) throw new StartFault(fileProblemText(draft.error));
  const title = draft.value.title === '' ? basename(path) : draft.value.title;
  if (out !== undefined) {
    await writeOut(out, await writeWorkbook(draftSheets(draft.value, title, catalogue)));
    say(workbookText.written(out));
  }
  // What is missing comes before what was found.
  for (const notice of draft.value.notices) say(fileNoticeText(notice));
  if (json) print(JSON.stringify(draftJson(draft.value)));
  else if (out === undefined) print(draftListing(draft.value));
};
