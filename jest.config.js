// One project a kind of test. Slow kinds share the servers that test/support/global-setup starts once.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const swc = (ignoreDynamic) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: '@kitajs/html' } },
    },
    module: { type: 'commonjs', ignoreDynamic },
  },
];
const ES_MODULES = 'flydrive|@humanwhocodes/retry|@poppinss|case-anything|flattie|secure-json-parse';
const transform = {
  // The generated client loads its query compiler by import(), which jest's sandbox has only behind a flag of Node's.
  'src/adapters/prisma/generated/.+\\.ts$': swc(false),
  // So do the reader of PDF and whatever keeps files; they and what they are made of are ES modules.
  'node_modules/unpdf/.+\\.[cm]js$': swc(false),
  'src/adapters/files/.+\\.ts$': swc(false),
  [`node_modules/(?:${ES_MODULES})/.+\\.[cm]?js$`]: swc(false),
  '^.+\\.[cm]?[jt]sx?$': swc(true),
};
const kind = (name, extra = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  roots: [`<rootDir>/test/${name}`],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:unpdf|${ES_MODULES})/)`],
  moduleNameMapper: { '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs' },
  ...extra,
});

module.exports = {
  // One file at a time: whole-story tests start PostgreSQL and Temporal, which need the second core. The memory limit
  // keeps the files in a worker that is renewed, instead of all in one process.
  maxWorkers: 1,
  workerIdleMemoryLimit: '1500MB',
  // For what hangs, not for what is slow: a loaded machine takes its time, and whatever waits names what it waited for.
  testTimeout: 600_000,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  projects: ['unit', 'workflow', 'replay', 'contract', 'integration', 'scenario', 'browser']
    .filter((name) => existsSync(join(__dirname, 'test', name)))
    .map((name) => kind(name)),
};
