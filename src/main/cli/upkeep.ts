import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import { load, type ReadConfig } from './load';

/** `dondoc doctor|recover|backup|restore`. */
export const addUpkeepCommands = (program: Command, config: ReadConfig): void => {
  program
    .command('doctor')
    .description(words.doctor.about)
    .action(() => load.doctor().doctor(config()));

  program
    .command('recover')
    .description(words.recover.about)
    .action(() => load.recover().recover(config()));

  program
    .command('backup <file>')
    .description(words.backup.about)
    .action((file: string) => load.backup().backupCommand(config(), file));

  program
    .command('restore <file>')
    .description(words.restore.about)
    .action((file: string) => load.backup().restoreCommand(config(), file));
};
