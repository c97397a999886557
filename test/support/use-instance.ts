import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildrenFile } from '../../src/adapters/embedded/children';
import { fold } from '../../src/domain/task/evolve/evolve';
import { migrateInProcess } from './database';
import { openInstance, type Instance } from './instance';
import { temporalCliPath } from './programs';
import { SMALL_PLAN } from './small-plan';
import { workflowBundle } from './workflow-bundle';

/** Paths that an instance of this run of jest is made of. */
export const programs = async () => ({ program: await temporalCliPath(), bundle: await workflowBundle() });

/** A data folder for a test file; at its end `end` runs, then whatever still runs from it is stopped and it is removed. */
export const useDataFolder = (end: () => Promise<void> | undefined = () => undefined): (() => string) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-scenario-'));
  });
  afterAll(async () => {
    await end();
    await new ChildrenFile(join(folder, 'children.json')).stopOrphans();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  return () => folder;
};

export const openInJest = async (folder: string): Promise<Instance> =>
  openInstance({ folder, ...(await programs()), migrate: migrateInProcess });

/** An instance with its plan confirmed and every workflow started, closed at the end of the file. */
export const useInstance = (): (() => Instance) => {
  let instance: Instance | undefined;
  const folder = useDataFolder(() => instance?.close());
  beforeAll(async () => {
    instance = await openInJest(folder());
    await instance.confirmPlan();
    await instance.startWorker();
    await instance.parts.keeper.startDue();
  }, 180_000);
  return () => {
    if (instance === undefined) throw new Error('the instance is there once beforeAll has run');
    return instance;
  };
};

export const taskId = (number: number): string => `${SMALL_PLAN}-${number}`;

/** The log of a task as it is in PostgreSQL, in order. */
export const logOf = async ({ stores }: Instance, number: number) => {
  const head = await stores.log.head({ taskId: taskId(number), afterSeq: 0, commandIds: [] });
  if (head === null) throw new Error(`no task ${number}`);
  return head.tail;
};

/** Kinds of the events of one act in the log. */
export const actInLog = async (instance: Instance, number: number, commandId: string): Promise<readonly string[]> =>
  (await logOf(instance, number)).filter((one) => one.commandId === commandId).map((one) => one.event.kind);

/** The row, the log folded anew and the workflow tell the same state. */
export const expectAgreement = async (instance: Instance, number: number): Promise<void> => {
  const folded = fold(await logOf(instance, number));
  expect(await instance.stores.plans.stateOf(taskId(number))).toEqual(folded);
  expect(await instance.workflowState(taskId(number))).toEqual(folded);
};
