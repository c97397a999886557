import type { Command } from 'commander';
import { load, type ReadConfig } from './load';

/** `dondoc doctor|recover|backup|restore`. */
export const addUpkeepCommands = (program: Command, config: ReadConfig): void => {
  program
    .command('doctor')
    .description('kiểm tra thiết lập và các dịch vụ')
    .action(() => load.doctor().doctor(config()));

  program
    .command('recover')
    .description('khởi động lại mọi nhiệm vụ đang mở từ sổ nhật ký')
    .action(() => load.recover().recover(config()));

  program
    .command('backup <file>')
    .description('sao lưu cơ sở dữ liệu và tệp minh chứng vào một tệp, cả khi hệ thống đang chạy')
    .action((file: string) => load.backup().backupCommand(config(), file));

  program
    .command('restore <file>')
    .description('khôi phục bản sao lưu vào cơ sở dữ liệu còn trống')
    .action((file: string) => load.backup().restoreCommand(config(), file));
};
