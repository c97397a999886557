import type { Turn } from './turn';

/** Names what a message orders for ever: the same message again is the same act. */
export const orderToken = ({ channel, chatId, messageId }: Pick<Turn, 'channel' | 'chatId' | 'messageId'>): string =>
  `chat-${channel}-${chatId}-${messageId}`.replace(/[^\w.-]/g, '_').slice(0, 120);
