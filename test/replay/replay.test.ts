import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { taskWorkflowId } from '../../src/workflows/contract';
import { onceInRun } from '../support/once';
import { STORIES, TROUBLES } from '../support/stories';
import { bundleWorkflows, type Bundle } from '../support/task-stage';

const FOLDER = join(__dirname, 'histories');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): { events: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { events: Record<string, unknown>[] };

let code: Bundle;
beforeAll(async () => {
  code = await onceInRun('workflow-bundle', bundleWorkflows);
});
const replay = (history: object): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: code }, historyFromJSON(history), taskWorkflowId('task-1'));

it('there is a history of every story and every trouble', () => {
  const kept = new Set(files.map((name) => name.replace(/(\.run-\d+)?\.json$/, '')));
  expect([...kept].sort()).toEqual([...Object.keys(STORIES), ...Object.keys(TROUBLES)].sort());
});

it.each(files)('%s is told again as it was', async (name) => {
  await expect(replay(read(name))).resolves.toBeUndefined();
});

it('tells nothing of the machine that recorded it', () => {
  for (const name of files) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect([name, /"(identity)": "(?!recorded")|\/(home|root|work|Users)\/|@[a-z0-9-]+"/i.exec(text)?.[0]]).toEqual([
      name,
      undefined,
    ]);
  }
});

describe('a history that is wrong', () => {
  const change = (name: string, type: string, to: (event: Record<string, unknown>) => Record<string, unknown>) => {
    const history = read(name);
    const place = history.events.findIndex((event) => event['eventType'] === type);
    expect(place).toBeGreaterThan(0);
    return { ...history, events: history.events.with(place, to(history.events[place] ?? {})) };
  };

  it('in what it waited for is found out', async () => {
    const wrong = change('silent.json', 'EVENT_TYPE_TIMER_STARTED', ({ eventId, eventTime }) => ({
      eventId,
      eventTime,
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED',
      workflowExecutionSignaledEventAttributes: { signalName: 'logAhead' },
    }));
    await expect(replay(wrong)).rejects.toThrow(/[Nn]ondeterminism|TMPRL1100/);
  });

  it('in what it called is found out', async () => {
    const wrong = change('outage.json', 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED', (event) => ({
      ...event,
      activityTaskScheduledEventAttributes: {
        ...(event['activityTaskScheduledEventAttributes'] as object),
        activityType: { name: 'forget' },
      },
    }));
    await expect(replay(wrong)).rejects.toThrow(/[Nn]ondeterminism|TMPRL1100/);
  });
});
