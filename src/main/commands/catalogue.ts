import { writeFile } from 'node:fs/promises';
import type { Config } from '../../config';
import { catalogueDeskText } from '../../messages/plans/catalogue';
import { previewText } from '../../messages/plans/catalogue-preview';
import { createCatalogueDesk } from '../../plan-import/catalogue-desk';
import type { CatalogueDesk } from '../../ports/catalogue-desk';
import { StartFault } from '../../ports/faults';
import { writeWorkbook } from '../../reporting/write-workbook';
import { withDatabase } from './with-database';
import type { Database } from '../instance/open-instance';
import { actorFor, fileAt, orFault, yearOf } from './given';
import { print, say } from '../output';

export interface CatalogueExportOptions {
  readonly year?: string;
}

export interface CatalogueImportOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly as?: string;
}

/** Beside a running instance, whose keeper tells the tasks within a minute, or on its own database. */
const withDesk = (config: Config, work: (desk: CatalogueDesk, database: Database) => Promise<void>): Promise<void> =>
  withDatabase(config, (database) => {
    const desk = createCatalogueDesk({
      ...{ imports: database.stores.catalogueImports, changes: database.stores.directoryChanges },
      ...{ clock: database.clock, write: writeWorkbook, forgetDirectory: () => undefined, poke: () => undefined },
    });
    return work(desk, database);
  });

/** `dondoc catalogue export FILE`: what is in force as a workbook; `--year`: copied into that year, holidays proposed. */
export const catalogueExportCommand = (
  config: Config,
  path: string,
  options: CatalogueExportOptions,
): Promise<void> => {
  const year = yearOf(options.year);
  return withDesk(config, async (desk) => {
    const workbook = await desk.workbook(year);
    if (workbook === null) throw new StartFault(catalogueDeskText.noRules);
    await writeFile(path, workbook.bytes);
    say(catalogueDeskText.written(path));
  });
};

/** `dondoc catalogue check FILE` tells what it would change; `import` keeps it as a draft, and with `--yes` confirms it. */
export const catalogueFileCommand = async (
  config: Config,
  verb: 'check' | 'import',
  path: string,
  { json, yes, as }: CatalogueImportOptions,
): Promise<void> => {
  const file = await fileAt(path);
  await withDesk(config, async (desk, database) => {
    if (verb === 'check') {
      const checked = orFault(await desk.check(file));
      print(json ? JSON.stringify(checked) : previewText(checked));
      return;
    }
    const actor = await actorFor(database, as);
    const { id } = orFault(await desk.take(actor, file));
    const preview = await desk.preview(id);
    if (preview === null) throw new StartFault(catalogueDeskText.noSuchImport);
    const { difference, faults, endings, mark } = preview;
    const done = yes ? orFault(await desk.confirm(actor, id, mark, null)) : null;
    const outcome = done === null ? catalogueDeskText.waits(id) : catalogueDeskText.confirmed(done.lines);
    const told = { id, difference, faults, endings, lines: done?.lines ?? null };
    print(json ? JSON.stringify(told) : [previewText(preview), outcome].join('\n'));
  });
};
