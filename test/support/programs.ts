import { provision } from '../../src/adapters/provision/provision';
import { readConfig } from '../../src/config';
import { temporalCli, temporalTestServer, type Tool } from '../../src/adapters/provision/tool';
import { onceInRun } from './once';

async function pathOf(tool: Tool): Promise<string> {
  const path = await onceInRun(tool.executable, async () => {
    const config = readConfig({ ...process.env });
    if (!config.ok) throw new Error(JSON.stringify(config.error));
    const cacheDir = config.value.cacheFolder;
    const options = { explicitPath: process.env[tool.setting], searchPath: process.env['PATH'], cacheDir };
    return (await provision(tool, options)).path;
  });
  process.env[tool.setting] = path;
  return path;
}

/** Path of the Temporal CLI, obtained as the product obtains it; from then on also in TEMPORAL_CLI_PATH. */
export const temporalCliPath = (): Promise<string> => pathOf(temporalCli);

/** Path of the time-skipping test server; from then on also in TEMPORAL_TEST_SERVER_PATH. */
export const testServerPath = (): Promise<string> => pathOf(temporalTestServer);
