/**
 * node --import tsx test/support/instance-process.ts OPTIONS: an instance in a process of its own, to be killed hard.
 * Takes orders over IPC (instance-child.ts) and answers each by its number.
 */
import { applyMigrations } from '../../src/adapters/prisma/schema/migrate';
import type { InstanceOrder, InstanceTold, ProcessOptions } from './instance-child';
import { openInstance } from './instance';

const tell = (told: InstanceTold): void => void process.send?.(told);

const isHuman = (commandId: string): boolean => commandId.startsWith('simulator:');

const main = async (): Promise<void> => {
  const { holdAfterRecord, ...paths } = JSON.parse(process.argv[2] ?? '') as ProcessOptions;
  const instance = await openInstance({
    ...paths,
    migrate: applyMigrations,
    afterRecord: async ({ entries }) => {
      const acts = entries.map((one) => one.commandId).filter(isHuman);
      if (!holdAfterRecord || acts.length === 0) return;
      tell({ kind: 'recorded', commandIds: acts });
      // Committed, and the workflow never hears of it: the process is killed here.
      await new Promise(() => undefined);
    },
  });
  await instance.confirmPlan();
  await instance.startWorker();
  await instance.parts.keeper.startDue();
  process.on('message', (order: InstanceOrder) => {
    void instance
      .say(order.chatId, order.text, order.messageId)
      .then((text) => tell({ kind: 'answer', messageId: order.messageId, text }));
  });
  tell({ kind: 'ready' });
};

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
