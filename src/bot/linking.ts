import { readLinkCode } from '../domain/directory/link-code';
import { understandCommand } from '../domain/reply/understand-command';
import { linkText } from '../messages/chat/linking';
import type { ChatAddress, Directory } from '../ports/directory';
import type { Linking } from '../ports/linking';
import { lookUp } from './look-up';

export interface LinkPorts {
  readonly linking: Pick<Linking, 'redeem' | 'prefer' | 'unlink'>;
  readonly directory: Pick<Directory, 'actorOfOfficial'>;
}

/** The code in a message: after "/start" or "liên kết", or all of it. */
const codeIn = (text: string): string | null => {
  const command = understandCommand(text);
  return command?.kind === 'link' ? command.code : readLinkCode(text);
};

/** Uses a code up and says what came of it. */
export const answerCode = async (
  code: string,
  address: ChatAddress,
  { linking, directory }: LinkPorts,
  nowMs: number,
): Promise<string> => {
  const outcome = await lookUp(linking.redeem(code, address, nowMs));
  switch (outcome.kind) {
    case 'linked': {
      const actor = await directory.actorOfOfficial(outcome.officialId);
      return linkText.linked(actor?.name ?? '', actor?.title ?? '');
    }
    case 'taken':
      return linkText.taken;
    case 'invalid':
      return linkText.invalid;
    case 'too-many':
      return linkText.tooMany(outcome.untilMs);
  }
};

/** Somebody whom the directory does not know: a code is looked at, anything else gets one sentence. */
export const answerStranger = async (
  text: string,
  address: ChatAddress,
  ports: LinkPorts,
  nowMs: number,
): Promise<string> => {
  const code = codeIn(text);
  return code === null ? linkText.stranger : answerCode(code, address, ports, nowMs);
};
