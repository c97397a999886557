import type { Config } from '../../config';
import { addedText, linkText } from '../../messages/chat/linking';
import type { NewContact } from '../../ports/contacts';
import { StartFault } from '../../ports/faults';
import { besideInstance } from './with-database';
import { print } from '../output';
import { openContacts } from '../services/contacts';

export interface LinkOptions {
  /** Unlink every account of the official instead: he has left. */
  readonly clear?: boolean;
  /** A mailbox to invite, or a telephone number for SMS, instead of a code for a chat. */
  readonly email?: string;
  readonly sms?: string;
  readonly json?: boolean;
}

/** `dondoc link OFFICIAL`: a one-time code for his chat account, or all his accounts unlinked. Beside a running instance. */
export const linkCommand = async (config: Config, officialId: string, options: LinkOptions): Promise<void> => {
  const { clear, json } = options;
  const tell = (value: unknown, text: string): void => print(json ? JSON.stringify(value) : text);
  await besideInstance(config, async ({ stores, clock }) => {
    if (clear) {
      const unlinked = await stores.linking.unlinkAll(officialId);
      return tell({ unlinked }, linkText.cleared(unlinked));
    }
    const official = await stores.directory.actorOfOfficial(officialId);
    const contact = contactIn(options);
    if (contact !== null && official !== null) {
      const by = { id: officialId, name: official.name };
      const added = await openContacts(config, stores, clock).add(by, contact, 'command');
      if (!added.ok) throw new StartFault(linkText.contactFaults[added.error]);
      return tell({ added: contact.kind, ...added.value }, addedText(official.name, added.value));
    }
    const issued = await stores.linking.issue(officialId, 'command', clock.now());
    if (issued === null || official === null) throw new StartFault(linkText.noOfficial(officialId));
    const url = deepLink(config.telegramBotName, issued.code);
    const text = linkText.issued(official.name, issued.code, issued.expiresAtMs);
    tell(
      { code: issued.code, expiresAt: new Date(issued.expiresAtMs).toISOString(), telegram: url },
      url === null ? text : `${text}\n${linkText.deepLink(url)}`,
    );
  });
};

const contactIn = ({ email, sms }: LinkOptions): NewContact | null => {
  if (email !== undefined) return { kind: 'email', address: email };
  return sms === undefined ? null : { kind: 'sms', address: sms };
};

/** Opens the bot with the code already typed; null where the bot's name is not set. */
export const deepLink = (botName: string | undefined, code: string): string | null =>
  botName === undefined ? null : `https://t.me/${botName}?start=${code}`;
