import { Command, CommanderError } from 'commander';
import { readConfig, type Config } from '../config';
import { instanceText } from '../messages/start-instance';
import { usageFault, usageText, usageTitle } from '../messages/cli-usage';
import { StartFault, UseFault } from '../ports/faults';
import type { CatalogueExportOptions, CatalogueImportOptions } from './catalogue-command';
import type { ReplaceOptions } from './directory-commands';
import type { InspectionOptions } from './inspection-command';
import type { LinkOptions } from './link-command';
import { addExplainCommands } from './cli-explain';
import type { DraftOptions } from './plan-commands';
import type { PlanCheckOptions, PlanImportOptions } from './plan-import-command';
import type { RehearseOptions } from './rehearsal/rehearse';
import { addReportCommands } from './cli-reports';
import type { TaskAddOptions } from './task-commands';

/** Exit status: 1 for bad input or a fault that an administrator can mend, 2 for bad use of the command. */
const BAD_INPUT = 1;
const BAD_USE = 2;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const config = (): Config => {
  const read = readConfig();
  if (read.ok) return read.value;
  throw new StartFault(instanceText.settingFaults(read.error));
};

const program = new Command('dondoc')
  .description('Đôn Đốc: điều hành thực hiện kế hoạch')
  .exitOverride()
  .configureHelp({ sortSubcommands: true, styleTitle: usageTitle })
  .configureOutput({ outputError: (text, write) => write(usageFault(text)) })
  .helpOption('-h, --help', usageText.help)
  .helpCommand('help [command]', usageText.helpCommand)
  .showHelpAfterError();

/**
 * Commands load what they need when they run: `explain` must not wait for Temporal's native library. `require`, not
 * `import()`: the latter leaves the loader that runs us from source.
 */
/* eslint-disable @typescript-eslint/no-require-imports */
program
  .command('start')
  .description('chạy toàn bộ hệ thống trong một tiến trình')
  .action(() => (require('./start') as typeof import('./start')).start(config(), 'all'));

for (const role of ['worker', 'web', 'bot'] as const) {
  const what = {
    worker: 'bộ xử lý nhiệm vụ',
    web: 'trang web và API, webhook của các kênh',
    bot: 'bot Telegram và Zalo (long polling)',
  }[role];
  program
    .command(role)
    .description(`chạy riêng ${what}`)
    .action(() => (require('./start') as typeof import('./start')).start(config(), role));
}

program
  .command('rehearse')
  .description('diễn tập kế hoạch với cán bộ mô phỏng, tua thời gian')
  .option('--until <date>', 'dừng ở ngày này (YYYY-MM-DD)')
  .option('--serve', 'mở bảng theo dõi và mô phỏng ở ngày dừng')
  .option('--seed <text>', 'hạt giống của cán bộ mô phỏng', 'don-doc')
  .option('--out <file>', 'tệp báo cáo năm (docx)')
  .action((options: RehearseOptions) =>
    (require('./rehearsal/rehearse') as typeof import('./rehearsal/rehearse')).rehearse(config(), options),
  );

const plan = program.command('plan').description('kế hoạch: văn bản và phụ lục');
plan
  .command('draft <file>')
  .description('đọc văn bản kế hoạch thành bản thảo')
  .option('--json', 'in JSON')
  .option('--out <file>', 'ghi phụ lục để hoàn thiện (xlsx)')
  .action((file: string, options: DraftOptions) =>
    (require('./plan-commands') as typeof import('./plan-commands')).planDraftCommand(file, options),
  );

plan
  .command('check <file>')
  .description('đọc phụ lục và liệt kê từng dòng: hiểu gì, chắc đến đâu; không lưu gì')
  .option('--year <year>', 'năm của kế hoạch')
  .option('--json', 'in JSON')
  .action((file: string, options: PlanCheckOptions) =>
    (require('./plan-import-command') as typeof import('./plan-import-command')).planCheckCommand(file, options),
  );
