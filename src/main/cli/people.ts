import type { Command } from 'commander';
import type { ReplaceOptions } from '../commands/directory';
import type { LinkOptions } from '../commands/link';
import { load, type ReadConfig } from './load';

/** `dondoc link|agency|official …` */
export const addPeopleCommands = (program: Command, config: ReadConfig): void => {
  program
    .command('link <official>')
    .description('mã liên kết dùng một lần cho tài khoản chat của một cán bộ')
    .option('--email <address>', 'mời liên kết một hộp thư: gửi thư mời, in mã để trao trực tiếp')
    .option('--sms <number>', 'ghi số di động nhận SMS')
    .option('--clear', 'hủy mọi liên kết của cán bộ này')
    .option('--json', 'in JSON')
    .action((official: string, options: LinkOptions) => load.link().linkCommand(config(), official, options));

  program
    .command('agency')
    .description('cơ quan trên hệ thống')
    .command('replace <from> <to>')
    .description('sáp nhập, đổi tên: phần việc đang mở chuyển sang cơ quan kế thừa')
    .requiredOption('--decision <number>', 'số quyết định')
    .requiredOption('--date <date>', 'ngày quyết định (YYYY-MM-DD)')
    .option('--name <name>', 'tên cơ quan kế thừa, khi chưa có trên hệ thống')
    .action((from: string, to: string, options: ReplaceOptions) =>
      load.directory().agencyReplaceCommand(config(), from, to, options),
    );

  program
    .command('official')
    .description('cán bộ trên hệ thống')
    .command('leave <id>')
    .description('cán bộ nghỉ, chuyển công tác: phần việc chuyển cho người kế nhiệm hoặc về đầu mối cơ quan')
    .option('--successor <id>', 'người kế nhiệm')
    .action((id: string, options: { successor?: string }) =>
      load.directory().officialLeaveCommand(config(), id, options),
    );
};
