import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { onceInRun } from './once';
import { bundleWorkflows, Stage, type Bundle, type StageOptions } from './task-stage';

/** A stage for each test of a file; the workflows are bundled once in a run, since webpack under jest takes seconds. */
export const useStage = (environment: () => TestWorkflowEnvironment, options: StageOptions = {}): (() => Stage) => {
  let code: Bundle | undefined;
  let stage: Stage | undefined;
  beforeAll(async () => {
    code = await onceInRun('workflow-bundle', bundleWorkflows);
  });
  beforeEach(async () => {
    if (!code) throw new Error('the workflows were not bundled');
    stage = new Stage(environment(), code, options);
    await stage.up();
  });
  afterEach(async () => {
    await stage?.close();
  });
  return () => {
    if (!stage) throw new Error('the stage is there once beforeEach has run');
    return stage;
  };
};
