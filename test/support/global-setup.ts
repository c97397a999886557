import { beginRun, sweepDeadRuns } from './run';

/** jest's globalSetup for every project. Starts nothing: see test/support/run.ts. */
module.exports = async (): Promise<void> => {
  await sweepDeadRuns();
  beginRun();
};
