import { z } from 'zod';
import { settingFault } from './messages/running/setting-faults';

/** The settings of the channels, a part of src/config.ts. Nothing of a channel set: the channel is not there. */
const text = z.string().trim().min(1);
const secret = (least: number) => text.regex(new RegExp(`^[\\w-]{${least},256}$`), settingFault.secret(least));

export interface BotToken {
  /** Null for the first bot, whose channel has the plain name. */
  readonly name: string | null;
  readonly token: string;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,30}$/;

/** A token, or "token,name=token,…": several bots of one kind. */
const bots = (token: RegExp, what: string) =>
  text
    .transform((list) =>
      list.split(',').map((one): BotToken => {
        const at = one.indexOf('=');
        return at < 0
          ? { name: null, token: one.trim() }
          : { name: one.slice(0, at).trim(), token: one.slice(at + 1).trim() };
      }),
    )
    .refine((list) => list.every((one) => token.test(one.token)), settingFault.botToken(what))
    .refine(
      (list) =>
        list.every((one) => one.name === null || NAME.test(one.name)) &&
        new Set(list.map((one) => one.name)).size === list.length,
      settingFault.botNames,
    )
    .optional();

const mode = z.enum(['polling', 'webhook']).default('polling');

export const channelShape = {
  TELEGRAM_BOT_TOKEN: bots(/^\d+:[\w-]{20,}$/, 'Telegram'),
  TELEGRAM_MODE: mode,
  TELEGRAM_WEBHOOK_SECRET: secret(16).optional(),
  TELEGRAM_API_ROOT: z.url().optional(),
  ZALO_BOT_TOKEN: bots(/^[\w-]{1,40}:[\w-]{16,}$/, 'Zalo'),
  ZALO_BOT_MODE: mode,
  ZALO_BOT_WEBHOOK_SECRET: secret(16).optional(),
  ZALO_BOT_API_ROOT: z.url().optional(),
  ZALO_OA_APP_ID: text.regex(/^\d{5,30}$/, settingFault.oaApp).optional(),
  ZALO_OA_APP_SECRET: text.optional(),
  ZALO_OA_SECRET_KEY: text.optional(),
  ZALO_OA_REFRESH_TOKEN: text.optional(),
  ZALO_OA_MAC_ID: text.optional(),
  ZALO_OA_TEMPLATE_ID: text.optional(),
  ZALO_OA_TEMPLATE_PARAMETER: text.default('noi_dung'),
  ZALO_OA_API_ROOT: z.url().optional(),
  ZALO_OA_OAUTH_ROOT: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: settingFault.smtp }).optional(),
  SMTP_FROM: text.optional(),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/, error: settingFault.gateway }).optional(),
  SMS_GATEWAY_KEY: text.optional(),
  SMS_CALLBACK_SECRET: secret(16).optional(),
  SMS_SENDER: text.max(11, settingFault.sender).optional(),
} as const;

type Parsed = z.infer<z.ZodObject<typeof channelShape>>;

/** Names that belong together: with the first one set, the others must be. */
const TOGETHER: readonly (readonly (keyof Parsed)[])[] = [
  ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY'],
  ['SMTP_URL', 'SMTP_FROM'],
  ['SMS_GATEWAY_URL', 'SMS_GATEWAY_KEY', 'SMS_SENDER'],
];

