import { agencyName } from '../domain/directory/agency-names';
import { documentText } from '../messages/chat/documents';
import { renderBundle } from '../messages/notices/render-bundle';
import type { Channel, ChannelPowers, OutboundFile, Rendered, SendOutcome } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { ChatAddress, Directory } from '../ports/directory';
import type { Files } from '../ports/files';
import type { Bundle, SentDocument } from '../ports/outbox';
import type { ReplyLinks } from '../ports/reply-links';

export interface ComposePorts {
  readonly directory: Pick<Directory, 'actorOfOfficial' | 'catalogue'>;
  readonly files: Pick<Files, 'get'>;
  readonly links: Pick<ReplyLinks, 'issue'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What goes to one address: its words, kept as proof, and how each piece is sent, in order. */
export interface Composed {
  readonly body: readonly Rendered[];
  readonly sendings: readonly (() => Promise<SendOutcome>)[];
}

const refused = (reason: string): SendOutcome => ({ kind: 'failed-for-good', reason, addressDead: false });

/** Turns a bundle into what its receiver gets at one address. Throws when it cannot be made. */
export const createCompose = ({ directory, files, links, clock }: ComposePorts) => {
  const words = async (bundle: Bundle, channel: Channel, chatId: string, powers: ChannelPowers): Promise<Composed> => {
    const [catalogue, addressee] = await Promise.all([
      directory.catalogue(),
      directory.actorOfOfficial(bundle.officialId),
    ]);
    const { notices, maybeRepeated, digest } = bundle;
    const named = (code: string): string => agencyName(catalogue, code);
    const body = renderBundle(notices, { agencyName: named, addressee, maybeRepeated, morning: digest, powers });
    return { body, sendings: body.map((message) => () => channel.send(chatId, message)) };
  };

  /** Where a file cannot go, a link that brings it once; the link itself is not kept with the proof. */
  const asLink = async (
    channel: Channel,
    chatId: string,
    { caption, file }: { readonly caption: string; readonly file: SentDocument['file'] },
    { maxLength }: ChannelPowers,
  ): Promise<SendOutcome | null> => {
    const address: ChatAddress = { channel: channel.id, chatId };
    const url = await links.issue(address, { text: caption, buttons: [], file }, clock.now());
    return url === null
      ? null
      : channel.send(chatId, { text: documentText.byLink(caption, url, maxLength), buttons: [] });
  };

  const document = async (
    { document: sent, officialId, maybeRepeated }: Bundle & { readonly document: SentDocument },
    channel: Channel,
    chatId: string,
    powers: ChannelPowers,
  ): Promise<Composed> => {
    const [addressee, found] = await Promise.all([directory.actorOfOfficial(officialId), files.get(sent.file.hash)]);
    if (found === null) throw new Error(`the file ${sent.file.hash} is not kept`);
    const caption = documentText.caption(sent, addressee, maybeRepeated);
    const send = async (): Promise<SendOutcome> => {
      const file: OutboundFile = { name: sent.file.name, content: found.content, caption };
      const direct =
        powers.files && channel.sendFile ? await channel.sendFile(chatId, file) : refused('no files by this channel');
      if (direct.kind !== 'failed-for-good' || direct.addressDead) return direct;
      return (await asLink(channel, chatId, { caption, file: sent.file }, powers)) ?? direct;
    };
    return { body: [{ text: caption, buttons: [] }], sendings: [send] };
  };

  return async (bundle: Bundle, channel: Channel, chatId: string): Promise<Composed> => {
    const powers = (await channel.powersOf?.(chatId)) ?? channel.can;
    return bundle.document === null
      ? words(bundle, channel, chatId, powers)
      : document({ ...bundle, document: bundle.document }, channel, chatId, powers);
  };
};
