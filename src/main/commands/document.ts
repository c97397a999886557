import { writeFile } from 'node:fs/promises';
import type { Config } from '../../config';
import { agencyName } from '../../domain/directory/agency-names';
import { draftName, draftsOf } from '../../domain/task/drafts';
import { draftCommandText as words, draftTitle } from '../../messages/documents/drafts';
import { StartFault } from '../../ports/faults';
import { createDrafts } from '../services/drafts';
import { withDatabase } from './with-database';
import { print, say } from '../output';

export interface DocumentDraftOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `dondoc document draft`: lists what a task calls for, or writes one of these as a Word file. */
export const documentDraftCommand = async (
  config: Config,
  task: string,
  name: string | undefined,
  { out, json }: DocumentDraftOptions,
): Promise<void> => {
  const number = Number(task);
  if (!Number.isSafeInteger(number) || number < 1) throw new StartFault(words.badNumber(task));
  await withDatabase(config, async ({ stores, clock }) => {
    const state = await stores.views.byNumber(number);
    if (state === null) throw new StartFault(words.noTask(number));
    if (name === undefined) {
      const catalogue = await stores.directory.catalogue();
      const all = draftsOf(state).map((one) => ({
        name: draftName(one),
        title: draftTitle(one, (code) => agencyName(catalogue, code)),
      }));
      const shown = json ? JSON.stringify(all) : all.map((one) => `${one.name}\t${one.title}`).join('\n');
      print(shown);
      return;
    }
    const { views, directory, delegations } = stores;
    const file = await createDrafts({ views, directory, delegations, clock })(number, name);
    if (file === null) throw new StartFault(words.noDraft(number, name, draftsOf(state).map(draftName)));
    const path = out ?? `nhiem-vu-${number}-${name}.docx`;
    await writeFile(path, file);
    if (json) print(JSON.stringify({ path, bytes: file.length }));
    else say(`${path} (${file.length} byte)`);
  });
};
