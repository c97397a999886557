// npm run check: types, layers, dead code, formatting, lint. Runs them all and fails if any failed.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'tsc', ['-p', 'tsconfig.check.json']],
  ['markup', 'xss-scan', ['-p', 'tsconfig.json']],
  ['layers', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
  ['dead code', 'knip', []],
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
];

const only = process.argv.slice(2);
let failed = 0;
for (const [name, command, args] of steps) {
  if (only.length > 0 && !only.includes(name)) continue;
  process.stdout.write(`check: ${name}\n`);
  const run = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    failed += 1;
    process.stdout.write(`check: ${name} failed\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
