import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import type { RehearseOptions } from '../rehearsal/rehearse';
import { load, type ReadConfig } from './load';

/** `dondoc start|worker|web|bot|rehearse|bench`: what runs until it is stopped or done. */
export const addRunningCommands = (program: Command, config: ReadConfig): void => {
  program
    .command('start')
    .description(words.start.about)
    .action(() => load.start().start(config(), 'all'));

  for (const role of ['worker', 'web', 'bot'] as const) {
    program
      .command(role)
      .description(words[role].about)
      .action(() => load.start().start(config(), role));
  }

  program
    .command('rehearse')
    .description(words.rehearse.about)
    .option('--until <date>', words.rehearse.until)
    .option('--serve', words.rehearse.serve)
    .option('--seed <text>', words.rehearse.seed, 'don-doc')
    .option('--out <file>', words.rehearse.out)
    .action((options: RehearseOptions) => load.rehearse().rehearse(config(), options));

  program
    .command('bench')
    .description(words.bench.about)
    .allowUnknownOption()
    .argument('[args...]')
    .action((args: string[]) => load.bench().benchCommand(args));
};
