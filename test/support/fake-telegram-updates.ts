import { Refusal, type FakeUpdate } from './fake-telegram-shapes';

interface Waiting {
  readonly answer: (updates: readonly FakeUpdate[]) => void;
  readonly refuse: (error: Refusal) => void;
  readonly timer: NodeJS.Timeout;
}

/** Updates that wait for the bot: held until confirmed by an offset beyond them, or pushed to the webhook. */
export const createUpdateQueue = () => {
  let queue: FakeUpdate[] = [];
  let waiting: Waiting | null = null;
  let webhook: { url: string; secret: string | undefined } | null = null;

  const settle = (): Waiting | null => {
    const was = waiting;
    waiting = null;
    if (was !== null) clearTimeout(was.timer);
    return was;
  };

  return {
    webhook: () => webhook,
    setWebhook: (url: string, secret: string | undefined): void => {
      webhook = { url, secret };
      settle()?.refuse(new Refusal(409, 'Conflict: terminated by setWebhook request'));
    },
    deleteWebhook: (): void => {
      webhook = null;
    },
    add: (update: FakeUpdate): void => {
      queue.push(update);
      settle()?.answer(queue.slice(0, 100));
    },
    pending: (): readonly number[] => queue.map((one) => one.update_id),
    get: (offset: number, limit: number, timeoutS: number): Promise<readonly FakeUpdate[]> => {
      if (webhook !== null) {
        const told = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first";
        return Promise.reject(new Refusal(409, told));
      }
      settle()?.refuse(new Refusal(409, 'Conflict: terminated by other getUpdates request'));
      queue = queue.filter((one) => one.update_id >= offset);
      if (queue.length > 0 || timeoutS === 0) return Promise.resolve(queue.slice(0, limit));
      return new Promise((answer, refuse) => {
        waiting = { answer, refuse, timer: setTimeout(() => settle()?.answer([]), timeoutS * 1000) };
      });
    },
    /** The bot hung up while it was waiting. */
    forget: (): void => void settle(),
    close: (): void => void settle()?.answer([]),
  };
};
