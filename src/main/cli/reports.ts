import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import type { DocumentDraftOptions } from '../commands/document';
import type { ReportOptions } from '../commands/report-build';
import type { ReportSendOptions } from '../commands/report-send';
import { load, type ReadConfig } from './load';

/** Which report: every command about one names it so. */
const ofPeriod = (command: Command): Command =>
  command
    .requiredOption('--kind <kind>', words.report.kind)
    .requiredOption('--as-of <date>', words.report.asOf)
    .option('--plan <id>', words.whichPlan);

/** `dondoc report …` and `dondoc document …`; what a command needs is loaded when it runs. */
export const addReportCommands = (program: Command, config: ReadConfig): void => {
  const report = program.command('report').description(words.report.about);
  ofPeriod(report.command('build'))
    .description(words.report.build.about)
    .option('--out <file>', words.docx)
    .option('--json', words.report.build.json)
    .action((options: ReportOptions) => load.report().reportCommand(config(), options));

  ofPeriod(report.command('send'))
    .description(words.report.send.about)
    .option('--to <list>', words.report.send.to)
    .option('--as <official>', words.report.send.as)
    .option('--note <text>', words.report.send.note)
    .option('--json', words.json)
    .action((options: ReportSendOptions) => load.reportSend().reportSendCommand(config(), options));

  program
    .command('document')
    .description(words.document.about)
    .command('draft')
    .description(words.document.draft.about)
    .argument('<task>', words.document.draft.task)
    .argument('[name]', words.document.draft.name)
    .option('--out <file>', words.docx)
    .option('--json', words.json)
    .action((task: string, name: string | undefined, options: DocumentDraftOptions) =>
      load.document().documentDraftCommand(config(), task, name, options),
    );
};
