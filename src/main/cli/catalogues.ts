import type { Command } from 'commander';
import type { CatalogueExportOptions, CatalogueImportOptions } from '../commands/catalogue';
import { load, type ReadConfig } from './load';

/** `dondoc catalogue …` */
export const addCatalogueCommands = (program: Command, config: ReadConfig): void => {
  const catalogue = program
    .command('catalogue')
    .description('danh mục: cơ quan, nhóm, cán bộ, lịch làm việc, loại sản phẩm, quy định nhắc việc');
  catalogue
    .command('export <file>')
    .description('ghi danh mục đang dùng ra tệp Excel; với --year thì chép sang năm đó, kèm ngày nghỉ đề xuất')
    .option('--year <year>', 'năm mới')
    .action((file: string, options: CatalogueExportOptions) =>
      load.catalogue().catalogueExportCommand(config(), file, options),
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
      load.catalogue().catalogueFileCommand(config(), verb, file, options),
    );
  }
};
