import type { Command } from 'commander';
import type { Config } from '../config';
import type { ExplainOptions } from './explain-commands';

/** `dondoc explain`: needs no running system, and must not wait for one; what it needs is loaded when it runs. */
/* eslint-disable @typescript-eslint/no-require-imports */
export const addExplainCommands = (program: Command, config: () => Config): void => {
  const explain = program
    .command('explain')
    .description('giải thích cách hệ thống hiểu một đoạn chữ ("-": mỗi dòng một đoạn)');
  explain
    .command('deadline <text>')
    .option('--year <year>', 'năm của kế hoạch')
    .option('--json', 'in JSON')
    .action((text: string, options: ExplainOptions) =>
      (require('./explain-commands') as typeof import('./explain-commands')).explainDeadlineCommand(text, options),
    );
  explain
    .command('agencies <text>')
    .option('--json', 'in JSON')
    .action((text: string, options: ExplainOptions) =>
      (require('./explain-commands') as typeof import('./explain-commands')).explainAgenciesCommand(text, options),
    );
  explain
    .command('reply <text>')
    .option('--today <date>', 'ngày hôm nay (YYYY-MM-DD)')
    .option('--json', 'in JSON')
    .action((text: string, options: ExplainOptions) =>
      (require('./explain-commands') as typeof import('./explain-commands')).explainReplyCommand(
        text,
        options,
        config().dataFolder,
      ),
    );
};
