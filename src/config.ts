import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { channelShape, missingOfChannels, toChannelSettings, type ChannelSettings } from './channel-settings';
import { isCivilDate } from './domain/calendar/civil-date';
import { fail, ok, type Result } from './domain/result';
import { settingFault } from './messages/running/setting-faults';
import type { TlsFiles } from './ports/tls-files';

/** The only reader of the environment. Each setting is described in .env.example; a test keeps the two in step. */
const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);
const yes = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const today = text.refine(
  (value) => /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(value) && isCivilDate(value.slice(0, 10)),
  settingFault.day,
);

const S3_PARTNERS = ['DONDOC_FILES_S3_BUCKET', 'DONDOC_FILES_S3_KEY', 'DONDOC_FILES_S3_SECRET'] as const;

const Environment = z
  .object({
    PORT: port.default(3000),
    HOST: text.default('127.0.0.1'),
    DONDOC_DATA: text.default('./data'),
    DONDOC_CACHE: text.optional(),
    DONDOC_TODAY: today.optional(),
    DONDOC_DEMO: yes.optional(),
    DONDOC_API_TOKENS: text.optional(),
    DONDOC_PUBLIC_URL: z.url().optional(),
    DONDOC_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: settingFault.database }).optional(),
    DONDOC_FILES_S3_ENDPOINT: z.url().optional(),
    DONDOC_FILES_S3_BUCKET: text.optional(),
    DONDOC_FILES_S3_REGION: text.default('us-east-1'),
    DONDOC_FILES_S3_KEY: text.optional(),
    DONDOC_FILES_S3_SECRET: text.optional(),
    DONDOC_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(20),
    TEMPORAL_ADDRESS: text.regex(/^[^\s/]+:\d+$/, settingFault.address).optional(),
    TEMPORAL_NAMESPACE: text.default('default'),
    TEMPORAL_API_KEY: text.optional(),
    TEMPORAL_TLS: yes.optional(),
    TEMPORAL_TLS_CA: text.optional(),
    TEMPORAL_TLS_CERT: text.optional(),
    TEMPORAL_TLS_KEY: text.optional(),
    TEMPORAL_TLS_SERVER_NAME: text.optional(),
    TEMPORAL_CLI_PATH: text.optional(),
    TEMPORAL_TEST_SERVER_PATH: text.optional(),
    DONDOC_MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(10).max(100_000).default(500),
    TELEGRAM_BOT_NAME: text.regex(/^\w{5,32}$/, settingFault.botName).optional(),
    ...channelShape,
    PATH: z.string().default(''),
  })
  .superRefine((env, context) => {
    const need = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    for (const { setting, problem } of missingOfChannels(env)) need(setting, problem);
    for (const name of S3_PARTNERS) {
      if (env.DONDOC_FILES_S3_ENDPOINT !== undefined && env[name] === undefined)
        need(name, settingFault.neededWith('DONDOC_FILES_S3_ENDPOINT'));
    }
    if ((env.TEMPORAL_TLS_CERT === undefined) !== (env.TEMPORAL_TLS_KEY === undefined)) {
      need('TEMPORAL_TLS_CERT', settingFault.goesWith('TEMPORAL_TLS_KEY'));
    }
  });

type Parsed = z.infer<typeof Environment>;

/** Every name the product reads, for the check of .env.example. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape).filter((name) => name !== 'PATH');

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly cacheFolder: string;
  /** Plan date (and time) at the first start; undefined keeps what the instance has. */
  readonly today: string | undefined;
  readonly demo: boolean;
  readonly apiTokens: readonly string[];
  /** Where people reach the web; links lead there. */
  readonly publicUrl: string | undefined;
  readonly logLevel: Parsed['DONDOC_LOG_LEVEL'];
  readonly databaseUrl: string | undefined;
  readonly poolSize: number;
  /** Where evidence is kept instead of the data folder. */
  readonly objectStore: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKey: string;
    readonly secretKey: string;
  } | null;
  readonly temporal: {
    readonly address: string | undefined;
    readonly namespace: string;
    readonly apiKey: string | undefined;
    readonly tls: TlsFiles | null;
    readonly cliPath: string | undefined;
    readonly testServerPath: string | undefined;
    readonly maxCachedWorkflows: number;
  };
  /** The bot's @name, for links that open it with a linking code. */
  readonly telegramBotName: string | undefined;
  readonly channels: ChannelSettings;
  readonly searchPath: string;
}

