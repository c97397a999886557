import type { ChangeFeed } from '../../../ports/task-views';
import type { Listener } from '../listener';

/** What the log notifies in the transaction that writes it: 'taskId:seq', '' for many tasks at once. */
const CHANNEL = 'dondoc_task';

const ANY = { taskId: null, seq: null } as const;

const parse = (payload: string | null): { taskId: string | null; seq: number | null } => {
  const match = /^(.+):(\d+)$/.exec(payload ?? '');
  return match?.[1] === undefined ? ANY : { taskId: match[1], seq: Number(match[2]) };
};

/** Changes of tasks, told to everybody in the process who asked; what it missed is told as "any" (taskId null). */
export const createChangeFeed = (listener: Listener): ChangeFeed => ({
  subscribe: (tell) => listener.on(CHANNEL, (payload) => tell(parse(payload))),
});