plan
  .command('import <file>')
  .description('nạp phụ lục: lưu bản chờ xác nhận; với --yes thì xác nhận và giao việc')
  .option('--yes', 'xác nhận ngay')
  .option('--as <official>', 'cán bộ xác nhận (mặc định: cán bộ cơ quan thường trực)')
  .option('--title <text>', 'tên kế hoạch')
  .option('--year <year>', 'năm của kế hoạch')
  .option('--plan <id>', 'kế hoạch được điều chỉnh bằng phụ lục này')
  .option('--decision <number>', 'số văn bản điều chỉnh')
  .option('--date <date>', 'ngày văn bản điều chỉnh (YYYY-MM-DD)')
  .option('--json', 'in JSON')
  .action((file: string, options: PlanImportOptions) =>
    (require('./plan-import-command') as typeof import('./plan-import-command')).planImportCommand(
      config(),
      file,
      options,
    ),
  );

const catalogue = program
  .command('catalogue')
  .description('danh mục: cơ quan, nhóm, cán bộ, lịch làm việc, loại sản phẩm, quy định nhắc việc');
catalogue
  .command('export <file>')
  .description('ghi danh mục đang dùng ra tệp Excel; với --year thì chép sang năm đó, kèm ngày nghỉ đề xuất')
  .option('--year <year>', 'năm mới')
  .action((file: string, options: CatalogueExportOptions) =>
    (require('./catalogue-command') as typeof import('./catalogue-command')).catalogueExportCommand(
      config(),
      file,
      options,
    ),
  );
for (const verb of ['check', 'import'] as const) {
  const what = {
    check: 'đối chiếu tệp với danh mục đang dùng; không lưu gì',
    import: 'nạp tệp: lưu bản chờ xác nhận; với --yes thì xác nhận',
  }[verb];
  const command = catalogue.command(`${verb} <file>`).description(what).option('--json', 'in JSON');
  if (verb === 'import')
    command
      .option('--yes', 'xác nhận ngay')
      .option('--as <official>', 'cán bộ xác nhận (mặc định: cơ quan thường trực)');
  command.action((file: string, options: CatalogueImportOptions) =>
    (require('./catalogue-command') as typeof import('./catalogue-command')).catalogueFileCommand(
      config(),
      verb,
      file,
      options,
    ),
  );
}

program
  .command('task')
  .description('nhiệm vụ đơn lẻ, ngoài kế hoạch')
  .command('add')
  .description('giao một nhiệm vụ theo văn bản (Chính phủ, Thủ tướng, UBND tỉnh, kết luận họp)')
  .requiredOption('--title <text>', 'nội dung nhiệm vụ')
  .requiredOption('--leads <text>', 'cơ quan chủ trì')
  .requiredOption('--number <text>', 'số, ký hiệu văn bản giao nhiệm vụ')
  .requiredOption('--issuer <text>', 'cơ quan ban hành')
  .option('--coordinating <text>', 'cơ quan phối hợp', '')
  .option('--deadline <text>', 'thời hạn, ghi như văn bản', '')
  .option('--product <text>', 'sản phẩm', '')
  .option('--date <date>', 'ngày văn bản (YYYY-MM-DD)', '')
  .option('--about <text>', 'trích yếu văn bản', '')
  .option('--amount <number>', 'kinh phí (đồng)', '')
  .option('--funding <text>', 'nguồn kinh phí', '')
  .option('--json', 'in JSON')
  .action((options: TaskAddOptions) =>
    (require('./task-commands') as typeof import('./task-commands')).taskAddCommand(config(), options),
  );

addReportCommands(program, config);

program
  .command('inspection')
  .description('kiểm tra cải cách hành chính')
  .command('list')
  .description('các cuộc kiểm tra trong năm và tỷ lệ cơ quan đã kiểm tra')
  .option('--plan <id>', 'mã kế hoạch; cần ghi khi có nhiều kế hoạch')
  .option('--json', 'in JSON')
  .action((options: InspectionOptions) =>
    (require('./inspection-command') as typeof import('./inspection-command')).inspectionListCommand(config(), options),
  );

addExplainCommands(program, config);

