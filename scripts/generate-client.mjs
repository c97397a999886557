// Generates the Prisma client when the schema is newer than it. `prisma generate` wants the path of a schema
// engine although it never starts it; where the engine cannot be downloaded any existing file does
// (docs/decisions/0003).
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schema = join(root, 'prisma', 'schema.prisma');
const client = join(root, 'src', 'adapters', 'prisma', 'generated', 'client.ts');

const upToDate = existsSync(client) && statSync(client).mtimeMs >= statSync(schema).mtimeMs;
if (existsSync(schema) && !upToDate) {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const run = spawnSync(process.execPath, [cli, 'generate', '--schema', schema], {
    cwd: root,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    process.stderr.write(`The Prisma client could not be generated:\n${run.stdout}${run.stderr}\n`);
    process.exit(1);
  }
}
