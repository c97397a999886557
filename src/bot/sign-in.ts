import { mayAskFromChannel } from '../domain/directory/sign-in';
import { answers } from '../messages/chat/bot-answers';
import { signInText } from '../messages/web/sign-in';
import { plainly, type Heard } from './heard';
import type { Turn } from './turn';
import { lookUp } from './look-up';

/** A link into the web for who asks. It is said, and not kept with the message's answer. */
export const signIn = async (turn: Turn): Promise<Heard> => {
  const { channel, chatId, actor, nowMs } = turn;
  if (!mayAskFromChannel(channel)) return plainly(signInText.notHere);
  try {
    const made = await lookUp(turn.signIn.link(actor.officialId, { channel, chatId }, nowMs));
    switch (made.kind) {
      case 'link':
        return { ...plainly(signInText.link(made.url)), kept: plainly(signInText.linkSent).messages };
      case 'too-many':
        return plainly(signInText.tooMany(made.untilMs));
      case 'no-address':
        return plainly(signInText.noAddress);
    }
  } catch (error) {
    turn.onFault(error);
    return plainly(answers.busy);
  }
};

/** Ends what is open on the web, wherever it was opened. */
export const signOut = async ({ signIn: sessions, actor }: Turn): Promise<string> =>
  signInText.left(await sessions.leaveAll(actor.officialId));
