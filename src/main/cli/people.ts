import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import type { ReplaceOptions } from '../commands/directory';
import type { LinkOptions } from '../commands/link';
import { load, type ReadConfig } from './load';

/** `dondoc link|agency|official …` */
export const addPeopleCommands = (program: Command, config: ReadConfig): void => {
  program
    .command('link <official>')
    .description(words.link.about)
    .option('--email <address>', words.link.email)
    .option('--sms <number>', words.link.sms)
    .option('--clear', words.link.clear)
    .option('--json', words.json)
    .action((official: string, options: LinkOptions) => load.link().linkCommand(config(), official, options));

  program
    .command('agency')
    .description(words.agency.about)
    .command('replace <from> <to>')
    .description(words.agency.replace.about)
    .requiredOption('--decision <number>', words.agency.replace.decision)
    .requiredOption('--date <date>', words.agency.replace.date)
    .option('--name <name>', words.agency.replace.name)
    .action((from: string, to: string, options: ReplaceOptions) =>
      load.directory().agencyReplaceCommand(config(), from, to, options),
    );

  program
    .command('official')
    .description(words.official.about)
    .command('leave <id>')
    .description(words.official.leave.about)
    .option('--successor <id>', words.official.leave.successor)
    .action((id: string, options: { successor?: string }) =>
      load.directory().officialLeaveCommand(config(), id, options),
    );
};
