import type { Command } from 'commander';
import type { InspectionOptions } from '../commands/inspection';
import type { DraftOptions } from '../commands/plan-draft';
import type { PlanCheckOptions, PlanImportOptions } from '../commands/plan-import';
import type { TaskAddOptions } from '../commands/task-add';
import { load, type ReadConfig } from './load';

/** `dondoc plan|task|inspection …`: what is to be done, and where it comes from. */
export const addPlanCommands = (program: Command, config: ReadConfig): void => {
  const plan = program.command('plan').description('kế hoạch: văn bản và phụ lục');
  plan
    .command('draft <file>')
    .description('đọc văn bản kế hoạch thành bản thảo')
    .option('--json', 'in JSON')
    .option('--out <file>', 'ghi phụ lục để hoàn thiện (xlsx)')
    .action((file: string, options: DraftOptions) => load.plan().planDraftCommand(file, options));

  plan
    .command('check <file>')
    .description('đọc phụ lục và liệt kê từng dòng: hiểu gì, chắc đến đâu; không lưu gì')
    .option('--year <year>', 'năm của kế hoạch')
    .option('--json', 'in JSON')
    .action((file: string, options: PlanCheckOptions) => load.planImport().planCheckCommand(file, options));
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
    .action((file: string, options: PlanImportOptions) => load.planImport().planImportCommand(config(), file, options));

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
    .action((options: TaskAddOptions) => load.task().taskAddCommand(config(), options));

  program
    .command('inspection')
    // Every act has an actor whose right is checked, and nobody is signed in at the command line.
    .description(
      'kiểm tra cải cách hành chính: xem; ghi nhận ở trang Kiểm tra hoặc trong chat, nơi biết ai là người ghi',
    )
    .command('list')
    .description('các cuộc kiểm tra trong năm và tỷ lệ cơ quan đã kiểm tra')
    .option('--plan <id>', 'mã kế hoạch; cần ghi khi có nhiều kế hoạch')
    .option('--json', 'in JSON')
    .action((options: InspectionOptions) => load.inspection().inspectionListCommand(config(), options));
};
