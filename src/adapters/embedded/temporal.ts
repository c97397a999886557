import { Connection } from '@temporalio/client';
import { embeddedText, temporalText } from '../../messages/running/start';
import { StartFault } from '../../ports/faults';
import type { DataFolder } from './data-folder';
import { type Kept, keepRunning } from './keep-running';
import { type ServerProcess, startServer } from './server-process';
import { closeToOthers, looksBroken, putAside, storeFile } from './temporal-store';
import { waitUntil } from './wait';

const SERVER = 'temporal';
const UI = 'temporal-ui';
const NAMESPACE = 'default';
const READY_WITHIN_MS = 60_000;
const ATTEMPTS = 5;

/** Two to five times the default's speed, and as safe against a killed process (docs/decisions/0012). */
const PRAGMAS = ['journal_mode=WAL', 'synchronous=NORMAL'];
/** Thirty officials may answer one task at once; the default of 10 fails some of their Updates. */
const LIMITS = ['history.maxInFlightUpdates=1000', 'history.maxTotalUpdates=100000'];

const TEMPORAL_STOP = [{ signal: 'SIGTERM', graceMs: 8000 }] as const;

export interface TemporalOptions {
  /** Path of the Temporal CLI. */
  readonly program: string;
  /** Name → type (`Keyword`, `Datetime`, …), made when missing. */
  readonly searchAttributes: Readonly<Record<string, string>>;
  /** True keeps nothing on disk. */
  readonly inMemory?: boolean;
  /** Told in one line when the server ended unasked and is started again. */
  readonly say?: (line: string) => void;
}

export interface EmbeddedTemporal extends Kept {
  /** `host:port` for clients and workers; the namespace is `default`. */
  readonly address: string;
  readonly port: number;
  /** Temporal's own pages. */
  readonly uiUrl: string;
}

interface Ports {
  readonly port: number;
  readonly ui: number;
}

/**
 * Starts Temporal's development server on `<data>/temporal.db`, on remembered loopback ports, and answers once it
 * serves. It is watched, and started again on the same ports, until stopped. Throws `StartFault`.
 */
export const startTemporal = async (data: DataFolder, options: TemporalOptions): Promise<EmbeddedTemporal> => {
  const { server, ports } = await bringUpSomewhere(data, options);
  const again = (): Promise<ServerProcess> => bringUp(data, options, ports);
  return {
    ...keepRunning(server, again, () => options.say?.(embeddedText.restarting('Temporal'))),
    address: `127.0.0.1:${ports.port}`,
    port: ports.port,
    uiUrl: `http://127.0.0.1:${ports.ui}`,
  };
};

class PortTaken extends StartFault {}

/** On the remembered ports, or on others when somebody takes one between our look and the server's. */
const bringUpSomewhere = async (data: DataFolder, options: TemporalOptions) => {
  for (let attempt = 1; ; attempt += 1) {
    const ports = { port: await data.ports.take(SERVER), ui: await data.ports.take(UI) };
    try {
      return { server: await bringUp(data, options, ports), ports };
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === ATTEMPTS) throw error;
      data.ports.forget(SERVER);
      data.ports.forget(UI);
    }
  }
};

const bringUp = async (data: DataFolder, options: TemporalOptions, ports: Ports): Promise<ServerProcess> => {
  for (let mended = false; ; mended = true) {
    const server = await launch(data, options, ports);
    if (await untilServing(server, `127.0.0.1:${ports.port}`)) {
      closeToOthers(data);
      return server;
    }
    await server.stop();
    const told = server.log();
    if (mended || options.inMemory === true || !looksBroken(told)) throw failure(data, told);
    options.say?.(temporalText.storeBroken(putAside(data)));
  }
};

const failure = (data: DataFolder, told: string): StartFault => {
  const lines = told.trim().split('\n');
  const why = (lines.find((line) => /^error/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 300);
  const Fault = /address already in use/.test(told) ? PortTaken : StartFault;
  return new Fault(temporalText.cannotStart(why, data.logFile(SERVER)));
};

const launch = (data: DataFolder, options: TemporalOptions, ports: Ports): Promise<ServerProcess> => {
  const repeated = (flag: string, values: readonly string[]): string[] => values.flatMap((value) => [flag, value]);
  const attributes = Object.entries(options.searchAttributes).map(([name, type]) => `${name}=${type}`);
  const store = ['--db-filename', storeFile(data), ...repeated('--sqlite-pragma', PRAGMAS)];
  const args = [
    ...['server', 'start-dev', '--log-level', 'warn'],
    ...['--ip', '127.0.0.1', '--port', String(ports.port)],
    ...['--ui-ip', '127.0.0.1', '--ui-port', String(ports.ui)],
    ...(options.inMemory === true ? [] : store),
    ...repeated('--dynamic-config-value', LIMITS),
    ...repeated('--search-attribute', attributes),
  ];
  const logFile = data.logFile(SERVER);
  return startServer({ name: SERVER, command: options.program, args, logFile, stop: TEMPORAL_STOP }, data.children);
};

const untilServing = async (server: ServerProcess, address: string): Promise<boolean> => {
  let ended = false;
  let serving = false;
  void server.exited.then(() => (ended = true));
  await waitUntil(async () => ended || (serving = await serves(address)), READY_WITHIN_MS);
  return serving;
};

/** True once the namespace can be described: the port opens a little earlier than the server serves. */
const serves = async (address: string): Promise<boolean> => {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 2000 });
    const { workflowService } = connection;
    const described = (): Promise<unknown> => workflowService.describeNamespace({ namespace: NAMESPACE });
    await connection.withAbortSignal(AbortSignal.timeout(2000), described);
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
};
