import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import type { ExplainOptions } from '../commands/explain';
import { load, type ReadConfig } from './load';

/** `dondoc explain`: needs no running system, and must not wait for one; what it needs is loaded when it runs. */
export const addExplainCommands = (program: Command, config: ReadConfig): void => {
  const explain = program.command('explain').description(words.explain.about);
  explain
    .command('deadline <text>')
    .option('--year <year>', words.explain.year)
    .option('--json', words.json)
    .action((text: string, options: ExplainOptions) => load.explain().explainDeadlineCommand(text, options));
  explain
    .command('agencies <text>')
    .option('--json', words.json)
    .action((text: string, options: ExplainOptions) => load.explain().explainAgenciesCommand(text, options));
  explain
    .command('reply <text>')
    .option('--today <date>', words.explain.today)
    .option('--json', words.json)
    .action((text: string, options: ExplainOptions) =>
      load.explain().explainReplyCommand(text, options, config().dataFolder),
    );
};
