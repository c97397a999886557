import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ChildrenFile } from '../../src/adapters/embedded/children';
import { fold } from '../../src/domain/task/evolve/evolve';
import type { TaskState } from '../../src/domain/task/state';
import { migrateInProcess } from './database';
import { openInstance, type Instance, type InstanceOptions } from './instance';
import { temporalCliPath } from './programs';
import { folderInRun } from './run';
import { SMALL_PLAN } from './small-plan';
import { until } from './until';
import { workflowBundle } from './workflow-bundle';

/** Paths that an instance of this run of jest is made of. */
export const programs = async () => ({ program: await temporalCliPath(), bundle: await workflowBundle() });

/** A data folder for a test file; at its end `end` runs, then whatever still runs from it is stopped and it is removed. */
export const useDataFolder = (end: () => Promise<void> | undefined = () => undefined): (() => string) => {
  let folder = '';
  beforeAll(() => {
    folder = folderInRun('scenario');
  });
  afterAll(async () => {
    await end();
    await new ChildrenFile(join(folder, 'children.json')).stopOrphans();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
};

type Wishes = Pick<InstanceOptions, 'answerWithinMs'>;

export const openInJest = async (folder: string, wishes: Wishes = {}): Promise<Instance> =>
  openInstance({ folder, ...(await programs()), migrate: migrateInProcess, ...wishes });

/** An instance with its plan confirmed and every workflow started, closed at the end of the file. */
export const useInstance = (wishes: Wishes = {}): (() => Instance) => {
  let instance: Instance | undefined;
  const folder = useDataFolder(() => instance?.close());
  beforeAll(async () => {
    instance = await openInJest(folder(), wishes);
    await instance.confirmPlan();
    await instance.startWorker();
    await instance.parts.keeper.startDue();
  });
  return () => {
    if (instance === undefined) throw new Error('the instance is there once beforeAll has run');
    return instance;
  };
};

export const taskId = (number: number): string => `${SMALL_PLAN}-${number}`;

/** The log of a task as it is in PostgreSQL, in order. */
export const logOf = (instance: Instance, number: number) => logById(instance, taskId(number));

const logById = async ({ stores }: Instance, id: string) => {
  const head = await stores.log.head({ taskId: id, afterSeq: 0, commandIds: [] });
  if (head === null) throw new Error(`no task ${id}`);
  return head.tail;
};

/** Kinds of the events of one act in the log. */
export const actInLog = async (instance: Instance, number: number, commandId: string): Promise<readonly string[]> =>
  (await logOf(instance, number)).filter((one) => one.commandId === commandId).map((one) => one.event.kind);

/**
 * The state that row, log folded anew and workflow tell alike, once what the workflow has decided is recorded: a step of
 * its own may be under way.
 */
export const agreedState = async (instance: Instance, id: string): Promise<TaskState> => {
  const log = () => logById(instance, id);
  await until(`the log of ${id} holds what its workflow knows`, async () => {
    const { seq } = await instance.workflowState(id);
    return (await log()).at(-1)?.seq === seq;
  });
  const folded = fold(await log());
  if (folded === null) throw new Error(`the log of ${id} is empty`);
  expect(await instance.stores.plans.stateOf(id)).toEqual(folded);
  expect(await instance.workflowState(id)).toEqual(folded);
  return folded;
};

export const expectAgreement = async (instance: Instance, number: number): Promise<void> =>
  void (await agreedState(instance, taskId(number)));
