import type { Config } from '../../config';

/** Reads the settings when a command runs: asking for help needs none. Throws `StartFault` naming what is wrong. */
export type ReadConfig = () => Config;

/**
 * The module behind each command, loaded when it runs: `explain` must not wait for Temporal's native library.
 * `require`, not `import()`: the latter leaves the loader that runs us from source.
 */
/* eslint-disable @typescript-eslint/no-require-imports */
export const load = {
  start: () => require('../start') as typeof import('../start'),
  rehearse: () => require('../rehearsal/rehearse') as typeof import('../rehearsal/rehearse'),
  bench: () => require('../bench-command') as typeof import('../bench-command'),
  doctor: () => require('../doctor') as typeof import('../doctor'),
  recover: () => require('../recover') as typeof import('../recover'),
  backup: () => require('../backup-command') as typeof import('../backup-command'),
  plan: () => require('../plan-commands') as typeof import('../plan-commands'),
  planImport: () => require('../plan-import-command') as typeof import('../plan-import-command'),
  task: () => require('../task-commands') as typeof import('../task-commands'),
  inspection: () => require('../inspection-command') as typeof import('../inspection-command'),
  catalogue: () => require('../catalogue-command') as typeof import('../catalogue-command'),
  link: () => require('../link-command') as typeof import('../link-command'),
  directory: () => require('../directory-commands') as typeof import('../directory-commands'),
  channel: () => require('../channel-commands') as typeof import('../channel-commands'),
  report: () => require('../report-command') as typeof import('../report-command'),
  reportSend: () => require('../report-send-command') as typeof import('../report-send-command'),
  document: () => require('../document-command') as typeof import('../document-command'),
  explain: () => require('../explain-commands') as typeof import('../explain-commands'),
};
