import type { Command } from 'commander';
import { commandWords as words } from '../../messages/running/command-words';
import { load, type ReadConfig } from './load';

/** `dondoc channel …` */
export const addChannelCommands = (program: Command, config: ReadConfig): void => {
  const channel = program.command('channel').description(words.channel.about);
  channel
    .command('list')
    .description(words.channel.list.about)
    .action(() => load.channel().channelListCommand(config()));
  for (const state of ['on', 'off'] as const) {
    channel
      .command(`${state} <name>`)
      .description(state === 'on' ? words.channel.on.about : words.channel.off.about)
      .action((name: string) => load.channel().channelSwitchCommand(config(), name, state === 'on'));
  }
  channel
    .command('consent <code>')
    .description(words.channel.consent.about)
    .requiredOption('--verifier <text>', words.channel.consent.verifier)
    .action((code: string, options: { verifier: string }) =>
      load.channel().channelConsentCommand(config(), code, options.verifier),
    );
};
