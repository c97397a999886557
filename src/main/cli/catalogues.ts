import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import type { CatalogueExportOptions, CatalogueImportOptions } from '../commands/catalogue';
import { load, type ReadConfig } from './load';

/** `dondoc catalogue …` */
export const addCatalogueCommands = (program: Command, config: ReadConfig): void => {
  const catalogue = program.command('catalogue').description(words.catalogue.about);
  catalogue
    .command('export <file>')
    .description(words.catalogue.export.about)
    .option('--year <year>', words.catalogue.export.year)
    .action((file: string, options: CatalogueExportOptions) =>
      load.catalogue().catalogueExportCommand(config(), file, options),
    );
  for (const verb of ['check', 'import'] as const) {
    const what = {
      check: words.catalogue.check.about,
      import: words.catalogue.import.about,
    }[verb];
    const command = catalogue.command(`${verb} <file>`).description(what).option('--json', words.json);
    if (verb === 'import')
      command.option('--yes', words.catalogue.import.yes).option('--as <official>', words.catalogue.import.as);
    command.action((file: string, options: CatalogueImportOptions) =>
      load.catalogue().catalogueFileCommand(config(), verb, file, options),
    );
  }
};
