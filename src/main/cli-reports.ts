import type { Command } from 'commander';
import type { Config } from '../config';
import type { DocumentDraftOptions } from './document-command';
import type { ReportOptions } from './report-command';
import type { ReportSendOptions } from './report-send-command';

/* eslint-disable @typescript-eslint/no-require-imports */

/** Which report: every command about one names it so. */
const ofPeriod = (command: Command): Command =>
  command
    .requiredOption('--kind <kind>', 'quarter-1, half-year, quarter-3, year hoặc month')
    .requiredOption('--as-of <date>', 'số liệu tính đến hết ngày (YYYY-MM-DD), không sau hôm nay')
    .option('--plan <id>', 'mã kế hoạch; cần ghi khi có nhiều kế hoạch');

/** `dondoc report …` and `dondoc document …`; what a command needs is loaded when it runs. */
export const addReportCommands = (program: Command, config: () => Config): void => {
  const report = program.command('report').description('báo cáo gửi UBND tỉnh');
  ofPeriod(report.command('build'))
    .description('lập báo cáo, ghi ra tệp hoặc in số liệu')
    .option('--out <file>', 'tệp docx')
    .option('--json', 'in số liệu JSON')
    .action((options: ReportOptions) =>
      (require('./report-command') as typeof import('./report-command')).reportCommand(config(), options),
    );

  ofPeriod(report.command('send'))
    .description('lập báo cáo và gửi tệp qua kênh của từng người (mặc định: Văn phòng UBND tỉnh)')
    .option('--to <list>', 'mã cơ quan hoặc mã cán bộ, cách nhau bằng dấu phẩy')
    .option('--as <official>', 'cán bộ gửi (mặc định: cơ quan thường trực)')
    .option('--note <text>', 'nội dung kèm theo')
    .option('--json', 'in JSON')
    .action((options: ReportSendOptions) =>
      (require('./report-send-command') as typeof import('./report-send-command')).reportSendCommand(config(), options),
    );

  program
    .command('document')
    .description('dự thảo văn bản của nhiệm vụ')
    .command('draft')
    .description('liệt kê dự thảo của một nhiệm vụ; có TÊN thì ghi ra tệp docx')
    .argument('<task>', 'số nhiệm vụ')
    .argument('[name]', 'tên dự thảo, ví dụ don-doc-STC')
    .option('--out <file>', 'tệp docx')
    .option('--json', 'in JSON')
    .action((task: string, name: string | undefined, options: DocumentDraftOptions) =>
      (require('./document-command') as typeof import('./document-command')).documentDraftCommand(
        config(),
        task,
        name,
        options,
      ),
    );
};
