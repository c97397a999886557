import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { beginRun, endRun, runFolder, sweepDeadRuns } from '../test/support/run';
import { STORIES, TROUBLES, UNCACHED } from '../test/support/stories';
import { bundleWorkflows, Stage, type History } from '../test/support/task-stage';
import { timeSkipping } from '../test/support/test-env';

/**
 * Plays every story on the time-skipping server and keeps the histories that are not kept yet: a history is added, never
 * edited. To record one anew, delete its files first, and say why in the commit.
 */
const FOLDER = join(__dirname, '../test/replay/histories');

/** Nothing of the machine that recorded it: who and where the worker was, and the paths in stack traces. */
const scrub = (key: string, value: unknown): unknown => {
  if (key === 'identity') return 'recorded';
  if (key === 'stackTrace') return '';
  return value;
};

const keep = (name: string, histories: readonly History[]): void => {
  histories.forEach((history, run) => {
    const path = join(FOLDER, `${name}${histories.length > 1 ? `.run-${run + 1}` : ''}.json`);
    writeFileSync(path, `${JSON.stringify(JSON.parse(historyToJSON(history)), scrub, 1)}\n`);
    console.log(`${path}: ${history.events?.length ?? 0} events`);
  });
};

const isKept = (name: string): boolean =>
  existsSync(join(FOLDER, `${name}.json`)) || existsSync(join(FOLDER, `${name}.run-1.json`));

const main = async (): Promise<void> => {
  await sweepDeadRuns();
  beginRun();
  mkdirSync(FOLDER, { recursive: true });
  const code = await bundleWorkflows();
  const env = await timeSkipping();
  try {
    for (const [name, play] of Object.entries({ ...STORIES, ...TROUBLES })) {
      if (isKept(name)) continue;
      const stage = new Stage(env, code, UNCACHED.has(name) ? { maxCachedWorkflows: 0 } : {});
      await stage.up();
      const id = await play(stage);
      await stage.quiet(id);
      keep(name, await stage.histories(id));
      await stage.close();
    }
  } finally {
    await env.teardown();
    await endRun(runFolder());
  }
};

void main();
