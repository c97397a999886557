import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import { fileProblemText } from '../messages/import';
import { StartFault } from '../ports/faults';
import { planDraft } from './plan-draft';
import { seedCatalogue } from './seed-files';

/** `dondoc plan draft FILE`. Throws `StartFault` with the reader's sentence when the file cannot be read. */
export const planDraftCommand = async (file: string, { json }: { readonly json?: boolean }): Promise<void> => {
  const catalogue = seedCatalogue();
  const draft = await planDraft(file, (text) => agenciesOfCell(text, catalogue).codes);
  if (!draft.ok) throw new StartFault(fileProblemText(draft.error));
  process.stdout.write(`${JSON.stringify(draft.value, null, json ? undefined : 2)}\n`);
};
