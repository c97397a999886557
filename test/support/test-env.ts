import { defineSearchAttributeKey } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { temporalCliPath, testServerPath } from './programs';

/** The same limits as the embedded server and every documented cluster have (docs/decisions/0012). */
const DEV_SERVER_ARGS = ['history.maxInFlightUpdates=1000', 'history.maxTotalUpdates=100000'].flatMap((value) => [
  '--dynamic-config-value',
  value,
]);

const executable = (path: string) => ({ type: 'existing-path', path }) as const;

/** A time-skipping server. Await every handle's result before tearing it down, and do tear it down. */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: executable(await testServerPath()) } });
}

/** A real development server in memory, with the product's limits and search attributes (all of type Keyword). */
export async function devServer(keywords: readonly string[] = []): Promise<TestWorkflowEnvironment> {
  const searchAttributes = keywords.map((name) => defineSearchAttributeKey(name, 'KEYWORD'));
  const server = { executable: executable(await temporalCliPath()), extraArgs: DEV_SERVER_ARGS, searchAttributes };
  return TestWorkflowEnvironment.createLocal({ server });
}

/** Starts an environment before the file's tests and tears it down after them, whatever happened between. */
export function useEnvironment(start: () => Promise<TestWorkflowEnvironment>): () => TestWorkflowEnvironment {
  let env: TestWorkflowEnvironment | undefined;
  beforeAll(async () => {
    env = await start();
  });
  afterAll(async () => {
    await env?.teardown();
  });
  return () => {
    if (env === undefined) throw new Error('the environment is there once beforeAll has run');
    return env;
  };
}
