import { linkText } from '../messages/chat/linking';
import { pauseText } from '../messages/chat/pause';
import { pauseEnd } from './pause';
import type { Turn } from './turn';

/** What a person sets for himself. Each returns what is said of it. */

export const mute = async (untilMinute: number | null, { pauses, actor, nowMs }: Turn): Promise<string> => {
  const untilMs = pauseEnd(untilMinute, nowMs);
  await pauses.pause(actor.officialId, untilMs);
  return pauseText.paused(untilMs);
};

export const unmute = async ({ pauses, actor, nowMs }: Turn): Promise<string> => {
  await pauses.resume(actor.officialId, nowMs);
  return pauseText.resumed;
};

export const prefer = async ({ linking, channel, chatId }: Turn): Promise<string> => {
  await linking.linking.prefer({ channel, chatId });
  return linkText.preferred;
};

export const unlink = async ({ linking, channel, chatId }: Turn): Promise<string> => {
  await linking.linking.unlink({ channel, chatId });
  return linkText.unlinked;
};
