import type { Command } from 'commander';
import { load, type ReadConfig } from './load';

/** `dondoc channel …` */
export const addChannelCommands = (program: Command, config: ReadConfig): void => {
  const channel = program.command('channel').description('kênh nhắn tin: bật, tắt, cấp quyền');
  channel
    .command('list')
    .description('các kênh và trạng thái')
    .action(() => load.channel().channelListCommand(config()));
  for (const state of ['on', 'off'] as const) {
    channel
      .command(`${state} <name>`)
      .description(state === 'on' ? 'bật kênh' : 'tắt kênh ngay')
      .action((name: string) => load.channel().channelSwitchCommand(config(), name, state === 'on'));
  }
  channel
    .command('consent <code>')
    .description('nhận quyền của Zalo OA bằng mã lấy từ trang quản trị ứng dụng')
    .requiredOption('--verifier <text>', 'mã PKCE đã khai báo')
    .action((code: string, options: { verifier: string }) =>
      load.channel().channelConsentCommand(config(), code, options.verifier),
    );
};
