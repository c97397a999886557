import type { Command } from 'commander';
import type { DocumentDraftOptions } from '../commands/document';
import type { ReportOptions } from '../commands/report-build';
import type { ReportSendOptions } from '../commands/report-send';
import { load, type ReadConfig } from './load';

/** Which report: every command about one names it so. */
const ofPeriod = (command: Command): Command =>
  command
    .requiredOption('--kind <kind>', 'quarter-1, half-year, quarter-3, year hoặc month')
    .requiredOption('--as-of <date>', 'số liệu tính đến hết ngày (YYYY-MM-DD), không sau hôm nay')
    .option('--plan <id>', 'mã kế hoạch; cần ghi khi có nhiều kế hoạch');

/** `dondoc report …` and `dondoc document …`; what a command needs is loaded when it runs. */
export const addReportCommands = (program: Command, config: ReadConfig): void => {
  const report = program.command('report').description('báo cáo gửi UBND tỉnh');
  ofPeriod(report.command('build'))
    .description('lập báo cáo, ghi ra tệp hoặc in số liệu')
    .option('--out <file>', 'tệp docx')
    .option('--json', 'in số liệu JSON')
    .action((options: ReportOptions) => load.report().reportCommand(config(), options));

  ofPeriod(report.command('send'))
    .description('lập báo cáo và gửi tệp qua kênh của từng người (mặc định: Văn phòng UBND tỉnh)')
    .option('--to <list>', 'mã cơ quan hoặc mã cán bộ, cách nhau bằng dấu phẩy')
    .option('--as <official>', 'cán bộ gửi (mặc định: cơ quan thường trực)')
    .option('--note <text>', 'nội dung kèm theo')
    .option('--json', 'in JSON')
    .action((options: ReportSendOptions) => load.reportSend().reportSendCommand(config(), options));

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
      load.document().documentDraftCommand(config(), task, name, options),
    );
};
