import type { Config } from '../config';
import { linkText } from '../messages/linking';
import { StartFault } from '../ports/faults';
import { besideInstance } from './command';

export interface LinkOptions {
  /** Unlink every account of the official instead: he has left. */
  readonly clear?: boolean;
  readonly json?: boolean;
}

/** `dondoc link OFFICIAL`: a one-time code for his chat account, or all his accounts unlinked. Beside a running instance. */
export const linkCommand = async (config: Config, officialId: string, { clear, json }: LinkOptions): Promise<void> => {
  const print = (value: unknown, text: string): void =>
    void process.stdout.write(`${json ? JSON.stringify(value) : text}\n`);
  await besideInstance(config, async ({ stores, clock }) => {
    if (clear) {
      const unlinked = await stores.linking.unlinkAll(officialId);
      return print({ unlinked }, linkText.cleared(unlinked));
    }
    const official = await stores.directory.actorOfOfficial(officialId);
    const issued = await stores.linking.issue(officialId, 'command', clock.now());
    if (issued === null || official === null) throw new StartFault(linkText.noOfficial(officialId));
    const url = deepLink(config.telegramBotName, issued.code);
    const text = linkText.issued(official.name, issued.code, issued.expiresAtMs);
    print(
      { code: issued.code, expiresAt: new Date(issued.expiresAtMs).toISOString(), telegram: url },
      url === null ? text : `${text}\n${linkText.deepLink(url)}`,
    );
  });
};

/** Opens the bot with the code already typed; null where the bot's name is not set. */
export const deepLink = (botName: string | undefined, code: string): string | null =>
  botName === undefined ? null : `https://t.me/${botName}?start=${code}`;
