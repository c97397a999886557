// npm run build: dist from source, with the workflow bundle prebuilt (the worker then starts without webpack).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const run = (script, ...args) => {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
run(join(root, 'scripts', 'generate-client.mjs'));
run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json');

const publicFolder = join(root, 'src', 'web', 'public');
if (existsSync(publicFolder)) cpSync(publicFolder, join(root, 'dist', 'web', 'public'), { recursive: true });

const { bundleWorkflowCode } = require('@temporalio/worker');
const { code } = await bundleWorkflowCode({
  ...require(join(root, 'dist', 'adapters', 'temporal', 'workflow-source.js')).WORKFLOW_SOURCE,
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
});
writeFileSync(join(root, 'dist', 'workflow-bundle.js'), code);
process.stdout.write('dist is built.\n');
