import { readFileSync } from 'node:fs';
import { Client, Connection, type TLSConfig } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { TlsFiles } from '../../ports/tls-files';

export interface TemporalTarget {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey: string | undefined;
  readonly tls: TlsFiles | null;
}

const tlsConfig = (tls: TlsFiles | null): TLSConfig | false => {
  if (tls === null) return false;
  return {
    ...(tls.ca === undefined ? {} : { serverRootCACertificate: readFileSync(tls.ca) }),
    ...(tls.serverName === undefined ? {} : { serverNameOverride: tls.serverName }),
    ...(tls.cert !== undefined && tls.key !== undefined
      ? { clientCertPair: { crt: readFileSync(tls.cert), key: readFileSync(tls.key) } }
      : {}),
  };
};

const optionsOf = ({ address, apiKey, tls }: TemporalTarget) => ({
  address,
  tls: tlsConfig(tls),
  ...(apiKey === undefined ? {} : { apiKey }),
});

export interface TemporalClient {
  readonly client: Client;
  close(): Promise<void>;
}

export const connectClient = async (target: TemporalTarget): Promise<TemporalClient> => {
  const connection = await Connection.connect({ ...optionsOf(target), connectTimeout: '20s' });
  return { client: new Client({ connection, namespace: target.namespace }), close: () => connection.close() };
};

/** The worker's own connection, over the native client. */
export const connectWorker = (target: TemporalTarget): Promise<NativeConnection> =>
  NativeConnection.connect(optionsOf(target));
