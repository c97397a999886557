import { createEmailChannel, EMAIL } from '../../adapters/email/email-channel';
import { SMS } from '../../adapters/sms/sms-channel';
import type { Config } from '../../config';
import { readContact } from '../../domain/directory/contact';
import { fail, ok } from '../../domain/result';
import { linkText } from '../../messages/chat/linking';
import type { Channel } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { Contacts } from '../../ports/contacts';
import type { Linking } from '../../ports/linking';
import type { Stores } from '../instance/stores';

interface ContactPorts {
  readonly linking: Pick<Linking, 'issue' | 'assign' | 'accounts'>;
  /** Null where no letters go out, or their links would lead nowhere. */
  readonly email: Pick<Channel, 'send'> | null;
  readonly sms: boolean;
  readonly clock: Pick<Clock, 'now'>;
}

export const createContacts = ({ linking, email, sms, clock }: ContactPorts): Contacts => {
  const invite = async (mailbox: string, official: { readonly id: string; readonly name: string }, by: string) => {
    if (email === null) return fail('not-connected' as const);
    const address = { channel: EMAIL, chatId: mailbox };
    if ((await linking.accounts()).some((one) => one.channel === EMAIL && one.chatId === mailbox))
      return fail('taken' as const);
    const sent = await email.send(address.chatId, { text: linkText.invitation(official.name), buttons: [] });
    if (sent.kind !== 'sent' && sent.kind !== 'unknown') return fail('not-sent' as const);
    const code = await linking.issue(official.id, by, clock.now());
    return code === null ? fail('no-official' as const) : ok({ code });
  };
  return {
    kinds: [...(email === null ? [] : (['email'] as const)), ...(sms ? (['sms'] as const) : [])],
    add: async (official, { kind, address }, by) => {
      const chatId = readContact(kind, address);
      if (chatId === null) return fail('bad-address');
      if (kind === 'email') return invite(chatId, official, by);
      if (!sms) return fail('not-connected');
      const outcome = await linking.assign(official.id, { channel: SMS, chatId }, clock.now());
      return outcome === 'assigned' ? ok({}) : fail(outcome);
    },
  };
};

/** By the instance's settings. */
export const openContacts = (
  { channels: { email, sms }, publicUrl }: Pick<Config, 'channels' | 'publicUrl'>,
  stores: Pick<Stores, 'linking' | 'links'>,
  clock: Pick<Clock, 'now'>,
): Contacts =>
  createContacts({
    ...{ linking: stores.linking, sms: sms !== null, clock },
    email: email === null || publicUrl === undefined ? null : createEmailChannel(email, stores.links(publicUrl), clock),
  });
