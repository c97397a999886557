import type { Command } from 'commander';
import type { ExplainOptions } from '../commands/explain';
import { load, type ReadConfig } from './load';

/** `dondoc explain`: needs no running system, and must not wait for one; what it needs is loaded when it runs. */
export const addExplainCommands = (program: Command, config: ReadConfig): void => {
  const explain = program
    .command('explain')
    .description('giải thích cách hệ thống hiểu một đoạn chữ ("-": mỗi dòng một đoạn)');
  explain
    .command('deadline <text>')
    .option('--year <year>', 'năm của kế hoạch')
    .option('--json', 'in JSON')
    .action((text: string, options: ExplainOptions) => load.explain().explainDeadlineCommand(text, options));
  explain
    .command('agencies <text>')
    .option('--json', 'in JSON')
    .action((text: string, options: ExplainOptions) => load.explain().explainAgenciesCommand(text, options));
  explain
    .command('reply <text>')
    .option('--today <date>', 'ngày hôm nay (YYYY-MM-DD)')
    .option('--json', 'in JSON')
    .action((text: string, options: ExplainOptions) =>
      load.explain().explainReplyCommand(text, options, config().dataFolder),
    );
};
