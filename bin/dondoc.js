#!/usr/bin/env node
// Runs the dondoc command from dist when it was built (npm run build), else from source through tsx.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const root = join(__dirname, '..');
const built = join(root, 'dist', 'main', 'cli.js');
if (existsSync(built) && process.env.DONDOC_SOURCE !== '1') {
  require(built);
} else {
  if (!existsSync(join(root, 'src', 'adapters', 'prisma', 'generated', 'client.ts'))) {
    const made = spawnSync(process.execPath, [join(root, 'scripts', 'generate-client.mjs')], { stdio: 'inherit' });
    if (made.status !== 0) process.exit(1);
  }
  require('tsx/cjs');
  require(join(root, 'src', 'main', 'cli.ts'));
}
