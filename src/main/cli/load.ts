import type { Config } from '../../config';

/** Reads the settings when a command runs: asking for help needs none. Throws `StartFault` naming what is wrong. */
export type ReadConfig = () => Config;

/**
 * The module behind each command, loaded when it runs: `explain` must not wait for Temporal's native library.
 * `require`, not `import()`: the latter leaves the loader that runs us from source.
 */
/* eslint-disable @typescript-eslint/no-require-imports */
export const load = {
  start: () => require('../instance/start') as typeof import('../instance/start'),
  rehearse: () => require('../rehearsal/rehearse') as typeof import('../rehearsal/rehearse'),
  bench: () => require('../commands/bench') as typeof import('../commands/bench'),
  doctor: () => require('../commands/doctor') as typeof import('../commands/doctor'),
  recover: () => require('../commands/recover') as typeof import('../commands/recover'),
  backup: () => require('../commands/backup') as typeof import('../commands/backup'),
  plan: () => require('../commands/plan-draft') as typeof import('../commands/plan-draft'),
  planCheck: () => require('../commands/plan-check') as typeof import('../commands/plan-check'),
  planExport: () => require('../commands/plan-export') as typeof import('../commands/plan-export'),
  planImport: () => require('../commands/plan-import') as typeof import('../commands/plan-import'),
  task: () => require('../commands/task-add') as typeof import('../commands/task-add'),
  inspection: () => require('../commands/inspection') as typeof import('../commands/inspection'),
  catalogue: () => require('../commands/catalogue') as typeof import('../commands/catalogue'),
  link: () => require('../commands/link') as typeof import('../commands/link'),
  directory: () => require('../commands/directory') as typeof import('../commands/directory'),
  channel: () => require('../commands/channel') as typeof import('../commands/channel'),
  report: () => require('../commands/report-build') as typeof import('../commands/report-build'),
  reportSend: () => require('../commands/report-send') as typeof import('../commands/report-send'),
  document: () => require('../commands/document') as typeof import('../commands/document'),
  explain: () => require('../commands/explain') as typeof import('../commands/explain'),
};