export type SettingFault = { readonly setting: string; readonly problem: string };

/** The per-user cache folder of this operating system: shared by all instances of one user. */
const cacheHome = (): string => {
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'dondoc', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'dondoc');
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'dondoc');
};

/** Parses all settings once; every fault at once. An empty value counts as not set. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Result<Config, readonly SettingFault[]> => {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((one) => ({ setting: one.path.join('.'), problem: one.message })));
  }
  return ok(toConfig(parsed.data));
};

/** With a database of its own an instance is meant to be real, unless said otherwise. */
const isDemo = (env: Pick<Parsed, 'DONDOC_DEMO' | 'DATABASE_URL'>): boolean =>
  env.DONDOC_DEMO ?? env.DATABASE_URL === undefined;

const toConfig = (env: Parsed): Config => ({
  host: env.HOST,
  port: env.PORT,
  dataFolder: resolve(env.DONDOC_DATA),
  cacheFolder: resolve(env.DONDOC_CACHE ?? cacheHome()),
  today: env.DONDOC_TODAY,
  demo: isDemo(env),
  apiTokens:
    env.DONDOC_API_TOKENS?.split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '') ?? [],
  publicUrl: env.DONDOC_PUBLIC_URL ?? demoUrl(env),
  logLevel: env.DONDOC_LOG_LEVEL,
  databaseUrl: env.DATABASE_URL,
  poolSize: env.DONDOC_POOL_SIZE,
  objectStore: objectStoreOf(env),
  temporal: {
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    apiKey: env.TEMPORAL_API_KEY,
    tls: tlsOf(env),
    cliPath: env.TEMPORAL_CLI_PATH,
    testServerPath: env.TEMPORAL_TEST_SERVER_PATH,
    maxCachedWorkflows: env.DONDOC_MAX_CACHED_WORKFLOWS,
  },
  telegramBotName: env.TELEGRAM_BOT_NAME,
  channels: toChannelSettings(env),
  searchPath: env.PATH,
});

/** A demo's links lead to this machine. */
const demoUrl = ({ HOST: host, PORT: port, ...env }: Parsed): string | undefined =>
  isDemo(env) && port !== 0 ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : undefined;

const objectStoreOf = (env: Parsed): Config['objectStore'] => {
  const { DONDOC_FILES_S3_ENDPOINT: endpoint, DONDOC_FILES_S3_BUCKET: bucket } = env;
  if (endpoint === undefined || bucket === undefined) return null;
  return {
    endpoint,
    bucket,
    region: env.DONDOC_FILES_S3_REGION,
    accessKey: env.DONDOC_FILES_S3_KEY ?? '',
    secretKey: env.DONDOC_FILES_S3_SECRET ?? '',
  };
};

/** TLS is used when any of its settings or an API key is given. */
const tlsOf = (env: Parsed): TlsFiles | null => {
  const {
    TEMPORAL_TLS_CA: ca,
    TEMPORAL_TLS_CERT: cert,
    TEMPORAL_TLS_KEY: key,
    TEMPORAL_TLS_SERVER_NAME: serverName,
  } = env;
  const wanted = env.TEMPORAL_TLS ?? [ca, cert, key, serverName, env.TEMPORAL_API_KEY].some((one) => one !== undefined);
  if (!wanted) return null;
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(serverName === undefined ? {} : { serverName }),
  };
};
