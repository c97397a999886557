import type { Command } from 'commander';
import type { RehearseOptions } from '../rehearsal/rehearse';
import { load, type ReadConfig } from './load';

/** `dondoc start|worker|web|bot|rehearse|bench`: what runs until it is stopped or done. */
export const addRunningCommands = (program: Command, config: ReadConfig): void => {
  program
    .command('start')
    .description('chạy toàn bộ hệ thống trong một tiến trình')
    .action(() => load.start().start(config(), 'all'));

  for (const role of ['worker', 'web', 'bot'] as const) {
    const what = {
      worker: 'bộ xử lý nhiệm vụ',
      web: 'trang web và API, webhook của các kênh',
      bot: 'bot Telegram và Zalo (long polling)',
    }[role];
    program
      .command(role)
      .description(`chạy riêng ${what}`)
      .action(() => load.start().start(config(), role));
  }

  program
    .command('rehearse')
    .description('diễn tập kế hoạch với cán bộ mô phỏng, tua thời gian')
    .option('--until <date>', 'dừng ở ngày này (YYYY-MM-DD)')
    .option('--serve', 'mở bảng theo dõi và mô phỏng ở ngày dừng')
    .option('--seed <text>', 'hạt giống của cán bộ mô phỏng', 'don-doc')
    .option('--out <file>', 'tệp báo cáo năm (docx)')
    .action((options: RehearseOptions) => load.rehearse().rehearse(config(), options));

  program
    .command('bench')
    .description('đo tốc độ so với Temporal trần (cần mã nguồn)')
    .allowUnknownOption()
    .argument('[args...]')
    .action((args: string[]) => load.bench().benchCommand(args));
};
