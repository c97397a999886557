import { randomUUID } from 'node:crypto';
import { startFakeSms } from './fake-sms';
import { letterText, startFakeSmtp } from './fake-smtp';
import { startFakeTelegram } from './fake-telegram';
import { startFakeZaloBot } from './fake-zalo-bot';
import { OA_APP, oaText, signedEvent, startFakeZaloOa } from './fake-zalo-oa';

/** One person's account on one channel, as he and his provider see it. */
export interface Phone {
  readonly channel: string;
  readonly chatId: string;
  /** Delivers what he typed to the instance's webhook; the same id is the same message. Returns the status. */
  say(text: string): Promise<number>;
  /** What he was sent, oldest first. */
  said(): readonly string[];
}

const SECRET = 'webhook-secret_of-the-tests';
const REFRESH = 'refresh-0';

/** Every provider that the product knows, on loopback, and the settings by which an instance at `url` uses them. */
export const startAllChannels = async (url: string) => {
  const [telegram, zaloBot, zaloOa, smtp, sms] = await Promise.all([
    startFakeTelegram(),
    startFakeZaloBot(),
    startFakeZaloOa(),
    startFakeSmtp(),
    startFakeSms(),
  ]);
  const env: Readonly<Record<string, string>> = {
    PORT: new URL(url).port,
    DONDOC_PUBLIC_URL: url,
    DONDOC_LOG_LEVEL: 'debug',
    ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: SECRET },
    ...{ TELEGRAM_API_ROOT: telegram.apiRoot, ZALO_BOT_API_ROOT: zaloBot.apiRoot },
    ...{ ZALO_BOT_TOKEN: zaloBot.token, ZALO_BOT_MODE: 'webhook', ZALO_BOT_WEBHOOK_SECRET: SECRET },
    ...{ ZALO_OA_APP_ID: OA_APP.appId, ZALO_OA_APP_SECRET: OA_APP.appSecret, ZALO_OA_SECRET_KEY: OA_APP.secretKey },
    ...{ ZALO_OA_REFRESH_TOKEN: REFRESH, ZALO_OA_API_ROOT: zaloOa.root, ZALO_OA_OAUTH_ROOT: zaloOa.root },
    ...{ SMTP_URL: smtp.url.replace('//', '//dondoc:mail-password-of-the-tests@'), SMTP_FROM: 'dondoc@snv.test' },
    ...{ SMS_GATEWAY_URL: sms.url, SMS_GATEWAY_KEY: sms.key, SMS_SENDER: 'SoNoiVu' },
  };

  const byTelegram = (chatId: number): Phone => {
    telegram.know(chatId);
    return {
      ...{ channel: 'telegram', chatId: String(chatId) },
      say: (text) => telegram.post(telegram.say(chatId, text), SECRET, `${url}/hooks/telegram`),
      said: () => telegram.messages.filter((one) => one.chatId === chatId).map((one) => one.text),
    };
  };
  const byZaloBot = (chatId: string): Phone => {
    zaloBot.know(chatId);
    return {
      ...{ channel: 'zalo-bot', chatId },
      say: (text) => zaloBot.post(zaloBot.say(chatId, text), SECRET, `${url}/hooks/zalo-bot`),
      said: () => zaloBot.messages.filter((one) => one.chatId === chatId).map((one) => one.text),
    };
  };
  const byZaloOa = (chatId: string): Phone => {
    zaloOa.know(chatId);
    return {
      ...{ channel: 'zalo-oa', chatId },
      say: async (text) => {
        const { body, headers } = signedEvent(oaText(chatId, text, randomUUID()), Date.now());
        return (await fetch(`${url}/hooks/zalo-oa`, { method: 'POST', headers, body })).status;
      },
      said: () => zaloOa.messages.filter((one) => one.userId === chatId).map((one) => one.text),
    };
  };
  /** Nobody writes back by these two. */
  const silent = async (): Promise<number> => Promise.reject(new Error('nobody writes by this channel'));
  const byMail = (mailbox: string): Phone => {
    smtp.know(mailbox);
    const own = () => smtp.letters.filter((one) => one.to === mailbox);
    return { channel: 'email', chatId: mailbox, say: silent, said: () => own().map(letterText) };
  };
  const bySms = (number: string): Phone => {
    sms.know(number);
    const own = () => sms.messages.filter((one) => one.to === number);
    return { channel: 'sms', chatId: number, say: silent, said: () => own().map((one) => one.text) };
  };

  return {
    ...{ telegram, zaloBot, zaloOa, smtp, sms, env, byTelegram, byZaloBot, byZaloOa, byMail, bySms },
    /** What no log, page or export may hold, tokens got on the way included. */
    secrets: (): readonly string[] => [
      ...[telegram.token, telegram.token.split(':')[1] ?? '', zaloBot.token, zaloBot.token.split(':')[1] ?? ''],
      ...[OA_APP.appSecret, OA_APP.secretKey, REFRESH, zaloOa.tokens().access, zaloOa.tokens().refresh],
      ...['mail-password-of-the-tests', sms.key, SECRET],
    ],
    close: () => Promise.all([telegram, zaloBot, zaloOa, smtp, sms].map((one) => one.close())),
  };
};

export type AllChannels = Awaited<ReturnType<typeof startAllChannels>>;
