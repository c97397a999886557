import { endRun, runFolder } from './run';

/** jest's globalTeardown: no process outlives the run. */
module.exports = async (): Promise<void> => {
  await endRun(runFolder());
};