/** What of the channels' settings is missing beside others, each by its name. */
export const missingOfChannels = (
  env: Parsed & { readonly DONDOC_PUBLIC_URL?: string | undefined },
): readonly { readonly setting: string; readonly problem: string }[] => {
  const missing: { setting: string; problem: string }[] = [];
  const hooked = [
    ...(env.TELEGRAM_BOT_TOKEN !== undefined && env.TELEGRAM_MODE === 'webhook' ? (['TELEGRAM'] as const) : []),
    ...(env.ZALO_BOT_TOKEN !== undefined && env.ZALO_BOT_MODE === 'webhook' ? (['ZALO_BOT'] as const) : []),
  ];
  for (const kind of hooked) {
    const problem = settingFault.neededWith(`${kind}_MODE=webhook`);
    if (env[`${kind}_WEBHOOK_SECRET`] === undefined) missing.push({ setting: `${kind}_WEBHOOK_SECRET`, problem });
    if (env.DONDOC_PUBLIC_URL === undefined) missing.push({ setting: 'DONDOC_PUBLIC_URL', problem });
  }
  for (const [first, ...others] of TOGETHER) {
    if (first === undefined || env[first] === undefined) continue;
    for (const one of others)
      if (env[one] === undefined) missing.push({ setting: one, problem: settingFault.goesWith(first) });
  }
  return missing;
};

export interface BotSettings {
  readonly bots: readonly BotToken[];
  readonly mode: 'polling' | 'webhook';
  readonly secret: string | undefined;
  readonly apiRoot: string | undefined;
}

export interface OaSettings {
  readonly appId: string;
  readonly appSecret: string;
  readonly secretKey: string;
  /** The first pair's; later ones are kept in the database. */
  readonly refreshToken: string | undefined;
  readonly macId: string;
  readonly template: { readonly id: string; readonly parameter: string } | null;
  readonly apiRoot: string | undefined;
  readonly oauthRoot: string | undefined;
}

export interface ChannelSettings {
  readonly telegram: BotSettings | null;
  readonly zaloBot: BotSettings | null;
  readonly zaloOa: OaSettings | null;
  readonly email: { readonly url: string; readonly from: string } | null;
  readonly sms: {
    readonly url: string;
    readonly key: string;
    readonly sender: string;
    readonly callbackSecret: string | undefined;
  } | null;
}

const oaOf = (env: Parsed): OaSettings | null => {
  const { ZALO_OA_APP_ID: appId, ZALO_OA_APP_SECRET: appSecret, ZALO_OA_SECRET_KEY: secretKey } = env;
  if (appId === undefined || appSecret === undefined || secretKey === undefined) return null;
  const { ZALO_OA_TEMPLATE_ID: id, ZALO_OA_TEMPLATE_PARAMETER: parameter } = env;
  return {
    ...{ appId, appSecret, secretKey, refreshToken: env.ZALO_OA_REFRESH_TOKEN, macId: env.ZALO_OA_MAC_ID ?? appId },
    ...{ template: id === undefined ? null : { id, parameter } },
    ...{ apiRoot: env.ZALO_OA_API_ROOT, oauthRoot: env.ZALO_OA_OAUTH_ROOT },
  };
};

export const toChannelSettings = (env: Parsed): ChannelSettings => {
  const { SMTP_URL: smtp, SMTP_FROM: from, SMS_GATEWAY_URL: gateway, SMS_GATEWAY_KEY: key, SMS_SENDER: sender } = env;
  return {
    telegram:
      env.TELEGRAM_BOT_TOKEN === undefined
        ? null
        : {
            ...{ bots: env.TELEGRAM_BOT_TOKEN, mode: env.TELEGRAM_MODE },
            ...{ secret: env.TELEGRAM_WEBHOOK_SECRET, apiRoot: env.TELEGRAM_API_ROOT },
          },
    zaloBot:
      env.ZALO_BOT_TOKEN === undefined
        ? null
        : {
            ...{ bots: env.ZALO_BOT_TOKEN, mode: env.ZALO_BOT_MODE },
            ...{ secret: env.ZALO_BOT_WEBHOOK_SECRET, apiRoot: env.ZALO_BOT_API_ROOT },
          },
    zaloOa: oaOf(env),
    email: smtp === undefined || from === undefined ? null : { url: smtp, from },
    sms:
      gateway === undefined || key === undefined || sender === undefined
        ? null
        : { url: gateway, key, sender, callbackSecret: env.SMS_CALLBACK_SECRET },
  };
};
