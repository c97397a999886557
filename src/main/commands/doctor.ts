import { access, constants, mkdir } from 'node:fs/promises';
import { createDb } from '../../adapters/prisma/client';
import { connectClient } from '../../adapters/temporal/connect';
import type { Config } from '../../config';
import { instanceText } from '../../messages/running/start-instance';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract';
import { runningDatabase } from './with-database';
import { print } from '../output';

const text = instanceText.doctor;
const OLDEST_NODE = [20, 19] as const;

const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** `dondoc doctor`: looks at everything an instance needs and changes nothing. Exit status 1 when something is amiss. */
export const doctor = async (config: Config): Promise<void> => {
  let amiss = 0;
  const look = async (what: string, check: () => Promise<string | null>): Promise<void> => {
    const why = await check().catch(reason);
    if (why !== null) amiss += 1;
    print(why === null ? text.good(what) : text.bad(what, why));
  };
  await look(text.node(process.versions.node), async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]) ? null : process.version;
  });
  await look(text.folder(config.dataFolder), async () => {
    await mkdir(config.dataFolder, { recursive: true });
    await access(config.dataFolder, constants.W_OK);
    return null;
  });
  await look(text.database, () => databaseAnswers(config));
  if (config.temporal.address === undefined) print(text.good(text.embedded('Temporal')));
  else await lookAtTemporal(config, config.temporal.address, look);
  print(text.good(text.channels(channelNames(config.channels))));
  if (amiss > 0) process.exitCode = 1;
};

const channelNames = (channels: Config['channels']): readonly string[] =>
  Object.entries(channels).flatMap(([name, settings]) => (settings === null ? [] : [name]));

const databaseAnswers = async (config: Config): Promise<string | null> => {
  const url = await runningDatabase(config);
  if (url === null) return null; // embedded, and not running at the moment
  const db = createDb({ url, poolSize: 2 });
  try {
    await db.$queryRawUnsafe('SELECT 1');
    return null;
  } finally {
    await db.$disconnect();
  }
};

const lookAtTemporal = async (
  { temporal }: Config,
  address: string,
  look: (what: string, check: () => Promise<string | null>) => Promise<void>,
): Promise<void> => {
  let known: Readonly<Record<string, unknown>> = {};
  await look(text.temporal(address), async () => {
    const connected = await connectClient({ ...temporal, address });
    try {
      const answer = await connected.client.connection.operatorService.listSearchAttributes({
        namespace: temporal.namespace,
      });
      known = answer.customAttributes;
      return null;
    } finally {
      await connected.close();
    }
  });
  for (const name of Object.keys(SEARCH_ATTRIBUTES)) {
    await look(text.searchAttribute(name), async () => (name in known ? null : text.missing));
  }
};
