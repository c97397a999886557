import { zeroes } from '../../../src/domain/report/counting';
import { civilDateAt } from '../../../src/domain/calendar/civil-date';
import { PENDING_KINDS } from '../../../src/domain/task/pending';
import { decide } from '../../../src/domain/task/decide/decide';
import type { RecordedEvent } from '../../../src/domain/task/events';
import { evolve } from '../../../src/domain/task/evolve/evolve';
import { numbered } from '../../../src/domain/task/recording';
import type { TaskState } from '../../../src/domain/task/state';
import { taskTime } from '../../../src/domain/task/task-time';
import { LABELS, TIMES, isClosed, taskDue } from '../../../src/domain/task/status';
import type { ActResult, TaskCommands } from '../../../src/ports/task-commands';
import type { Counts, PlanInfo, TaskLine } from '../../../src/ports/task-views';
import type { BotPorts } from '../../../src/bot/bot';
import { RULES, type Story } from '../builders';

export const PLAN: PlanInfo = {
  ...{ id: 'plan-2024', title: 'Kế hoạch', year: 2024, number: null, date: null, issuer: 'UBND tỉnh' },
  areas: ['Chỉ đạo, điều hành', 'Cải cách thể chế', 'Cải cách thủ tục hành chính'].map((name, place) => ({
    ...{ code: `II.${place + 1}`, name, monitor: 'SNV' },
  })),
};

type Views = BotPorts['views'];

/**
 * Tasks in memory under the real rules: what `decide` allows is folded in and answered, as the workflow would. A known
 * command id gets its recorded outcome again, whatever it asks. `recording: false` answers "pending", as when
 * PostgreSQL is away: the act is taken and folded in, its outcome not told.
 */
export const createMemoryTasks = (
  stories: readonly Story[],
  now: () => number,
  plans: readonly PlanInfo[] = [PLAN],
) => {
  const states = new Map(stories.map((one) => [one.state.number, one.state]));
  const log: RecordedEvent[] = stories.flatMap((one) => [...one.log]);
  const state = { away: false, reachable: true, recording: true, asked: [] as string[], acts: 0 };

  const commands: TaskCommands = {
    act: async (taskId, command): Promise<ActResult> => {
      state.acts += 1;
      if (!state.reachable) return { kind: 'unavailable' };
      const task = [...states.values()].find((one) => one.taskId === taskId);
      if (!task) return { kind: 'no-such-task' };
      const known = log.filter((one) => one.taskId === taskId && one.commandId === command.commandId);
      if (known.length > 0) return { kind: 'done', outcome: { taskId, seq: known.at(-1)?.seq ?? 0, events: known } };
      const decided = decide(task, command, now(), RULES);
      if (!decided.ok) return { kind: 'refused', fault: decided.error };
      const events = numbered(task, command, decided.value, now());
      log.push(...events);
      const after = events.reduce<TaskState>(evolve, task);
      states.set(task.number, after);
      return state.recording ? { kind: 'done', outcome: { taskId, seq: after.seq, events } } : { kind: 'pending' };
    },
  };

  const look = <T>(name: string, value: () => T): Promise<T> => {
    state.asked.push(name);
    return state.away ? Promise.reject(new Error('the database is away')) : Promise.resolve(value());
  };
  const all = (): readonly TaskState[] => [...states.values()];
  const open = (): readonly TaskState[] => all().filter((one) => one.standing === 'open');
  const time = (one: TaskState) => taskTime(RULES.calendar, one, now());

  const line = (one: TaskState): TaskLine =>
    ({
      id: one.taskId,
      number: one.number,
      title: one.title,
      due: taskDue(one),
      leads: one.assignments.filter((part) => part.role === 'lead').map((part) => part.agency),
    }) as unknown as TaskLine;

  const counts = (): Counts => ({
    total: all().length,
    update: { count: 0, of: 0, percent: null },
    byLabel: { ...zeroes(LABELS), ongoing: open().length },
    byTime: {
      ...zeroes(TIMES),
      overdue: open().filter((one) => time(one) === 'overdue').length,
    },
    byWork: {} as Counts['byWork'],
    pending: {
      ...zeroes(PENDING_KINDS),
      proposed: open().filter((one) => one.submissions.some((sub) => sub.state === 'proposed')).length,
    },
  });

  const waiting: Views['waiting'] = (kind) =>
    look('waiting', () =>
      open().filter((one) =>
        kind === 'check'
          ? one.assignments.some((part) => part.work === 'awaiting')
          : one.submissions.some((sub) => sub.state === kind),
      ),
    );

  const views: Views = {
    byNumber: (number) => look('byNumber', () => states.get(number) ?? null),
    openOf: (agencies) =>
      look('openOf', () =>
        open().filter((one) => one.assignments.some((part) => agencies.includes(part.agency) && !isClosed(part))),
      ),
    waiting,
    list: (filter) =>
      look('list', () => {
        const items = open().filter((one) => filter.time === undefined || time(one) === filter.time);
        return { items: items.map(line), total: items.length };
      }),
    counts: () => look('counts', counts),
    plans: () => look('plans', () => plans),
    byArea: () =>
      look('byArea', () =>
        PLAN.areas.map((area, place) => ({
          ...area,
          total: 10,
          byLabel: { done: place, 'done-late': 1, ongoing: 9 - place, 'not-done': 0 },
        })),
      ),
    byAgency: () =>
      look('byAgency', () => {
        const late = open().flatMap((one) => one.assignments.filter((part) => part.work === 'given'));
        return late.map((part) => ({ agency: part.agency, name: part.agency, noAnswer: 1 }) as never);
      }),
  };
  const task = (number: number): TaskState => {
    const found = states.get(number);
    if (!found) throw new Error(`There is no task ${number}`);
    return found;
  };
  return { commands, views, state, log, task, today: () => civilDateAt(now()) };
};