program
  .command('link <official>')
  .description('mã liên kết dùng một lần cho tài khoản chat của một cán bộ')
  .option('--clear', 'hủy mọi liên kết của cán bộ này')
  .option('--json', 'in JSON')
  .action((official: string, options: LinkOptions) =>
    (require('./link-command') as typeof import('./link-command')).linkCommand(config(), official, options),
  );

const channel = program.command('channel').description('kênh nhắn tin: bật, tắt, cấp quyền');
channel
  .command('list')
  .description('các kênh và trạng thái')
  .action(() => (require('./channel-commands') as typeof import('./channel-commands')).channelListCommand(config()));
for (const state of ['on', 'off'] as const) {
  channel
    .command(`${state} <name>`)
    .description(state === 'on' ? 'bật kênh' : 'tắt kênh ngay')
    .action((name: string) =>
      (require('./channel-commands') as typeof import('./channel-commands')).channelSwitchCommand(
        config(),
        name,
        state === 'on',
      ),
    );
}
channel
  .command('consent <code>')
  .description('nhận quyền của Zalo OA bằng mã lấy từ trang quản trị ứng dụng')
  .requiredOption('--verifier <text>', 'mã PKCE đã khai báo')
  .action((code: string, options: { verifier: string }) =>
    (require('./channel-commands') as typeof import('./channel-commands')).channelConsentCommand(
      config(),
      code,
      options.verifier,
    ),
  );

program
  .command('agency')
  .description('cơ quan trên hệ thống')
  .command('replace <from> <to>')
  .description('sáp nhập, đổi tên: phần việc đang mở chuyển sang cơ quan kế thừa')
  .requiredOption('--decision <number>', 'số quyết định')
  .requiredOption('--date <date>', 'ngày quyết định (YYYY-MM-DD)')
  .option('--name <name>', 'tên cơ quan kế thừa, khi chưa có trên hệ thống')
  .action((from: string, to: string, options: ReplaceOptions) =>
    (require('./directory-commands') as typeof import('./directory-commands')).agencyReplaceCommand(
      config(),
      from,
      to,
      options,
    ),
  );

program
  .command('official')
  .description('cán bộ trên hệ thống')
  .command('leave <id>')
  .description('cán bộ nghỉ, chuyển công tác: phần việc chuyển cho người kế nhiệm hoặc về đầu mối cơ quan')
  .option('--successor <id>', 'người kế nhiệm')
  .action((id: string, options: { successor?: string }) =>
    (require('./directory-commands') as typeof import('./directory-commands')).officialLeaveCommand(
      config(),
      id,
      options,
    ),
  );

program
  .command('doctor')
  .description('kiểm tra thiết lập và các dịch vụ')
  .action(() => (require('./doctor') as typeof import('./doctor')).doctor(config()));

program
  .command('recover')
  .description('khởi động lại mọi nhiệm vụ đang mở từ sổ nhật ký')
  .action(() => (require('./recover') as typeof import('./recover')).recover(config()));

program
  .command('backup <file>')
  .description('sao lưu cơ sở dữ liệu và tệp minh chứng vào một tệp, cả khi hệ thống đang chạy')
  .action((file: string) =>
    (require('./backup-command') as typeof import('./backup-command')).backupCommand(config(), file),
  );

program
  .command('restore <file>')
  .description('khôi phục bản sao lưu vào cơ sở dữ liệu còn trống')
  .action((file: string) =>
    (require('./backup-command') as typeof import('./backup-command')).restoreCommand(config(), file),
  );

program
  .command('bench')
  .description('đo tốc độ so với Temporal trần (cần mã nguồn)')
  .allowUnknownOption()
  .argument('[args...]')
  .action((args: string[]) => (require('./bench-command') as typeof import('./bench-command')).benchCommand(args));

const main = async (): Promise<void> => {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : BAD_USE;
    } else if (error instanceof StartFault) {
      say(error.message);
      process.exitCode = error instanceof UseFault ? BAD_USE : BAD_INPUT;
    } else {
      throw error;
    }
  }
};

void main();
